// Commands on files as commander knows them: arguments, options, help.

import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import type { Action } from './action.ts';
import type { MendOptions } from './check.ts';
import type { FmtOptions } from './fmt.ts';
import type { TestOptions } from './test.ts';
import type { TypesOptions } from './types.ts';

/** Commands on files of flows, forms and calendars. */
export function addDefinitionCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  const add = (name: string, about: string): Command =>
    program.command(name).description(about).argument('[paths...]', texts.argPaths);
  add('check', texts.check.about)
    .option('--organisation <path>', texts.check.optionOrganisation)
    .option('--day <day>', texts.organisation.optionDay)
    .option('--until <day>', texts.check.optionUntil)
    .option('--rules <name...>', texts.check.optionRules)
    .option('--limit <number>', texts.check.optionLimit)
    .option('--fix', texts.check.optionFix)
    .action(
      run(async (paths: string[], options: MendOptions) => {
        const { check } = await import('./check.ts');
        return check(cli, paths, options);
      }),
    );
  add('test', texts.test.about)
    .option('--organisation <path>', texts.test.optionOrganisation)
    .option('--generate', texts.test.optionGenerate)
    .option('--record', texts.test.optionRecord)
    .option('--database <database>', texts.test.optionDatabase)
    .option('--instance <instance>', texts.test.optionInstance)
    .option('--tenant <tenant>', texts.test.optionTenant)
    .option('--keep-people', texts.test.optionKeepPeople)
    .action(
      run(async (paths: string[], options: TestOptions) => {
        const { test } = await import('./test.ts');
        return test(cli, paths, options);
      }),
    );
  add('fmt', texts.fmt.about)
    .option('--check', texts.fmt.optionCheck)
    .action(
      run(async (paths: string[], options: FmtOptions) => {
        const { fmt } = await import('./fmt.ts');
        return fmt(cli, paths, options);
      }),
    );
  add('types', texts.types.about)
    .option('--out <folder>', texts.types.optionOut)
    .option('--check', texts.types.optionCheck)
    .action(
      run(async (paths: string[], options: TypesOptions) => {
        const { types } = await import('./types.ts');
        return types(cli, paths, options);
      }),
    );
}
