import type { Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { checkFiles } from '../folder/check-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects } from '../folder/source-file.ts';

/** Checks flows, forms and calendars together. Warnings are told and do not fail. */
export async function check(cli: Cli, paths: readonly string[]): Promise<Answer> {
  const projects = await readProjects(cli, paths);
  const found = projects.flatMap(({ files, chosen }) =>
    checkFiles(files).problems.filter(({ file }) => chosen === null || chosen.has(file.absolute)),
  );
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
