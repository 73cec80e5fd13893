// Where a task of which some outcomes are out keeps a flow from some end.

import type { FlowNode } from '../../compile/flow.ts';
import type { Walk } from './case-walk.ts';
import { isOutcomeOf } from './certain.ts';
import { endsWithinReach } from './ends-within-reach.ts';

/** What comes of a task of which some outcomes are out. */
interface Hindered {
  /** The configurations from which some end is out of reach then, the nearest to the start first. */
  readonly at: readonly number[];
  /** Whether some other end can be reached from each of them. */
  readonly isEnded: boolean;
}

const known = new WeakMap<Walk, Map<string, Hindered>>();

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
  return lookedAt(walk, node, outcomes).at;
}

/** Whether it ends one way or another though nobody can choose these outcomes, because time ends the task. */
export function isEndedByTime(walk: Walk, node: FlowNode, outcomes: readonly string[]): boolean {
  return isLeftByTime(node) && lookedAt(walk, node, outcomes).isEnded;
}

/** A timer of the state, or of one around it, that leads out of it. */
function isLeftByTime(node: FlowNode): boolean {
  for (let at: FlowNode | null = node; at; at = at.parent)
    if (at.timers.some(({ consequence: { kind } }) => kind === 'target' || kind === 'outcome'))
      return true;
  return false;
}

function lookedAt(walk: Walk, node: FlowNode, outcomes: readonly string[]): Hindered {
  const ofWalk = known.get(walk) ?? new Map<string, Hindered>();
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
): Hindered {
  const { rows } = exploration;
  const span = model.layout.spans.get(node.key);
  if (!span) return { at: [], isEnded: false };
  const whole = endsWithinReach(model, exploration, () => false);
  const rest = endsWithinReach(model, exploration, (offer) => isOutcomeOf(offer, node, outcomes));
  const found: number[] = [];
  for (let number = 0; number < rows.size; number++) {
    const place = rows.at(number, span.slot);
    if (place >= span.from && place <= span.to && rest[number] !== whole[number])
      found.push(number);
  }
  return { at: found, isEnded: found.every((number) => rest[number] !== 0) };
}
