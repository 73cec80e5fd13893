import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import type { Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { writeText } from '../files/write-text.ts';
import { checkFiles } from '../folder/check-files.ts';
import type { FileProblem } from '../folder/parse-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects, type Project } from '../folder/source-file.ts';
import { flowTypes } from '../types/flow-types.ts';

export interface TypesOptions {
  readonly out?: string;
  readonly check?: boolean;
}

interface Module {
  readonly absolute: string;
  /** As the user sees it. */
  readonly path: string;
  readonly text: string;
}

/** Writes the types of every flow that compiles; problems of the others are told. */
export async function types(
  cli: Cli,
  paths: readonly string[],
  options: TypesOptions,
): Promise<Answer> {
  const projects = await readProjects(cli, paths);
  const made = await Promise.all(projects.map((project) => modulesOf(cli, project, options.out)));
  const modules = made.flatMap(({ modules: some }) => some);
  const problems = placeProblems(
    cli,
    made.flatMap(({ problems: some }) => some),
  );
  const changed: Module[] = [];
  for (const module of modules) {
    if (module.text !== (await present(module.absolute))) changed.push(module);
  }
  if (options.check !== true) {
    for (const { absolute, text } of changed) await writeText(cli, absolute, text);
  }
  const { written, outdated, upToDate } = cli.texts.types;
  const lines = changed.map(({ path }) => (options.check === true ? outdated : written)(path));
  const same = modules.length - changed.length;
  return {
    exit: problems.length > 0 || (options.check === true && changed.length > 0) ? 1 : 0,
    json: { files: modules.length, changed: changed.map(({ path }) => path), problems },
    text: [
      ...problems.map((problem) => showProblem(cli, problem)),
      ...lines,
      ...(same > 0 ? [upToDate(same)] : []),
    ].join('\n'),
  };
}

async function modulesOf(
  cli: Cli,
  { files, chosen }: Project,
  out: string | undefined,
): Promise<{ modules: Module[]; problems: readonly FileProblem[] }> {
  const { compiled, flows, problems } = checkFiles(files);
  const byName = new Map(flows.map(({ definition }) => [definition.flow, definition]));
  // Of several versions the newest has the name.
  const newest = compiled.filter(({ flow }) =>
    compiled.every((other) => other.flow.name !== flow.name || other.flow.version <= flow.version),
  );
  const asked = newest.filter(({ file }) => chosen === null || chosen.has(file.absolute));
  const modules = asked.map(async ({ file, flow }): Promise<Module> => {
    const absolute = join(
      out === undefined ? dirname(file.absolute) : resolve(cli.cwd, out),
      `${flow.name}.types.ts`,
    );
    const from = relative(dirname(absolute), file.absolute).replaceAll('\\', '/');
    return {
      absolute,
      path: relative(cli.cwd, absolute),
      text: await flowTypes(flow, byName, from),
    };
  });
  return {
    modules: await Promise.all(modules),
    problems: problems.filter(({ problem }) => problem.severity === 'error'),
  };
}

async function present(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch(() => null);
}
