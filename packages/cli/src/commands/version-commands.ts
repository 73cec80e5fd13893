// Commands on versions of flows as commander knows them: arguments, options, help.

import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import type { Action } from './action.ts';
import type { DiffOptions } from './diff.ts';
import { plainName } from './plain-name.ts';
import type { PublishOptions } from './publish-version.ts';
import type { MigrateInstancesOptions, PlanOptions, VersionsOptions } from './versions.ts';

/** Two versions of a flow, and instances that go from one to the other. */
export function addVersionCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  const about = texts.versions;
  program
    .command('diff')
    .description(texts.diff.about)
    .argument('<before>', texts.diff.argBefore)
    .argument('<after>', texts.diff.argAfter)
    .option('--organisation <path>', texts.diff.optionOrganisation)
    .action(
      run(async (before: string, after: string, options: DiffOptions) => {
        const { diff } = await import('./diff.ts');
        return diff(cli, before, after, options);
      }),
    );
  const parent = program.command('versions').description(about.about);
  const load = () => import('./versions.ts');
  const add = (name: string, description: string): Command =>
    parent
      .command(name)
      .description(description)
      .argument('<database>', texts.argDatabase)
      .option('--tenant <tenant>', texts.optionTenant)
      .option('--by <user>', about.optionBy)
      .option('--organisation <path>', about.optionOrganisation)
      .option('--folder <folder>', about.optionFolder)
      .option('--prefix <prefix>', texts.optionTables, plainName(cli, '--prefix'))
      .option('--schema <schema>', texts.optionSchema, plainName(cli, '--schema'));
  add('publish', about.publish)
    .argument('<flow>', about.argFile)
    .option('--day <day>', texts.organisation.optionDay)
    .option('--until <day>', texts.check.optionUntil)
    .option('--rules <name...>', texts.check.optionRules)
    .option('--despite <reason>', about.optionDespite)
    .option('--propose', about.optionPropose)
    .action(
      run(async (database: string, flow: string, options: PublishOptions) => {
        const { publishVersion } = await import('./publish-version.ts');
        return publishVersion(cli, database, flow, options);
      }),
    );
  add('plan', about.plan)
    .argument('<flow>', about.argFlow)
    .option('--from <version>', about.optionFrom)
    .option('--to <version>', about.optionTo)
    .option('--out <file>', about.optionOut)
    .action(
      run(async (database: string, flow: string, options: PlanOptions) =>
        (await load()).planVersions(cli, database, flow, options),
      ),
    );
  add('try', about.try)
    .argument('<plan>', about.argPlan)
    .action(
      run(async (database: string, plan: string, options: VersionsOptions) =>
        (await load()).tryVersions(cli, database, plan, options),
      ),
    );
  add('migrate', about.migrate)
    .argument('<plan>', about.argPlan)
    .requiredOption('--reason <reason>', about.optionReason)
    .option('--batch <count>', about.optionBatch)
    .option('--limit <count>', about.optionLimit)
    .action(
      run(async (database: string, plan: string, options: MigrateInstancesOptions) =>
        (await load()).migrateVersions(cli, database, plan, options),
      ),
    );
  addMigrationCommands(cli, add, run);
}

/** Commands on migrations that were made. */
function addMigrationCommands(
  cli: Cli,
  add: (name: string, description: string) => Command,
  run: Action,
): void {
  const about = cli.texts.versions;
  const load = () => import('./versions.ts');
  add('run', about.run)
    .argument('<migration>', about.argMigration)
    .option('--batch <count>', about.optionBatch)
    .option('--limit <count>', about.optionLimit)
    .action(
      run(async (database: string, id: string, options: MigrateInstancesOptions) =>
        (await load()).migrateVersions(cli, database, id, options),
      ),
    );
  for (const how of ['stop', 'resume', 'back'] as const)
    add(how, about[how])
      .argument('<migration>', about.argMigration)
      .option('--reason <reason>', about.optionReason)
      .option('--limit <count>', about.optionLimit)
      .action(
        run(async (database: string, id: string, options: MigrateInstancesOptions) =>
          (await load()).changeMigration(cli, how, database, { id, options }),
        ),
      );
  add('list', about.list).action(
    run(async (database: string, options: VersionsOptions) =>
      (await load()).listMigrations(cli, database, options),
    ),
  );
}
