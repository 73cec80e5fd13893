// What is known of the variables: at the start, and after a field was written.

import { requiredOf } from '../compile/activities.ts';
import type { CompileContext } from '../compile/compilation.ts';
import type { Flow } from '../compile/flow.ts';
import type { Variable } from './cells.ts';
import { givenAtStart } from './given-at-start.ts';
import type { Known } from './model.ts';

/** Variables, with their places in a row. */
export interface Placed {
  readonly variables: readonly Variable[];
  readonly byName: ReadonlyMap<string, Variable>;
  readonly places: ReadonlyMap<string, number>;
}

/** What is known when an instance starts: what must be given is there, what cannot be is not, and nothing is done. */
export function initialOf(
  flow: Flow,
  { variables, places }: Placed,
  { flows }: CompileContext,
): Known[] {
  const required = new Set(requiredOf(flow.definition.data));
  const givable = givenAtStart(flow, flows.values());
  return variables.map(({ name, subject, all, present }) => {
    const place = places.get(name) ?? 0;
    if (name.startsWith('done(')) return { place, mask: 1 };
    const [field = ''] = subject.fields;
    if (name !== field || !subject.isOptional) return { place, mask: all };
    const absent = all - present;
    return {
      place,
      mask: required.has(field) ? present : givable?.has(field) === false ? absent : all,
    };
  });
}

/** What is known of everything that depends on a field after it was written. */
export function written(field: string, { variables, places }: Placed, isThere: boolean): Known[] {
  return variables.flatMap(({ name, subject, all, present }) => {
    if (!subject.fields.includes(field)) return [];
    return [{ place: places.get(name) ?? 0, mask: isThere && name === field ? present : all }];
  });
}
