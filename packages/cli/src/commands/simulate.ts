import type { InstanceRow, Store } from '@alir/engine';
import { weekdays, type Flow, type FlowEvent, type World } from '@alir/engine/core';
import {
  learnFrom,
  populationOf,
  runPopulation,
  sayReport,
  type Choice,
  type Learnt,
  type Population,
  type Told,
  type Weighted,
} from '@alir/engine/simulate';
import type { ScenarioFile } from '@alir/engine/scenarios';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { tenantsOf, withStore } from '../database/open-store.ts';
import { checkFiles } from '../folder/check-files.ts';
import { readProjects } from '../folder/source-file.ts';
import { placeProblems, showProblem, type PlacedProblem } from '../folder/place-problems.ts';
import { readScenarioFiles, scenariosBeside } from '../scenarios/scenario-files.ts';
import { ScenarioWorlds } from '../scenarios/scenario-worlds.ts';

export interface SimulateOptions {
  readonly perHour?: string;
  readonly days?: string;
  readonly runs?: string;
  readonly seed?: string;
  readonly organisation?: string;
  /** A database whose histories say how often, how and how fast. */
  readonly database?: string;
  readonly tenant?: string;
}

/** Runs many instances of a flow through the office, and tells where work waits. */
export async function simulate(
  cli: Cli,
  path: string,
  options: SimulateOptions = {},
): Promise<Answer> {
  const { own, flows, told, others, world } = await simulated(cli, path, options);
  const calendar =
    (own.calendar === null ? undefined : world.calendars.get(own.calendar)) ?? weekdays;
  const learnt =
    options.database === undefined
      ? null
      : learnFrom(
          await historiesOf(cli, options.database, [own, ...flows.values()], options.tenant),
          calendar,
          own.name,
        );
  const population = withHistory(populationOf(told, flows, others), learnt, {
    perHour: numberOf(cli, options.perHour, learnt?.perHour ?? 1),
    days: numberOf(cli, options.days, 20),
    runs: numberOf(cli, options.runs, 20),
  });
  const office = {
    flows: [...flows.values()],
    world,
    now: Date.parse(told.given?.at ?? '2026-01-05T08:00:00+07:00'),
    seed: numberOf(cli, options.seed, 1),
  };
  const report = runPopulation(office, population);
  const { days = 20 } = population;
  const { summary, steps, busy, stuck } = sayReport({ flows, own, world, days }, report, cli.lang);
  return {
    exit: 0,
    json: { flow: own.name, ...report },
    text: [
      ...summary,
      ...steps.map((line) => `  ${line}`),
      ...busy.map((line) => `  ${line}`),
      ...stuck.map(({ code, message }) => cli.mark('yellow', `${message} [${code}]`)),
    ].join('\n'),
  };
}

/** The flow, its scenarios, and those around it. @throws Unusable where something is wrong with them */
async function simulated(
  cli: Cli,
  path: string,
  { organisation }: SimulateOptions,
): Promise<{
  readonly own: Flow;
  readonly flows: ReadonlyMap<string, Flow>;
  readonly told: ScenarioFile;
  readonly others: readonly ScenarioFile[];
  readonly world: World;
}> {
  const { texts } = cli;
  const [project] = await readProjects(cli, [path]);
  const checked = checkFiles(project?.files ?? []);
  const flows = new Map(checked.compiled.map(({ flow }) => [flow.name, flow]));
  const own = checked.compiled.find(({ file }) => project?.chosen?.has(file.absolute))?.flow;
  const wrong = placeProblems(cli, checked.problems).filter(({ severity }) => severity === 'error');
  if (project && !own && wrong.length > 0) throw broken(cli, path, wrong);
  if (!project || !own) throw new Unusable('USAGE', texts.simulate.oneFlow(path));
  const worlds = new ScenarioWorlds(cli, checked);
  await worlds.readUsual(project.root, [...flows.values()], organisation);
  const files = await readScenarioFiles(cli, { ...project, chosen: null }, flows);
  const ownFiles = new Set([...(project.chosen ?? [])].map(scenariosBeside));
  const told = files.find(({ file }) => file?.flow === own.name);
  const unread = files.find(({ file, absolute }) => !file && ownFiles.has(absolute));
  if (!told && unread) throw broken(cli, unread.path, unread.problems);
  if (!told?.file) throw new Unusable('NO_SCENARIOS', texts.simulate.noScenarios(own.name));
  await worlds.read(told.absolute, told.file);
  const others = files.flatMap(({ file }) => (file && file.flow !== own.name ? [file] : []));
  const world = worlds.of(told.absolute, told.file.given ?? {});
  return { own, flows, told: told.file, others, world };
}

/** A file that cannot be simulated for what is wrong in it. */
function broken(cli: Cli, path: string, problems: readonly PlacedProblem[]): Unusable {
  const lines = problems.map((problem) => showProblem(cli, problem));
  return new Unusable('HAS_ERRORS', [cli.texts.simulate.wrong(path), ...lines].join('\n'));
}

function numberOf({ texts }: Cli, given: string | undefined, usual: number): number {
  const value = given === undefined ? usual : Number(given);
  if (!Number.isFinite(value) || value <= 0)
    throw new Unusable('USAGE', texts.wrongUsage(texts.simulate.noNumber(given ?? '')));
  return value;
}

type Amounts = Required<Pick<Population, 'perHour' | 'days' | 'runs'>>;

/** What history counted goes before how often scenarios tell of it; what is filled in, only scenarios say. */
function withHistory(told: Told, learnt: Learnt | null, amounts: Amounts): Population {
  if (!learnt) return { ...told, ...amounts };
  const steps = new Set([...Object.keys(told.choices), ...Object.keys(learnt.choices)]);
  const choices = Object.fromEntries(
    [...steps].map((step) => [step, weighed(told.choices[step] ?? [], learnt.choices[step] ?? [])]),
  );
  return { ...told, ...amounts, choices, ...(learnt.work && { work: learnt.work }) };
}

/** As often as was counted; what no scenario tells of is chosen without anything filled in. */
function weighed(
  known: readonly Weighted<Choice>[],
  counted: readonly Weighted<Choice>[],
): readonly Weighted<Choice>[] {
  if (counted.length === 0) return known;
  const told = known.map((choice) => {
    const alike = known.filter(({ outcome }) => outcome === choice.outcome).length;
    const { weight = 0 } = counted.find(({ outcome }) => outcome === choice.outcome) ?? {};
    return { ...choice, weight: weight / alike };
  });
  const untold = counted.filter(({ outcome }) => known.every((one) => one.outcome !== outcome));
  return [...told, ...untold];
}

/** Of all instances of the first flow, and of those of the others that these have started. */
async function historiesOf(
  cli: Cli,
  database: string,
  flows: readonly Flow[],
  tenant: string | undefined,
): Promise<readonly FlowEvent[]> {
  const names = [...new Set(flows.map(({ name }) => name))];
  return withStore(cli, database, {}, async (store) => {
    const events: FlowEvent[] = [];
    for (const one of await tenantsOf(cli, store, tenant)) {
      const roots = new Set<string>();
      for (const [index, flow] of names.entries())
        for await (const { id, root } of instancesOf(store, one, flow)) {
          if (index === 0) roots.add(root);
          else if (!roots.has(root)) continue;
          events.push(...(await store.events(one, id, 0)).map(({ event }) => event));
        }
    }
    return events;
  });
}

async function* instancesOf(
  store: Store,
  tenant: string,
  flow: string,
): AsyncGenerator<InstanceRow> {
  let after: string | undefined;
  do {
    const page = await store.instances(tenant, {
      flow,
      sort: 'started',
      limit: 200,
      ...(after === undefined ? {} : { after }),
    });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}
