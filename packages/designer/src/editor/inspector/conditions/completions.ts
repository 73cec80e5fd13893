// What could be written at a place of a formula: fields after `data.`, members of a choice in a comparison, else functions and what
// else is in sight. Names come from the flow and from the engine.

import { callableNames } from '@alir/engine/core';
import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { choicesOf } from '../../../model/forms/field-kind.ts';
import { fieldsOf } from '../../../model/graph/field-mentions.ts';
import type { FormulaTexts } from '../../texts/formulas.ts';
import { saidIn } from '../../../model/words/said.ts';

/** Something that could be written. */
export interface Suggestion {
  /** What is shown, and what is searched in. */
  readonly label: string;
  /** What is written; default the label. */
  readonly apply?: string;
  /** What it is. */
  readonly detail: string;
  /** For the sign before it. */
  readonly type: 'property' | 'enum' | 'function' | 'method' | 'variable';
}

/** Suggestions, and where what they replace begins. */
export interface Suggestions {
  /** From this character on. */
  readonly from: number;
  /** What could be written. */
  readonly options: readonly Suggestion[];
}

/** Drawn and reserved numbers are set and never asked for. */
const onlySet = new Set(['number', 'reserve']);

/**
 * What could be written at `at` characters of a formula.
 *
 * @param isWanted - somebody asked for it, where nothing is begun yet
 */
export function suggestionsAt(
  flow: JsonObject,
  source: string,
  at: number,
  around: { readonly words: FormulaTexts; readonly lang: 'id' | 'en'; readonly isWanted: boolean },
): Suggestions | null {
  const before = source.slice(0, at);
  const { words, lang, isWanted } = around;
  const member = /\bdata\.(\w+)\s*(?:==|!=|in\s*\[(?:\s*'[^']*'\s*,)*)\s*'([^']*)$/.exec(before);
  if (member) {
    const schema = fieldsOf(flow)[member[1] ?? ''];
    const members = isObject(schema) ? choicesOf(schema) : [];
    return {
      from: at - (member[2] ?? '').length,
      options: members.map((label) => ({ label, detail: words.member, type: 'enum' })),
    };
  }
  const path = /\bdata((?:\.\w+)*)\.(\w*)$/.exec(before);
  if (path) return membersOf(flow, path[1] ?? '', at - (path[2] ?? '').length, { words, lang });
  // Within a text nothing is named.
  if ((before.match(/'/g)?.length ?? 0) % 2 === 1) return null;
  const begun = /(?:^|[^\w.])(\w*)$/.exec(before)?.[1];
  if (begun === undefined || (begun === '' && !isWanted)) return null;
  return { from: at - begun.length, options: inSight(words) };
}

function membersOf(
  flow: JsonObject,
  path: string,
  from: number,
  { words, lang }: { readonly words: FormulaTexts; readonly lang: 'id' | 'en' },
): Suggestions {
  let schema: JsonObject = { type: 'object', properties: fieldsOf(flow) };
  for (const name of path.split('.').filter(Boolean)) {
    const inner = isObject(schema['properties']) ? schema['properties'][name] : undefined;
    schema = isObject(inner) ? inner : {};
  }
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const fields = Object.entries(properties).map(([label, one]): Suggestion => ({
    label,
    detail: (isObject(one) ? saidIn(one['title'], lang) : '') || words.field,
    type: 'property',
  }));
  const isList = schema['type'] === 'array';
  const isText = schema['type'] === 'string';
  const methods = callableNames.methods
    .filter((name) => (isList ? isOfLists(name) : isText && isOfTexts(name)))
    .map((name) => called(name, words, 'method'));
  return { from, options: [...fields, ...methods] };
}

const isOfTexts = (name: string): boolean =>
  ['size', 'startsWith', 'endsWith', 'contains', 'lowerAscii'].includes(name);
const isOfLists = (name: string): boolean => name === 'size' || !isOfTexts(name);

function inSight(words: FormulaTexts): readonly Suggestion[] {
  return [
    ...Object.entries(words.variables).map(([label, detail]): Suggestion => ({
      label,
      ...(label === 'data' && { apply: 'data.' }),
      detail,
      type: 'variable',
    })),
    ...callableNames.functions
      .filter((name) => !onlySet.has(name))
      .map((name) => called(name, words, 'function')),
  ];
}

function called(name: string, words: FormulaTexts, type: 'function' | 'method'): Suggestion {
  const [args, help] = words.functions[name] ?? ['', ''];
  return { label: name, apply: `${name}(`, detail: `(${args}) ${help}`, type };
}
