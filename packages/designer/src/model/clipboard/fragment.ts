// Fragments: steps that were copied, with all that they need elsewhere. Text on a clipboard, so that flows on other pages and in
// other programs take them; read as hostile as anything that comes from there.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import { asJson } from '../document/readable.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import {
  aFlag,
  anObject,
  aPlace,
  aText,
  either,
  listOf,
  mapOf,
  only,
  record,
} from '../document/shape.ts';
import { fieldsOf } from '../graph/field-mentions.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { endsRegion, isRun, readRun, regionsOf } from '../rules/run.ts';
import { definitionsFor, pick, statesOf, usesOf } from '../graph/uses.ts';
import { type Refusal, refuse } from '../rules/refusal.ts';

/** Steps that were copied, with what they need. */
export interface Fragment {
  /** Says what it is. */
  readonly fragment: 'alir/fragment:1';
  /** The step that is entered first. */
  readonly entry: string;
  /** The steps, by their names. */
  readonly states: JsonObject;
  /** Ways that led out of them. They lead on from where it is put; ways back lead to where that came from. */
  readonly open: readonly { readonly step: string; readonly at: Path; readonly isBack: boolean }[];
  /** Where the steps were drawn. */
  readonly layout: JsonObject;
  /** Forms of their tasks. */
  readonly forms: JsonObject;
  /** Fields of the data that they or their forms use. */
  readonly fields: JsonObject;
  /** Definitions that these fields refer to. */
  readonly definitions: JsonObject;
  /** Decision tables that they ask. */
  readonly tables: JsonObject;
  /** Series of numbers that they draw from. */
  readonly series: JsonObject;
}

/** What every fragment says it is. */
const marker = 'alir/fragment:1';

/** The steps as a text for the clipboard, or why they cannot be copied. They stand beside each other. */
export function copy(document: FlowDocument, steps: readonly string[]): string | Refusal {
  const fragment = fragmentOf(document, steps);
  return 'fragment' in fragment ? JSON.stringify(fragment) : fragment;
}

/** The steps as a fragment, or why they make none. */
export function fragmentOf(document: FlowDocument, keys: readonly string[]): Fragment | Refusal {
  const graph = graphOf(document);
  const run = readRun(graph, keys);
  if (!isRun(run)) return run;
  const uses = usesOf(document, statesOf(run.steps));
  const fields = pick(fieldsOf(document.flow), uses.fields);
  const open = run.out
    .filter((exit) => exit.target !== null || (endsRegion(graph, exit) && !isInside(exit.step)))
    .map(({ step, at, isBack }) => ({ step: step ?? '', at, isBack }));
  /** A way may end a region that is copied, too. */
  function isInside(step: string | null): boolean {
    return isRun(run) && regionsOf(graph, step).some((region) => run.inner.has(region));
  }
  return {
    fragment: marker,
    entry: run.entry,
    states: Object.fromEntries(run.steps.map(({ key, state }) => [key, state])),
    open,
    layout: pick(document.layout['steps'], run.inner),
    forms: pick(document.forms, uses.forms),
    fields,
    definitions: definitionsFor(document.flow['data'], fields),
    tables: pick(document.flow['tables'], uses.tables),
    series: pick(document.flow['series'], uses.series),
  };
}

const isFragment = record({
  fragment: only(marker),
  entry: aText,
  states: mapOf(anObject),
  open: listOf(record({ step: aText, at: listOf(either(aText, aPlace)), isBack: aFlag })),
  layout: mapOf(anObject),
  forms: mapOf(anObject),
  fields: mapOf(anObject),
  definitions: mapOf(anObject),
  tables: mapOf(anObject),
  series: mapOf(anObject),
});

/** What was on a clipboard as a fragment, or why it is none. Never throws. */
export function readFragment(value: unknown): Fragment | Refusal {
  const json = asJson(typeof value === 'string' ? parsed(value) : value);
  return json !== undefined && isFragmentJson(json) ? json : refuse('FRAGMENT_UNREADABLE');
}

/** Texts longer than a file may be are not read at all. */
const longest = 1_048_576;

function parsed(text: string): unknown {
  try {
    return text.length > longest ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether JSON is a fragment: its shape, and that it is entered at one of its steps. */
export function isFragmentJson(json: Json): json is Json & Fragment {
  if (!isFragment(json) || !isObject(json)) return false;
  const { entry, states } = json;
  return isObject(states) && typeof entry === 'string' && Object.hasOwn(states, entry);
}

/** The document that a fragment would be by itself, so that what changes documents can change it. */
export function documentOf(fragment: Fragment): FlowDocument {
  const flow: JsonObject = {
    flow: 'x',
    version: 1,
    title: 'x',
    data: { type: 'object', properties: fragment.fields, $defs: fragment.definitions },
    tables: fragment.tables,
    series: fragment.series,
    initial: fragment.entry,
    states: fragment.states,
  };
  return createDocument(flow, { layout: { steps: fragment.layout }, forms: fragment.forms });
}
