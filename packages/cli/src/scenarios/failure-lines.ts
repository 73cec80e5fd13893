// What went otherwise than a scenario says, in lines that whoever runs an office understands.

import { locate } from '@alir/engine/core';
import {
  sayFailure,
  sayStep,
  type Failure,
  type Missed,
  type Scenario,
} from '@alir/engine/scenarios';
import type { Cli } from '../cli.ts';
import type { FoundScenarios } from './scenario-files.ts';

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
    happens: step ? sayStep(failure.step + 1, step, cli.lang) : '',
    message: withCode(failure.what, sayFailure(failure.what, cli.lang)),
    what: failure.what,
  };
}

/** A transition that no generated scenario takes, and what is in the way. */
export function missedLine(cli: Cli, flow: string, { pointer, obstacle }: Missed): string {
  const { test } = cli.texts;
  if (!obstacle) return test.missed(flow, pointer, test.neverTaken);
  const { trigger, failure } = obstacle;
  const names = Object.values(trigger ?? {}).slice(1);
  const at = trigger === null ? test.atStart : test.at(names.map(String).join(' '));
  return test.missed(
    flow,
    pointer,
    `${at} ${failure ? withCode(failure, sayFailure(failure, cli.lang)) : test.elsewhere}`,
  );
}

/** Codes stand beside sentences. */
const withCode = (what: Failure['what'], said: string): string =>
  'code' in what ? `${said} [${what.code}]` : said;
