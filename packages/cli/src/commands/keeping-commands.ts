// Commands that write databases or their copies, as commander knows them: arguments, options, help.

import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import type { PutOptions } from '../database/put-copy.ts';
import type { Action } from './action.ts';
import type { MigrateOptions } from './migrate.ts';
import { plainName } from './plain-name.ts';

/** Commands that write databases or their copies. */
export function addKeepingCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  program
    .command('migrate')
    .description(texts.migrate.about)
    .argument('[database]', texts.argDatabase)
    .option('--print', texts.migrate.optionPrint)
    .option('--postgres', texts.migrate.optionPostgres)
    .option('--sqlite', texts.migrate.optionSqlite)
    .option('--prefix <prefix>', texts.optionTables, plainName(cli, '--prefix'))
    .option('--schema <schema>', texts.optionSchema, plainName(cli, '--schema'))
    .action(
      run(async (database: string | undefined, options: MigrateOptions) => {
        const { migrate } = await import('./migrate.ts');
        return migrate(cli, database, options);
      }),
    );
  program
    .command('backup')
    .description(texts.backup.about)
    .argument('<database>', texts.argDatabase)
    .argument('<file>', texts.backup.argTo)
    .option('--force', texts.backup.optionForce)
    .option('--prefix <prefix>', texts.optionTables, plainName(cli, '--prefix'))
    .action(
      run(async (database: string, file: string, options: PutOptions) => {
        const { backup } = await import('./backup.ts');
        return backup(cli, database, file, options);
      }),
    );
  program
    .command('restore')
    .description(texts.restore.about)
    .argument('<file>', texts.restore.argFrom)
    .argument('<database>', texts.argDatabase)
    .option('--force', texts.backup.optionForce)
    .option('--prefix <prefix>', texts.optionTables, plainName(cli, '--prefix'))
    .action(
      run(async (file: string, database: string, options: PutOptions) => {
        const { restore } = await import('./restore.ts');
        return restore(cli, file, database, options);
      }),
    );
}
