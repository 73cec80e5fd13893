// Why a command is not done, as a sentence.

import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../change/change.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Refusal } from '../rules/refusal.ts';
import { type Language, listed } from '../words/language.ts';
import { en } from './en.ts';
import { id } from './id.ts';
import { outcomeName, spelled, stepName } from './names.ts';
import { fill, shown, type Texts } from './texts.ts';

const texts: Readonly<Record<Language, Texts>> = { id, en };
/** Places that a sentence lists. */
const mostListed = 5;

/** Why a command is not done. With the flow's graph steps are called by their titles. */
export function sayRefusal(refusal: Refusal, lang: Language, graph?: FlowGraph): string {
  const told = Object.entries(refusal.params).map(([word, value]) => [
    word,
    paramIn(word, value, { refusal, lang, graph }),
  ]);
  const why = reasonOf(refusal, lang);
  return fill(texts[lang].refusals[refusal.code], {
    ...Object.fromEntries(told),
    ...(why && { why }),
  });
}

interface Telling {
  readonly refusal: Refusal;
  readonly lang: Language;
  readonly graph: FlowGraph | undefined;
}

function paramIn(word: string, value: Json, { refusal, lang, graph }: Telling): string | undefined {
  if (word === 'places' || word === 'steps') {
    const entries = isList(value) ? value : [];
    return fewOf(
      entries.map((one) => placeName(one, { refusal, lang, graph })),
      lang,
    );
  }
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string' || value === '') return undefined;
  if (word === 'step' || word === 'target') return stepName(graph, value, lang);
  if (word !== 'outcome') return shown(value);
  return outcomeName(graph, { step: String(refusal.params['step']), outcome: value }, lang);
}

function placeName(place: Json, { lang, graph }: Telling): string {
  const { terms, parts } = texts[lang];
  if (typeof place === 'string') return `“${stepName(graph, place, lang)}”`;
  const { step, form, part } = isObject(place) ? place : {};
  if (typeof step === 'string') return `“${stepName(graph, step, lang)}”`;
  if (typeof form === 'string') return fill(terms.form, { form: shown(form) });
  const name = String(part);
  return (Object.hasOwn(parts, name) ? parts[name] : undefined) ?? spelled(name);
}

function fewOf(names: readonly string[], lang: Language): string {
  const { and, others } = texts[lang].terms;
  const head = names.slice(0, mostListed);
  return listed(names.length > mostListed ? [...head, others] : head, and);
}

/** What the engine's reader says of a design that it cannot read: it was asked where the reader is, so that a screen needs none. */
function reasonOf({ params }: Refusal, lang: Language): string | undefined {
  const { why } = params;
  const said = isObject(why) ? why[lang] : undefined;
  return typeof said === 'string' ? said : undefined;
}
