import { AlirError } from '../errors.ts';
import { isRecord } from '../json-type.ts';
import type { OrganisationData, Position } from './organisation.ts';

/** A row of an application's plain user table. */
export interface UserRow {
  /** Id of the user, and of their position. */
  readonly id: string;
  /** What people call them. Default: the id. */
  readonly name?: string;
  /** Id of the user's superior. */
  readonly manager?: string | null;
  /** A pool that tasks may name. */
  readonly role?: string | null;
  /** Pools that tasks may name, besides `role`. */
  readonly roles?: readonly string[];
}

/**
 * An organisation for applications that have only users: every user is their own position.
 *
 * @throws AlirError USERS_INVALID naming the place: a number, as databases have for ids, would be nobody
 */
export function organisationOfUsers(rows: readonly UserRow[]): OrganisationData {
  checkRows(rows);
  return {
    units: [],
    positions: rows.map((row): Position => ({
      id: row.id,
      name: row.name ?? row.id,
      roles: [...(row.roles ?? []), ...(row.role ? [row.role] : [])],
      ...(row.manager ? { superior: row.manager } : {}),
    })),
    assignments: rows.map((row) => ({ user: row.id, position: row.id })),
    users: rows.map((row) => ({ id: row.id, name: row.name ?? row.id })),
  };
}

function checkRows(rows: unknown): void {
  if (!Array.isArray(rows)) throw invalid('', 'list');
  for (const [index, row] of rows.entries()) {
    if (!isRecord(row)) throw invalid(`/${index}`, 'object');
    const { id, manager, role, roles } = row;
    if (!isName(id)) throw invalid(`/${index}/id`, 'text');
    if (!isEmpty(manager) && !isName(manager)) throw invalid(`/${index}/manager`, 'text');
    if (!isEmpty(role) && !isName(role)) throw invalid(`/${index}/role`, 'text');
    if (!isEmpty(roles) && !(Array.isArray(roles) && roles.every(isName)))
      throw invalid(`/${index}/roles`, 'list of text');
  }
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '';
/** As tables have it, the empty text included. */
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const invalid = (place: string, expected: string): AlirError =>
  new AlirError('USERS_INVALID', { place, expected });
