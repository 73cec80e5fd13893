// The tables of an organisation: which columns each has, and what a row of it is in the organisation's own form.

import type { CsvRow } from './csv-table.ts';

export interface TableForm {
  readonly columns: readonly string[];
  /** Columns without which no row makes sense. */
  readonly required: readonly string[];
  /** Whether an organisation can do without it. */
  readonly isOptional?: true;
}

/** By the name of the list, which is that of the file as well: `units.csv`. */
export const tableForms: Readonly<Record<string, TableForm>> = {
  units: {
    columns: ['id', 'kind', 'name', 'parent', 'zone', 'calendar', 'region', 'from', 'until'],
    required: ['id', 'kind', 'name'],
  },
  positions: {
    columns: ['id', 'name', 'unit', 'superior', 'roles', 'level', 'class', 'from', 'until'],
    required: ['id', 'name'],
  },
  assignments: {
    columns: ['user', 'position', 'capacity', 'from', 'until', 'basis'],
    required: ['user', 'position'],
  },
  users: {
    // And one for each attribute: `attributes.golongan`.
    columns: ['id', 'name', 'email', 'phone'],
    required: ['id', 'name'],
  },
  relations: {
    columns: ['from', 'to', 'kind', 'since', 'until'],
    required: ['from', 'to', 'kind'],
    isOptional: true,
  },
  delegations: {
    columns: ['from', 'to', 'since', 'until', 'basis', 'flows', 'actions', 'maxConfidentiality'],
    required: ['from', 'to', 'basis'],
    isOptional: true,
  },
  limits: {
    columns: ['capacity', 'longest', 'extension', 'not'],
    required: ['capacity'],
    isOptional: true,
  },
};

/** Several in one cell, separated by `|`. */
const lists: ReadonlySet<string> = new Set(['roles', 'flows', 'actions', 'not']);
const scope: ReadonlySet<string> = new Set(['flows', 'actions', 'maxConfidentiality']);
const attribute = /^attributes\.(.+)$/;

export function isColumn(table: string, name: string): boolean {
  return (
    tableForms[table]?.columns.includes(name) === true ||
    (table === 'users' && attribute.test(name))
  );
}

/** A row as an entry of its list. Columns that are not known are left out: they are told once, not with every row. */
export function entryOf(table: string, { cells }: CsvRow): Record<string, unknown> {
  const entry: Record<string, unknown> = {};
  for (const [column, cell] of cells) {
    if (!isColumn(table, column)) continue;
    const [, name] = attribute.exec(column) ?? [];
    if (name !== undefined) put(entry, 'attributes', name, cell);
    else if (table === 'delegations' && scope.has(column))
      put(entry, 'scope', column, valueOf(column, cell));
    else entry[column] = valueOf(column, cell);
  }
  return entry;
}

/** The column whose cell a place within an entry is about. */
export function columnOf(path: readonly string[]): string | undefined {
  const [word, inner] = path;
  if (word === 'attributes') return inner === undefined ? undefined : `attributes.${inner}`;
  return word === 'scope' ? inner : word;
}

function put(entry: Record<string, unknown>, word: string, name: string, value: unknown): void {
  entry[word] = { ...Object(entry[word]), [name]: value };
}

function valueOf(column: string, cell: string): unknown {
  if (lists.has(column))
    return cell
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return column === 'level' && /^\d{1,9}$/.test(cell) ? Number(cell) : cell;
}
