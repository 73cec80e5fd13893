// Commands that read the database of an application, as commander knows them: arguments, options, help.

import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import type { InstanceOptions } from '../database/opened-instance.ts';
import type { Action } from './action.ts';
import type { AuditOptions } from './audit-verify.ts';
import type { ForecastOptions } from './forecast.ts';
import type { IncidentsOptions } from './incidents.ts';
import { plainName } from './plain-name.ts';
import type { ReplayOptions } from './replay.ts';

/** Commands on the database of an application. */
export function addDatabaseCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  const add = (name: string, about: string, parent = program): Command =>
    parent
      .command(name)
      .description(about)
      .argument('<database>', texts.argDatabase)
      .option('--prefix <prefix>', texts.optionTables, plainName(cli, '--prefix'))
      .option('--schema <schema>', texts.optionSchema, plainName(cli, '--schema'));
  add('replay', texts.replay.about)
    .argument('<instance>', texts.replay.argInstance)
    .option('--to <seq>', texts.replay.optionTo)
    .option('--tenant <tenant>', texts.optionTenant)
    .action(
      run(async (database: string, instance: string, options: ReplayOptions) => {
        const { replay } = await import('./replay.ts');
        return replay(cli, database, instance, options);
      }),
    );
  add('explain', texts.explain.about)
    .argument('<instance>', texts.replay.argInstance)
    .option('--folder <folder>', texts.dev.argFolder)
    .option('--organisation <path>', texts.explain.optionOrganisation)
    .option('--tenant <tenant>', texts.optionTenant)
    .action(
      run(async (database: string, instance: string, options: InstanceOptions) => {
        const { explain } = await import('./explain.ts');
        return explain(cli, database, instance, options);
      }),
    );
  add('forecast', texts.forecast.about)
    .argument('<instance>', texts.replay.argInstance)
    .option('--folder <folder>', texts.dev.argFolder)
    .option('--organisation <path>', texts.explain.optionOrganisation)
    .option('--by <user>', texts.forecast.optionBy)
    .option('--task <task>', texts.forecast.optionTask)
    .option('--outcome <outcome>', texts.forecast.optionOutcome)
    .option('--steps <count>', texts.forecast.optionSteps)
    .option('--tenant <tenant>', texts.optionTenant)
    .action(
      run(async (database: string, instance: string, options: ForecastOptions) => {
        const { forecast } = await import('./forecast.ts');
        return forecast(cli, database, instance, options);
      }),
    );
  const audit = program.command('audit').description(texts.audit.about);
  add('verify', texts.audit.verify, audit)
    .option('--instance <instance>', texts.audit.optionInstance)
    .option('--tenant <tenant>', texts.optionTenants)
    .addHelpText('after', `\n${texts.audit.limits}`)
    .action(
      run(async (database: string, options: AuditOptions) => {
        const { auditVerify } = await import('./audit-verify.ts');
        return auditVerify(cli, database, options);
      }),
    );
  add('incidents', texts.incidents.about)
    .option('--tenant <tenant>', texts.optionTenants)
    .action(
      run(async (database: string, options: IncidentsOptions) => {
        const { incidents } = await import('./incidents.ts');
        return incidents(cli, database, options);
      }),
    );
}
