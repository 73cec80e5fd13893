// Finds steps, people, ways, forms and fields by what they are called.

import type { Json } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';
import { exitPath, graphOf } from '../graph/flow-graph.ts';
import type { Naming } from '../words/speaker.ts';
import { type Words, wordsOf } from '../words/words.ts';
import { folded } from './fold.ts';

/** What was found. */
export interface Found {
  /** What it is. */
  readonly kind: 'step' | 'who' | 'way' | 'form' | 'field' | 'condition';
  /** What people call it: what was compared. */
  readonly text: string;
  /** The step it belongs to; null: the flow. */
  readonly step: string | null;
  /** Where in the document. */
  readonly path: Path;
  /** How well it fits: 1 is all of it. */
  readonly score: number;
}

/** One text that is searched; `also` is what it is called besides, such as a key. */
interface Entry extends Omit<Found, 'score'> {
  readonly also?: string;
}

/** How much each kind counts, where texts fit alike. */
const weights: Readonly<Record<Found['kind'], number>> = {
  step: 1,
  who: 0.9,
  way: 0.8,
  field: 0.75,
  form: 0.7,
  condition: 0.6,
};

/** What `document` calls something like `text`, best first; of two that fit alike, the one that comes first in the flow. */
export function search(document: FlowDocument, text: string, naming: Naming): readonly Found[] {
  const wanted = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  if (wanted.length === 0) return [];
  return entriesOf(document, naming)
    .flatMap(({ folds, ...entry }) => {
      const [text, also] = folds;
      const fit = Math.max(fitOf(text, wanted), 0.9 * fitOf(also, wanted));
      return fit === 0 ? [] : [{ ...entry, score: fit * weights[entry.kind] }];
    })
    .toSorted((one, other) => other.score - one.score);
}

/** How well a text has all that is wanted: 0 where a word is missing. */
function fitOf(text: string, wanted: readonly string[]): number {
  if (text === wanted.join(' ')) return 1;
  const words = text.split(' ');
  const fits = wanted.map((word): number => {
    if (words.includes(word)) return 0.9;
    if (words.some((one) => one.startsWith(word))) return 0.75;
    return text.includes(word) ? 0.5 : 0;
  });
  if (fits.includes(0)) return 0;
  const fit = fits.reduce((sum, one) => sum + one, 0) / fits.length;
  // In the order in which it was asked for, and the more of the text the better.
  const order = text.startsWith(wanted.join(' ')) ? 0.05 : 0;
  const share = Math.min(1, wanted.join(' ').length / Math.max(1, text.length));
  return Math.min(0.99, fit + order + share * 0.04);
}

/** What is searched, ready to be compared: its text, and what it is called besides. */
interface Comparable extends Omit<Found, 'score'> {
  readonly folds: readonly [text: string, also: string];
}

/** What was read of a document last: who searches types one letter after another. */
const kept = new WeakMap<
  FlowDocument,
  { readonly naming: Naming; readonly entries: readonly Comparable[] }
>();

function entriesOf(document: FlowDocument, naming: Naming): readonly Comparable[] {
  const known = kept.get(document);
  if (known?.naming.lang === naming.lang && known.naming.nameOf === naming.nameOf)
    return known.entries;
  const entries = readEntries(document, wordsOf(document, naming)).map(
    ({ also = '', ...entry }): Comparable => ({
      ...entry,
      folds: [folded(entry.text), folded(also)],
    }),
  );
  kept.set(document, { naming, entries });
  return entries;
}

function readEntries(document: FlowDocument, words: Words): readonly Entry[] {
  const graph = graphOf(document);
  const steps = [...graph.steps.values()];
  const exits = [...graph.ofFlow, ...steps.flatMap((step) => step.exits)];
  return [
    ...steps.map((step): Entry => ({
      kind: 'step',
      text: words.title(step),
      step: step.key,
      path: step.path,
      also: step.key,
    })),
    ...steps.flatMap((step): readonly Entry[] => {
      const who = words.who(step);
      return who === null
        ? []
        : [{ kind: 'who', text: who, step: step.key, path: [...step.path, 'task', 'assign'] }];
    }),
    ...exits.flatMap((exit): readonly Entry[] => {
      const path = exitPath(graph, exit) ?? ['flow'];
      const way: Entry = { kind: 'way', text: words.wayName(exit), step: exit.step, path };
      if (exit.condition === null) return [way];
      const text = words.condition(exit.condition);
      // Who writes formulas looks for parts of them.
      return [
        way,
        {
          kind: 'condition',
          text,
          step: exit.step,
          path: [...path, 'guard'],
          also: exit.condition,
        },
      ];
    }),
    ...steps.flatMap(({ key, state, path }): readonly Entry[] => {
      const form = isObject(state['task']) ? state['task']['form'] : undefined;
      if (typeof form !== 'string') return [];
      return [
        {
          kind: 'form',
          text: form,
          step: key,
          path: [...path, 'task', 'form'],
          also: titleOfForm(document, form),
        },
      ];
    }),
    ...fieldsOf(document.flow['data']).map((name): Entry => ({
      kind: 'field',
      text: words.speaker.field([name]),
      step: null,
      path: ['flow', 'data', 'properties', name],
      also: name,
    })),
  ];
}

function titleOfForm({ forms }: FlowDocument, name: string): string {
  const form = forms[name];
  const title = isObject(form) ? form['title'] : undefined;
  return typeof title === 'string' ? title : '';
}

function fieldsOf(data: Json | undefined): readonly string[] {
  const properties = isObject(data) ? data['properties'] : undefined;
  return isObject(properties) ? Object.keys(properties) : [];
}
