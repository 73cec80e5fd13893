// What somebody might hand in with an outcome or an action, made up from the form and the schemas: what is required, and
// the fields that the guards read, in several ways.

import type { Flow, FlowNode, Transition } from '../compile/flow.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Instance } from '../instance.ts';
import { inputSchemaOf } from './input-schema.ts';
import { sampleValues, type SamplePlace } from '../samples/sample-values.ts';

/** What is handed in. */
export interface Payload {
  /** Fields of the form. */
  readonly data?: JsonObject;
  /** What the outcome or action asks for besides. */
  readonly input?: Json;
  /** A comment, where one is required. */
  readonly comment?: string;
}

/** Most payloads of one outcome. */
const most = 400;

/** What might be handed in with an outcome, the plainest first; empty where a required field cannot be made up. */
export function outcomePayloads(
  flow: Flow,
  node: FlowNode,
  outcome: string,
  { data: current, place: given }: { data: JsonObject; place: SamplePlace },
): Payload[] {
  const transitions = node.on.get(outcome) ?? [];
  const place = comparing(given, transitions, current);
  const definition = node.task?.outcomes.get(outcome)?.definition;
  const inputs: readonly (Json | undefined)[] = definition?.input
    ? sampleValues(definition.input, place)
    : [undefined];
  const comment = definition?.comment === 'required' ? { comment: 'x' } : {};
  const forms = formData(flow, node, outcome, { current, transitions, place });
  return pairs(forms, inputs).map(([data, input]) => ({
    ...(Object.keys(data).length > 0 ? { data } : {}),
    ...(input === undefined ? {} : { input }),
    ...comment,
  }));
}

/** What might be handed in with an action. */
export function actionPayloads(
  flow: Flow,
  transitions: readonly Transition[],
  { data, place: given }: { data: JsonObject; place: SamplePlace },
): Payload[] {
  const place = comparing(given, transitions, data);
  const [first] = transitions;
  const schema = first ? inputSchemaOf(flow, first) : null;
  return schema === null ? [{}] : sampleValues(schema, place).map((input) => ({ input }));
}

/** With what the guards compare values with: their literals, the data that they read, and what lies next to these. */
function comparing(
  place: SamplePlace,
  transitions: readonly Transition[],
  data: JsonObject,
): SamplePlace {
  const guards = transitions.flatMap(({ guard }) => guard ?? []);
  const sources = guards.map(({ source }) => source).join(' ');
  const quoted = [...sources.matchAll(/'([^']*)'|"([^"]*)"/g)].map(
    ([, one, other]) => one ?? other,
  );
  const read = guards.flatMap(({ reads }) => reads.flatMap((field) => data[field] ?? []));
  const words = [...quoted, ...read].filter((one) => typeof one === 'string');
  const numbers = [...(sources.match(/\d+(\.\d+)?/g) ?? []), ...words, ...read]
    .filter((one) => one !== '' && typeof one !== 'object' && typeof one !== 'boolean')
    .map(Number)
    .filter((one) => Number.isFinite(one))
    .flatMap((one) => [one, one + 1, one - 1]);
  return {
    ...place,
    // Keys and posts first, and the literals before too many of them.
    texts: [...new Set([...place.texts.slice(0, 4), ...words, ...place.texts])],
    numbers: [...new Set(numbers)],
  };
}

/** Texts that may mean something where any text is asked for. */
export function knownTexts({ open, endings }: Instance, positions: Iterable<string>): string[] {
  const ofVisits = Object.values(open).flatMap(({ each }) => each?.children ?? []);
  const ofEndings = Object.values(endings).flatMap(({ children }) => children ?? []);
  const keys = [...ofVisits, ...ofEndings].map(({ key }) => key);
  return [...new Set([...keys.slice(0, 20), ...[...positions].slice(0, 10)])];
}

interface Filling {
  readonly current: JsonObject;
  readonly transitions: readonly Transition[];
  readonly place: SamplePlace;
}

function formData(
  flow: Flow,
  { task, definition }: FlowNode,
  outcome: string,
  { current, transitions, place }: Filling,
): JsonObject[] {
  const form = task?.form;
  const schema = definition.task?.ballot;
  const [ballot] = schema ? sampleValues(schema, place) : [];
  const handedIn = isRecord(ballot) ? { ...ballot } : {};
  if (!form) return [handedIn];
  const properties = flow.definition.data['properties'];
  const valuesOf = (field: string): Json[] => {
    const schema = isRecord(properties) ? properties[field] : undefined;
    return isRecord(schema) ? sampleValues(schema, place) : [];
  };
  const isFilled = (field: string): boolean => {
    const value = current[field];
    if (value === undefined || value === null || value === '') return false;
    return typeof value !== 'object' || Object.keys(value).length > 0;
  };
  const base: Record<string, Json> = { ...handedIn };
  for (const field of form.required(outcome)) {
    if (!form.writable.has(field) || isFilled(field)) continue;
    const [first] = valuesOf(field);
    if (first !== undefined) base[field] = first;
  }
  for (const field of form.requiredOfBallot(outcome).filter((one) => !(one in base))) {
    const [first] = sampleValues(form.ballot.get(field) ?? {}, place);
    if (first !== undefined) base[field] = first;
  }
  const read = new Set(transitions.flatMap(({ guard }) => guard?.reads ?? []));
  const changes = [...form.writable]
    .filter((field) => read.has(field))
    .flatMap((field) => [...valuesOf(field), null].map((value): [string, Json] => [field, value]));
  return combined(base, changes);
}

/** As it is, with one field otherwise, with two, with three; as many as there may be. */
function combined(base: JsonObject, changes: readonly (readonly [string, Json])[]): JsonObject[] {
  const all: JsonObject[] = [base];
  let last: { readonly data: JsonObject; readonly next: number }[] = [{ data: base, next: 0 }];
  while (last.length > 0 && all.length < most) {
    last = last.flatMap(({ data, next }) =>
      changes.slice(next, next + most).flatMap(([field, value], index) => {
        const isRepeated = next > 0 && changes[next - 1]?.[0] === field;
        return isRepeated ? [] : [{ data: { ...data, [field]: value }, next: next + index + 1 }];
      }),
    );
    last.length = Math.min(last.length, most);
    all.push(...last.map(({ data }) => data));
  }
  return all.slice(0, most);
}

function pairs<One, Other>(ones: readonly One[], others: readonly Other[]): [One, Other][] {
  return ones.flatMap((one) => others.map((other): [One, Other] => [one, other])).slice(0, most);
}
