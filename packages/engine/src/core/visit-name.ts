// How a visit is called: `state#visit`.

/** Of states that are left and entered again and again, ids beyond this are made each time. */
const MOST = 32;

const known = new Map<string, string[]>();

/**
 * Id of the visit of a state, unique within its instance.
 *
 * It is the same text each time: many times in a step a visit is looked up by it, and a text made anew would have to be
 * hashed first.
 */
export function visitName(state: string, visit: number): string {
  if (visit > MOST) return `${state}#${visit}`;
  const ids = known.get(state) ?? [];
  if (ids.length === 0) known.set(state, ids);
  return (ids[visit] ??= `${state}#${visit}`);
}

/**
 * Id of a task within its instance: that of its visit, and behind it the number of the seat where several sign.
 *
 * @param seat - 0: the task has no seats
 */
export function taskName(state: string, visit: number, seat: number): string {
  const name = visitName(state, visit);
  return seat === 0 ? name : `${name}/${seat}`;
}
