// What the parts of a test share: the engine under test, its clock, and what has happened.

import { addWork } from '../core/calendar/add-work.ts';
import type { CalendarData } from '../core/calendar/calendar.ts';
import type { Outgoing } from '../core/event.ts';
import { nextDue } from '../runtime/due-work.ts';
import type { Engine } from '../runtime/api/engine.ts';
import type { Accepted, Result } from '../runtime/result.ts';
import type { Cast } from '../core/scenario/cast.ts';
import type { FakeClock } from './fake-clock.ts';
import { FlowTestError } from './flow-test-error.ts';
import type { Ledger } from './ledger.ts';

export type Notice = Extract<Outgoing, { kind: 'notice' }>;

export interface Stage {
  readonly engine: Engine;
  readonly clock: FakeClock;
  readonly calendar: CalendarData;
  readonly ledger: Ledger;
  readonly cast: Cast;
  /** Sent since somebody last looked. */
  readonly notices: Notice[];
}

/** Moves the clock; whatever falls due on the way happens at its moment. */
export async function passTime(stage: Stage, until: number): Promise<void> {
  const { engine, clock } = stage;
  for (;;) {
    const next = await nextDue(engine.shell);
    if (next === null || next > until) break;
    if (next > clock.now()) clock.moveTo(next);
    await doDueWork(stage);
  }
  clock.moveTo(until);
  await doDueWork(stage);
}

/** The moment a duration from now, on the calendar of the flow under test. */
export function momentIn({ clock, calendar }: Stage, duration: string): number {
  try {
    return addWork(calendar, clock.now(), duration);
  } catch {
    throw new FlowTestError(`Not a duration: ${duration}. Write P3D, PT2H or work:P2D`);
  }
}

/** An instant as people read it, in the calendar's zone. */
export function showTime({ calendar }: Stage, at: number): string {
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone: calendar.zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);
}

/** Calls, notices and messages that the last step sent; timers that are due now. */
export async function doDueWork({ engine }: Stage): Promise<void> {
  await engine.runDue();
}

/** What was done, or an error that says why it was not. @param doing - `ann completes review with approve` */
export async function done(
  stage: Stage,
  doing: string,
  command: Promise<Result>,
  hint = '',
): Promise<Accepted> {
  const result = await command;
  await doDueWork(stage);
  if (!result.ok) {
    const { code, details, message } = result;
    const more = Object.keys(details).length > 0 ? `\n  details: ${JSON.stringify(details)}` : '';
    throw new FlowTestError(`${doing}: refused with ${code}. ${message}${hint}${more}`, {
      code,
      details,
    });
  }
  if (result.incident !== null) {
    const incident = stage.ledger.get(result.instance)?.incidents[result.incident];
    const { code = '', pointer = '', params = {} } = incident ?? {};
    throw new FlowTestError(
      `${doing}: recorded, but the flow's own rules failed with ${code} at ${pointer}\n  details: ${JSON.stringify(params)}`,
      { code, details: params },
    );
  }
  return result;
}
