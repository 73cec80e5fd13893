import { watch } from 'node:fs';
import { resolve } from 'node:path';
import { createEngine, memoryStore, type Engine } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { asUnusable } from '../database/open-store.ts';
import { openDevServer } from '../dev/dev-server.ts';
import { readPeople, type People } from '../dev/people.ts';
import { publishFlows } from '../dev/publish-flows.ts';
import { checkFiles, type CheckedFiles } from '../folder/check-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects } from '../folder/source-file.ts';

export interface DevOptions {
  readonly port?: string;
  /** SQLite file; memory when absent. */
  readonly database?: string;
}

const usualPort = 4747;

/** Serves a folder of flows until it is stopped, and takes over what is changed in it. */
export async function dev(cli: Cli, folder: string, options: DevOptions): Promise<Answer> {
  const port = portOf(cli, options.port);
  const checked = await readChecked(cli, folder);
  const problems = placeProblems(cli, checked.problems);
  if (problems.some(({ severity }) => severity === 'error')) {
    return {
      exit: 1,
      json: { problems },
      isLast: true,
      text: problems.map((problem) => showProblem(cli, problem)).join('\n'),
    };
  }
  let people = await readPeople(cli, resolve(cli.cwd, folder), flowsOf(checked));
  const engine = await openEngine(cli, options.database, checked, () => people);
  try {
    const flows = await publishFlows(engine, checked);
    const server = await openDevServer(cli, engine, () => people, port);
    engine.start();
    tellServing(cli, server.url, flows ?? flowsOf(checked).map(({ name }) => name), people);
    const watcher = watchFolder(resolve(cli.cwd, folder), () =>
      reload(cli, folder, engine, (next) => {
        people = next;
      }),
    );
    await cli.untilStopped();
    await watcher.close();
    await server.close();
  } finally {
    await engine.close();
  }
  return { exit: 0, json: { stopped: true }, isLast: true, text: '' };
}

function portOf({ texts }: Cli, given: string | undefined): number {
  const port = given === undefined ? usualPort : Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536) return port;
  throw new Unusable('USAGE', texts.wrongUsage(texts.invalidValue('--port')));
}

async function readChecked(cli: Cli, folder: string): Promise<CheckedFiles> {
  const [project] = await readProjects(cli, [folder]);
  return checkFiles(project?.files ?? []);
}

const flowsOf = ({ compiled }: CheckedFiles) => compiled.map(({ flow }) => flow);

async function openEngine(
  cli: Cli,
  database: string | undefined,
  { calendars }: CheckedFiles,
  people: () => People,
): Promise<Engine> {
  try {
    return await createEngine({
      store: database === undefined ? memoryStore() : sqlite(resolve(cli.cwd, database)),
      directory: { organisation: () => people().organisation },
      calendars: calendars.map(({ definition }) => definition),
      language: cli.lang,
      // Whoever tries a flow out looks after it as well.
      isOperator: () => true,
      effects: {
        notify: async (_tenant, { to, about }) =>
          tell(
            cli,
            { event: 'notice', to, about },
            cli.texts.dev.notice(nameOf(to), String(about['state'] ?? '')),
          ),
      },
      onFault: (error) => tell(cli, { event: 'fault', message: String(error) }, String(error)),
    });
  } catch (error) {
    throw asUnusable(cli, error, database ?? '');
  }
}

function nameOf(to: object): string {
  return Object.values(to)
    .filter((part) => typeof part === 'string')
    .join('@');
}

function tellServing(
  cli: Cli,
  url: string,
  flows: readonly string[],
  { users, isMadeUp }: People,
): void {
  const { serving, flows: flowsLine, people, demoPeople } = cli.texts.dev;
  const shown = users.length > 12 ? [...users.slice(0, 12), '…'] : users;
  const lines = [
    serving(url),
    flowsLine(flows.join(', ')),
    people(shown.join(', ')),
    ...(isMadeUp ? [demoPeople] : []),
  ];
  tell(cli, { event: 'serving', url, flows, users }, lines.join('\n'));
}

/** Takes over what was changed; what has problems is told, and what was served before goes on. */
async function reload(
  cli: Cli,
  folder: string,
  engine: Engine,
  setPeople: (people: People) => void,
): Promise<void> {
  const { reloaded, keptOld } = cli.texts.dev;
  try {
    const checked = await readChecked(cli, folder);
    const problems = placeProblems(cli, checked.problems);
    if (problems.some(({ severity }) => severity === 'error')) {
      const lines = problems.map((problem) => showProblem(cli, problem));
      tell(cli, { event: 'problems', problems }, [keptOld, ...lines].join('\n'));
      return;
    }
    setPeople(await readPeople(cli, resolve(cli.cwd, folder), flowsOf(checked)));
    engine.setCalendars(checked.calendars.map(({ definition }) => definition));
    await engine.recalculate();
    const flows = await publishFlows(engine, checked);
    if (flows) tell(cli, { event: 'reloaded', flows }, reloaded(flows.join(', ')));
  } catch (error) {
    const message = error instanceof Unusable ? error.message : String(error);
    tell(cli, { event: 'problems', message }, `${keptOld}\n${message}`);
  }
}

function tell(cli: Cli, happening: object, line: string): void {
  cli.print(cli.isJson ? JSON.stringify(happening) : line);
}

/** Editors write a file in several steps; they are one change. */
const settleMs = 100;

/** Calls `changed` after changes in a folder, never twice at once. */
function watchFolder(folder: string, changed: () => Promise<void>): { close(): Promise<void> } {
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, (_event, name) => {
    if (name !== null && !name.endsWith('.json')) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      working = working.then(changed);
    }, settleMs);
  });
  return {
    async close() {
      watcher.close();
      if (timer) clearTimeout(timer);
      await working;
    },
  };
}
