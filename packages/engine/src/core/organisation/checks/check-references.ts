// Ids: each once, and what is named is there.

import { Temporal } from 'temporal-polyfill';
import { nearestParam } from '../../format/nearest-word.ts';
import type { Problem } from '../../problem.ts';
import { error, type Entries, type Placed } from './entries.ts';

export function checkReferences({ lists, ids, kinds }: Entries): Problem[] {
  const ends = new Set([...ids.units, ...ids.positions]);
  const known = { unit: ids.units, position: ids.positions, user: ids.users, end: ends };
  const problems: Problem[] = [];
  const refer = (at: string, kind: keyof typeof known, id: string | undefined): void => {
    if (id === undefined || known[kind].has(id)) return;
    problems.push(
      error('ORG_REFERENCE_UNKNOWN', at, { kind, id, ...nearestParam(id, known[kind]) }),
    );
  };
  const listed = (at: string, kind: string, all: readonly string[] | undefined): void => {
    if (all === undefined || all.includes(kind)) return;
    problems.push(error('ORG_KIND_UNKNOWN', at, { kind, ...nearestParam(kind, all) }));
  };
  for (const { at, value } of lists.units) {
    refer(`${at}/parent`, 'unit', value.parent);
    listed(`${at}/kind`, value.kind, kinds.units);
    if (value.zone !== undefined && !isZone(value.zone))
      problems.push(error('CALENDAR_ZONE', `${at}/zone`, { zone: value.zone }));
  }
  for (const { at, value } of lists.positions) {
    refer(`${at}/unit`, 'unit', value.unit);
    refer(`${at}/superior`, 'position', value.superior);
  }
  for (const { at, value } of lists.assignments) {
    refer(`${at}/user`, 'user', value.user);
    refer(`${at}/position`, 'position', value.position);
  }
  for (const { at, value } of lists.relations) {
    refer(`${at}/from`, 'end', value.from);
    refer(`${at}/to`, 'end', value.to);
    listed(`${at}/kind`, value.kind, kinds.relations);
  }
  for (const { at, value } of lists.delegations) {
    refer(`${at}/from`, 'position', value.from);
    refer(`${at}/to`, 'position', value.to);
  }
  return [
    ...repeated(lists.units),
    ...repeated(lists.positions),
    ...repeated(lists.users),
    ...problems,
  ];
}

function repeated(entries: readonly Placed<{ readonly id: string }>[]): Problem[] {
  const seen = new Set<string>();
  return entries.flatMap(({ at, value: { id } }) => {
    if (seen.has(id)) return [error('ORG_ID_REPEATED', `${at}/id`, { id })];
    seen.add(id);
    return [];
  });
}

function isZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
