import { relative } from 'node:path';
import type { Flow } from '@alir/engine/core';
import {
  generateScenarios,
  recordScenario,
  sayTested,
  testScenarios,
  type FlowCoverage,
  type ScenarioFile,
} from '@alir/engine/scenarios';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { writeText } from '../files/write-text.ts';
import { checkFiles, type CheckedFiles } from '../folder/check-files.ts';
import { showProblem, placeProblems, type PlacedProblem } from '../folder/place-problems.ts';
import { readProjects, type Project } from '../folder/source-file.ts';
import { missedLine, placedFailure, type PlacedFailure } from '../scenarios/failure-lines.ts';
import { recordInstance } from '../scenarios/record-instance.ts';
import {
  readScenarioFiles,
  scenariosBeside,
  type FoundScenarios,
} from '../scenarios/scenario-files.ts';
import { ScenarioWorlds } from '../scenarios/scenario-worlds.ts';

export interface TestOptions {
  /** An organisation, for scenarios that name none. */
  readonly organisation?: string;
  /** Write scenarios for flows that have none, or generated ones. */
  readonly generate?: boolean;
  /** Write down how things stand after steps that do not say it. */
  readonly record?: boolean;
  /** With `record`: a database, of which an instance is told as a scenario. */
  readonly database?: string;
  /** The instance. */
  readonly instance?: string;
  /** Whose it is. Default: `default`. */
  readonly tenant?: string;
  /** Persons stay named, and comments as they were. */
  readonly keepPeople?: boolean;
}

/** How the scenarios of one flow went. */
interface TestedFlow {
  readonly file: string;
  readonly flow: string;
  readonly scenarios: readonly {
    readonly name: string;
    readonly failures: readonly PlacedFailure[];
  }[];
  readonly coverage: FlowCoverage | null;
}

interface Tested {
  readonly flows: readonly TestedFlow[];
  readonly problems: readonly PlacedProblem[];
  /** Files that were written. */
  readonly written: readonly string[];
  /** What could not be written, and why. */
  readonly notes: readonly string[];
  /** Flows without scenarios. */
  readonly untold: readonly string[];
}

/** Plays the scenarios of flows. */
export async function test(
  cli: Cli,
  paths: readonly string[],
  options: TestOptions = {},
): Promise<Answer> {
  const projects = await readProjects(cli, paths);
  const tested: Tested[] = [];
  for (const project of projects) tested.push(await testProject(cli, project, options));
  const flows = tested.flatMap((one) => one.flows);
  const problems = tested.flatMap((one) => one.problems);
  const written = tested.flatMap((one) => one.written);
  const notes = tested.flatMap((one) => one.notes);
  const untold = tested.flatMap((one) => one.untold);
  const scenarios = flows.flatMap((one) => one.scenarios);
  const failed = scenarios.filter(({ failures }) => failures.length > 0).length;
  return {
    exit: failed > 0 || problems.length > 0 ? 1 : 0,
    json: { scenarios: scenarios.length, failed, flows, untold, written, notes, problems },
    text: [
      ...problems.map((problem) => showProblem(cli, problem)),
      ...written.map((path) => cli.texts.test.written(path)),
      ...notes,
      ...flows.flatMap((one) => linesOf(cli, one)),
      ...(untold.length > 0 ? [cli.texts.test.untold(untold)] : []),
      ...(problems.length > 0 && scenarios.length === 0
        ? []
        : [
            summary(cli, scenarios.length, failed),
            ...(failed === 0 && problems.length > 0
              ? [cli.texts.test.butProblems(problems.length)]
              : []),
          ]),
    ].join('\n'),
  };
}

async function testProject(cli: Cli, project: Project, options: TestOptions): Promise<Tested> {
  const checked = checkFiles(project.files);
  const broken = checked.problems.filter(({ problem }) => problem.severity === 'error');
  const flows = newest(checked);
  const worlds = new ScenarioWorlds(cli, checked);
  await worlds.readUsual(project.root, [...flows.values()], options.organisation);
  let files = await readScenarioFiles(cli, project, flows);
  const written: string[] = [];
  const notes: string[] = [];
  if (options.generate === true || options.record === true) {
    const rewriting = { flows, worlds, files, options };
    const isInstance = options.instance !== undefined || options.database !== undefined;
    const found = isInstance
      ? await instanceTold(cli, checked, rewriting)
      : await rewritten(cli, { project, checked }, rewriting);
    notes.push(...found.notes);
    for (const { absolute, text } of found.texts) {
      await writeText(cli, absolute, text);
      written.push(relative(cli.cwd, absolute));
    }
    files = await readScenarioFiles(cli, project, flows);
  }
  const tested: TestedFlow[] = [];
  for (const found of files) {
    if (found.file === null) continue;
    await worlds.read(found.absolute, found.file);
    tested.push(testFile(cli, found, found.file, { flows, worlds }));
  }
  const told = new Set(tested.map(({ flow }) => flow));
  return {
    flows: tested,
    problems: [...placeProblems(cli, broken), ...files.flatMap(({ problems }) => problems)],
    written,
    notes,
    // Of a file that cannot be read nobody knows which flow it tells about.
    untold: files.some(({ file }) => file === null)
      ? []
      : [...flows.keys()].filter((name) => !told.has(name)),
  };
}

function newest({ compiled }: CheckedFiles): ReadonlyMap<string, Flow> {
  const ordered = compiled
    .map(({ flow }) => flow)
    .sort((one, other) => one.version - other.version);
  return new Map(ordered.map((flow) => [flow.name, flow]));
}

interface Around {
  readonly flows: ReadonlyMap<string, Flow>;
  readonly worlds: ScenarioWorlds;
}

function testFile(
  cli: Cli,
  found: FoundScenarios,
  file: ScenarioFile,
  { flows, worlds }: Around,
): TestedFlow {
  const report = testScenarios(file, {
    flows: [...flows.values()],
    world: (given) => worlds.of(found.absolute, given),
  });
  return {
    file: found.path,
    flow: report.flow,
    coverage: report.coverage,
    scenarios: report.results.map(({ name, failures }, at) => {
      const scenario = file.scenarios[at];
      return {
        name,
        failures: scenario
          ? failures.map((failure) => placedFailure(cli, found, at, { scenario, failure }))
          : [],
      };
    }),
  };
}

interface Rewriting extends Around {
  readonly files: readonly FoundScenarios[];
  readonly options: TestOptions;
}

/** What is to be written, and what of it could not be told. */
interface Rewritten {
  readonly texts: readonly { readonly absolute: string; readonly text: string }[];
  readonly notes: readonly string[];
}

/** What is to be written: generated scenarios, or recorded expectations. What people have written stays as it is. */
async function rewritten(
  cli: Cli,
  {
    project: { chosen },
    checked: { compiled, flows: definitions, forms },
  }: { readonly project: Project; readonly checked: CheckedFiles },
  { flows, worlds, files, options }: Rewriting,
): Promise<Rewritten> {
  const texts: { absolute: string; text: string }[] = [];
  const notes: string[] = [];
  const around = [...flows.values()];
  const context = {
    forms: new Map(forms.map(({ definition }) => [definition.form, definition])),
    flows: new Map(definitions.map(({ definition }) => [definition.flow, definition])),
  };
  if (options.record === true)
    for (const { absolute, file } of files) {
      if (file === null) continue;
      await worlds.read(absolute, file);
      const scenarios = file.scenarios.map((scenario) => {
        const given = { ...file.given, ...scenario.given };
        const setting = { flow: file.flow, flows: around, world: worlds.of(absolute, given) };
        return recordScenario(scenario, setting, file.given).scenario;
      });
      texts.push({ absolute, text: printed({ ...file, scenarios }) });
    }
  if (options.generate === true)
    for (const { file: source, flow } of compiled) {
      if (chosen !== null && !chosen.has(source.absolute)) continue;
      const absolute = scenariosBeside(source.absolute);
      const there = files.find((one) => one.absolute === absolute);
      if (there && there.file?.generated !== true) continue;
      const given = there?.file?.given ?? {};
      const world = worlds.of(absolute, given);
      const { file, missed } = generateScenarios(flow, { flows: around, context, world, given });
      if (file) texts.push({ absolute, text: printed(file) });
      notes.push(...missed.map((one) => missedLine(cli, flow.name, one)));
    }
  return { texts, notes };
}

/** The history of an instance, told beside its flow. */
async function instanceTold(
  cli: Cli,
  { compiled }: CheckedFiles,
  { flows, files, options }: Rewriting,
): Promise<Rewritten> {
  const { database, instance } = options;
  if (database === undefined || instance === undefined)
    throw new Unusable('USAGE', cli.texts.test.bothNeeded);
  const recorded = { ...options, database, instance };
  const { flow, file, notes } = await recordInstance(cli, recorded, {
    flows,
    fileOf: (name) => files.find((one) => one.file?.flow === name)?.file ?? null,
  });
  const there = files.find((one) => one.file?.flow === flow)?.absolute;
  const source = compiled.find((one) => one.flow.name === flow)?.file.absolute ?? '';
  const absolute = there ?? scenariosBeside(source);
  return { texts: [{ absolute, text: printed(file) }], notes };
}

const printed = (file: ScenarioFile): string => `${JSON.stringify(file, null, 2)}\n`;

function linesOf(cli: Cli, { flow, scenarios, coverage }: TestedFlow): string[] {
  const { test: texts } = cli.texts;
  const failed = scenarios.flatMap(({ name, failures }) =>
    failures.length === 0
      ? []
      : [
          cli.mark('red', texts.failed(flow, name)),
          ...failures.flatMap(({ file, line, column, happens, message }, index) => [
            ...(index === 0 ? [`    ${happens}`] : []),
            `      ${message}`,
            cli.mark('dim', `      ${file}:${line}:${column}`),
          ]),
        ],
  );
  const passed = scenarios.filter(({ failures }) => failures.length === 0).length;
  return [
    ...failed,
    `${texts.passed(flow, passed, scenarios.length)}${coverage ? ` ${covered(cli, coverage)}` : ''}`,
  ];
}

function covered({ texts }: Cli, coverage: FlowCoverage): string {
  const parts = (['states', 'transitions', 'outcomes', 'guards'] as const).map((kind) => {
    const { met, of } = coverage[kind];
    return `${texts.test.kinds[kind]} ${met}/${of}`;
  });
  return `(${parts.join(', ')})`;
}

function summary({ lang, mark }: Cli, scenarios: number, failed: number): string {
  const said = sayTested(failed, scenarios, lang);
  return failed === 0 ? mark('green', said) : said;
}
