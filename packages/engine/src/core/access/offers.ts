// What a person is offered on a task: which outcomes and actions would be let through on the data as it stands. Screens
// use it to hide or explain; `decide` checks again.

import type { FlowNode, Transition } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import { holds } from '../decide/judge.ts';
import { refusedWhy } from '../decide/guard-refused.ts';
import { Refusal } from '../decide/signals.ts';
import type { Turn } from '../decide/turn.ts';
import { MissingAnswer } from '../expr/expression.ts';
import type { Actor } from '../organisation/actor.ts';
import { assigneeRefusal } from './assignee-refusal.ts';
import { permits } from './permits.ts';

export interface Offer {
  readonly name: string;
  /** State that offers it; null: the flow. */
  readonly node: FlowNode | null;
  readonly transitions: readonly Transition[];
  /** Null: it would be let through. */
  readonly refusal: Rejection | null;
}

/** The outcomes of a task, each with what its guards say now (on outcomes whose guard reads the input, a promise only). */
export function outcomeOffers(turn: Turn, node: FlowNode): Offer[] {
  const merging = node.task?.can.get('merge')?.outcome;
  const names = [...(node.task?.outcomes.keys() ?? [])].filter((name) => name !== merging);
  return names.map((name) => {
    const transitions = node.on.get(name) ?? [];
    return { name, node, transitions, refusal: guardRefusal(turn, transitions) };
  });
}

/** The actions an actor may take, of the active states and of the flow. */
export function actionOffers(turn: Turn): Offer[] {
  const { actor } = turn.facts;
  if (!actor) return [];
  const offers: Offer[] = [];
  const add = (node: FlowNode | null, on: ReadonlyMap<string, readonly Transition[]>): void => {
    for (const [name, all] of on) {
      const permitted = all.filter((transition) => isPermitted(turn, actor, transition));
      if (permitted.length === 0) continue;
      const kept = node && assigneeRefusal(turn, node, actor);
      const free = permitted.filter(({ by }) => by !== 'assignee' || kept === null);
      const transitions = free.length > 0 ? free : permitted;
      // A guard over the input can only be judged once there is one.
      const judged = transitions.some((transition) => transition.input !== null);
      const guarded = judged ? null : guardRefusal(turn, transitions);
      offers.push({ name, node, transitions, refusal: free.length > 0 ? guarded : kept });
    }
  };
  for (const visit of Object.values(turn.state.open)) {
    const node = turn.flow.nodes.get(visit.state);
    if (node) add(node, node.on);
  }
  add(null, turn.flow.on);
  return offers;
}

/** Who may act can hang on an answer that only a command draws: until then nobody is offered it. */
function isPermitted(turn: Turn, actor: Actor, transition: Transition): boolean {
  try {
    return permits(turn, actor, transition) !== null;
  } catch (signal) {
    if (signal instanceof MissingAnswer) return false;
    throw signal;
  }
}

function guardRefusal(turn: Turn, transitions: readonly Transition[]): Rejection | null {
  try {
    if (
      transitions.some(
        (transition) => readsEvent(transition) || holds(turn, transition, turn.state.data),
      )
    )
      return null;
    return { code: 'GUARD_REFUSED', details: refusedWhy(turn, transitions) };
  } catch (signal) {
    if (signal instanceof Refusal) return { code: signal.code, details: signal.details };
    // A rule that cannot be judged now is judged when somebody acts.
    return null;
  }
}

const readsEvent = (transition: Transition): boolean =>
  transition.guard !== null && /\bevent\b/.test(transition.guard.source);
