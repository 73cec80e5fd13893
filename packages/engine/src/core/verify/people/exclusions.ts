// Who is kept from signing by what they have certainly done before.

import type { FlowNode } from '../../compile/flow.ts';
import { doneBefore } from './certain.ts';
import type { DutyPlace } from './clashes.ts';
import { dutiesIn } from './duty.ts';
import { eachChoice, pairsOf } from './kept-apart.ts';

/** More choices of people than these are not tried. */
const MOST_TRIED = 200;

/** Each choice of people who may have done what whoever signs may not have; one of nobody where nothing is certain. */
export function exclusionsBefore(node: FlowNode, place: DutyPlace): readonly ReadonlySet<string>[] {
  const { not = [] } = node.task?.allocation ?? {};
  const nobody = [new Set<string>()];
  if (!node.task?.signing || not.length === 0) return nobody;
  const all = dutiesIn(place);
  const before = doneBefore(all, node.key, place.walk);
  const found = new Map<string, ReadonlySet<string>>();
  const isAll = eachChoice(before, pairsOf(all, place.walk), (chosen) => {
    const out = [...chosen].flatMap(([duty, { user }]) =>
      duty.node && duty.vote >= 0 && not.includes(duty.node.key) ? [user] : [],
    );
    const users = new Set(out.sort());
    found.set([...users].join(' '), users);
    return found.size <= MOST_TRIED;
  });
  return isAll && found.size > 0 && found.size <= MOST_TRIED ? [...found.values()] : nobody;
}
