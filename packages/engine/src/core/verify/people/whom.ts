// Whom an `assign` may name.

import type { Assign, Value } from '../../compile/flow.ts';
import type { Assignee } from '../../instance.ts';
import type { Json } from '../../json.ts';
import type { Organisation } from '../../organisation/indexed-organisation.ts';
import type { Situation } from './situation.ts';
import { valuesOf } from './values.ts';

/** Each one that it may name; null: nobody knows. */
export function assigneesOf(assign: Assign, situation: Situation): readonly Assignee[] | null {
  if (assign.kind === 'same') return null;
  if (assign.kind === 'position')
    return textsOf(assign.position, situation)?.map((position) => ({ position })) ?? null;
  const roles = textsOf(assign.role, situation);
  // Of a unit that nobody knows, its people are some of all those with the role.
  const units = assign.unit && textsOf(assign.unit, situation);
  return roles?.flatMap((role) => (units ?? [null]).map((unit) => ({ role, unit }))) ?? null;
}

/** Each text that it may be; null: nobody knows. */
export function textsOf(value: Value, situation: Situation): readonly string[] | null {
  if ('literal' in value) return [value.literal];
  const values = valuesOf(value.from, situation);
  return values && [...new Set(values.filter((one) => typeof one === 'string'))];
}

/** The positions that are there of an assignee. */
export function positionsOf(
  assignee: Assignee,
  { organisation, day }: Pick<Situation, 'organisation' | 'day'>,
): readonly string[] {
  if ('role' in assignee) return organisation.members(assignee.role, assignee.unit, day);
  return organisation.hasPosition(assignee.position, day) ? [assignee.position] : [];
}

/** An assignee as people call it. */
export function nameOf(assignee: Assignee, { positions, units }: Organisation): Json {
  if ('position' in assignee) return positions.get(assignee.position)?.name ?? assignee.position;
  const unit = assignee.unit === null ? undefined : units.get(assignee.unit);
  return unit ? `${assignee.role}, ${unit.name}` : assignee.role;
}

/** The positions above a position, the nearest first. */
export function linesUp(
  position: string,
  { organisation, day }: Pick<Situation, 'organisation' | 'day'>,
): string[] {
  const above: string[] = [];
  const passed = new Set([position]);
  for (let at = organisation.superior(position, day); at !== null && !passed.has(at);) {
    passed.add(at);
    above.push(at);
    at = organisation.superior(at, day);
  }
  return above;
}
