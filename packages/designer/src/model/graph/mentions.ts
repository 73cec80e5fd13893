// Where a document speaks of a step: ways to it, beginnings, duties beside it, its place in the picture, its scenarios, comments.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { Path } from '../change/path.ts';
import type { FlowDocument } from '../document/document.ts';

/** What a mention is for: a way leads there, something begins there, somebody is compared with who did it, or it is only named. */
export type MentionUse = 'way' | 'entrance' | 'duty' | 'name';

/** One place that names a step. */
export interface Mention {
  /** Where in the document. */
  readonly path: Path;
  /** Whether the name is the value there, or the last key of the path. */
  readonly as: 'value' | 'key';
  /** What it is for. */
  readonly use: MentionUse;
  /** What scenarios add to the name: which visit is meant (`#2`), or that a region has ended. */
  readonly suffix?: string;
}

/** Words whose value is a step, and what for. */
const words: Readonly<Record<string, MentionUse>> = {
  target: 'way',
  back: 'way',
  beyond: 'way',
  initial: 'entrance',
  sameAs: 'duty',
  prefer: 'duty',
};
/** Words under which ways stand: a name alone, an object, or a list of both. */
const ways = new Set(['always', 'onDone', 'onError']);
/** Words below which names are of other things: fields, texts, expressions. */
const foreign = new Set([
  'data',
  'input',
  'ballot',
  'tables',
  'series',
  'summary',
  'keys',
  'set',
  'output',
  'with',
  'join',
  'title',
  'description',
  'label',
  'why',
  'comment',
  'outcomes',
  'call',
  'start',
]);

/** Every place in `document` that names `step`, but for the step itself. */
export function mentionsOf(document: FlowDocument, step: string): readonly Mention[] {
  return [
    ...inFlow(document.flow, step),
    ...inLayout(document.layout, step),
    ...inScenarios(document.scenarios['scenarios'], ['scenarios', 'scenarios'], step),
    ...inScenarios(document.comments, ['comments'], step),
  ];
}

function inFlow(flow: JsonObject, step: string): readonly Mention[] {
  const found: Mention[] = [];
  const note = (path: Path, use: MentionUse): void => void found.push({ path, as: 'value', use });
  const walkWays = (value: Json | undefined, path: Path): void => {
    if (value === step) note(path, 'way');
    else if (isList(value)) for (const [at, one] of value.entries()) walkWays(one, [...path, at]);
    else if (value !== undefined) walk(value, path);
  };
  const walkWord = (word: string, value: Json, path: Path): void => {
    if (foreign.has(word)) return;
    const use = words[word];
    if (use !== undefined) return value === step ? note(path, use) : undefined;
    if (ways.has(word)) return walkWays(value, path);
    if (word === 'on' && isObject(value)) {
      for (const [name, way] of Object.entries(value)) walkWays(way, [...path, name]);
    } else if (word === 'not' && isList(value)) {
      for (const [at, one] of value.entries()) if (one === step) note([...path, at], 'duty');
    } else if (word === 'states' && isObject(value)) {
      for (const [name, state] of Object.entries(value)) walk(state, [...path, name]);
    } else walk(value, path);
  };
  const walk = (value: Json, path: Path): void => {
    if (isList(value)) for (const [at, one] of value.entries()) walk(one, [...path, at]);
    else if (isObject(value)) {
      for (const [word, one] of Object.entries(value)) walkWord(word, one, [...path, word]);
    }
  };
  walk(flow, ['flow']);
  return found;
}

function inLayout(layout: JsonObject, step: string): readonly Mention[] {
  const { steps } = layout;
  const isPlaced = isObject(steps) && Object.hasOwn(steps, step);
  return isPlaced ? [{ path: ['layout', 'steps', step], as: 'key', use: 'name' }] : [];
}

/** Scenarios name steps as `state`, in lists of `states`, as keys of `due` and in the lists of `tasks`; comments as `step`. */
function inScenarios(value: Json | undefined, path: Path, step: string): readonly Mention[] {
  if (isList(value)) return value.flatMap((one, at) => inScenarios(one, [...path, at], step));
  if (!isObject(value)) return [];
  // What happens in a child is told of the child's flow.
  if (isList(value['in']) && value['in'].length > 0) return [];
  return Object.entries(value).flatMap(([word, one]) => inWord(word, one, { path, step }));
}

function inWord(
  word: string,
  value: Json,
  { path, step }: { readonly path: Path; readonly step: string },
): readonly Mention[] {
  const at = [...path, word];
  if (word === 'state' || word === 'step') return inText(value, at, step);
  if (word === 'states' && isList(value)) return inList(value, at, step);
  if (word === 'due' && isObject(value)) {
    return Object.hasOwn(value, step) ? [{ path: [...at, step], as: 'key', use: 'name' }] : [];
  }
  if (word === 'tasks' && isObject(value)) {
    return Object.entries(value).flatMap(([who, list]) =>
      isList(list) ? inList(list, [...at, who], step) : [],
    );
  }
  return word === 'data' || word === 'result' ? [] : inScenarios(value, at, step);
}

function inList(list: readonly Json[], path: Path, step: string): readonly Mention[] {
  return list.flatMap((one, at) => inText(one, [...path, at], step));
}

function inText(value: Json, path: Path, step: string): readonly Mention[] {
  if (typeof value !== 'string' || !value.startsWith(step)) return [];
  const suffix = value.slice(step.length);
  return suffix === '' || /^[#/]/.test(suffix) ? [{ path, as: 'value', use: 'name', suffix }] : [];
}
