import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  createEngine,
  organisationDirectory,
  usersDirectory,
  type Engine,
  type MigrationPlan,
  type MigrationView,
  type Proof,
  type Verdict,
} from '@alir/engine';
import {
  isCode,
  say,
  type CalendarDefinition,
  type JsonObject,
  type Problem,
} from '@alir/engine/core';
import { sayProgress, sayProposal, sayVerdicts } from '@alir/engine/versions';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore, type Naming } from '../database/open-store.ts';
import { reasonOf } from '../files/reason-of.ts';
import { writeText } from '../files/write-text.ts';
import { checkFiles } from '../folder/check-files.ts';
import { readProjects } from '../folder/source-file.ts';
import { readSound } from '../organisation/read-sound.ts';

/** What every one of these commands takes. */
export interface VersionsOptions extends Naming {
  /** Default `default`. */
  readonly tenant?: string;
  /** Organisation that tasks of the new version are given by. */
  readonly organisation?: string;
  /** Folder with the calendars that flows name. */
  readonly folder?: string;
  /** User in whose name it is done. Default `operator`. */
  readonly by?: string;
}

export interface PlanOptions extends VersionsOptions {
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
}

export interface MigrateInstancesOptions extends VersionsOptions {
  readonly reason?: string;
  readonly batch?: string;
  readonly limit?: string;
}

/** Proposes a plan, and says what it leaves open. */
export async function planVersions(
  cli: Cli,
  database: string,
  flow: string,
  options: PlanOptions,
): Promise<Answer> {
  const { texts } = cli;
  return withEngine(cli, database, options, async ({ migrations }, tenant) => {
    const proposal = await migrations.propose(
      flow,
      { ...version('from', options), ...version('to', options) },
      { tenant },
    );
    if (!proposal.ok) throw new Unusable(proposal.code, proposal.message);
    const { plan, open, missing } = proposal;
    const text = `${JSON.stringify(plan, null, 2)}\n`;
    if (options.out !== undefined) await writeText(cli, resolve(cli.cwd, options.out), text);
    const lines = [
      ...(options.out === undefined ? [text.trimEnd()] : [texts.versions.written(options.out)]),
      ...sayProposal({ open, missing }, cli.lang),
    ];
    const exit = open.length + missing.length > 0 ? 1 : 0;
    return { exit, json: { plan, open, missing }, text: lines.join('\n') };
  });
}

/** Says of every open instance whether it would go over. Nothing is kept. */
export async function tryVersions(
  cli: Cli,
  database: string,
  file: string,
  options: VersionsOptions,
): Promise<Answer> {
  const plan = await readPlan(cli, file);
  return withEngine(cli, database, options, async ({ migrations }, tenant) => {
    const verdicts: Verdict[] = [];
    for (let after: string | undefined; ;) {
      const page = await migrations.dryRun(plan, { by: whoOf(options), after }, { tenant });
      if (!page.ok) throw refused(cli, file, page);
      verdicts.push(...page.items);
      if (page.next === null) break;
      after = page.next;
    }
    const no = verdicts.filter(({ ok }) => !ok);
    const last = sayVerdicts(verdicts.length - no.length, no.length, cli.lang);
    return {
      exit: no.length > 0 ? 1 : 0,
      json: { yes: verdicts.length - no.length, no: no.length, verdicts },
      text: [
        ...no.map(({ instance, message, code }) => `${instance}: ${message} [${code}]`),
        ...last,
      ].join('\n'),
    };
  });
}

/** Makes a migration of a plan and runs it; or goes on with one that was made before. */
export async function migrateVersions(
  cli: Cli,
  database: string,
  fileOrId: string,
  options: MigrateInstancesOptions,
): Promise<Answer> {
  const { reason } = options;
  return withEngine(cli, database, options, async ({ migrations }, tenant) => {
    let id = fileOrId;
    if (reason !== undefined) {
      const begun = await migrations.start(
        await readPlan(cli, fileOrId),
        { by: whoOf(options), reason },
        { tenant },
      );
      if (!begun.ok) throw refused(cli, fileOrId, begun);
      ({ id } = begun);
    }
    return ranTo(
      cli,
      await migrations.run(
        id,
        { ...number('limit', options), ...number('batch', options) },
        { tenant },
      ),
    );
  });
}

/** Stops a migration, lets it run again, or makes it a way back and runs that. */
export async function changeMigration(
  cli: Cli,
  how: 'stop' | 'resume' | 'back',
  database: string,
  { id, options }: { readonly id: string; readonly options: MigrateInstancesOptions },
): Promise<Answer> {
  return withEngine(cli, database, options, async ({ migrations }, tenant) => {
    const by = whoOf(options);
    if (how === 'stop') return ranTo(cli, await migrations.stop(id, { by }, { tenant }));
    const changed =
      how === 'resume'
        ? await migrations.resume(id, { by }, { tenant })
        : await migrations.back(id, { by, reason: options.reason ?? '' }, { tenant });
    if (!changed.ok) throw new Unusable(changed.code, changed.message);
    return ranTo(cli, await migrations.run(id, number('limit', options), { tenant }));
  });
}

/** Lists migrations, the newest first. */
export async function listMigrations(
  cli: Cli,
  database: string,
  options: VersionsOptions,
): Promise<Answer> {
  return withEngine(cli, database, options, async ({ migrations }, tenant) => {
    const items = await migrations.list({ tenant });
    const lines = items.map((one) => lineOf(cli, one));
    return {
      exit: 0,
      json: { migrations: items },
      text: lines.join('\n') || cli.texts.versions.none,
    };
  });
}

function ranTo(cli: Cli, result: Awaited<ReturnType<Engine['migrations']['run']>>): Answer {
  if (!result.ok) throw new Unusable(result.code, result.message);
  const { ok: _ok, ...json } = result;
  return { exit: result.refused + result.staying > 0 ? 1 : 0, json, text: lineOf(cli, result) };
}

const lineOf = ({ lang }: Cli, view: MigrationView): string =>
  `${view.id}: ${sayProgress(view, lang).join(' ')}`;

export const whoOf = ({ by = 'operator' }: VersionsOptions): string => by;

interface EngineMore {
  /** Proves what is published. */
  readonly prove?: Proof;
}

export async function withEngine(
  cli: Cli,
  database: string,
  { tenant = 'default', organisation, folder, prove, ...naming }: VersionsOptions & EngineMore,
  work: (engine: Engine, tenant: string) => Promise<Answer>,
): Promise<Answer> {
  const directory =
    organisation === undefined
      ? usersDirectory([])
      : organisationDirectory(await readSound(cli, resolve(cli.cwd, organisation)));
  const calendars = folder === undefined ? [] : await calendarsIn(cli, folder);
  return withStore(cli, database, naming, async (store) => {
    const engine = await createEngine({
      store,
      directory,
      calendars,
      language: cli.lang,
      migrate: false,
      ...(prove && { prove }),
      // Whoever may write the database is asked for nothing more; history names them.
      isOperator: () => true,
    });
    return work(engine, tenant);
  });
}

async function calendarsIn(cli: Cli, folder: string): Promise<CalendarDefinition[]> {
  const [project] = await readProjects(cli, [folder]);
  const { calendars } = checkFiles(project?.files ?? []);
  return calendars.map(({ definition }) => definition);
}

/** A plan that is refused: where it is wrong, each place with what is wrong there. */
function refused(
  { lang }: Cli,
  file: string,
  { code, message, details }: { code: string; message: string; details: JsonObject },
): Unusable {
  const { problems } = details;
  const lines = (Array.isArray(problems) ? problems.filter(isProblem) : []).map(
    (one) => `${file}${one.pointer}: ${say(one.code, one.params, lang)} [${one.code}]`,
  );
  return new Unusable(code, [message, ...lines].join('\n'));
}

const isProblem = (value: unknown): value is Pick<Problem, 'code' | 'pointer' | 'params'> =>
  typeof value === 'object' && value !== null && 'code' in value && isCode(String(value.code));

async function readPlan(cli: Cli, file: string): Promise<MigrationPlan> {
  try {
    return JSON.parse(await readFile(resolve(cli.cwd, file), 'utf8'));
  } catch (error) {
    throw new Unusable(
      'PLAN_UNREADABLE',
      cli.texts.versions.unreadable(file, reasonOf(cli, error)),
    );
  }
}

function version(name: 'from' | 'to', options: PlanOptions): { from?: number; to?: number } {
  const given = options[name];
  return given === undefined ? {} : { [name]: Number(given) };
}

function number(
  name: 'limit' | 'batch',
  options: MigrateInstancesOptions,
): { limit?: number; batch?: number } {
  const given = options[name];
  return given === undefined ? {} : { [name]: Number(given) };
}
