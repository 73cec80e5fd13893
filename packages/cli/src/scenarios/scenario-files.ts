// Scenario files of a folder, beside the flows that they tell about.

import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Flow } from '@alir/engine/core';
import { parseScenarios, type ScenarioFile } from '@alir/engine/scenarios';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';
import { placeProblems, type PlacedProblem } from '../folder/place-problems.ts';
import type { Project } from '../folder/source-file.ts';

/** A file with scenarios. */
export interface FoundScenarios {
  readonly absolute: string;
  /** As the user sees it. */
  readonly path: string;
  readonly text: string;
  /** Null: something is wrong with it. */
  readonly file: ScenarioFile | null;
  readonly problems: readonly PlacedProblem[];
}

/** Reads `<flow>.scenarios.json` beside the flows of a project. Of a project of which files were chosen, those beside them. */
export async function readScenarioFiles(
  cli: Cli,
  { files, chosen }: Project,
  flows: ReadonlyMap<string, Flow>,
): Promise<readonly FoundScenarios[]> {
  const beside = files.filter(
    ({ kind, absolute }) => kind === 'flow' && (chosen === null || chosen.has(absolute)),
  );
  const names = new Set(beside.map(({ absolute }) => scenariosBeside(absolute)));
  const folders = [...new Set(beside.map(({ absolute }) => dirname(absolute)))];
  const found: FoundScenarios[] = [];
  for (const folder of folders) {
    const there = (await readdir(folder)).filter((name) => name.endsWith('.scenarios.json')).sort();
    for (const name of there) {
      const absolute = join(folder, name);
      if (chosen === null || names.has(absolute)) found.push(await readOne(cli, absolute, flows));
    }
  }
  return found;
}

/** `flows/leave.json` → `flows/leave.scenarios.json` */
export function scenariosBeside(flowFile: string): string {
  return flowFile.replace(/\.json$/, '.scenarios.json');
}

async function readOne(
  cli: Cli,
  absolute: string,
  flows: ReadonlyMap<string, Flow>,
): Promise<FoundScenarios> {
  const path = relative(cli.cwd, absolute);
  const about = { absolute, path };
  let bytes: Uint8Array;
  try {
    bytes = await readFile(absolute);
  } catch (error) {
    const reason = reasonOf(cli, error);
    const problem = {
      code: 'FILE_UNREADABLE',
      severity: 'error',
      pointer: '',
      params: { reason },
    } as const;
    const problems = placeProblems(cli, [
      { file: { ...about, kind: 'unreadable', reason }, problem },
    ]);
    return { ...about, text: '', file: null, problems };
  }
  const { scenarios, problems } = parseScenarios(bytes, flows);
  // It is shown as any other file of definitions.
  const file = { ...about, kind: 'flow', bytes } as const;
  return {
    ...about,
    text: new TextDecoder().decode(bytes),
    file: scenarios,
    problems: placeProblems(
      cli,
      problems.map((problem) => ({ file, problem })),
    ),
  };
}
