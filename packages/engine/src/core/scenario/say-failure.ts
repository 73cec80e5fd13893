// What went otherwise than a scenario says, in sentences for whoever wrote it.

import { dayInWords } from '../calendar/day-in-words.ts';
import { codes, type Code } from '../codes.ts';
import { isRecord } from '../json-type.ts';
import type { Json, JsonObject } from '../json.ts';
import { quotedList } from '../messages/quoted-list.ts';
import { say } from '../messages/say.ts';
import type { Unmet } from './expectations.ts';
import { happeningOf } from './parse-scenarios.ts';
import type { Unable } from './perform-step.ts';
import type { Failure } from './player.ts';
import type { Expected, Step } from './scenario-types.generated.ts';
import { failuresEn } from './sentences/failures-en.ts';
import { failuresId } from './sentences/failures-id.ts';
import type { FailureSentences, ToldStep } from './sentences/failures.ts';

type Language = 'id' | 'en';

const languages: Readonly<Record<Language, FailureSentences>> = { id: failuresId, en: failuresEn };

/** What keys of a scenario stand for, where its reader knows the flow by its titles. */
export interface ScenarioNaming {
  /** A state; `state#2` is its second visit. */
  readonly state: (key: string) => string;
  /** An outcome or action of a state; null: of the flow itself. */
  readonly choice: (name: string, state: string | null) => string;
  /** A field of the data. */
  readonly field: (name: string) => string;
  /** A user, a position, or a role (`role@unit`). */
  readonly who: (name: string) => string;
}

/** Words of the file, so that its author finds them. */
const asWritten: ScenarioNaming = {
  state: (key) => key,
  choice: (name) => name,
  field: (name) => name,
  who: (name) => name,
};

/** `Step 2: “kadis-dinkes” completes “paraf-1” with “paraf”.` @param number - counted from 1 */
export function sayStep(number: number, step: Step, language: Language): string {
  return languages[language].step(number, sayHappening(step, language));
}

/** `“Kepala Dinas” completes “Paraf” with “Setuju”`, to go into a sentence. */
export function sayHappening(
  step: Step,
  language: Language,
  naming: ScenarioNaming = asWritten,
): string {
  const sentences = languages[language];
  const word = happeningOf(step);
  const said = word === null ? undefined : step[word];
  const happens =
    word === null || !said
      ? sentences.look
      : sentences.happens[word](toldIn(said, language, naming));
  const where = step.in ? sentences.within(quotedList(step.in, language)) : '';
  return `${happens.trim()}${where}`;
}

/**
 * Why a step went otherwise: what should have been, and what was.
 *
 * @param naming - default: words of the file
 */
export function sayFailure(
  what: Failure['what'],
  language: Language,
  naming: ScenarioNaming = asWritten,
): string {
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
      return sayUnable(what.unable, language, naming);
    case 'unmet':
      return sayUnmet(what, sentences, naming);
  }
}

function sayUnmet(
  { aspect, expected, actual }: Unmet,
  sentences: FailureSentences,
  naming: ScenarioNaming,
): string {
  if (aspect === 'open') return sentences.notOpenAnyMore;
  if (aspect === 'ended')
    return sentences.ended(`“${shown(expected)}”`, actual === 'open' ? null : `“${shown(actual)}”`);
  const quoted = (value: Json): string => {
    const text = shown(named(aspect, value, naming));
    return text === '' ? sentences.nothing : `“${text}”`;
  };
  return sentences.unmet(aspect, quoted(expected), quoted(actual));
}

/** The same with names for keys: of states, of those who have them, of fields. */
function named(aspect: keyof Expected, value: Json, { state, field, who }: ScenarioNaming): Json {
  const keyed = (by: (key: string) => string, inner: (one: Json) => Json): Json =>
    isObject(value)
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [by(key), inner(one)]))
      : value;
  const states = (list: Json): Json =>
    Array.isArray(list) ? list.map((one) => (typeof one === 'string' ? state(one) : one)) : list;
  switch (aspect) {
    case 'states':
      return states(value);
    case 'tasks':
    case 'notices':
      return keyed(who, states);
    case 'data':
      return keyed(field, (one) => one);
    case 'due':
      return keyed(state, (one) => one);
    default:
      return value;
  }
}

/** How all of them went. */
export function sayTested(failed: number, all: number, language: Language): string {
  const { none, allPassed, someFailed } = languages[language];
  if (all === 0) return none;
  return failed === 0 ? allPassed(all) : someFailed(failed, all);
}

function sayUnable(one: Unable, language: Language, naming: ScenarioNaming): string {
  const sentences = languages[language];
  const quoted = (names: readonly string[]): string =>
    names.length === 0 ? '' : quotedList(names, language);
  switch (one.why) {
    case 'nobody':
      return sentences.nobody(`“${one.who}”`, one.nearest === null ? null : `“${one.nearest}”`);
    case 'vacant':
      return sentences.vacant(`“${naming.who(one.who)}”`, dayInWords(one.day)[language]);
    case 'nothing-started':
      return sentences.nothingStarted;
    case 'no-child':
      return sentences.noChild(`“${one.key}”`, quoted(one.children));
    case 'no-call':
      return sentences.noCall(`“${naming.state(one.state)}”`, quoted(one.open.map(naming.state)));
    case 'no-timer':
      return sentences.noTimer(`“${naming.state(one.state)}”`);
    case 'no-listener':
      return sentences.noListener(`“${naming.state(one.state)}”`, `“${one.name}”`);
    case 'not-open':
      return sentences.notOpen(`“${naming.state(one.state)}”`);
  }
}

function toldIn(said: object, language: Language, naming: ScenarioNaming): ToldStep {
  const words: Readonly<Record<string, unknown>> = { ...said };
  const state = typeof words['state'] === 'string' ? words['state'] : null;
  const word = (name: string, of: (key: string) => string = (key) => key): string | null => {
    const value = words[name];
    if (typeof value === 'string') return `“${of(value)}”`;
    if (Array.isArray(value)) return quotedList(value.map(String).map(of), language);
    return isRecord(value) && typeof value['user'] === 'string' ? `“${of(value['user'])}”` : null;
  };
  const choice = (name: string): string => naming.choice(name, state);
  return {
    by: word('by', naming.who),
    state: word('state', naming.state),
    outcome: word('outcome', choice),
    action: word('action', choice),
    to: word('to', naming.who),
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
