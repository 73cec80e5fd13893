import type { FlowNode } from '../../compile/flow.ts';
import type { Walk } from './case-walk.ts';
import { isOutcomeOf } from './certain.ts';
import { endsWithinReach } from './ends-within-reach.ts';

const known = new WeakMap<Walk, Map<string, number | null>>();

/**
 * The configuration nearest to the start from which some end is out of reach while nobody can choose these outcomes of a
 * task; null: nothing is, other ways lead everywhere.
 */
export function firstHindered(
  walk: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): number | null {
  const ofWalk = known.get(walk) ?? new Map<string, number | null>();
  known.set(walk, ofWalk);
  const name = [node.key, ...outcomes].join(' ');
  const found = ofWalk.get(name);
  if (found !== undefined) return found;
  const first = searched(walk, node, outcomes);
  ofWalk.set(name, first);
  return first;
}

function searched(
  { model, exploration }: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): number | null {
  const { rows } = exploration;
  const span = model.layout.spans.get(node.key);
  if (!span) return null;
  const whole = endsWithinReach(model, exploration, () => false);
  const rest = endsWithinReach(model, exploration, (offer) => isOutcomeOf(offer, node, outcomes));
  for (let number = 0; number < rows.size; number++) {
    const place = rows.at(number, span.slot);
    if (place >= span.from && place <= span.to && rest[number] !== whole[number]) return number;
  }
  return null;
}
