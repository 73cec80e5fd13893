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

/** An organisation for applications that have only users: every user is their own position. */
export function organisationOfUsers(rows: readonly UserRow[]): OrganisationData {
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
