// The changes that a proof proposes, made in the files: one after the other, since one may make the next unnecessary.

import { parseFlow, printFlow } from '@alir/engine/core';
import { applyPatch, type VerifyOptions } from '@alir/engine/verify';
import type { Cli } from '../cli.ts';
import { writeText } from '../files/write-text.ts';
import { checkFiles } from './check-files.ts';
import type { FileProblem } from './parse-files.ts';
import { readProjects, type Project } from './source-file.ts';

/** More changes than anybody would read in one go are none that a machine should make. */
const most = 50;

/** Every problem of the files that were asked for. */
export function problemsIn(
  projects: readonly Project[],
  against: VerifyOptions,
): readonly FileProblem[] {
  return projects.flatMap(({ files, chosen }) =>
    checkFiles(files, against).problems.filter(
      ({ file }) => chosen === null || chosen.has(file.absolute),
    ),
  );
}

/** Makes every change that is proposed. @returns the files that were written, in the order of their first change */
export async function mendFiles(
  cli: Cli,
  paths: readonly string[],
  against: VerifyOptions,
): Promise<readonly string[]> {
  const written = new Set<string>();
  for (let made = 0; made < most; made++) {
    const change = firstChange(problemsIn(await readProjects(cli, paths), against));
    if (change === null) break;
    await writeText(cli, change.absolute, change.text);
    written.add(change.path);
  }
  return [...written];
}

function firstChange(problems: readonly FileProblem[]) {
  for (const { file, problem } of problems) {
    const fix = 'fix' in problem ? problem.fix : null;
    if (!fix || file.kind !== 'flow') continue;
    const given: unknown = JSON.parse(new TextDecoder().decode(file.bytes));
    const { definition } = parseFlow(applyPatch(given, fix));
    if (definition) return { ...file, text: printFlow(definition) };
  }
  return null;
}
