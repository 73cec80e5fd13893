import { dutyProblems, indexOrganisation } from '@alir/engine/core';
import type { Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { checkFiles, type CheckedFiles } from '../folder/check-files.ts';
import type { FileProblem } from '../folder/parse-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects } from '../folder/source-file.ts';
import { dayOf, type DayOption } from '../organisation/day-of.ts';
import { readSound } from '../organisation/read-sound.ts';

export interface CheckOptions extends DayOption {
  /** An organisation: then it is checked as well whether there are people enough for what must be different people's. */
  readonly organisation?: string;
}

/** Checks flows, forms and calendars together. Warnings are told and do not fail. */
export async function check(
  cli: Cli,
  paths: readonly string[],
  options: CheckOptions = {},
): Promise<Answer> {
  const projects = await readProjects(cli, paths);
  const peopleProblems = await withPeople(cli, options);
  const found = projects.flatMap(({ files, chosen }) => {
    const checked = checkFiles(files);
    const problems = [...checked.problems, ...peopleProblems(checked)];
    return problems.filter(({ file }) => chosen === null || chosen.has(file.absolute));
  });
  const files = projects.reduce(
    (sum, { files: all, chosen }) => sum + (chosen?.size ?? all.length),
    0,
  );
  const problems = placeProblems(cli, found);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const { sound, found: summary } = cli.texts.check;
  const last =
    problems.length === 0 ? cli.mark('green', sound(files)) : summary(errors, warnings, files);
  return {
    exit: errors > 0 ? 1 : 0,
    json: { files, errors, warnings, problems },
    text: [...problems.map((problem) => showProblem(cli, problem)), last].join('\n'),
  };
}

/** What flows ask of the people of an organisation; nothing where none is named. */
async function withPeople(
  cli: Cli,
  { organisation: path, ...dayOption }: CheckOptions,
): Promise<(checked: CheckedFiles) => FileProblem[]> {
  if (path === undefined) return () => [];
  const day = dayOf(cli, dayOption);
  const organisation = indexOrganisation(await readSound(cli, path, day));
  return ({ compiled }) =>
    compiled.flatMap(({ file, flow }) =>
      dutyProblems(flow, organisation, day).map((problem) => ({ file, problem })),
    );
}
