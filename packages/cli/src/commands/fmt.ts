import { printFlow, printForm } from '@alir/engine/core';
import type { Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { writeText } from '../files/write-text.ts';
import { parseFiles } from '../folder/parse-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects, type DefinitionFile, type Project } from '../folder/source-file.ts';

export interface FmtOptions {
  /** Change nothing. */
  readonly check?: boolean;
}

interface Printed {
  readonly file: DefinitionFile;
  readonly text: string;
}

/** Writes flows and forms in their canonical form; a file with problems is left as it is, and told. */
export async function fmt(
  cli: Cli,
  paths: readonly string[],
  options: FmtOptions,
): Promise<Answer> {
  const read = (await readProjects(cli, paths)).map(printed);
  const all = read.flatMap(({ files }) => files);
  const total = read.reduce((sum, { count }) => sum + count, 0);
  const changed = all.filter(({ file, text }) => text !== new TextDecoder().decode(file.bytes));
  if (options.check !== true) {
    for (const { file, text } of changed) await writeText(cli, file.absolute, text);
  }
  const problems = placeProblems(
    cli,
    read.flatMap(({ problems: some }) => some),
  );
  const { fmt: texts } = cli.texts;
  const lines = changed.map(({ file }) =>
    (options.check === true ? texts.wouldChange : texts.changed)(file.path),
  );
  const summary =
    options.check === true
      ? texts.summaryCheck(changed.length, all.length)
      : texts.summary(changed.length, total);
  const leftAlone = total === all.length ? [] : [texts.leftAlone(total - all.length)];
  // Of no sound file there is nothing good to say.
  const last = all.length === 0 && total > 0 ? leftAlone : [summary, ...leftAlone];
  return {
    exit: problems.length > 0 || (options.check === true && changed.length > 0) ? 1 : 0,
    json: { files: total, changed: changed.map(({ file }) => file.path), problems },
    text: [...problems.map((problem) => showProblem(cli, problem)), ...lines, ...last].join('\n'),
  };
}

function printed({ files, chosen }: Project): {
  /** How many there are, with those that have problems. */
  count: number;
  files: Printed[];
  problems: ReturnType<typeof parseFiles>['problems'];
} {
  const mine = files.filter(
    ({ absolute, kind }) => kind !== 'calendar' && (chosen === null || chosen.has(absolute)),
  );
  const { flows, forms, problems } = parseFiles(mine);
  return {
    count: mine.length,
    files: [
      ...flows.map(({ file, definition }) => ({ file, text: printFlow(definition) })),
      ...forms.map(({ file, definition }) => ({ file, text: printForm(definition) })),
    ],
    problems,
  };
}
