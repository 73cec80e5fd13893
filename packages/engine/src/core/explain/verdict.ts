// Whether something would be let through: by the checks that `decide` makes, and by `decide` itself on what somebody might
// hand in. Nothing comes of it.

import type { PersonCommand } from '../command.ts';
import type { Flow, FlowNode, Transition } from '../compile/flow.ts';
import type { Facts, Rejection } from '../decision.ts';
import type { FlowEvent } from '../event.ts';
import { checkMayEnd } from '../decide/complete-task.ts';
import { checkAdmitted, decide, turnFor } from '../decide/decide.ts';
import { FlowFault, Refusal } from '../decide/signals.ts';
import { checkMayAct } from '../decide/take-action.ts';
import type { Turn } from '../decide/turn.ts';
import { MissingAnswer } from '../expr/expression.ts';
import type { Instance } from '../instance.ts';
import type { Payload } from './sample-payloads.ts';

type End = Extract<PersonCommand, { type: 'complete' }>;
type Act = Extract<PersonCommand, { type: 'act' }>;

/**
 * `yes`: `decide` takes it, with this handed in. `depends`: it may be, by what is handed in, but nothing was found with which it
 * is. `no`: whatever is handed in.
 */
export type Verdict =
  | {
      readonly may: 'yes';
      /** What was handed in. */
      readonly payload: Payload;
      /** Code of the incident that the flow's own rules end in then; null: they hold. */
      readonly fails: string | null;
    }
  | { readonly may: 'depends'; readonly refusal: Rejection }
  | { readonly may: 'no'; readonly refusal: Rejection };

/** One instance, and who asks. */
export interface Trial {
  readonly flow: Flow;
  readonly state: Instance;
  readonly facts: Facts;
}

/** Whether somebody could end a task by an outcome. */
export function verdictOnOutcome(
  trial: Trial,
  named: Pick<End, 'visit' | 'outcome'>,
  payloads: (node: FlowNode) => readonly Payload[],
): Verdict {
  const right = rightTo(trial, 'complete', (turn) => checkMayEnd(turn, named));
  if ('code' in right) return { may: 'no', refusal: right };
  const { held, ballot } = right;
  const transitions = held.node.on.get(named.outcome) ?? [];
  const written = held.node.task?.form?.writable ?? new Set<string>();
  // By one vote among several, another outcome may come about than the one that was voted for.
  const hangs = ballot !== null || transitions.some((one) => reads(one, written));
  return tried(trial, { ...named, type: 'complete' }, payloads(held.node), hangs);
}

/** Whether somebody could take an action. */
export function verdictOnAction(
  trial: Trial,
  named: Pick<Act, 'action' | 'state'>,
  payloads: (transitions: readonly Transition[]) => readonly Payload[],
): Verdict {
  const right = rightTo(trial, 'act', (turn) => checkMayAct(turn, named));
  if ('code' in right) return { may: 'no', refusal: right };
  const { transitions } = right;
  const hangs = transitions.some((one) => reads(one, new Set()));
  return tried(trial, { ...named, type: 'act' }, payloads(transitions), hangs);
}

/** Whether a command that asks for nothing more would be taken. */
export function verdictOn(trial: Trial, command: PersonCommand): Verdict {
  return tried(trial, command, [{}], false);
}

const reads = ({ guard }: Transition, written: ReadonlySet<string>): boolean =>
  guard !== null &&
  (guard.variables.includes('event') || guard.reads.some((field) => written.has(field)));

/** What a check gives for whoever asks, or its refusal. */
function rightTo<Right extends object>(
  { flow, state, facts }: Trial,
  type: PersonCommand['type'],
  check: (turn: Turn) => Right,
): Right | Rejection {
  const turn = turnFor(flow, state, facts);
  try {
    checkAdmitted(turn, { type });
    return check(turn);
  } catch (signal) {
    if (signal instanceof Refusal) return { code: signal.code, details: signal.details };
    // Whose it is hangs on what nobody knows yet: then it is nobody's.
    if (signal instanceof MissingAnswer || signal instanceof FlowFault)
      return { code: 'NOT_ALLOWED', details: {} };
    throw signal;
  }
}

function tried(
  { flow, state, facts }: Trial,
  command: PersonCommand,
  payloads: readonly Payload[],
  hangs: boolean,
): Verdict {
  let refusal: Rejection | null = null;
  let failing: Extract<Verdict, { may: 'yes' }> | null = null;
  for (const payload of payloads) {
    const decision = decide(flow, state, { ...command, ...payload }, facts);
    if (decision.kind === 'rejection') {
      refusal ??= decision.rejection;
      continue;
    }
    const fails = decision.kind === 'event' ? failureOf(decision.event) : null;
    if (fails === null) return { may: 'yes', payload, fails };
    failing ??= { may: 'yes', payload, fails };
  }
  if (failing !== null) return failing;
  if (refusal === null)
    // Nothing could be made up that the schema allows.
    return { may: 'depends', refusal: { code: 'FORM_INVALID', details: { issues: [] } } };
  const isOfEntry = refusal.code === 'FORM_INVALID' || refusal.code === 'INPUT_INVALID';
  return { may: hangs || isOfEntry ? 'depends' : 'no', refusal };
}

function failureOf({ changes }: FlowEvent): string | null {
  const opened = changes.find((change) => change.kind === 'incident.opened');
  return opened?.incident.code ?? null;
}
