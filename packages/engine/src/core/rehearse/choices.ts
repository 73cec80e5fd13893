// One step of a way, with what there is to choose in it: what is filled in, who does it, what a program answers.

import { requiredOf } from '../compile/activities.ts';
import type { Assigned, Flow, FlowNode } from '../compile/flow.ts';
import { inputSchemaOf } from '../explain/input-schema.ts';
import { isoOf } from '../instant.ts';
import type { Instance } from '../instance.ts';
import type { Json, JsonObject, JsonSchema } from '../json.ts';
import { isRecord } from '../json-type.ts';
import { inTurn, sampleValues, type SamplePlace } from '../samples/sample-values.ts';
import { textsFor } from '../samples/texts-for.ts';
import type { ScenarioStep } from '../scenario/scenario.ts';
import { givenAtStart } from '../verify/given-at-start.ts';
import type { Happening, Model, Offer } from '../verify/model.ts';
import { isSchema, type FieldValues } from './field-values.ts';
import { meaningsOf, type Meanings } from './meanings.ts';
import type { Needs } from './needs.ts';
import type { Staff } from './staff.ts';

/** What can be chosen besides the fields of the data. */
type Chosen =
  /** Who starts it. */
  | '~starter'
  /** What is handed in besides the form, or comes from outside. */
  | '~event'
  /** When it is done. */
  | '~now'
  /** How the children end. */
  | '~children'
  /** What they hand on. */
  | `~output.${string}`
  /** What ends a task that nobody ends. */
  | '~means';

/** One thing to choose. */
export interface Choice {
  /** A field of the data, or something else that is chosen. */
  readonly key: Chosen | (string & {});
  /** The likeliest first; undefined: nothing. */
  readonly values: readonly (Json | undefined)[];
}

/** Values by what they were chosen for. */
export type Assignment = ReadonlyMap<string, Json | undefined>;

/** A step that is still open. */
export interface Choices {
  readonly all: readonly Choice[];
  /** It as it is done. Null: it cannot be. */
  write(chosen: Assignment): ScenarioStep | null;
}

/** Where a step is written for. */
export interface Standing {
  /** Null: before the start, or nowhere in particular. */
  readonly instance: Instance | null;
  /** ms UTC */
  readonly now: number;
  readonly needs: Needs;
}

/** How long somebody may wait before they do something. */
const waits: readonly (string | undefined)[] = [undefined, 'P1D', 'P3D', 'P8D', 'P15D'];

const HOUR = 3_600_000;

/** Of moments that are made up the first lies so far ahead. */
const AHEAD = 7 * 24 * HOUR;

/** Writes the steps of one flow. */
export class Stepper {
  readonly #model: Model;
  readonly #flows: ReadonlyMap<string, Flow>;
  readonly #values: FieldValues;
  readonly #staff: Staff | null;
  readonly #meanings: Meanings;
  /** Of other flows, by name. */
  readonly #known = new Map<string, Meanings>();

  /** @param staff - null: there is no organisation, and posts are made up */
  constructor(
    model: Model,
    {
      flows,
      values,
      staff,
    }: { flows: ReadonlyMap<string, Flow>; values: FieldValues; staff: Staff | null },
  ) {
    this.#model = model;
    this.#flows = flows;
    this.#values = values;
    this.#staff = staff;
    this.#meanings = staff ? meaningsOf(model.flow, flows) : new Map();
  }

  start(standing: Standing): Choices | null {
    const { flow } = this.#model;
    const required = new Set([
      ...requiredOf(flow.definition.data),
      ...(flow.startForm?.required('start') ?? []),
    ]);
    const all = new Set(this.#values.schemas.keys());
    const definitions = [...this.#flows.values()].map(({ definition }) => definition);
    const givable = givenAtStart(flow, definitions) ?? all;
    const byPeople = flow.startForm ? new Set([...flow.startForm.writable, ...required]) : givable;
    const fields = this.#fields(givable.union(byPeople), required, standing);
    if (!fields) return null;
    const starters = this.#staff?.people.map(({ user, as = '' }): Json => ({ user, position: as }));
    return {
      all: [...fields, { key: '~starter', values: [undefined, ...(starters ?? [])] }],
      write: (chosen) => {
        const data = dataIn(chosen, fields);
        const by = actorIn(chosen.get('~starter'));
        // What no form asks for, another flow gives that starts it.
        const isChild = Object.keys(data).some((field) => !byPeople.has(field));
        return { start: { data, ...(isChild && { asChild: true }), ...(by && { by }) } };
      },
    };
  }

  step({ trigger, isAsked }: Offer, standing: Standing): Choices | null {
    const state = 'state' in trigger ? trigger.state : null;
    const node = state === null ? undefined : this.#model.flow.nodes.get(state);
    switch (trigger.kind) {
      case 'outcome':
        if (!node) return null;
        return isAsked || !this.#staff
          ? this.#complete(node, trigger.name, standing)
          : this.#byItself(node, trigger.name, standing);
      case 'action':
        return this.#act(node, trigger, standing);
      case 'topic':
        return this.#topic(trigger, standing);
      case 'timer':
        return only({ clock: { timer: { state: trigger.state, index: trigger.index } } });
      case 'reopen':
        return only({ reopen: { reason: 'x' } });
      case 'done':
        return node ? this.#done(node, standing) : null;
      case 'error':
        if (!node) return null;
        return only(
          node.call
            ? { service: { state: node.key, error: 'x' } }
            : { children: { state: node.key, fail: true } },
        );
      case 'goto':
      case 'tick':
        return null;
    }
  }

  #complete(node: FlowNode, outcome: string, standing: Standing): Choices | null {
    const { form, outcomes } = node.task ?? {};
    const { definition } = outcomes?.get(outcome) ?? {};
    if (!definition) return null;
    const fields = form
      ? this.#fields(form.writable, new Set(form.required(outcome)), standing)
      : [];
    const ballot = this.#ballot(node, outcome, standing);
    if (!fields || !ballot) return null;
    const { input, comment } = definition;
    const inputs = input ? this.#inputs(input, standing) : [];
    return {
      all: [
        ...fields,
        ...ballot,
        ...(input ? [{ key: '~event', values: inputs }] : []),
        ...this.#waits(),
      ],
      write: (chosen) => {
        const data = dataIn(chosen, [...fields, ...ballot]);
        const given = chosen.get('~event');
        return {
          complete: {
            state: node.key,
            outcome,
            ...(Object.keys(data).length > 0 && { data }),
            ...(given !== undefined && { input: given }),
            ...(comment === 'required' && { comment: 'x' }),
          },
        };
      },
    };
  }

  /** Time ends it, or whoever may skip it. */
  #byItself(node: FlowNode, outcome: string, standing: Standing): Choices | null {
    const timers = node.timers.flatMap(({ consequence, index }) =>
      consequence.kind === 'outcome' && consequence.name === outcome ? [index] : [],
    );
    const skips = node.task?.can.get('skip')?.outcome === outcome ? ['skip'] : [];
    const means: readonly Json[] = [...timers, ...skips];
    const byHand = this.#complete(node, outcome, standing);
    if (means.length === 0) return byHand;
    const { key: state } = node;
    return {
      all: [{ key: '~means', values: means }, ...this.#waits()],
      write: (chosen) => {
        const index = chosen.get('~means');
        return typeof index === 'number'
          ? { clock: { timer: { state, index } } }
          : { skip: { state, comment: 'x' } };
      },
    };
  }

  #ballot(node: FlowNode, outcome: string, standing: Standing): Choice[] | null {
    const schema = node.definition.task?.ballot;
    if (!schema) return [];
    const required = new Set([
      ...requiredOf(schema),
      ...(node.task?.form?.requiredOfBallot(outcome) ?? []),
    ]);
    const properties = isRecord(schema['properties']) ? schema['properties'] : {};
    const found = Object.entries(properties).map(([key, inner]): Choice => {
      const values = isSchema(inner) ? sampleValues(inner, this.#place(standing)) : [];
      return { key, values: required.has(key) ? values : [undefined, ...values] };
    });
    return found.some(({ values }) => values.length === 0) ? null : found;
  }

  #act(
    node: FlowNode | undefined,
    trigger: Extract<Happening, { kind: 'action' }>,
    standing: Standing,
  ): Choices {
    const { flow } = this.#model;
    const [first] = (node ? node.on : flow.on).get(trigger.name) ?? [];
    const schema = first ? inputSchemaOf(flow, first) : null;
    const inputs = schema ? this.#inputs(schema, standing) : [];
    return {
      all: [...(schema ? [{ key: '~event', values: inputs }] : []), ...this.#waits()],
      write: (chosen) => {
        const input = chosen.get('~event');
        const about = { action: trigger.name, state: trigger.state };
        return { act: { ...about, ...(input !== undefined && { input }) } };
      },
    };
  }

  #topic(trigger: Extract<Happening, { kind: 'topic' }>, standing: Standing): Choices {
    const { state, name } = trigger;
    const [, source = '', result = ''] = /^flow:([^.]+)\.(.+)$/.exec(name) ?? [];
    const heard = this.#heard(trigger, standing);
    const outputs = endsOf(this.#flows.get(source))
      .filter((end) => end.result === result)
      .flatMap((end) => this.#outputs(end, standing));
    const values = (outputs.length > 0 ? outputs : [{}]).map((output) => ({ ...output, ...heard }));
    return {
      all: [{ key: '~event', values }],
      write: (chosen) => {
        const output = chosen.get('~event');
        const isSomething = isRecord(output) && Object.keys(output).length > 0;
        return { topic: { state, name, ...(isSomething && { output }) } };
      },
    };
  }

  /** By what an instance hears that an event is for it: the field that has to be its key. */
  #heard(
    { state, name }: Extract<Happening, { kind: 'topic' }>,
    { instance }: Standing,
  ): JsonObject {
    const visits = Object.values(instance?.open ?? {}).filter((visit) => visit.state === state);
    const listener = visits.flatMap(({ listens }) => listens).find(({ topic }) => topic === name);
    const [first] = this.#model.flow.nodes.get(state)?.on.get(name) ?? [];
    const field = /^event\.(\w+)$/.exec(first?.correlation?.is.source ?? '')?.[1];
    return listener && field !== undefined ? { [field]: listener.value } : {};
  }

  #done(node: FlowNode, standing: Standing): Choices {
    const { key: state, call, each } = node;
    if (call) return this.#answer(state, call.definition.set ?? {}, standing);
    const ends = endsOf(this.#flows.get(each?.flow ?? ''));
    const outputs = ends.map((end) => this.#outputFields(end, standing));
    const fields = new Map(outputs.flatMap((one) => [...one]));
    return {
      all: [
        { key: '~children', values: [undefined, ...ends.map(({ result }) => result)] },
        ...[...fields].map(([field, values]): Choice => ({ key: `~output.${field}`, values })),
      ],
      write: (chosen) => {
        const result = chosen.get('~children');
        if (typeof result !== 'string') return { children: { state } };
        const end = ends.findIndex((one) => one.result === result);
        const output = Object.fromEntries(
          [...(outputs[end]?.keys() ?? [])].flatMap((field): [string, Json][] => {
            const value = chosen.get(`~output.${field}`);
            return value === undefined ? [] : [[field, value]];
          }),
        );
        const isSomething = Object.keys(output).length > 0;
        return { children: { state, result, ...(isSomething && { output }) } };
      },
    };
  }

  /** What a service has to answer so that `set` takes what is needed from it: `event`, or `event.name`. */
  #answer(state: string, set: Readonly<Record<string, string>>, standing: Standing): Choices {
    const taken = Object.entries(set).flatMap(([field, source]) => {
      const name = /^event(?:\.(\w+))?$/.exec(source);
      return name ? [{ field, name: name[1] ?? null }] : [];
    });
    const fields = new Set(taken.map(({ field }) => field));
    const choices = this.#fields(fields, fields, { ...standing, instance: null }) ?? [];
    return {
      all: choices,
      write: (chosen) => {
        const result: Record<string, Json> = {};
        for (const { field, name } of taken) {
          const value = chosen.get(field);
          if (value === undefined) continue;
          if (name === null) return { service: { state, result: value } };
          result[name] = value;
        }
        return { service: { state, result } };
      },
    };
  }

  /** Null: a field that must be there cannot be made up. */
  #fields(
    writable: ReadonlySet<string>,
    required: ReadonlySet<string>,
    standing: Standing,
  ): Choice[] | null {
    const { instance, needs } = standing;
    const found: Choice[] = [];
    for (const [index, field] of [...this.#values.schemas.keys()].entries()) {
      if (!writable.has(field)) continue;
      const isRequired = required.has(field);
      const current = instance?.data[field] ?? undefined;
      const place = this.#place(standing, index);
      const values = this.#values.of(field, { needs, place, isRequired, current });
      if (values.length === 0 && isRequired) return null;
      if (values.length > 0) found.push({ key: field, values });
    }
    return found;
  }

  #inputs(schema: JsonSchema, standing: Standing): Json[] {
    const texts = childrenOf(standing);
    return sampleValues(schema, { ...this.#place(standing), texts }, 'event');
  }

  /** What an end of another flow hands on, in the ways that its data allows. */
  #outputs(end: End, standing: Standing): JsonObject[] {
    const values = [...this.#outputFields(end, standing)];
    const base = Object.fromEntries(
      values.flatMap(([field, [first]]): [string, Json][] =>
        first === undefined ? [] : [[field, first]],
      ),
    );
    const others = values.map(([field, all]) =>
      all.slice(1, 8).map((sample): JsonObject => ({ ...base, [field]: sample })),
    );
    return [base, ...inTurn(others)];
  }

  #outputFields({ flow, output }: End, standing: Standing): Map<string, readonly Json[]> {
    const place = { ...this.#place(standing), home: flow.name };
    const meanings = this.#meaningsIn(flow);
    const textsAt = (path: string): readonly string[] | null => {
      const meaning = meanings.get(path);
      const isNamed = meaning === 'position' || meaning === 'unit';
      return isNamed && this.#staff ? this.#staff.named(meaning) : null;
    };
    const { properties } = flow.definition.data;
    return new Map(
      output.map(({ field, value }): [string, readonly Json[]] => {
        // What it hands on of its data is as its data is.
        const [, read = ''] = /\bdata\.(\w+)/.exec(value.source) ?? [];
        const own = isRecord(properties) ? properties[read] : undefined;
        const isOwn = isSchema(own) && own['type'] === value.schema['type'];
        const schema = isOwn ? own : value.schema;
        return [field, sampleValues(schema, { ...place, textsAt }, read)];
      }),
    );
  }

  #meaningsIn(flow: Flow): Meanings {
    if (!this.#staff) return new Map();
    const known = this.#known.get(flow.name) ?? meaningsOf(flow, this.#flows);
    this.#known.set(flow.name, known);
    return known;
  }

  #waits(): Choice[] {
    return this.#staff ? [{ key: '~now', values: waits }] : [];
  }

  /** @param index - of dates that follow each other in the data, the later lies later */
  #place(standing: Standing, index = 0): SamplePlace {
    const { now } = standing;
    const ahead = isoOf(now + AHEAD + index * HOUR * 6);
    const [today, before] = [isoOf(now), isoOf(now - 24 * HOUR)];
    const staff = this.#staff;
    const meanings = this.#meanings;
    return {
      resolve: (name) =>
        name === null || name === this.#model.flow.name
          ? this.#model.flow.definition.data
          : (this.#flows.get(name)?.definition.data ?? null),
      home: null,
      texts: [],
      numbers: [1, 2],
      files: ['x'],
      momentsAt: (path) => {
        const tomorrow = isoOf(now + 24 * HOUR);
        return meanings.get(path) === 'past'
          ? [today, before, ahead, tomorrow]
          : [ahead, today, before, tomorrow];
      },
      textsAt: (path) => {
        const meaning = meanings.get(path);
        if (!staff || (meaning !== 'position' && meaning !== 'unit')) return null;
        const children = path.startsWith('event') ? childrenOf(standing) : [];
        return [...new Set([...children, ...staff.named(meaning)])];
      },
      textsFor,
    };
  }
}

/** Keys of the children of open fan-outs. */
const childrenOf = ({ instance }: Standing): string[] =>
  Object.values(instance?.open ?? {}).flatMap(({ each }) =>
    (each?.children ?? []).map(({ key }) => key),
  );

/** Without anything to choose. */
const only = (step: ScenarioStep): Choices => ({ all: [], write: () => step });

function dataIn(chosen: Assignment, fields: readonly Choice[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ key }): [string, Json][] => {
      const value = chosen.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function actorIn(value: Json | undefined): { user: string; position: string } | null {
  if (!isRecord(value)) return null;
  const { user, position } = value;
  return typeof user === 'string' && typeof position === 'string' ? { user, position } : null;
}

/** A final state: its result, and what it hands on. */
interface End {
  readonly flow: Flow;
  readonly result: string;
  readonly output: readonly Assigned[];
}

function endsOf(flow: Flow | undefined): End[] {
  if (!flow) return [];
  return [...flow.nodes.values()].flatMap(({ type, parent, definition, key, output }) =>
    type === 'final' && parent === null ? [{ flow, result: definition.result ?? key, output }] : [],
  );
}
