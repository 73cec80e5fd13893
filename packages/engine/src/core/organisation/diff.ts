// What differs between two organisations, as data that can be said in words.

import type { ChangeCode } from '../codes.ts';
import type { JsonObject } from '../json.ts';
import type { Assignment, Delegation, OrganisationData, Relation } from './organisation.ts';

/** One difference. `say(code, params, language)` puts it into words. */
export interface OrganisationChange {
  /** What became different, one of the table of codes. */
  readonly code: ChangeCode;
  /** Ids with names, and the days that matter. */
  readonly params: JsonObject;
}

/**
 * What became different from one organisation to the next: units, positions, who took or left which post, users, relations,
 * delegations, limits. The order within the lists is no difference; two equal organisations have none.
 */
export function diffOrganisation(
  before: OrganisationData,
  after: OrganisationData,
): OrganisationChange[] {
  const names = namesIn([before, after]);
  return [
    ...entriesChanged(before.units, after.units, unitCodes, 'unit'),
    ...entriesChanged(before.positions, after.positions, positionCodes, 'position'),
    ...entriesChanged(before.users, after.users, userCodes, 'user'),
    ...rowsChanged(before.assignments, after.assignments, (one, isNew) =>
      postChange(one, isNew, names),
    ),
    ...rowsChanged(before.relations ?? [], after.relations ?? [], (one, isNew) =>
      relationChange(one, isNew, names),
    ),
    ...rowsChanged(before.delegations ?? [], after.delegations ?? [], (one, isNew) =>
      delegationChange(one, isNew, names),
    ),
    ...limitsChanged(before, after),
  ];
}

type NameOf = (list: 'users' | 'ends', id: string) => JsonObject;
type Codes = Readonly<Record<'added' | 'ended' | 'changed', ChangeCode>>;

const unitCodes: Codes = {
  added: 'ORG_UNIT_ADDED',
  ended: 'ORG_UNIT_ENDED',
  changed: 'ORG_UNIT_CHANGED',
};
const positionCodes: Codes = {
  added: 'ORG_POSITION_ADDED',
  ended: 'ORG_POSITION_ENDED',
  changed: 'ORG_POSITION_CHANGED',
};
const userCodes: Codes = {
  added: 'ORG_USER_ADDED',
  ended: 'ORG_USER_REMOVED',
  changed: 'ORG_USER_CHANGED',
};

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly from?: string;
  readonly until?: string;
}

/** Entries with ids: new ones, those that are gone or were given a last day, those of which something else is different. */
function entriesChanged(
  before: readonly Entry[],
  after: readonly Entry[],
  codes: Codes,
  word: string,
): OrganisationChange[] {
  const old = new Map(before.map((one) => [one.id, one]));
  const kept = new Set(after.map(({ id }) => id));
  const about = ({ id, name }: Entry): JsonObject => ({ [word]: { name, [word]: id } });
  const gone = before
    .filter(({ id }) => !kept.has(id))
    .map((one) => ({ code: codes.ended, params: about(one) }));
  const others = after.flatMap((one): OrganisationChange[] => {
    const was = old.get(one.id);
    const { from, until } = one;
    if (was === undefined)
      return [
        { code: codes.added, params: { ...about(one), ...(from !== undefined && { from }) } },
      ];
    const fields = fieldsThatDiffer(was, one);
    const isEnded = until !== undefined && fields.includes('until');
    const rest = isEnded ? fields.filter((field) => field !== 'until') : fields;
    return [
      ...(isEnded ? [{ code: codes.ended, params: { ...about(one), until } }] : []),
      ...(rest.length > 0
        ? [{ code: codes.changed, params: { ...about(one), fields: rest } }]
        : []),
    ];
  });
  return [...gone, ...others];
}

/** Rows without ids are the same when everything of them is: what is only there before, then what is only there after. */
function rowsChanged<Row extends object>(
  before: readonly Row[],
  after: readonly Row[],
  change: (row: Row, isNew: boolean) => OrganisationChange,
): OrganisationChange[] {
  const only = (rows: readonly Row[], others: readonly Row[]): Row[] => {
    const known = new Set(others.map(canonical));
    return rows.filter((row) => !known.has(canonical(row)));
  };
  return [
    ...only(before, after).map((row) => change(row, false)),
    ...only(after, before).map((row) => change(row, true)),
  ];
}

function postChange(
  { user, position, capacity = 'definitive', from, until }: Assignment,
  isNew: boolean,
  nameOf: NameOf,
): OrganisationChange {
  return {
    code: isNew ? 'ORG_POST_TAKEN' : 'ORG_POST_LEFT',
    params: {
      user: nameOf('users', user),
      position: nameOf('ends', position),
      capacity,
      ...(from !== undefined && { from }),
      ...(until !== undefined && { until }),
    },
  };
}

function relationChange(
  { from, to, kind }: Relation,
  isNew: boolean,
  nameOf: NameOf,
): OrganisationChange {
  return {
    code: isNew ? 'ORG_RELATION_ADDED' : 'ORG_RELATION_ENDED',
    params: { from: nameOf('ends', from), to: nameOf('ends', to), kind },
  };
}

function delegationChange(
  { from, to, since, until }: Delegation,
  isNew: boolean,
  nameOf: NameOf,
): OrganisationChange {
  return {
    code: isNew ? 'ORG_DELEGATION_GIVEN' : 'ORG_DELEGATION_WITHDRAWN',
    params: {
      from: nameOf('ends', from),
      to: nameOf('ends', to),
      ...(since !== undefined && { since }),
      ...(until !== undefined && { until }),
    },
  };
}

function limitsChanged(before: OrganisationData, after: OrganisationData): OrganisationChange[] {
  const fields = fieldsThatDiffer(before.limits ?? {}, after.limits ?? {});
  return fields.length === 0 ? [] : [{ code: 'ORG_LIMITS_CHANGED', params: { fields } }];
}

function fieldsThatDiffer(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (field) => canonical(old.get(field)) !== canonical(now.get(field)),
  );
}

/** What is gone is called as it was. */
function namesIn(organisations: readonly OrganisationData[]): NameOf {
  const people = new Map<string, JsonObject>();
  const ends = new Map<string, JsonObject>();
  for (const { users, units, positions } of organisations) {
    for (const { id, name } of users) people.set(id, { name, user: id });
    for (const { id, name } of positions) ends.set(id, { name, position: id });
    for (const { id, name } of units) ends.set(id, { name, unit: id });
  }
  return (list, id) => (list === 'users' ? people : ends).get(id) ?? { name: id };
}

/** Equal for equal values, whatever the order of their keys. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}
