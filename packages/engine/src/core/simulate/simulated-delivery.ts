// What a step of a simulation sends is delivered before the step is over: messages between instances, notices, calls of
// services, and what flows say to all who listen.

import type { Flow } from '../compile/flow.ts';
import type { Message, Outgoing } from '../event.ts';
import type { ParentLink } from '../instance.ts';
import type { SimulatedMail } from './simulated-mail.ts';
import type { OpenCall, Simulated, SimulatedNotice } from './simulated-office.ts';
import type { SimulatedShelf } from './simulated-shelf.ts';
import type { Asked, SimulatedSteps } from './simulated-steps.ts';

/** Something that is sent, and from which instance. */
interface Sent {
  readonly from: string;
  readonly entry: Outgoing;
}

/** What deliveries read and lead to. */
export interface DeliverySetting {
  /** By name. */
  readonly flows: ReadonlyMap<string, Flow>;
  readonly shelf: SimulatedShelf;
  readonly mail: SimulatedMail;
  readonly steps: SimulatedSteps;
}

export class SimulatedDelivery {
  readonly #flows: ReadonlyMap<string, Flow>;
  readonly #shelf: SimulatedShelf;
  readonly #mail: SimulatedMail;
  readonly #steps: SimulatedSteps;
  readonly #notices: SimulatedNotice[] = [];
  readonly #calls = new Map<string, OpenCall>();

  /** @param from - what it goes on from; default: nothing was sent */
  constructor({ flows, shelf, mail, steps }: DeliverySetting, from?: SimulatedDelivery) {
    this.#flows = flows;
    this.#shelf = shelf;
    this.#mail = mail;
    this.#steps = steps;
    for (const [id, call] of from ? from.#calls : []) this.#calls.set(id, call);
    if (from) this.#notices.push(...from.#notices);
  }

  /** Who was told of what, in order. */
  get notices(): readonly SimulatedNotice[] {
    return this.#notices;
  }

  /** Services that have not answered, in the order in which they were called. */
  get calls(): readonly OpenCall[] {
    return [...this.#calls.values()];
  }

  /** When a service is too late to answer, ms UTC; Infinity: none ever is. */
  nextTimeout(): number {
    let next = Infinity;
    for (const { until } of this.#calls.values()) next = Math.min(next, until ?? Infinity);
    return next;
  }

  /** A call has its answer. */
  close({ id }: OpenCall): void {
    this.#calls.delete(id);
  }

  /** Executes a command and delivers what it sends, and what that sends. */
  through(asked: Asked): Simulated {
    const { now } = asked;
    const { result, outgoing } = this.#steps.execute(asked);
    this.#deliverAll(sentBy(asked.instance, outgoing), now);
    for (;;) {
      const letters = this.#deliverLetters(now);
      if (letters.length === 0) return result;
      this.#deliverAll(letters, now);
    }
  }

  #deliverAll(sent: readonly Sent[], now: number): void {
    const queue = [...sent];
    for (const one of queue) queue.push(...this.#deliver(one, now));
  }

  /** @returns what was sent in turn */
  #deliver({ from, entry }: Sent, now: number): Sent[] {
    if (entry.kind === 'notice') this.#notices.push(entry);
    else if (entry.kind === 'call') this.#call(from, entry, now);
    else if (entry.kind === 'publish') this.#mail.keep(from, entry, now);
    else return this.#bring(from, entry, now);
    return [];
  }

  #call(
    instance: string,
    { id, visit, attempt, service, input, timeoutMs }: Extract<Outgoing, { kind: 'call' }>,
    now: number,
  ): void {
    const [state = ''] = visit.split('#');
    const until = timeoutMs === null ? null : now + timeoutMs;
    this.#calls.set(id, { id, instance, state, visit, attempt, service, input, until });
  }

  #bring(
    from: string,
    { id, to, message }: Extract<Outgoing, { kind: 'message' }>,
    now: number,
  ): Sent[] {
    if (message.type === 'start' && this.#isUnwanted(to, message.parent)) return [];
    if (message.type === 'merge' && this.#isUndone(to, message)) return [];
    const command = { type: 'deliver', from, message } as const;
    const { result, outgoing } = this.#steps.execute({ command, by: null, instance: to, now, id });
    if (result.ok || message.type !== 'start') return sentBy(to, outgoing);
    const { parent } = message;
    const { code, details } = result;
    const { visit, key } = parent;
    const failed: Message = { type: 'child.failed', visit, key, code, details };
    const told = this.#steps.execute({
      command: { type: 'deliver', from: to, message: failed },
      by: null,
      instance: parent.instance,
      now,
      id: `${id}!failed`,
    });
    return sentBy(parent.instance, told.outgoing);
  }

  /** Has the parent withdrawn a child before it was started? */
  #isUnwanted(child: string, parent: ParentLink): boolean {
    const state = this.#shelf.get(parent.instance);
    if (!state) return true;
    const visit = state.open[parent.visit];
    if (visit)
      return !visit.each?.children.some((one) => one.instance === child && one.status === 'open');
    const [key = ''] = parent.visit.split('#');
    return this.#flows.get(state.flow)?.nodes.get(key)?.each?.rest !== 'run';
  }

  #isUndone(earlier: string, { duplicate }: Extract<Message, { type: 'merge' }>): boolean {
    const merged = this.#shelf.get(duplicate.instance)?.mergedInto;
    return merged?.instance !== earlier || merged.at !== duplicate.at;
  }

  #deliverLetters(now: number): Sent[] {
    const sent: Sent[] = [];
    for (const { instance, id, command } of this.#mail.heard(this.#shelf, now)) {
      const { outgoing } = this.#steps.execute({ command, by: null, instance, now, id });
      sent.push(...sentBy(instance, outgoing));
    }
    return sent;
  }
}

const sentBy = (from: string, outgoing: readonly Outgoing[]): Sent[] =>
  outgoing.map((entry) => ({ from, entry }));
