// Writes a document of SCXML as a flow, where every word of it has one of ours; else says which have none.

import type { JsonObject } from '../../src/core/json.ts';
import { celOf } from './cel-of-ecmascript.ts';
import { isWithin, wayOutOf } from './crossing.ts';
import { hearingOf, type Hearing } from './hearing.ts';
import {
  readScxml,
  type ScxmlDocument,
  type ScxmlState,
  type ScxmlTransition,
} from './scxml-document.ts';

export interface Imported {
  readonly flow: JsonObject;
  /** Ids of the document by the keys of the flow. */
  readonly ids: ReadonlyMap<string, string>;
  /** Names of events by how the flow hears them. */
  readonly events: ReadonlyMap<string, { readonly hearing: Hearing; readonly name: string }>;
  readonly data: JsonObject;
  /** What moves nothing and has no word here. */
  readonly leftOut: readonly string[];
}

/** In the flow, what an event of another flow is found by. */
export const SESSION = { key: 'session', value: 'scxml' } as const;

/** @param sent - events that will be sent: a flow has no names that begin alike, so `foo.*` is written once for each */
export function importScxml(
  text: string,
  sent: readonly string[],
): Imported | { readonly foreign: readonly string[] } {
  const document = readScxml(text);
  const writer = new Writer(document, sent);
  const flow = writer.flow();
  if (writer.foreign.size > 0) return { foreign: [...writer.foreign].sort() };
  const { keys, events, data } = writer;
  const ids = new Map([...keys].map(([id, key]) => [key, id]));
  return { flow, ids, events, data, leftOut: [...document.leftOut] };
}

class Writer {
  readonly foreign: Set<string>;
  readonly keys: ReadonlyMap<string, string>;
  readonly events: Map<string, { readonly hearing: Hearing; readonly name: string }>;
  readonly data: JsonObject = {};
  readonly #document: ScxmlDocument;
  readonly #names: ReadonlySet<string>;
  readonly #transitions: readonly ScxmlTransition[];
  /** States on the way to another, by where they stand. */
  readonly #ways = new Map<ScxmlState, Map<ScxmlState, string>>();
  readonly #alphabet: readonly string[];

  constructor(document: ScxmlDocument, sent: readonly string[]) {
    this.#document = document;
    this.foreign = new Set(document.foreign);
    this.keys = keysOf([...document.states.keys()]);
    this.#names = new Set(document.data.map(({ id }) => id));
    this.#transitions = statesIn(document.root).flatMap(({ transitions }) => transitions);
    if (document.root.transitions.length > 0) this.foreign.add('a transition of the document');
    this.#alphabet = this.#eventNames(sent);
    this.events = this.#hearings();
  }

  flow(): JsonObject {
    const { root } = this.#document;
    const properties: Record<string, JsonObject> = {};
    for (const { id, expr } of this.#document.data) {
      properties[id] = { type: 'integer' };
      if (expr === null) continue;
      const value = /^-?\d{1,9}$/.test(expr.trim()) ? Number(expr) : null;
      if (value === null) this.#refuse(expr);
      else Object.assign(this.data, { [id]: value });
    }
    // Any session of SCXML can be ended from outside; and a flow in which nothing can be done would not be taken.
    const end = { 'scxml-ended': { type: 'final' } };
    const { initial, states } = this.#inside(root);
    return {
      flow: 'scxml',
      version: 1,
      title: 'SCXML',
      data: {
        type: 'object',
        additionalProperties: false,
        required: Object.keys(this.data),
        properties,
      },
      keys: { [SESSION.key]: `'${SESSION.value}'` },
      initial,
      on: { 'scxml-end': { by: 'starter', target: 'scxml-ended' } },
      states: { ...states, ...end },
    };
  }

  /** The states in a state. A beginning further in is a state of its own that leads there at once. */
  #inside(state: ScxmlState): { initial: string; states: JsonObject } {
    const { children, initial } = state;
    const begin = initial === null ? children[0] : this.#document.states.get(initial);
    const states = Object.fromEntries(
      children.map((child) => [this.#key(child), this.#state(child)]),
    );
    if (begin === undefined || !isWithin(begin, state)) {
      if (begin ?? initial === null) this.foreign.add('a beginning outside of the state');
      return { initial: '', states };
    }
    const ways = [...(this.#ways.get(state) ?? [])].map(([target, key]) => [
      key,
      { always: this.#key(target) },
    ]);
    const all = { ...states, ...Object.fromEntries(ways) };
    if (begin.parent === state) return { initial: this.#key(begin), states: all };
    const key = `scxml-begin-${this.keys.get(state.id) ?? ''}`.replace(/-$/, '');
    return { initial: key, states: { [key]: { always: this.#key(begin) }, ...all } };
  }

  #state(state: ScxmlState): JsonObject {
    const { kind, children } = state;
    if (kind === 'final') {
      if (state.transitions.length > 0) this.foreign.add('a transition of a `<final>`');
      return { type: 'final' };
    }
    const { transitions } = state;
    const always = transitions.filter(({ descriptors }) => descriptors.length === 0);
    const done = transitions.filter((transition) => isDone(transition, state));
    const { initial, states } =
      children.length > 0 ? this.#inside(state) : { initial: '', states: {} };
    if (kind === 'parallel' && children.length < 2) this.foreign.add('a parallel of less than two');
    return {
      ...(kind === 'parallel'
        ? { type: 'parallel', states }
        : children.length > 0
          ? { initial, states }
          : {}),
      on: this.#on(state),
      ...(always.length > 0 ? { always: always.map((one) => this.#branch(one)) } : {}),
      ...(done.length > 0 ? { onDone: done.map((one) => this.#branch(one)) } : {}),
    };
  }

  #on(state: ScxmlState): JsonObject {
    const entries = [...this.events].flatMap(([event, { hearing, name }]) => {
      const heard = state.transitions.filter((one) => hears(one, event));
      if (heard.length === 0) return [];
      const how =
        hearing === 'action' ? { by: 'anyone' } : { key: SESSION.key, is: `'${SESSION.value}'` };
      return [[name, heard.map((one) => ({ ...how, ...this.#branch(one) }))]];
    });
    return Object.fromEntries(entries);
  }

  #branch({ source, target, cond, assigns }: ScxmlTransition): JsonObject {
    if (assigns.some(({ location }) => !this.#names.has(location)))
      this.foreign.add('`<assign>` to what is not declared');
    const set = assigns.map(({ location, expr }) => [location, this.#cel(expr)]);
    return {
      ...(cond === null ? {} : { guard: this.#cel(cond) }),
      ...(set.length > 0 ? { set: Object.fromEntries(set) } : {}),
      // Whom the state waits for is nobody here: it moves nothing, and is told to nobody.
      ...(target === null ? { notify: 'pending' } : { target: this.#way(source, target) }),
    };
  }

  /** The target, or the state that leads there. */
  #way(source: ScxmlState, id: string): string {
    const target = this.#document.states.get(id);
    const place = target && wayOutOf(source, target);
    if (!place) return this.keys.get(id) ?? '';
    const ways = this.#ways.get(place) ?? new Map<ScxmlState, string>();
    this.#ways.set(place, ways);
    const key = ways.get(target) ?? `scxml-way-${ways.size}-${this.#key(place)}`.replace(/-$/, '');
    ways.set(target, key);
    return key;
  }

  #cel(expression: string): string {
    const cel = celOf(expression, this.#names);
    if (cel === null) this.#refuse(expression);
    return cel ?? '';
  }

  #refuse(expression: string): void {
    const [system] =
      /\bIn(?=\s*\()|\b_(event|sessionid|name|ioprocessors|x)\b/.exec(expression) ?? [];
    if (system === undefined) this.foreign.add('ECMAScript beyond whole numbers');
    else this.foreign.add(system === 'In' ? '`In()`' : `\`${system}\``);
  }

  #key(state: ScxmlState): string {
    return this.keys.get(state.id) ?? '';
  }

  /** Every event that is sent or named. */
  #eventNames(sent: readonly string[]): string[] {
    const descriptors = this.#transitions.flatMap((one) =>
      one.descriptors.filter((descriptor) => !this.#isInternal(descriptor, one)),
    );
    const named = descriptors.map(stem).filter((name) => name !== '');
    return [...new Set([...sent, ...named])];
  }

  /** Whether it answers to what SCXML says by itself; what of that has no word is noted. */
  #isInternal(descriptor: string, transition: ScxmlTransition): boolean {
    const name = stem(descriptor);
    const [first] = name.split('.');
    if (first === 'error') this.foreign.add('`error.*`');
    if (first === 'done' && !isDone(transition, transition.source))
      this.foreign.add('`done.*` of another state');
    if (name === '' && hasInnerEnd(this.#document))
      this.foreign.add('`*` where something inside ends');
    return first === 'error' || first === 'done';
  }

  #hearings(): Map<string, { readonly hearing: Hearing; readonly name: string }> {
    const names = keysOf(this.#alphabet);
    return new Map(
      this.#alphabet.map((event) => {
        const listeners = Map.groupBy(
          this.#transitions.filter((one) => hears(one, event)),
          ({ source }) => source,
        );
        const hearing = hearingOf(listeners);
        const isHeard = typeof hearing === 'string';
        if (!isHeard) this.foreign.add(hearing.foreign);
        const name = names.get(event) ?? '';
        return [
          event,
          hearing === 'event'
            ? { hearing, name: `flow:scxml.${name}` }
            : { hearing: 'action', name },
        ];
      }),
    );
  }
}

const statesIn = (state: ScxmlState): ScxmlState[] => [state, ...state.children.flatMap(statesIn)];

/** `foo.*` and `foo.` mean `foo`; `*` means whatever comes. */
const stem = (descriptor: string): string => descriptor.replace(/\.?\*?$/, '');

/** SCXML compares names piece by piece: `foo` answers to `foo.bar`, not to `foobar`. */
function hears({ descriptors }: ScxmlTransition, event: string): boolean {
  return descriptors
    .map(stem)
    .some((name) => name === '' || event === name || event.startsWith(`${name}.`));
}

const isDone = ({ descriptors }: ScxmlTransition, { id }: ScxmlState): boolean =>
  descriptors.length === 1 && descriptors[0] === `done.state.${id}`;

const hasInnerEnd = ({ states }: ScxmlDocument): boolean =>
  [...states.values()].some(({ kind, parent }) => kind === 'final' && parent?.kind !== 'scxml');

/** Names as keys of a flow: small letters, and no two alike. */
function keysOf(names: readonly string[]): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const plain = `x-${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`.slice(0, 50);
    let key = plain;
    for (let count = 2; taken.has(key); count++) key = `${plain}-${count}`;
    taken.add(key);
    keys.set(name, key);
  }
  return keys;
}
