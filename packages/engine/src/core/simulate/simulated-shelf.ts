// The instances of a simulation as they stand, and what of them falls due by itself.

import { waitingTasks } from '../activities/waiting-tasks.ts';
import { poolKey } from '../access/seats.ts';
import type { Flow } from '../compile/flow.ts';
import type { FlowEvent } from '../event.ts';
import type { Instance } from '../instance.ts';
import { projectOpen } from '../project/project.ts';

/** What a flow is told by another. */
export interface Word {
  /** Name of the flow that is told. */
  readonly flow: string;
  readonly topic: string;
  readonly key: string;
  readonly value: string;
}

export class SimulatedShelf {
  readonly #instances = new Map<string, Instance>();
  readonly #events: FlowEvent[] = [];
  /** When a timer of an open instance is due next, by instance. */
  readonly #timers = new Map<string, { readonly at: number; readonly id: string }>();
  /** By what is listened to: ids of those who do. */
  readonly #listening = new Map<string, Set<string>>();

  /** In the order in which they were started. */
  get instances(): readonly Instance[] {
    return [...this.#instances.values()];
  }

  /** All that has happened, in order. */
  get events(): readonly FlowEvent[] {
    return this.#events;
  }

  /** Those that listen to this word of another flow. */
  hearers(word: Word): readonly Instance[] {
    const ids = this.#listening.get(nameOf(word)) ?? [];
    return [...ids].flatMap((id) => this.get(id) ?? []);
  }

  get(id: string): Instance | null {
    return this.#instances.get(id) ?? null;
  }

  keep(event: FlowEvent, after: Instance): void {
    this.#events.push(event);
    const before = this.get(after.id);
    for (const word of wordsOf(before)) this.#listening.get(word)?.delete(after.id);
    for (const word of wordsOf(after))
      this.#listening.set(word, (this.#listening.get(word) ?? new Set<string>()).add(after.id));
    this.#instances.set(after.id, after);
    const { timers } = projectOpen(after);
    const [first] = timers.toSorted((one, other) => one.at - other.at);
    if (first) this.#timers.set(after.id, first);
    else this.#timers.delete(after.id);
  }

  /** Id of the instance of a flow that has this key; null: none has. */
  byKey({ name }: Flow, key: string): string | null {
    return this.instances.find((one) => one.flow === name && one.key === key)?.id ?? null;
  }

  /** ms UTC; Infinity: no timer runs. */
  nextTimer(): number {
    let next = Infinity;
    for (const { at } of this.#timers.values()) next = Math.min(next, at);
    return next;
  }

  /** Timers that are due, the earliest first; one that an earlier one has stopped is left out. */
  *dueTimers(now: number): Generator<{ readonly instance: string; readonly timer: string }> {
    const timers = [...this.#timers].sort((one, other) => one[1].at - other[1].at);
    for (const [instance, { at, id: timer }] of timers)
      if (at <= now && this.#timers.get(instance)?.id === timer) yield { instance, timer };
  }

  /** How many of a tree are open, as far as it matters. */
  countOpen(root: string, most: number): number {
    const open = this.instances.filter((one) => one.root === root && one.status === 'open');
    return Math.min(open.length, most);
  }

  /** How many tasks wait for a pool. */
  countPool(pool: string): number {
    return this.instances
      .flatMap(({ open }) => Object.values(open).flatMap((visit) => waitingTasks(visit)))
      .filter(({ assignee }) => poolKey(assignee) === pool).length;
  }
}

const nameOf = ({ flow, topic, key, value }: Word): string =>
  JSON.stringify([flow, topic, key, value]);

/** What an instance listens to. */
function wordsOf(state: Instance | null): string[] {
  if (state === null) return [];
  const { flow, open } = state;
  return Object.values(open).flatMap(({ listens }) =>
    listens.map(({ topic, key, value }) => nameOf({ flow, topic, key, value })),
  );
}
