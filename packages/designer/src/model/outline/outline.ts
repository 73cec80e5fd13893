// The flow as rows to read: what a treegrid shows and a screen reader hears. Says of every step and of every way what the picture
// shows, in the author's order.

import { graphOf } from '../graph/flow-graph.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { FlowDocument } from '../document/document.ts';
import type { Exit, Step, StepKind } from '../graph/step.ts';
import { shownKind } from '../words/kind-words.ts';
import type { Words } from '../words/words.ts';
import { rowName } from './row-name.ts';
import { wayId } from './way-id.ts';

/** Something to be told beside a step. */
export interface StepProblem {
  /** The step; null: the flow as a whole. */
  readonly step: string | null;
  /** Whether the flow cannot be published with it. */
  readonly severity: 'error' | 'warning';
  /** The sentence. */
  readonly text: string;
}

/** A way out, as it is read. */
export interface OutlineWay {
  /** The only one of its kind in the flow, and the same in the picture. */
  readonly id: string;
  /** The step it leads out of; null: out of every step. */
  readonly step: string | null;
  /** Where it lies in what the flow says of the step. */
  readonly at: Exit['at'];
  /** Where it leads; null where it leads to no step that is there. */
  readonly target: string | null;
  /** Whether it names a step that is not there. */
  readonly isBroken: boolean;
  /** Whether it leads back to who had it before. */
  readonly isBack: boolean;
  /** What takes it: `Setuju, jika jumlah lebih dari 5 juta`. */
  readonly words: string;
  /** Where it leads, or what happens instead: `ke “Telaah”`. */
  readonly destination: string;
}

/** A step, as it is read. */
export interface OutlineRow {
  /** The step. */
  readonly key: string;
  /** The step it lies in, or null. */
  readonly parent: string | null;
  /** How deep it lies, from 1. */
  readonly level: number;
  /** How many steps lie beside it, itself included. */
  readonly setsize: number;
  /** Which of them it is, from 1. */
  readonly posinset: number;
  /** Its number: `3.1`. */
  readonly number: string;
  /** Whether steps lie in it. */
  readonly hasSteps: boolean;
  /** What it is taken for. */
  readonly kind: StepKind;
  /** What kind of step it is, in words. */
  readonly kindWords: string;
  /** What people call it. */
  readonly title: string;
  /** Who does it, or null. */
  readonly who: string | null;
  /** How long it may take, or null. */
  readonly deadline: string | null;
  /** The ways out of it. */
  readonly ways: readonly OutlineWay[];
  /** What is to be told beside it. */
  readonly problems: readonly StepProblem[];
  /** All of it in one sentence. */
  readonly name: string;
}

/** A flow, as it is read. */
export interface Outline {
  /** What people call the flow. */
  readonly title: string;
  /** Its steps, each before those in it. */
  readonly rows: readonly OutlineRow[];
  /** What can be done at every step. */
  readonly ways: readonly OutlineWay[];
  /** What is to be told of the flow as a whole. */
  readonly problems: readonly StepProblem[];
}

/** The outline of `document`, in the language of `words`. */
export function outlineOf(
  document: FlowDocument,
  words: Words,
  problems: readonly StepProblem[] = [],
): Outline {
  const graph = graphOf(document);
  const reading: Reading = { graph, words, problems: Map.groupBy(problems, ({ step }) => step) };
  return {
    title: words.flow,
    rows: rowsOf(graph.top, { level: 1, number: '' }, reading),
    ways: graph.ofFlow.map((exit) => wayOf(exit, reading)),
    problems: reading.problems.get(null) ?? [],
  };
}

interface Reading {
  readonly graph: FlowGraph;
  readonly words: Words;
  readonly problems: ReadonlyMap<string | null, readonly StepProblem[]>;
}

function rowsOf(
  keys: readonly string[],
  place: { readonly level: number; readonly number: string },
  reading: Reading,
): readonly OutlineRow[] {
  return keys.flatMap((key, index) => {
    const step = reading.graph.steps.get(key);
    if (!step) return [];
    const number = `${place.number}${index + 1}`;
    const row = rowOf(
      step,
      { ...place, number, posinset: index + 1, setsize: keys.length },
      reading,
    );
    const inner = { level: place.level + 1, number: `${number}.` };
    return [row, ...rowsOf(step.children, inner, reading)];
  });
}

function rowOf(
  step: Step,
  place: Pick<OutlineRow, 'level' | 'number' | 'posinset' | 'setsize'>,
  reading: Reading,
): OutlineRow {
  const { words } = reading;
  const row = {
    ...place,
    key: step.key,
    parent: step.parent,
    hasSteps: step.children.length > 0,
    kind: shownKind(step),
    kindWords: words.kind(step),
    title: words.title(step),
    who: words.who(step),
    deadline: words.deadline(step),
    ways: step.exits.map((exit) => wayOf(exit, reading)),
    problems: reading.problems.get(step.key) ?? [],
  };
  return { ...row, name: rowName(row, words.speaker) };
}

function wayOf(exit: Exit, { graph, words }: Reading): OutlineWay {
  const isThere = exit.target !== null && graph.steps.has(exit.target);
  return {
    id: wayId(exit.step, exit.at.join('/')),
    step: exit.step,
    at: exit.at,
    target: isThere ? exit.target : null,
    isBroken: exit.target !== null && !isThere,
    isBack: exit.isBack,
    words: words.way(exit),
    destination: words.destination(exit),
  };
}
