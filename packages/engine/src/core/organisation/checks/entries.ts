// The entries of an organisation that may have faults: those that are well formed, each with its place, and every id that is
// written at all, so that one fault is not reported again by whoever refers to it.

import { isRecord } from '../../json-type.ts';
import type { JsonObject } from '../../json.ts';
import type { ProblemCode } from '../../codes.ts';
import type { Problem } from '../../problem.ts';
import type { OrganisationData } from '../organisation.ts';

/** An entry and its place: `/units/3`. */
export interface Placed<T> {
  readonly at: string;
  readonly value: T;
}

type Lists = Required<
  Pick<
    OrganisationData,
    'units' | 'positions' | 'assignments' | 'users' | 'relations' | 'delegations'
  >
>;

export interface Entries {
  readonly lists: { readonly [name in keyof Lists]: readonly Placed<Lists[name][number]>[] };
  /** Ids of all entries of a list, also of those that are not well formed. */
  readonly ids: { readonly [name in 'units' | 'positions' | 'users']: ReadonlySet<string> };
  readonly kinds: NonNullable<OrganisationData['kinds']>;
}

/** @param broken - entries that the schema does not take, as `units/3` */
export function readEntries(value: unknown, broken: ReadonlySet<string>): Entries {
  const file = isRecord(value) ? value : {};
  const raw = (name: string): readonly unknown[] => {
    const list = file[name];
    return Array.isArray(list) ? list : [];
  };
  /** What the schema takes is what its type says. */
  const wellFormed = <Name extends keyof Lists>(name: Name): Placed<Lists[Name][number]>[] => {
    const isSound = (n: number, entry: unknown): entry is Lists[Name][number] =>
      isRecord(entry) && !broken.has(name) && !broken.has(`${name}/${n}`);
    return raw(name).flatMap((entry, n) =>
      isSound(n, entry) ? [{ at: `/${name}/${n}`, value: entry }] : [],
    );
  };
  const idsOf = (name: string): ReadonlySet<string> =>
    new Set(
      raw(name).flatMap((one) =>
        isRecord(one) && typeof one['id'] === 'string' ? [one['id']] : [],
      ),
    );
  return {
    lists: {
      units: wellFormed('units'),
      positions: wellFormed('positions'),
      assignments: wellFormed('assignments'),
      users: wellFormed('users'),
      relations: wellFormed('relations'),
      delegations: wellFormed('delegations'),
    },
    ids: { units: idsOf('units'), positions: idsOf('positions'), users: idsOf('users') },
    kinds: broken.has('kinds') || !isKinds(file['kinds']) ? {} : file['kinds'],
  };
}

function isKinds(kinds: unknown): kinds is Entries['kinds'] {
  return isRecord(kinds);
}

export function error(code: ProblemCode, pointer: string, params: JsonObject): Problem {
  return { code, severity: 'error', pointer, params };
}

export function warning(code: ProblemCode, pointer: string, params: JsonObject): Problem {
  return { code, severity: 'warning', pointer, params };
}
