import { indexOrganisation } from '@alir/engine/core';
import type { VerifyOptions } from '@alir/engine/verify';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { mendFiles, problemsIn } from '../folder/mend-files.ts';
import { placeProblems, showProblem } from '../folder/place-problems.ts';
import { readProjects } from '../folder/source-file.ts';
import { dayOf, type DayOption } from '../organisation/day-of.ts';
import { readRules } from '../folder/read-rules.ts';
import { readSound } from '../organisation/read-sound.ts';

export interface CheckOptions extends DayOption {
  /** An organisation: then it is checked as well what its people could not do, from the day on. */
  readonly organisation?: string;
  /** Last day that its people are looked at, ISO date. Default: the day alone. */
  readonly until?: string;
  /** Rules of the house: `pemda`, or files of one's own. */
  readonly rules?: readonly string[];
  /** How many possibilities of a flow are looked through at most. Default: the engine's. */
  readonly limit?: string;
}

export interface MendOptions extends CheckOptions {
  /** Make the changes that are proposed first. */
  readonly fix?: boolean;
}

/** Checks flows, forms and calendars together. Warnings are told and do not fail. */
export async function check(
  cli: Cli,
  paths: readonly string[],
  options: MendOptions = {},
): Promise<Answer> {
  const against = await heldAgainst(cli, options);
  const mended = options.fix === true ? await mendFiles(cli, paths, against) : [];
  const projects = await readProjects(cli, paths);
  const found = problemsIn(projects, against);
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
    json: { files, errors, warnings, problems, ...(options.fix === true ? { mended } : {}) },
    text: [
      ...mended.map(cli.texts.check.mended),
      ...problems.map((problem) => showProblem(cli, problem)),
      last,
    ].join('\n'),
  };
}

/** People and rules, where they are named. @throws Unusable for days that are none, or none after the other */
export async function heldAgainst(cli: Cli, options: CheckOptions): Promise<VerifyOptions> {
  const { organisation: path, until, rules = [] } = options;
  const { texts } = cli;
  const from = dayOf(cli, options);
  const last = until === undefined ? from : dayOf(cli, { day: until }, '--until');
  if (last < from) throw new Unusable('USAGE', texts.wrongUsage(texts.untilBeforeDay(last, from)));
  const limit = options.limit === undefined ? {} : { limit: limitOf(cli, options.limit) };
  const ofHouse = { rules: await readRules(cli, rules), ...limit };
  if (path === undefined) return ofHouse;
  const organisation = indexOrganisation(await readSound(cli, path, from));
  return { ...ofHouse, people: { organisation, from, until: last } };
}

function limitOf({ texts }: Cli, given: string): number {
  const limit = Number(given);
  if (!Number.isSafeInteger(limit) || limit < 1)
    throw new Unusable('USAGE', texts.wrongUsage(texts.check.noLimit(given)));
  return limit;
}
