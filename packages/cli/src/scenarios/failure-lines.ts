// What went otherwise than a scenario says, in lines that whoever runs an office understands.

import { isCode, locate, say, type JsonObject } from '@alir/engine/core';
import {
  happeningOf,
  type Failure,
  type Missed,
  type Scenario,
  type Step,
  type Unable,
} from '@alir/engine/scenarios';
import type { Cli } from '../cli.ts';
import type { FoundScenarios } from './scenario-files.ts';

type TestTexts = Cli['texts']['test'];

/** A failure, placed. */
export interface PlacedFailure {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  /** Which step, counted from 1. */
  readonly step: number;
  /** What happens in it, in words. */
  readonly happens: string;
  /** What was expected, and what was, in words. */
  readonly message: string;
  readonly what: Failure['what'];
}

/** @param at - which scenario of the file, from 0 */
export function placedFailure(
  cli: Cli,
  { path, text }: Pick<FoundScenarios, 'path' | 'text'>,
  at: number,
  { scenario, failure }: { readonly scenario: Scenario; readonly failure: Failure },
): PlacedFailure {
  const [place = { line: 1, column: 1 }] = locate(text, [`/scenarios/${at}${failure.pointer}`]);
  const step = scenario.steps[failure.step];
  return {
    file: path,
    ...place,
    step: failure.step + 1,
    happens: step ? happens(step, cli.texts.test) : '',
    message: messageOf(cli, failure.what),
    what: failure.what,
  };
}

/** A transition that no generated scenario takes, and what is in the way. */
export function missedLine(cli: Cli, flow: string, { pointer, obstacle }: Missed): string {
  const { test } = cli.texts;
  if (!obstacle) return test.missed(flow, pointer, test.neverTaken);
  const { trigger, failure } = obstacle;
  const names = Object.values(trigger ?? {}).slice(1);
  const at = trigger === null ? test.words.start : names.map(String).join(' ');
  const why = failure ? messageOf(cli, failure) : test.elsewhere;
  return test.missed(flow, pointer, `${at}: ${why}`);
}

/** `kadis-dinkes: paraf-1 → paraf` */
function happens(step: Step, texts: TestTexts): string {
  const word = happeningOf(step);
  const said = word === null ? undefined : step[word];
  if (word === null || !said) return texts.look;
  const by = 'by' in said && word !== 'clock' ? actor(said.by) : null;
  const details = Object.entries(said)
    .filter(([key]) => ['state', 'outcome', 'action', 'to', 'by', 'name', 'error'].includes(key))
    .filter(([key]) => key !== 'by' || word === 'clock')
    .map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value)));
  const what = [texts.words[word], ...details].join(' ');
  const where = step.in ? ` (${step.in.join(' › ')})` : '';
  return `${by === null ? '' : `${by}: `}${what}${where}`;
}

function actor(by: unknown): string | null {
  if (typeof by === 'string') return by;
  return typeof by === 'object' && by !== null && 'user' in by ? String(by.user) : null;
}

function messageOf(cli: Cli, what: Failure['what']): string {
  const { texts } = cli;
  const { test } = texts;
  switch (what.kind) {
    case 'refused':
    case 'incident': {
      const details: JsonObject = isObject(what.details) ? what.details : {};
      const sentence = isCode(what.code) ? say(what.code, details, cli.lang) : '';
      return test[what.kind](what.code, sentence, what.expected);
    }
    case 'done':
      return test.done(what.expected);
    case 'unable':
      return unable(what.unable, test);
    case 'unmet':
      return test.unmet(test.aspects[what.aspect], shown(what.expected), shown(what.actual));
  }
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function unable(one: Unable, texts: TestTexts): string {
  switch (one.why) {
    case 'nobody':
      return one.message;
    case 'nothing-started':
      return texts.nothingStarted;
    case 'no-child':
      return texts.noChild(one.key, one.children);
    case 'no-call':
      return texts.noCall(one.state, one.open);
    case 'no-timer':
      return texts.noTimer(one.state);
    case 'no-listener':
      return texts.noListener(one.state, one.name);
    case 'not-open':
      return texts.notOpen(one.state);
  }
}

/** Lists and desks as people read them; other values as JSON. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(shown).join(', ');
  if (isObject(value)) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}: ${shown(inner)}`);
    return entries.length === 0 ? '–' : entries.join('; ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
