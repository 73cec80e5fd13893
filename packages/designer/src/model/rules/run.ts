// A run: steps beside each other that can be taken as one, since they are entered at one place.

import { isObject, valueAt } from '../change/change.ts';
import { type Refusal, refuse } from './refusal.ts';
import { type FlowGraph, holdersOf, withInner } from '../graph/flow-graph.ts';
import type { Exit, Step } from '../graph/step.ts';

/** Steps that can be taken as one. */
export interface Run {
  /** The step they lie in, or null. */
  readonly holder: string | null;
  /** The steps themselves, in the author's order. */
  readonly steps: readonly Step[];
  /** Their names, with those of the steps in them. */
  readonly inner: ReadonlySet<string>;
  /** The one that is entered first. */
  readonly entry: string;
  /** Ways that lead out of the run, or end its region. */
  readonly out: readonly Exit[];
}

/** The run that these steps make, or why they make none. */
export function readRun(graph: FlowGraph, keys: readonly string[]): Run | Refusal {
  const unknown = keys.find((key) => !graph.steps.has(key));
  if (unknown !== undefined) return refuse('STEP_UNKNOWN', { step: unknown });
  const named = new Set(keys);
  const steps = [...graph.steps.values()].filter(({ key }) => named.has(key));
  const [first] = steps;
  if (first === undefined) return refuse('NOTHING_CHOSEN');
  const holder = first.parent;
  const isTogether = steps.every(({ parent }) => parent === holder);
  if (!isTogether || kindOf(graph, holder) === 'parallel') return refuse('NOT_SIDE_BY_SIDE');
  const inner = new Set(steps.flatMap(({ key }) => withInner(graph, key)));
  const entries = entriesOf(graph, inner, holder);
  const [entry, second] = entries;
  if (second !== undefined || (entry !== undefined && !named.has(entry))) {
    return refuse('RUN_ENTERED_TWICE', { steps: entries });
  }
  const out = [...inner]
    .flatMap((key) => graph.steps.get(key)?.exits ?? [])
    .filter(({ target }) => target === null || !inner.has(target));
  return { holder, steps, inner, entry: entry ?? first.key, out };
}

/** Whether it is a run, and not the reason why there is none. */
export function isRun(value: Run | Refusal): value is Run {
  return 'inner' in value;
}

/** Where ways and beginnings outside lead into these steps. */
function entriesOf(
  graph: FlowGraph,
  inner: ReadonlySet<string>,
  holder: string | null,
): readonly string[] {
  const initial = graph.entrances.find(({ step }) => step === holder)?.target ?? '';
  const targets = [...graph.into]
    .filter(([, exits]) => exits.some(({ step }) => step === null || !inner.has(step)))
    .map(([target]) => target);
  return [...new Set([initial, ...targets])].filter((target) => inner.has(target));
}

/** What a step is, or undefined for the flow itself. */
export function kindOf(graph: FlowGraph, key: string | null): Step['kind'] | undefined {
  return key === null ? undefined : graph.steps.get(key)?.kind;
}

/** The regions that a step lies in, from the outermost in; itself, where it is one. */
export function regionsOf(graph: FlowGraph, key: string | null): readonly string[] {
  if (key === null) return [];
  return holdersOf(graph, key)
    .filter(({ parent }) => kindOf(graph, parent) === 'parallel')
    .map((step) => step.key)
    .toReversed();
}

/** The first end among these steps whose meaning hangs on where it lies: one that ends more than a region among them. */
export function endWithin(graph: FlowGraph, inner: ReadonlySet<string>): string | null {
  const end = [...inner].find((key) => {
    const isOutside = !regionsOf(graph, key).some((region) => inner.has(region));
    return kindOf(graph, key) === 'end' && isOutside;
  });
  return end ?? null;
}

/** Whether a way ends the region that its step lies in. */
export function endsRegion(graph: FlowGraph, { step, at, target }: Exit): boolean {
  const holder = step === null ? undefined : graph.steps.get(step);
  if (holder === undefined || target !== null) return false;
  const way = valueAt(holder.state, at);
  return isObject(way) && way['finish'] === true;
}
