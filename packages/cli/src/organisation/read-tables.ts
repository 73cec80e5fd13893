// A folder of tables as one value, with the way back from a place in it to line and column.

import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pointerPath, type Problem } from '@alir/engine/core';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';
import { parseCsv, type CsvTable } from './csv-table.ts';
import { columnOf, entryOf, isColumn, tableForms } from './tables.ts';

/** What is wrong with a table itself. */
export interface TableProblem {
  readonly code:
    | 'TABLE_MISSING'
    | 'TABLE_BROKEN'
    | 'COLUMN_UNKNOWN'
    | 'COLUMN_MISSING'
    | 'COLUMN_REPEATED'
    | 'ROW_TOO_LONG'
    | 'ROW_REPEATED'
    | 'CELL_ROUNDED';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

export interface CellPlace {
  readonly file: string;
  readonly line: number;
  /** Number of the column, counted from 1. */
  readonly column: number;
}

export interface Tables {
  /** In the form of an organisation, unchecked. */
  readonly value: Record<string, unknown>;
  readonly problems: readonly TableProblem[];
  /** Whether a problem of the value only follows from a table or a column that is not there. */
  isConsequence(problem: Problem): boolean;
  /** Number of files. */
  readonly files: number;
  /** The cell that a pointer into `value` is about, else its row, else its file. */
  placeOf(pointer: string): CellPlace;
}

interface Read extends CsvTable {
  readonly file: string;
}

/** @throws Unusable when a table cannot be read */
export async function readTables(cli: Cli, folder: string): Promise<Tables> {
  const names = new Set(await readdir(folder));
  const problems: TableProblem[] = [];
  const tables = new Map<string, Read>();
  for (const [name, { isOptional = false }] of Object.entries(tableForms)) {
    const file = relative(cli.cwd, join(folder, `${name}.csv`));
    const tell = (code: TableProblem['code'], message: string, line = 1, column = 1): void =>
      void problems.push({ code, file, line, column, message });
    if (!names.has(`${name}.csv`)) {
      if (!isOptional) tell('TABLE_MISSING', cli.texts.organisation.tableMissing(`${name}.csv`));
      continue;
    }
    const table = parseCsv(await readText(cli, join(folder, `${name}.csv`), file));
    if ('broken' in table) {
      tell('TABLE_BROKEN', cli.texts.organisation.tableBroken[table.broken], table.line);
      continue;
    }
    tables.set(name, { ...table, file });
    checkColumns(cli, name, table, tell);
    checkRows(cli, name, table, tell);
  }
  return {
    value: valueOf(tables),
    problems,
    isConsequence: (problem) => isConsequence(tables, problem),
    files: tables.size,
    placeOf: (pointer) => placeIn(cli, folder, tables, pointer),
  };
}

type Tell = (code: TableProblem['code'], message: string, line: number, column: number) => void;

function checkColumns({ texts }: Cli, name: string, { columns }: CsvTable, tell: Tell): void {
  const { columnUnknown, columnMissing, columnRepeated } = texts.organisation;
  const form = tableForms[name];
  for (const [n, column] of columns.entries()) {
    if (!isColumn(name, column))
      tell('COLUMN_UNKNOWN', columnUnknown(column, form?.columns ?? []), 1, n + 1);
    else if (columns.indexOf(column) < n) tell('COLUMN_REPEATED', columnRepeated(column), 1, n + 1);
  }
  for (const column of form?.required ?? []) {
    if (!columns.includes(column)) tell('COLUMN_MISSING', columnMissing(column), 1, 1);
  }
}

/** A long number as a spreadsheet shows it in a narrow column, and then saves it: its last digits are gone. */
const rounded = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

function checkRows({ texts }: Cli, name: string, { columns, rows }: CsvTable, tell: Tell): void {
  const { rowTooLong, rowRepeated, cellRounded } = texts.organisation;
  const capacities = new Set<string>();
  for (const { line, cells, isTooLong } of rows) {
    if (isTooLong) tell('ROW_TOO_LONG', rowTooLong, line, columns.length + 1);
    for (const [column, cell] of cells)
      if (rounded.test(cell))
        tell('CELL_ROUNDED', cellRounded(cell), line, columns.indexOf(column) + 1);
    // Limits stand by their capacity: of two rows only one would count.
    const capacity = name === 'limits' ? cells.get('capacity') : undefined;
    if (capacity === undefined) continue;
    if (capacities.has(capacity))
      tell('ROW_REPEATED', rowRepeated(capacity), line, columns.indexOf('capacity') + 1);
    capacities.add(capacity);
  }
}

async function readText(cli: Cli, absolute: string, shown: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(absolute));
  } catch (error) {
    const reason =
      error instanceof TypeError ? cli.texts.organisation.notUtf8 : reasonOf(cli, error);
    throw new Unusable('NOT_READABLE', cli.texts.notReadable(shown, reason), { cause: error });
  }
}

function valueOf(tables: ReadonlyMap<string, Read>): Record<string, unknown> {
  const value: Record<string, unknown> = { units: [], positions: [], assignments: [], users: [] };
  for (const [name, table] of tables) {
    // So that the rest of a row is looked at where a column is not there.
    const missing = (tableForms[name]?.required ?? []).filter(
      (column) => !table.columns.includes(column),
    );
    const entries = table.rows.map((row, n) => ({
      ...Object.fromEntries(missing.map((column) => [column, `#${n + 1}`])),
      ...entryOf(name, row),
    }));
    value[name] =
      name === 'limits'
        ? Object.fromEntries(entries.map(({ capacity, ...limit }) => [capacity, limit]))
        : entries;
  }
  return value;
}

function isConsequence(
  tables: ReadonlyMap<string, Read>,
  { code, pointer, params }: Problem,
): boolean {
  const [name = '', , ...rest] = pointerPath(pointer);
  const column = columnOf(rest);
  const columns = tables.get(name)?.columns ?? [];
  if (column !== undefined && tableForms[name]?.required.includes(column) === true)
    if (!columns.includes(column)) return true;
  if (code !== 'ORG_REFERENCE_UNKNOWN') return false;
  const homes = new Map([
    ['unit', ['units']],
    ['position', ['positions']],
    ['user', ['users']],
    ['end', ['units', 'positions']],
  ]).get(String(params['kind']));
  return homes?.some((home) => tables.get(home)?.columns.includes('id') !== true) === true;
}

function placeIn(
  cli: Cli,
  folder: string,
  tables: ReadonlyMap<string, Read>,
  pointer: string,
): CellPlace {
  const [name = '', entry = '', ...rest] = pointerPath(pointer);
  const table = tables.get(name);
  const file = table?.file ?? (relative(cli.cwd, folder) || '.');
  const row =
    name === 'limits'
      ? table?.rows.find(({ cells }) => cells.get('capacity') === entry)
      : table?.rows[Number(entry)];
  const column = table?.columns.indexOf(columnOf(rest) ?? '') ?? -1;
  return { file, line: row?.line ?? 1, column: Math.max(column, 0) + 1 };
}
