// A flow as the table of an operating procedure (Permenpan RB 35/2012): activities below each other, whoever does them beside each
// other, and of each what it needs, how long it takes and what comes of it.

import type { FlowDocument } from '../../document/document.ts';
import { type FlowGraph, graphOf } from '../../graph/flow-graph.ts';
import type { Exit, Step } from '../../graph/step.ts';
import { shownKind } from '../../words/kind-words.ts';
import { capitalised, type Language } from '../../words/language.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import type { Printing } from '../heading.ts';
import { fewOf, neededOf, requiredAtStart, resultsOf, type Things } from './things.ts';
import { performerOf, starterOf } from './performers.ts';
import { afterPart, firstsOf, leadsTo } from './leads.ts';

/** The signs of the regulation: where it begins and ends, what is done, what is decided. */
export type SopSign = 'terminal' | 'activity' | 'decision';

/** A way from one activity to another. */
export interface SopWay {
  /** The row it leads to. */
  readonly to: number;
  /** Whether it leads back to whoever had it before. */
  readonly isBack: boolean;
}

/** A row: an activity, or the name of a part. */
export interface SopRow {
  /** Its number; empty for the name of a part. */
  readonly number: string;
  /** What is done. */
  readonly activity: string;
  /** The column of whoever does it; null for the name of a part. */
  readonly performer: number | null;
  /** How it is drawn. */
  readonly sign: SopSign;
  /** Kelengkapan: what has to be there. */
  readonly needs: string;
  /** Waktu. */
  readonly time: string;
  /** Output. */
  readonly results: string;
  /** Keterangan: where it goes on, where more than one way does. */
  readonly notes: readonly string[];
  /** Where it goes on. */
  readonly ways: readonly SopWay[];
}

/** The table. */
export interface SopTable {
  /** The language of its words. */
  readonly lang: Language;
  /** Whoever does something, a column each. */
  readonly performers: readonly string[];
  /** Activities and names of parts, in order; the first is the beginning. */
  readonly rows: readonly SopRow[];
}

/** The table of a document. */
export function sopTable(document: FlowDocument, printing: Printing): SopTable {
  const graph = graphOf(document);
  const words = wordsOf(document, printing);
  const listed = [...graph.steps.values()];
  const rowOf = new Map(listed.map(({ key }, index) => [key, index + 1]));
  const numbers = numbersOf(listed);
  const columns: string[] = [];
  const columnOf = (name: string): number => {
    const known = columns.indexOf(capitalised(name));
    return known >= 0 ? known : columns.push(capitalised(name)) - 1;
  };
  const reading: Reading = { document, graph, words, rowOf, numbers, columnOf };
  const rows = [startRow(reading), ...listed.map((step) => rowFor(step, reading))];
  return { lang: words.lang, performers: columns, rows: endsPlaced(rows) };
}

interface Reading extends Things {
  readonly graph: FlowGraph;
  readonly words: Words;
  /** Rows of steps; the first row is the beginning. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, string>;
  readonly columnOf: (name: string) => number;
}

/** The beginning is 1. Parts have none: what is done in them counts on. */
function numbersOf(steps: readonly Step[]): ReadonlyMap<string, string> {
  let last = 1;
  return new Map(
    steps.map((step) => [step.key, step.children.length > 0 ? '' : String((last += 1))]),
  );
}

function startRow(reading: Reading): SopRow {
  const { document, words, graph } = reading;
  const { say } = words.speaker;
  const { initial } = document.flow;
  return {
    number: '1',
    activity: say(`Mulai: ${words.flow}`, `Start: ${words.flow}`),
    performer: reading.columnOf(starterOf(document, words.speaker)),
    sign: 'terminal',
    needs: fewOf(requiredAtStart(reading), words.speaker),
    time: '–',
    results: '–',
    notes: [],
    ways: firstsOf(typeof initial === 'string' ? initial : '', graph).flatMap((key) =>
      wayTo(key, false, reading),
    ),
  };
}

function rowFor(step: Step, reading: Reading): SopRow {
  const { words, numbers } = reading;
  const kind = shownKind(step);
  const isPart = step.children.length > 0;
  const next = isPart ? [] : nextOf(step, reading);
  const isEnd = kind === 'end';
  return {
    number: numbers.get(step.key) ?? '',
    activity: isPart
      ? `${words.kindName(step)}: ${words.title(step)}`
      : isEnd
        ? endName(step, words)
        : words.title(step),
    performer: isPart || isEnd ? null : reading.columnOf(performerOf(step, reading)),
    sign: isEnd ? 'terminal' : next.length > 1 ? 'decision' : 'activity',
    needs: isPart || isEnd ? '' : fewOf(neededOf(step, reading), words.speaker),
    time: words.deadline(step) ?? (isPart || isEnd ? '' : '–'),
    results: isPart || isEnd ? '' : fewOf(resultsOf(step, reading), words.speaker),
    notes: notesOf(step, reading),
    ways: [...new Map(next.flat().map((way) => [way.to, way])).values()],
  };
}

/** An end that is called no more than an end is not called so twice. */
function endName(step: Step, words: Words): string {
  const [title, kind] = [words.title(step), words.kindName(step)];
  return title.toLowerCase().startsWith(kind.toLowerCase()) ? title : `${kind}: ${title}`;
}

/**
 * What is done next: by whoever does it, by itself, or where it failed; not what others may do meanwhile. Each entry is one choice, which
 * leads to several activities where these lie side by side.
 */
function nextOf(step: Step, reading: Reading): readonly (readonly SopWay[])[] {
  const isWait = shownKind(step) === 'wait';
  const choices = step.exits
    .filter(({ via }) => via !== 'reopen' && via !== 'merge' && (isWait || via !== 'action'))
    .map((exit) => leadsTo(exit, reading.graph).flatMap((key) => wayTo(key, exit.isBack, reading)));
  const after = step.kind === 'end' ? afterPart(step, reading.graph) : [];
  const all = [...choices, after.flatMap((key) => wayTo(key, false, reading))];
  const named = all.map((ways) => [ways.map(({ to }) => to).join(), ways] as const);
  return [...new Map(named).values()].filter((ways) => ways.length > 0);
}

function wayTo(key: string, isBack: boolean, { rowOf }: Reading): readonly SopWay[] {
  const to = rowOf.get(key);
  return to === undefined ? [] : [{ to, isBack }];
}

function notesOf(step: Step, reading: Reading): readonly string[] {
  const { words } = reading;
  const ways = step.exits.filter((exit) => exit.via !== 'reopen');
  const told = ways.flatMap((exit) => noteOf(exit, reading));
  // A single way on, which nothing decides, needs no words.
  return ways.length === 1 && ways[0]?.condition === null && ways[0].via !== 'timer'
    ? []
    : [...new Set(told)].map((note) => capitalised(note)).filter((note) => note !== words.flow);
}

function noteOf(exit: Exit, { graph, words, numbers }: Reading): readonly string[] {
  const targets = leadsTo(exit, graph).map((key) => numbers.get(key) ?? '');
  const known = targets.filter((number) => number !== '');
  if (known.length === 0) return [];
  const { say } = words.speaker;
  const there = known.join(', ');
  const where = exit.isBack
    ? say(`kembali ke no. ${there}`, `back to no. ${there}`)
    : say(`ke no. ${there}`, `to no. ${there}`);
  return [`${words.way(exit)}: ${where}`];
}

/** Ends stand with whoever leads to them first. */
function endsPlaced(rows: readonly SopRow[]): readonly SopRow[] {
  return rows.map((row, index) => {
    if (row.performer !== null || row.sign !== 'terminal') return row;
    const before = rows.find(({ ways }) => ways.some(({ to }) => to === index));
    return { ...row, performer: before?.performer ?? 0 };
  });
}
