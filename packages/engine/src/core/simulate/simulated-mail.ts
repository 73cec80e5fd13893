// What flows of a simulation say to other flows: kept for those who listen, and read once by each.

import { correlatedValue } from '../activities/correlated-value.ts';
import { listenersByTopic, type Listening } from '../activities/listeners.ts';
import { addWork } from '../calendar/add-work.ts';
import type { MachineCommand } from '../command.ts';
import type { Flow } from '../compile/flow.ts';
import type { Outgoing } from '../event.ts';
import type { Instance } from '../instance.ts';
import type { JsonObject } from '../json.ts';
import { calendarOf, type World } from '../organisation/world.ts';
import type { SimulatedShelf, Word } from './simulated-shelf.ts';

interface Letter extends Word {
  readonly id: string;
  readonly body: JsonObject;
  readonly until: number;
  readonly read: Set<string>;
}

/** A letter that somebody hears. */
export interface Heard {
  readonly instance: string;
  /** Id of the command. */
  readonly id: string;
  readonly command: MachineCommand;
}

export class SimulatedMail {
  readonly #world: World;
  readonly #listeners: ReadonlyMap<string, readonly Listening[]>;
  readonly #letters = new Map<string, Letter>();

  constructor(flows: readonly Flow[], world: World) {
    this.#world = world;
    this.#listeners = listenersByTopic(flows);
  }

  /** Keeps a word for each flow that listens to it. @param now - ms UTC */
  keep(
    from: string,
    { id: published, topic, body: said }: Extract<Outgoing, { kind: 'publish' }>,
    now: number,
  ): void {
    for (const { flow, correlation } of this.#listeners.get(topic) ?? []) {
      const { key, is, keep } = correlation;
      const value = correlatedValue(is, said, now);
      if (value === null) continue;
      const id = `${published}>${flow.name}/${key}=${value}`;
      const until = addWork(calendarOf(this.#world, flow.calendar), now, keep);
      if ((this.#letters.get(id)?.until ?? -Infinity) >= until) continue;
      const body = { ...said, from };
      const letter = {
        id,
        topic,
        key,
        value,
        flow: flow.name,
        body,
        until,
        read: new Set<string>(),
      };
      this.#letters.set(id, letter);
    }
  }

  /** What is heard now, letter by letter; what comes of one may be that others hear the next. */
  *heard(shelf: SimulatedShelf, now: number): Generator<Heard> {
    for (const letter of this.#letters.values()) {
      const { id, read, until, topic, key, value, body } = letter;
      const hearers = shelf
        .hearers(letter)
        .filter((one) => !read.has(one.id) && hears(one, letter));
      if (until < now && hearers.length === 0) this.#letters.delete(id);
      for (const { id: instance } of hearers) {
        read.add(instance);
        const from = String(body['from']);
        const command = { type: 'receive', topic, key, value, from, body } as const;
        yield { instance, id: `${id}>${instance}`, command };
      }
    }
  }
}

/** Whether it listened before the letter was too old. */
function hears(state: Instance, { topic, key, value, until }: Letter): boolean {
  return Object.values(state.open).some(
    ({ listens, enteredAt }) =>
      enteredAt <= until &&
      listens.some((one) => one.topic === topic && one.key === key && one.value === value),
  );
}
