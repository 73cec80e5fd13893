// Troubles over days and cases: the same on days in a row is one, and so is the same in several cases.

import type { Case } from './situation.ts';
import type { Spell } from './spells.ts';
import type { Trouble } from './troubles.ts';

/** Something that cannot be done for some days in a row, in some cases. */
export interface Stretch extends Spell {
  readonly trouble: Trouble;
  readonly cases: readonly Case[];
}

/** @param troubles - of each of these days */
export function stretchesOf(
  only: Case,
  spells: readonly Spell[],
  troubles: readonly (readonly Trouble[])[],
): Stretch[] {
  const found: Stretch[] = [];
  let open = new Map<string, number>();
  for (const [index, { from, until }] of spells.entries()) {
    const now = new Map<string, number>();
    for (const trouble of troubles[index] ?? []) {
      const at = open.get(trouble.name) ?? found.length;
      const known = found[at];
      found[at] = known ? { ...known, until } : { trouble, from, until, cases: [only] };
      now.set(trouble.name, at);
    }
    open = now;
  }
  return found;
}

/** Stretches of several cases; those that are the same in all of them are in any. */
export function acrossCases(all: readonly Stretch[], cases: readonly Case[], any: Case): Stretch[] {
  const alike = Map.groupBy(all, ({ from, until, trouble }) =>
    JSON.stringify([from, until, trouble.name]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    const found = group.flatMap((one) => one.cases);
    return first ? [{ ...first, cases: found.length === cases.length ? [any] : found }] : [];
  });
}
