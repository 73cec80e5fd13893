// The commands as commander knows them: arguments, options, help. What a command does is in commands/.

import { Command, CommanderError } from 'commander';
import { Unusable, type Answer } from './answer.ts';
import type { Cli } from './cli.ts';
import type { AuditOptions } from './commands/audit-verify.ts';
import type { MendOptions } from './commands/check.ts';
import type { DevOptions } from './commands/dev.ts';
import type { ForecastOptions } from './commands/forecast.ts';
import type { FmtOptions } from './commands/fmt.ts';
import type { IncidentsOptions } from './commands/incidents.ts';
import type { MigrateOptions } from './commands/migrate.ts';
import type { DiffOptions } from './commands/diff.ts';
import type { ImportOptions } from './commands/organisation.ts';
import type { PublishOptions } from './commands/publish-version.ts';
import type { ReplayOptions } from './commands/replay.ts';
import type { SimulateOptions } from './commands/simulate.ts';
import type { TestOptions } from './commands/test.ts';
import type { TypesOptions } from './commands/types.ts';
import type { MigrateInstancesOptions, PlanOptions, VersionsOptions } from './commands/versions.ts';
import type { InstanceOptions } from './database/opened-instance.ts';
import type { PutOptions } from './database/put-copy.ts';
import type { DayOption } from './organisation/day-of.ts';

/** Parses arguments and runs the command they name. @returns its answer; null when help or the version was shown */
export async function runProgram(
  cli: Cli,
  version: string,
  args: readonly string[],
): Promise<Answer | null> {
  let answer: Answer | null = null;
  let complaint = '';
  const program = shell(cli, version, (text) => {
    complaint += text;
  });
  // A command is loaded when it is asked for: some bring a lot along.
  const run = <Given extends unknown[]>(work: (...given: Given) => Promise<Answer>) => {
    return async (...given: Given): Promise<void> => {
      answer = await work(...given);
    };
  };
  addDefinitionCommands(cli, program, run);
  addVersionCommands(cli, program, run);
  addSimulateCommand(cli, program, run);
  addOrganisationCommands(cli, program, run);
  addDevCommand(cli, program, run);
  addDatabaseCommands(cli, program, run);
  addKeepingCommands(cli, program, run);

  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Help and version end in an error as well.
    if (error.exitCode === 0) return null;
    // What commander writes is English, but for the help.
    const help = error.code === 'commander.help' && !cli.isJson ? `\n\n${complaint.trimEnd()}` : '';
    const usage = cli.texts.wrongUsage(reason(cli, error));
    throw new Unusable('USAGE', usage + help, { cause: error });
  }
  return answer;
}

type Action = <Given extends unknown[]>(
  work: (...given: Given) => Promise<Answer>,
) => (...given: Given) => Promise<void>;

/** Commands on files of flows, forms and calendars. */
function addDefinitionCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  const add = (name: string, about: string): Command =>
    program.command(name).description(about).argument('[paths...]', texts.argPaths);
  add('check', texts.check.about)
    .option('--organisation <path>', texts.check.optionOrganisation)
    .option('--day <day>', texts.organisation.optionDay)
    .option('--until <day>', texts.check.optionUntil)
    .option('--rules <name...>', texts.check.optionRules)
    .option('--fix', texts.check.optionFix)
    .action(
      run(async (paths: string[], options: MendOptions) => {
        const { check } = await import('./commands/check.ts');
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
        const { test } = await import('./commands/test.ts');
        return test(cli, paths, options);
      }),
    );
  add('fmt', texts.fmt.about)
    .option('--check', texts.fmt.optionCheck)
    .action(
      run(async (paths: string[], options: FmtOptions) => {
        const { fmt } = await import('./commands/fmt.ts');
        return fmt(cli, paths, options);
      }),
    );
  add('types', texts.types.about)
    .option('--out <folder>', texts.types.optionOut)
    .option('--check', texts.types.optionCheck)
    .action(
      run(async (paths: string[], options: TypesOptions) => {
        const { types } = await import('./commands/types.ts');
        return types(cli, paths, options);
      }),
    );
}

/** Two versions of a flow, and instances that go from one to the other. */
function addVersionCommands(cli: Cli, program: Command, run: Action): void {
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
        const { diff } = await import('./commands/diff.ts');
        return diff(cli, before, after, options);
      }),
    );
  const parent = program.command('versions').description(about.about);
  const load = () => import('./commands/versions.ts');
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
    .action(
      run(async (database: string, flow: string, options: PublishOptions) => {
        const { publishVersion } = await import('./commands/publish-version.ts');
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
  const load = () => import('./commands/versions.ts');
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
        const { simulate } = await import('./commands/simulate.ts');
        return simulate(cli, path, options);
      }),
    );
}

/** Commands on who holds what: a file, or tables. */
function addOrganisationCommands(cli: Cli, program: Command, run: Action): void {
  const { texts } = cli;
  const about = texts.organisation;
  const parent = program.command('organisation').description(about.about);
  const load = () => import('./commands/organisation.ts');
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
        const { dev } = await import('./commands/dev.ts');
        return dev(cli, folder, options);
      }),
    );
}

/** Commands on the database of an application. */
function addDatabaseCommands(cli: Cli, program: Command, run: Action): void {
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
        const { replay } = await import('./commands/replay.ts');
        return replay(cli, database, instance, options);
      }),
    );
  add('explain', texts.explain.about)
    .argument('<instance>', texts.replay.argInstance)
    .option('--folder <folder>', texts.dev.argFolder)
    .option('--tenant <tenant>', texts.optionTenant)
    .action(
      run(async (database: string, instance: string, options: InstanceOptions) => {
        const { explain } = await import('./commands/explain.ts');
        return explain(cli, database, instance, options);
      }),
    );
  add('forecast', texts.forecast.about)
    .argument('<instance>', texts.replay.argInstance)
    .option('--folder <folder>', texts.dev.argFolder)
    .option('--by <user>', texts.forecast.optionBy)
    .option('--task <task>', texts.forecast.optionTask)
    .option('--outcome <outcome>', texts.forecast.optionOutcome)
    .option('--steps <count>', texts.forecast.optionSteps)
    .option('--tenant <tenant>', texts.optionTenant)
    .action(
      run(async (database: string, instance: string, options: ForecastOptions) => {
        const { forecast } = await import('./commands/forecast.ts');
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
        const { auditVerify } = await import('./commands/audit-verify.ts');
        return auditVerify(cli, database, options);
      }),
    );
  add('incidents', texts.incidents.about)
    .option('--tenant <tenant>', texts.optionTenants)
    .action(
      run(async (database: string, options: IncidentsOptions) => {
        const { incidents } = await import('./commands/incidents.ts');
        return incidents(cli, database, options);
      }),
    );
}

/** Commands that write databases or their copies. */
function addKeepingCommands(cli: Cli, program: Command, run: Action): void {
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
        const { migrate } = await import('./commands/migrate.ts');
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
        const { backup } = await import('./commands/backup.ts');
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
        const { restore } = await import('./commands/restore.ts');
        return restore(cli, file, database, options);
      }),
    );
}

/** @param complain - is given what commander would write on standard error */
function shell(cli: Cli, version: string, complain: (text: string) => void): Command {
  const { texts } = cli;
  const program = new Command('alir')
    .description(texts.about)
    .version(version, '-v, --version', texts.optionVersion)
    .option('--json', texts.optionJson)
    .option('--lang <lang>', texts.optionLang, (lang) => language(cli, lang))
    .helpOption('-h, --help', texts.optionHelp)
    .helpCommand('help [command]', texts.commandHelp)
    .addHelpText('after', `\n${texts.exits}`)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => cli.print(text.trimEnd()),
      writeErr: complain,
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
    })
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => heading(cli, title),
      styleOptionText: (text) => (text === '[options]' ? texts.optionsWord : text),
      styleSubcommandText: (text) => (text === '[command]' ? texts.commandWord : text),
    });
  return program;
}

function language({ texts }: Cli, lang: string): string {
  if (lang === 'id' || lang === 'en') return lang;
  throw new Unusable('USAGE', texts.wrongUsage(texts.invalidValue('--lang')));
}

/** What the stores take as a part of a table's name: it stands in SQL. */
function plainName({ texts }: Cli, option: string): (name: string) => string {
  return (name) => {
    if (/^[a-z_][a-z0-9_]{0,39}$|^$/.test(name)) return name;
    throw new Unusable('USAGE', texts.wrongUsage(texts.notPlain(option)));
  };
}

function heading({ texts }: Cli, title: string): string {
  const headings = new Map([
    ['Usage:', texts.usage],
    ['Arguments:', texts.arguments],
    ['Options:', texts.options],
    ['Commands:', texts.commands],
    ['Global Options:', texts.globalOptions],
  ]);
  return headings.get(title) ?? title;
}

/** Commander speaks English only. The name it complains about stands between apostrophes. */
function reason({ texts }: Cli, { code, message }: CommanderError): string {
  const [, name = ''] = /'([^']*)'/.exec(message) ?? [];
  switch (code) {
    case 'commander.help':
      return texts.missingCommand;
    case 'commander.unknownCommand':
      return texts.unknownCommand(name);
    case 'commander.unknownOption':
      return texts.unknownOption(name);
    case 'commander.missingArgument':
      return texts.missingArgument(name);
    case 'commander.excessArguments':
      return texts.tooManyArguments;
    case 'commander.optionMissingArgument':
      return texts.optionNeedsValue(name);
    case 'commander.invalidArgument':
      return texts.invalidValue(name);
    default:
      return message;
  }
}
