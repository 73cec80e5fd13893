// Commands on an office as commander knows them: arguments, options, help.

import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import type { DayOption } from '../organisation/day-of.ts';
import type { Action } from './action.ts';
import type { DevOptions } from './dev.ts';
import type { ImportOptions } from './organisation.ts';
import type { SimulateOptions } from './simulate.ts';

/** Commands on an office: one that is played, who holds what, one that is served to try it. */
export function addOfficeCommands(cli: Cli, program: Command, run: Action): void {
  addSimulateCommand(cli, program, run);
  addOrganisationCommands(cli, program, run);
  addDevCommand(cli, program, run);
}

function addSimulateCommand(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  program
    .command('simulate')
    .description(texts.simulate.about)
    .argument('<flow>', texts.simulate.argFlow)
    .option('--per-hour <number>', texts.simulate.optionPerHour)
    .option('--days <number>', texts.simulate.optionDays)
    .option('--runs <number>', texts.simulate.optionRuns)
    .option('--seed <number>', texts.simulate.optionSeed)
    .option('--organisation <path>', texts.test.optionOrganisation)
    .option('--database <database>', texts.simulate.optionDatabase)
    .option('--tenant <tenant>', texts.optionTenant)
    .action(
      run(async (path: string, options: SimulateOptions) => {
        const { simulate } = await import('./simulate.ts');
        return simulate(cli, path, options);
      }),
    );
}

/** Commands on who holds what: a file, or tables. */
function addOrganisationCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  const about = texts.organisation;
  const parent = program.command('organisation').description(about.about);
  const load = () => import('./organisation.ts');
  parent
    .command('check')
    .description(about.check)
    .argument('[path]', about.argPath, '.')
    .option('--day <day>', about.optionDay)
    .action(
      run(async (path: string, options: DayOption) =>
        (await load()).checkOrganisation(cli, path, options),
      ),
    );
  parent
    .command('import')
    .description(about.import)
    .argument('<folder>', about.argTables)
    .option('--out <file>', about.optionOut)
    .option('--day <day>', about.optionDay)
    .action(
      run(async (folder: string, options: ImportOptions) =>
        (await load()).importOrganisation(cli, folder, options),
      ),
    );
  parent
    .command('alarms')
    .description(about.alarmsAbout)
    .argument('[path]', about.argPath, '.')
    .option('--day <day>', about.optionDay)
    .action(
      run(async (path: string, options: DayOption) =>
        (await load()).alarmsOfOrganisation(cli, path, options),
      ),
    );
  parent
    .command('diff')
    .description(about.diff)
    .argument('<before>', about.argPath)
    .argument('<after>', about.argPath)
    .action(
      run(async (before: string, after: string) =>
        (await load()).diffOrganisations(cli, before, after),
      ),
    );
}

function addDevCommand(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  program
    .command('dev')
    .description(texts.dev.about)
    .argument('[folder]', texts.dev.argFolder, '.')
    .option('--port <port>', texts.dev.optionPort)
    .option('--database <file>', texts.dev.optionDatabase)
    .action(
      run(async (folder: string, options: DevOptions) => {
        const { dev } = await import('./dev.ts');
        return dev(cli, folder, options);
      }),
    );
}
