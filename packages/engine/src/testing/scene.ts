// One instance under test: what it is now, who may act on it, and what is expected of it and of all below it.

import type { FlowEvent } from '../core/event.ts';
import type { Instance, InstanceStatus } from '../core/instance.ts';
import type { JsonObject } from '../core/json.ts';
import { compareDesks, openTasks, showDesks, type Desks, type OpenTask } from './desks.ts';
import { FlowTestError } from './flow-test-error.ts';
import { Person } from './person.ts';
import { showTime, type Stage } from './stage.ts';

/** One instance under test: what it is now, who may act on it, and what is expected of it and of all below it. */
export class Scene {
  /** The engine, the clock and the people of the test. */
  protected readonly stage: Stage;
  readonly #find: () => string;

  /** @param find - the instance meant, when it is asked for */
  constructor(stage: Stage, find: () => string) {
    this.stage = stage;
    this.#find = find;
  }

  /** Id of the instance. */
  get id(): string {
    return this.#find();
  }

  /** The whole state, for expectations of your own. */
  get instance(): Instance {
    const found = this.stage.ledger.get(this.id);
    if (!found) throw new FlowTestError(`There is no instance ${this.id}`);
    return found;
  }

  /** Keys of the active states, in document order. */
  get states(): readonly string[] {
    return this.instance.configuration;
  }

  /** Whether it is open, done or cancelled. */
  get status(): InstanceStatus {
    return this.instance.status;
  }

  /** The result of its final state; null while it is open, and when it was cancelled. */
  get result(): string | null {
    return this.instance.result;
  }

  /** Its data as it is now. */
  get data(): JsonObject {
    return this.instance.data;
  }

  /** Its events, oldest first. */
  get history(): readonly FlowEvent[] {
    return this.stage.ledger.eventsOf(this.id);
  }

  /** Open tasks of this instance and of everything below it. */
  get tasks(): readonly OpenTask[] {
    return openTasks(this.stage, this.id);
  }

  /** Somebody who acts here: a user, or whoever holds a position or a role (`role@unit`). */
  as(who: string, position?: string): Person {
    return new Person(this.stage, this.id, who, position);
  }

  /** The child with this key, or its child, and so on. Of several the one started last. */
  in(...keys: readonly string[]): Scene {
    let found = this.id;
    for (const key of keys) {
      const children = this.stage.ledger.childrenOf(found);
      const child = children.findLast(({ parent }) => parent?.key === key);
      if (!child) {
        const known = children.map(({ parent }) => parent?.key).join(', ') || 'none';
        throw new FlowTestError(
          `${labelOf(this.stage.ledger.get(found))} has no child ${key}; its children: ${known}`,
        );
      }
      found = child.id;
    }
    return new Scene(this.stage, () => found);
  }

  /** These states are active and no others. A region of a parallel that has ended is `region/finished`. */
  expectStates(...states: readonly string[]): void {
    const actual = [...this.states].sort();
    const expected = [...states].sort();
    if (JSON.stringify(actual) === JSON.stringify(expected)) return;
    throw this.#unmet(
      this.expectStates,
      `Expected ${this.#label()} in ${expected.join(', ')}, but it is in ${actual.join(', ')}`,
      actual,
      expected,
    );
  }

  /** It has ended with this result; without one: it was cancelled. */
  expectEnded(result: string | null): void {
    const { status, result: actual } = this.instance;
    if (status !== 'open' && actual === result) return;
    const wanted = result === null ? 'cancelled' : `ended with ${result}`;
    const found = status === 'done' ? `ended with ${actual}` : status;
    throw this.#unmet(
      this.expectEnded,
      `Expected ${this.#label()} ${wanted}, but it is ${found}`,
      actual,
      result,
    );
  }

  /** These desks have these open tasks, here and in everything below, and nobody has another. */
  expectTasks(desks: Desks): void {
    const { actual, isMet } = compareDesks(this.stage.cast, this.tasks, desks);
    if (isMet) return;
    throw this.#unmet(
      this.expectTasks,
      `Expected open tasks:\n${showDesks(desks)}\nbut open are:\n${showDesks(actual)}`,
      actual,
      desks,
    );
  }

  /** Fields have these values; others are not looked at. Null: the field is not there. */
  expectData(fields: JsonObject): void {
    const actual = Object.fromEntries(
      Object.keys(fields).map((field) => [field, this.data[field] ?? null]),
    );
    if (JSON.stringify(actual) === JSON.stringify(fields)) return;
    throw this.#unmet(
      this.expectData,
      `Expected data ${JSON.stringify(fields)}, but it is ${JSON.stringify(actual)}`,
      actual,
      fields,
    );
  }

  /** Every child by its key, in the order of their start: `open`, `cancelled`, or its result. */
  expectChildren(children: Readonly<Record<string, string>>): void {
    const last = new Map(
      this.stage.ledger
        .childrenOf(this.id)
        .map((child) => [child.parent?.key ?? '', child.result ?? child.status]),
    );
    const actual = Object.fromEntries(last);
    if (JSON.stringify(sorted(actual)) === JSON.stringify(sorted(children))) return;
    throw this.#unmet(
      this.expectChildren,
      `Expected children ${JSON.stringify(children)}, but they are ${JSON.stringify(actual)}`,
      actual,
      children,
    );
  }

  /** The deadline of an active state, local time: `2026-01-07 16:00`; null: it has none. */
  expectDue(state: string, due: string | null): void {
    const { open, visits } = this.instance;
    const at = open[`${state}#${visits[state] ?? 0}`]?.dueAt ?? null;
    const actual = at === null ? null : showTime(this.stage, at);
    if (actual === due) return;
    throw this.#unmet(
      this.expectDue,
      `Expected ${state} due ${due ?? 'never'}, but it is due ${actual ?? 'never'}`,
      actual,
      due,
    );
  }

  #label(): string {
    return labelOf(this.instance);
  }

  /** @param expectation - the method that the test called: the trace ends there */
  #unmet(
    expectation: (...given: never[]) => void,
    message: string,
    actual: unknown,
    expected: unknown,
  ): FlowTestError {
    const incidents = Object.values(this.instance.incidents).map(
      ({ code, pointer }) => `\n  incident ${code} at ${pointer}`,
    );
    const { type, detail } = this.history.at(-1) ?? {};
    const { answers: _answers, ...told } = detail ?? {};
    const happened = `\n  last event: ${type} ${JSON.stringify(told)}`;
    const error = new FlowTestError(`${message}${incidents.join('')}${happened}`, {
      actual,
      expected,
    });
    Error.captureStackTrace(error, expectation);
    return error;
  }
}

function labelOf(instance: Instance | null): string {
  if (!instance) return 'the instance';
  return instance.parent ? `${instance.flow} of ${instance.parent.key}` : instance.flow;
}

function sorted(record: Readonly<Record<string, string>>): [string, string][] {
  return Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
}
