import { assigneeRefusal } from '../access/assignee-refusal.ts';
import { permits } from '../access/permits.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode, Transition } from '../compile/flow.ts';
import type { Rejection } from '../decision.ts';
import type { Visit } from '../instance.ts';
import { isFinished } from '../kernel/machine-config.ts';
import type { Account } from './account.ts';
import { advance } from './advance.ts';
import { refusedWhy } from './guard-refused.ts';
import { actorOf, checkIncidents, checkInput, checkSeen, markRead } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

type Act = Extract<PersonCommand, { type: 'act' }>;

export interface OfferedAction {
  /** The state that offers it; null for the flow itself. */
  readonly node: FlowNode | null;
  readonly transitions: readonly Transition[];
}

/**
 * Takes an action (`on` with `by`). Actions bubble: the innermost active state that offers it answers, at last the flow.
 *
 * Rejects with `ACTION_UNKNOWN`, `ACTION_AMBIGUOUS` (two regions offer it: name the state), `NOT_ALLOWED`,
 * `INPUT_INVALID`, `STALE` or `GUARD_REFUSED`; the assignee's with `TASK_CLAIMED`, `TASK_SUSPENDED`, `DUTIES_SEPARATED` or
 * `INITIATOR_EXCLUDED`, as on the task itself.
 */
export function takeAction(turn: Turn, command: Act): Account {
  const { node, visit, transitions: open, first } = checkMayAct(turn, command);
  checkSeen(turn, command.seen, node);
  turn.event = checkInput(first.input, command.input);
  if (visit?.task && first.by === 'assignee') markRead(turn, { visit, task: visit.task });
  const state = node?.key ?? null;
  if (!advance(turn, { kind: 'action', state, name: command.action })) {
    throw new Refusal('GUARD_REFUSED', refusedWhy(turn, open));
  }
  return {
    type: 'action.taken',
    detail: {
      state,
      action: command.action,
      effect: first.effect.kind,
      comment: command.comment?.trim() || null,
      input: turn.event,
    },
  };
}

/** An action with the transitions that somebody may take by it. */
interface PermittedAction extends OfferedAction {
  readonly first: Transition;
  /** Of the state that offers it. */
  readonly visit: Visit | null;
}

/**
 * Whether somebody may take an action, whatever they hand in; sets who acts. What explains why an instance waits asks the same.
 *
 * @throws Refusal as `takeAction`, but for what was entered
 */
export function checkMayAct(turn: Turn, command: Pick<Act, 'action' | 'state'>): PermittedAction {
  const { node, transitions } = offeredAction(turn, command);
  const visit = node ? turn.visitOf(node.key) : null;
  if (visit) checkIncidents(turn, visitId(visit));
  turn.permitted ??= permittedTransitions(turn, node, transitions);
  const open = transitions.filter(({ pointer }) => turn.permitted?.includes(pointer));
  const first = open[0];
  if (!first) throw new Refusal('NOT_ALLOWED', { action: command.action });
  return { node, visit, transitions: open, first };
}

/** The transitions this actor may take; sets who acts. @throws Refusal where only what is said of the task stands in the way */
function permittedTransitions(
  turn: Turn,
  node: FlowNode | null,
  transitions: readonly Transition[],
): string[] {
  const actor = actorOf(turn);
  let refused: Rejection | null = null;
  const permitted = transitions.flatMap((transition) => {
    const party = permits(turn, actor, transition);
    if (!party) return [];
    const refusal =
      transition.by === 'assignee' && node ? assigneeRefusal(turn, node, actor) : null;
    refused ??= refusal;
    if (refusal) return [];
    turn.by ??= party;
    return [transition.pointer];
  });
  if (permitted.length === 0) throwIf(refused);
  return permitted;
}

function throwIf(refusal: Rejection | null): void {
  if (refusal) throw new Refusal(refusal.code, refusal.details);
}

function offeredAction(
  turn: Turn,
  { action, state }: Pick<Act, 'action' | 'state'>,
): OfferedAction {
  const offers = offersOf(turn, action).filter(
    ({ node }) => state === undefined || node?.key === state,
  );
  const [first, second] = offers;
  if (!first) throw new Refusal('ACTION_UNKNOWN', { action, state: state ?? null });
  if (second)
    throw new Refusal('ACTION_AMBIGUOUS', {
      action,
      states: offers.map(({ node }) => node?.key ?? null),
    });
  return first;
}

function offersOf(turn: Turn, action: string): OfferedAction[] {
  const offers = new Map<FlowNode, OfferedAction>();
  for (const leaf of turn.state.configuration) {
    let node = isFinished(leaf) ? null : (turn.flow.nodes.get(leaf) ?? null);
    while (node && !isAction(node.on.get(action))) node = node.parent;
    const transitions = node?.on.get(action);
    if (node && transitions) offers.set(node, { node, transitions });
  }
  const ofFlow = turn.flow.on.get(action);
  if (offers.size === 0 && ofFlow) return [{ node: null, transitions: ofFlow }];
  return [...offers.values()];
}

const isAction = (transitions: readonly Transition[] | undefined): boolean =>
  transitions?.[0]?.by != null;
