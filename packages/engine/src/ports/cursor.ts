// The cursor of a page: where the next page of a list begins. One form for all stores, so that a cursor means the same
// everywhere. It says of which list it is, so that no other list takes it; it is no secret, and shows nothing that who
// asks may not see anyway.

import { AlirError } from '../core/errors.ts';
import { fingerprint } from '../core/fingerprint.ts';
import { isRecord } from '../core/json-type.ts';
import type { NoticeQuery } from './notice-store.ts';
import type { ProposalQuery } from './proposal-store.ts';
import type { InstanceQuery, NumberQuery, TaskQuery } from './queries.ts';

/** A list that is read in pages. */
export interface PagedList {
  readonly tenant: string;
  readonly of: 'tasks' | 'instances' | 'numbers' | 'notices' | 'proposals';
  /** As it is sorted, also where the query does not say. */
  readonly sort: { readonly name: string };
  readonly query:
    | TaskQuery
    | InstanceQuery
    | NumberQuery
    | ProposalQuery
    | (NoticeQuery & { readonly user: string });
}

/** The last item of a page: its sort value and its id. */
export interface Position {
  readonly value: number;
  readonly id: string;
}

/** Opaque text for the position after which the next page begins. */
export function encodeCursor(list: PagedList, { value, id }: Position): string {
  const bytes = new TextEncoder().encode(JSON.stringify([nameOf(list), value, id]));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** @throws AlirError CURSOR_INVALID if `encodeCursor` did not make this very text for this list */
export function decodeCursor(list: PagedList, cursor: string): Position {
  const parts = parse(cursor);
  const [, value, id]: unknown[] = Array.isArray(parts) ? parts : [];
  if (typeof value === 'number' && Number.isSafeInteger(value) && typeof id === 'string') {
    if (encodeCursor(list, { value, id }) === cursor) return { value, id };
  }
  throw new AlirError('CURSOR_INVALID');
}

/** The same for every page of a list, another for any other list. */
function nameOf({ tenant, of, sort, query }: PagedList): string {
  const { after: _after, limit: _limit, ...rest } = query;
  const { sort: _sort, ...conditions } = { sort: undefined, ...rest };
  // Overdue is what is late by now, and now is later with every page: that it is asked counts, not the moment.
  const overdueAt = 'overdueAt' in query && query.overdueAt !== undefined;
  return fingerprint(
    JSON.stringify([tenant, of, sort.name, ordered({ ...conditions, overdueAt })]),
  );
}

/** With members by their names, in whatever order they were written. */
function ordered(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const names = Object.keys(value).sort();
  return names.flatMap((name) => (value[name] === undefined ? [] : [[name, ordered(value[name])]]));
}

function parse(cursor: string): unknown {
  try {
    const binary = atob(cursor.replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
