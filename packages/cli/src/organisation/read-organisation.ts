// An organisation from a file, or from a folder of tables, with everything that is wrong placed in these files.

import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import {
  locate,
  parseOrganisation,
  say,
  type OrganisationData,
  type Problem,
} from '@alir/engine/core';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';
import { readTables, type TableProblem } from './read-tables.ts';

/** As editors and people find it. */
export interface OrganisationProblem {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Of a table the number of the column, of JSON that of the character. */
  readonly column: number;
  readonly pointer: string;
  readonly code: Problem['code'] | TableProblem['code'];
  readonly severity: Problem['severity'];
  readonly message: string;
  readonly params: Problem['params'];
}

export interface ReadOrganisation {
  /** Null when there are errors. */
  readonly organisation: OrganisationData | null;
  readonly problems: readonly OrganisationProblem[];
  readonly files: number;
}

/**
 * Reads `organisation.json`, another such file, or a folder with `units.csv`, `positions.csv` …
 *
 * @param day - ISO date; what somebody should see to that day is among the warnings
 * @throws Unusable
 */
export async function readOrganisation(
  cli: Cli,
  path: string,
  day?: string,
): Promise<ReadOrganisation> {
  const absolute = resolve(cli.cwd, path);
  if (!existsSync(absolute)) throw new Unusable('NO_SUCH_PATH', cli.texts.noSuchPath(path));
  if (!statSync(absolute).isDirectory()) return readJson(cli, absolute, day);
  if (existsSync(join(absolute, 'units.csv'))) return readFolder(cli, absolute, day);
  const file = join(absolute, 'organisation.json');
  if (existsSync(file)) return readJson(cli, file, day);
  throw new Unusable('NO_ORGANISATION', cli.texts.organisation.none(path));
}

/** @throws Unusable when there are no tables in it */
export async function readFolder(
  cli: Cli,
  folder: string,
  day?: string,
): Promise<ReadOrganisation> {
  if (!existsSync(join(folder, 'units.csv')))
    throw new Unusable(
      'NO_TABLES',
      cli.texts.organisation.noTables(relative(cli.cwd, folder) || '.'),
    );
  const { value, problems: told, isConsequence, files, placeOf } = await readTables(cli, folder);
  const { organisation, problems } = parseOrganisation(value, dayOption(day));
  const placed = problems
    .filter((problem) => !isConsequence(problem))
    .map((problem) => ({ ...spoken(cli, problem), ...placeOf(problem.pointer) }));
  const ofTables = told.map((problem) => ({
    ...problem,
    pointer: '',
    severity: 'error' as const,
    params: {},
  }));
  return {
    organisation: told.length > 0 ? null : organisation,
    problems: sorted([...ofTables, ...placed]),
    files,
  };
}

async function readJson(cli: Cli, absolute: string, day?: string): Promise<ReadOrganisation> {
  const file = relative(cli.cwd, absolute);
  const bytes = await readFile(absolute).catch((error: unknown) => {
    throw new Unusable('NOT_READABLE', cli.texts.notReadable(file, reasonOf(cli, error)));
  });
  const { organisation, problems } = parseOrganisation(new Uint8Array(bytes), dayOption(day));
  const text = problems.some(({ code }) => code.startsWith('JSON_')) ? '' : bytes.toString('utf8');
  const places = locate(
    text,
    problems.map(({ pointer }) => pointer),
  );
  const placed = problems.map((problem, n) => {
    const { line, column } = problem.params;
    const isPlaced = typeof line === 'number' && typeof column === 'number';
    const place = isPlaced ? { line, column } : (places[n] ?? { line: 1, column: 1 });
    return { ...spoken(cli, problem), file, ...place };
  });
  return { organisation, problems: sorted(placed), files: 1 };
}

const dayOption = (day: string | undefined): { day?: string } => (day === undefined ? {} : { day });

function spoken(
  { lang }: Cli,
  { code, severity, pointer, params }: Problem,
): Omit<OrganisationProblem, 'file' | 'line' | 'column'> {
  return { code, severity, pointer, params, message: say(code, params, lang) };
}

function sorted(problems: readonly OrganisationProblem[]): OrganisationProblem[] {
  return problems.toSorted(
    (one, other) =>
      Number(one.file > other.file) - Number(one.file < other.file) ||
      one.line - other.line ||
      one.column - other.column,
  );
}
