// What went otherwise than a scenario says, in sentences for whoever wrote it.

import { dayInWords } from '../calendar/day-in-words.ts';
import { codes, type Code } from '../codes.ts';
import { isRecord } from '../json-type.ts';
import type { JsonObject } from '../json.ts';
import { quotedList } from '../messages/quoted-list.ts';
import { say } from '../messages/say.ts';
import type { Unmet } from './expectations.ts';
import { happeningOf } from './parse-scenarios.ts';
import type { Unable } from './perform-step.ts';
import type { Failure } from './player.ts';
import type { Step } from './scenario-types.generated.ts';
import { failuresEn } from './sentences/failures-en.ts';
import { failuresId } from './sentences/failures-id.ts';
import type { FailureSentences, ToldStep } from './sentences/failures.ts';

type Language = 'id' | 'en';

const languages: Readonly<Record<Language, FailureSentences>> = { id: failuresId, en: failuresEn };

/** `Step 2: “kadis-dinkes” completes “paraf-1” with “paraf”.` @param number - counted from 1 */
export function sayStep(number: number, step: Step, language: Language): string {
  const sentences = languages[language];
  const word = happeningOf(step);
  const said = word === null ? undefined : step[word];
  const happens =
    word === null || !said ? sentences.look : sentences.happens[word](toldIn(said, language));
  const where = step.in ? sentences.within(quotedList(step.in, language)) : '';
  return sentences.step(number, `${happens.trim()}${where}`);
}

/** Why a step went otherwise: what should have been, and what was. */
export function sayFailure(what: Failure['what'], language: Language): string {
  const sentences = languages[language];
  switch (what.kind) {
    case 'refused':
    case 'incident': {
      const details: JsonObject = isObject(what.details) ? what.details : {};
      const why = isCode(what.code)
        ? ` ${sentences.answer(say(what.code, details, language))}`
        : '';
      const expected = what.expected === null ? null : `“${what.expected}”`;
      return `${sentences[what.kind](expected)}${why}`;
    }
    case 'done':
      return sentences.done(`“${what.expected}”`);
    case 'unable':
      return sayUnable(what.unable, language);
    case 'unmet':
      return sayUnmet(what, sentences);
  }
}

function sayUnmet({ aspect, expected, actual }: Unmet, sentences: FailureSentences): string {
  if (aspect === 'open') return sentences.notOpenAnyMore;
  if (aspect === 'ended')
    return sentences.ended(`“${shown(expected)}”`, actual === 'open' ? null : `“${shown(actual)}”`);
  const quoted = (value: unknown): string => {
    const text = shown(value);
    return text === '' ? sentences.nothing : `“${text}”`;
  };
  return sentences.unmet(aspect, quoted(expected), quoted(actual));
}

/** How all of them went. */
export function sayTested(failed: number, all: number, language: Language): string {
  const { none, allPassed, someFailed } = languages[language];
  if (all === 0) return none;
  return failed === 0 ? allPassed(all) : someFailed(failed, all);
}

function sayUnable(one: Unable, language: Language): string {
  const sentences = languages[language];
  const quoted = (names: readonly string[]): string =>
    names.length === 0 ? '' : quotedList(names, language);
  switch (one.why) {
    case 'nobody':
      return sentences.nobody(`“${one.who}”`, one.nearest === null ? null : `“${one.nearest}”`);
    case 'vacant':
      return sentences.vacant(`“${one.who}”`, dayInWords(one.day)[language]);
    case 'nothing-started':
      return sentences.nothingStarted;
    case 'no-child':
      return sentences.noChild(`“${one.key}”`, quoted(one.children));
    case 'no-call':
      return sentences.noCall(`“${one.state}”`, quoted(one.open));
    case 'no-timer':
      return sentences.noTimer(`“${one.state}”`);
    case 'no-listener':
      return sentences.noListener(`“${one.state}”`, `“${one.name}”`);
    case 'not-open':
      return sentences.notOpen(`“${one.state}”`);
  }
}

function toldIn(said: object, language: Language): ToldStep {
  const words: Readonly<Record<string, unknown>> = { ...said };
  const word = (name: string): string | null => {
    const value = words[name];
    if (typeof value === 'string') return `“${value}”`;
    if (Array.isArray(value)) return quotedList(value.map(String), language);
    return isRecord(value) && typeof value['user'] === 'string' ? `“${value['user']}”` : null;
  };
  return {
    by: word('by'),
    state: word('state'),
    outcome: word('outcome'),
    action: word('action'),
    to: word('to'),
    name: word('name'),
    error: word('error'),
  };
}

const isCode = (code: string): code is Code => Object.hasOwn(codes, code);

const isObject = (value: unknown): value is JsonObject => isRecord(value);

/** Lists and desks as people read them; other values as JSON; empty where there is nothing. */
function shown(value: unknown): string {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(shown).join(', ');
  if (isRecord(value))
    return Object.entries(value)
      .map(([key, inner]) => `${key}: ${shown(inner) || '–'}`)
      .join('; ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
