// What comes of a command, in every instance that it reaches: the step itself, and the messages that follow it at once, each
// decided by `decide`. Pure. Nothing is kept: what would be written is only looked at.

import type { Command } from '../command.ts';
import type { Flow } from '../compile/flow.ts';
import type { Answers, Need, Rejection } from '../decision.ts';
import { decide } from '../decide/decide.ts';
import type { Message, Outgoing } from '../event.ts';
import type { Instance } from '../instance.ts';
import type { Actor } from '../organisation/actor.ts';

/** An instance with the version that it is pinned to. */
export interface Known {
  /** The version. */
  readonly flow: Flow;
  /** As it stands. */
  readonly state: Instance;
}

/** What is known beyond the instance that is asked about. */
export interface Outside {
  /** ms UTC */
  readonly now: number;
  /** Tenant of all of it. */
  readonly tenant: string;
  /** What is known for one step of an instance. */
  answers(flow: Flow, instance: string, step: Asking): Answers;
  /** A version of a flow; null for the newest. Null: there is none. */
  flow(name: string, version: number | null): Flow | null;
  /** Undefined: not looked up yet. Null: there is none. */
  instance(id: string): Known | null | undefined;
}

/** Which step asks. */
export interface Asking {
  /** Id of its command; empty: the one that is asked about. */
  readonly command: string;
  /** User; null: the engine itself. */
  readonly by: string | null;
}

/** What a step would come to. */
export interface Foreseen {
  /** It would be taken. */
  readonly kind: 'foreseen';
  /** Every instance that it changes, the one that was asked about first, as it would be then. */
  readonly instances: ReadonlyMap<string, Known>;
  /** What would leave the engine, and is not followed: calls of programs, and words to other flows. */
  readonly leaves: readonly { readonly kind: 'call' | 'publish'; readonly name: string }[];
}

/** What a step would come to; or why it would not be taken; or what has to be looked up before asking again. */
export type Foresight =
  | Foreseen
  | { readonly kind: 'rejection'; readonly rejection: Rejection }
  | {
      readonly kind: 'needs';
      readonly instance: string;
      /** Id of the command that asks; empty: the one that is asked about. */
      readonly command: string;
      readonly needs: readonly Need[];
      /** What the steps before it have changed. */
      readonly instances: ReadonlyMap<string, Known>;
    }
  | { readonly kind: 'unknown'; readonly instance: string };

/** A message does not go on for ever; neither does looking at it. */
const mostMessages = 2_000;

/** Says what comes of a command on an instance, were it given now. */
export function foresee(
  known: Known,
  { command, actor }: { readonly command: Command; readonly actor: Actor | null },
  outside: Outside,
): Foresight {
  const instances = new Map<string, Known>();
  const leaves: { kind: 'call' | 'publish'; name: string }[] = [];
  const queue: { readonly from: string; readonly entry: Outgoing }[] = [];
  const step = (at: Step): Exclude<Foresight, Foreseen> | null => {
    const { flow, state, instance, id: command } = at;
    const answers = outside.answers(flow, instance, { command, by: at.actor?.user ?? null });
    const { now, tenant } = outside;
    const facts = { now, command, actor: at.actor, instance, tenant, answers };
    const decision = decide(flow, state, at.command, facts);
    if (decision.kind === 'needs')
      return { kind: 'needs', instance, command, needs: decision.needs, instances };
    if (decision.kind === 'rejection') return decision;
    if (decision.kind === 'nothing') return null;
    instances.set(instance, { flow, state: decision.after });
    queue.push(...decision.outgoing.map((entry) => ({ from: instance, entry })));
    return null;
  };
  const { flow, state } = known;
  const stopped = step({ flow, state, instance: state.id, id: '', command, actor });
  if (stopped) return stopped;
  if (!instances.has(state.id)) instances.set(state.id, known);
  for (const { from, entry } of queue) {
    if (queue.length > mostMessages) break;
    if (entry.kind === 'call') leaves.push({ kind: 'call', name: entry.service });
    if (entry.kind === 'publish') leaves.push({ kind: 'publish', name: entry.topic });
    if (entry.kind !== 'message') continue;
    const { to, id, message } = entry;
    const target = instances.get(to) ?? outside.instance(to);
    if (target === undefined) return { kind: 'unknown', instance: to };
    const pinned = target?.flow ?? startedFlow(message, outside);
    if (pinned === null) continue;
    const deliver: Command = { type: 'deliver', from, message };
    const at = { flow: pinned, state: target?.state ?? null, instance: to, id, actor: null };
    const refused = step({ ...at, command: deliver });
    if (refused === null) continue;
    if (refused.kind !== 'rejection') return refused;
    if (message.type === 'start') queue.push(failedStart(to, id, message, refused.rejection));
  }
  return { kind: 'foreseen', instances, leaves };
}

interface Step {
  readonly flow: Flow;
  readonly state: Instance | null;
  readonly instance: string;
  /** Id of the command. */
  readonly id: string;
  readonly command: Command;
  readonly actor: Actor | null;
}

function startedFlow(message: Message, outside: Outside): Flow | null {
  return message.type === 'start' ? outside.flow(message.flow, message.flowVersion) : null;
}

/** A child that cannot be started is told to its parent. */
function failedStart(
  child: string,
  id: string,
  { parent }: Extract<Message, { type: 'start' }>,
  { code, details }: Rejection,
): { from: string; entry: Outgoing } {
  const { visit, key, instance: to } = parent;
  const message = { type: 'child.failed', visit, key, code, details } as const;
  return { from: child, entry: { kind: 'message', id: `${id}!failed`, to, message } };
}
