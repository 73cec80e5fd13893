import type { FlowNode } from '../../compile/flow.ts';
import type { Walk } from './case-walk.ts';
import { isOutcomeOf } from './certain.ts';
import { endsWithinReach } from './ends-within-reach.ts';

const known = new WeakMap<Walk, Map<string, readonly number[]>>();

/** Null: other ways lead everywhere. */
export function firstHindered(
  walk: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): number | null {
  return hinderedIn(walk, node, outcomes)[0] ?? null;
}

/**
 * The configurations, the nearest to the start first, from which some end is out of reach while nobody can choose these
 * outcomes of a task.
 */
export function hinderedIn(
  walk: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): readonly number[] {
  const ofWalk = known.get(walk) ?? new Map<string, readonly number[]>();
  known.set(walk, ofWalk);
  const name = [node.key, ...outcomes].join(' ');
  const found = ofWalk.get(name) ?? searched(walk, node, outcomes);
  ofWalk.set(name, found);
  return found;
}

function searched(
  { model, exploration }: Walk,
  node: FlowNode,
  outcomes: readonly string[],
): number[] {
  const { rows } = exploration;
  const span = model.layout.spans.get(node.key);
  if (!span) return [];
  const whole = endsWithinReach(model, exploration, () => false);
  const rest = endsWithinReach(model, exploration, (offer) => isOutcomeOf(offer, node, outcomes));
  const found: number[] = [];
  for (let number = 0; number < rows.size; number++) {
    const place = rows.at(number, span.slot);
    if (place >= span.from && place <= span.to && rest[number] !== whole[number])
      found.push(number);
  }
  return found;
}
