// What a step that went otherwise depends on: fields of the data, and what else somebody has chosen. These are what is
// worth choosing otherwise.

import type { Flow } from '../compile/flow.ts';
import { transitionsOf } from '../compile/graph.ts';
import type { Expression } from '../expr/expression.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import type { Failure } from '../scenario/player.ts';

/** Fields of the data, and words of `Chosen`. */
export type Causes = ReadonlySet<string>;

const ofVariable: Readonly<Record<string, string>> = {
  starter: '~starter',
  event: '~event',
  to: '~event',
  now: '~now',
  entered: '~now',
  due: '~now',
  children: '~children',
};

/** What only the step itself chooses. */
const ofStep: ReadonlySet<string> = new Set(['~event', '~now', '~children', '~means']);

/** Finds causes in one flow. */
export class CauseFinder {
  readonly #flow: Flow;
  /** What a field that is set is set from, by field. */
  readonly #sources: ReadonlyMap<string, Causes>;
  /** Fields of which fan-outs are made. */
  readonly #lists = new Set<string>();
  readonly #asks = new Map<string, Causes>();

  constructor(flow: Flow) {
    this.#flow = flow;
    const sources = new Map<string, Set<string>>();
    const note = (field: string, causes: Iterable<string>): void => {
      const known = sources.get(field) ?? new Set();
      for (const cause of causes) known.add(cause);
      sources.set(field, known);
    };
    const transitions = [
      ...[...flow.on.values()].flat(),
      ...[...flow.nodes.values()].flatMap(transitionsOf),
    ];
    for (const { set } of transitions)
      for (const { field, value } of set) note(field, causesOf(value));
    for (const { call, each } of flow.nodes.values()) {
      for (const field of each?.in.reads ?? []) this.#lists.add(field);
      for (const field of Object.keys(call?.definition.set ?? {})) note(field, ['~event']);
    }
    this.#sources = sources;
  }

  /** Of guards that were asked. */
  ofGuards(expressions: readonly Expression[]): Causes {
    return new Set(expressions.flatMap((one) => [...causesOf(one)]));
  }

  /**
   * Of a step that failed: what was wrong with what was handed in, and what the state asks for.
   *
   * @param places - pointers of expressions that failed
   */
  ofFailure({ what }: Failure, state: string | null, places: readonly string[]): Causes {
    const named = 'details' in what ? fieldsNamed(what.details) : [];
    const own = state === null ? [] : this.#asksOf(state);
    return new Set([...named, ...own, ...this.#readAt(places), '~starter', '~event']);
  }

  /** What a state asks for its task, its deadlines and its children. */
  #asksOf(state: string): Causes {
    const known = this.#asks.get(state);
    if (known) return known;
    const { pointer = null } = this.#flow.nodes.get(state) ?? {};
    const words = pointer === null ? [] : ['task', 'after', 'each'];
    const asks = this.#readAt(words.map((word) => `${pointer}/${word}`));
    this.#asks.set(state, asks);
    return asks;
  }

  #readAt(places: readonly string[]): Causes {
    if (places.length === 0) return new Set();
    return new Set(
      this.#flow.expressions
        .filter(({ pointer }) => places.some((place) => pointer.startsWith(place)))
        .flatMap(({ expression }) => [...causesOf(expression)]),
    );
  }

  /** With what the fields are set from, and what that is set from. */
  whole(causes: Causes): Causes {
    const all = new Set(causes);
    for (const one of all) for (const source of this.#sources.get(one) ?? []) all.add(source);
    return all;
  }

  /** What an earlier step could have chosen otherwise. */
  earlier(causes: Causes): Causes {
    const made = causes.has('~children') ? this.#lists : [];
    return new Set(
      [...causes, ...made].filter((one) => !ofStep.has(one) && !one.startsWith('~output.')),
    );
  }
}

/** What an expression reads. */
export function causesOf({ reads, variables, source }: Expression): Set<string> {
  const outputs = [...source.matchAll(/\boutput\.(\w+)/g)].map(([, name]) => `~output.${name}`);
  return new Set([...reads, ...variables.flatMap((name) => ofVariable[name] ?? []), ...outputs]);
}

/** Fields that the details of a refusal point at. */
function fieldsNamed(details: Json): string[] {
  if (!isRecord(details)) return [];
  const { issues, field } = details;
  const pointers = Array.isArray(issues)
    ? issues.flatMap((issue) => (isRecord(issue) ? String(issue['pointer']) : []))
    : [];
  return [
    ...(typeof field === 'string' ? [field] : []),
    ...pointers.flatMap((pointer) => pointer.split('/')[1] ?? []),
  ];
}
