// Follow-ups: on which day somebody wants to be reminded of a task that they have. Theirs alone, so it is no event of the
// case: history keeps what concerns others, and a note to oneself does not.

import { localDate } from '../core/calendar/local-date.ts';
import { addWork } from '../core/calendar/add-work.ts';
import type { CalendarData } from '../core/calendar/calendar.ts';
import { dayOf, indexOfDate } from '../core/calendar/days.ts';
import { parseDuration } from '../core/calendar/duration.ts';
import type { Rejection } from '../core/decision.ts';
import { calendarOf } from '../core/organisation/world.ts';
import { calendarOfAssignee } from '../core/organisation/unit-calendar.ts';
import { valueFormats } from '../core/validation/value-formats.ts';
import type { DueFollowUp } from '../ports/follow-up-store.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { FollowUpInput } from './api/follow-ups.ts';
import type { Tasks } from './api/tasks.ts';
import { spreadNotice } from './notices/spread-notice.ts';
import { openFor, type OpenTask } from './open-task.ts';
import type { Shell } from './shell.ts';
import { tryEach } from './try-each.ts';

const MAX_NOTE = 1_000;
/** How long one that is due stays ours before another process may take it, ms. */
const LEASE_MS = 30_000;
/** On a day off people are reminded at this hour of the morning, ms. */
const MORNING_MS = 8 * 3_600_000;

export function createFollowUps(
  shell: Shell,
): Pick<Tasks, 'followUp' | 'dropFollowUp' | 'followUps'> {
  const { followUps } = shell.store;
  return {
    async followUp(task, { by, ...given }, { tenant = DEFAULT_TENANT } = {}) {
      const open = await openFor(shell, tenant, by, task);
      if ('code' in open) return refused(shell, open);
      const { held, reader } = open;
      if (held.seat === null)
        return refused(shell, held.refusal ?? { code: 'NOT_ALLOWED', details: {} });
      const calendar = calendarFor(open);
      const day = dayOfInput(given, calendar, reader.now);
      if (typeof day !== 'string') return refused(shell, day);
      const { user } = reader.actor;
      const note = given.note?.trim() || null;
      const followUp = { task, user, day, at: beginningOf(calendar, day), note };
      await followUps.save(tenant, followUp);
      shell.wake();
      return { ok: true, followUp };
    },
    dropFollowUp: (task, { by }, { tenant = DEFAULT_TENANT } = {}) =>
      followUps.drop(tenant, task, personOf(by).user),
    followUps: ({ by }, { tenant = DEFAULT_TENANT } = {}) =>
      followUps.of(tenant, personOf(by).user),
  };
}

/** Reminds people of what they wanted to be reminded of, if they still have it. @returns how many were told, and how many failed */
export async function remindFollowUps(
  shell: Shell,
  limit: number,
): Promise<{ readonly told: number; readonly failed: number }> {
  const due = await shell.store.followUps.due(shell.clock.now(), limit, LEASE_MS);
  const { done: told, failed } = await tryEach(shell, due, (one) => remind(shell, one));
  return { told, failed };
}

async function remind(shell: Shell, { tenant, followUp }: DueFollowUp): Promise<void> {
  const { task, user, day, at } = followUp;
  const { followUps } = shell.store;
  await shell.publisher.prepare(tenant);
  const open = await openFor(shell, tenant, user, task);
  // Somebody else has it now, or it is over: there is nothing to come back to.
  if ('code' in open || open.held.seat === null) return followUps.drop(tenant, task, user);
  const { instance, state, flow, held } = open;
  const { confidential, summary } = instance;
  const dueAt = instance.open[held.visit ?? '']?.dueAt ?? null;
  const about = {
    flow: flow.name,
    instance: instance.id,
    confidential,
    summary: confidential ? {} : summary,
    state,
    reason: 'follow-up',
    dueAt,
  };
  // The same for the same day, so that whoever comes next after a crash tells nobody twice in the application.
  const id = `follow-up:${task}:${user}:${day}:${at}`;
  const notice = { kind: 'notice', id, to: { user }, about } as const;
  if (shell.notifier !== null) await spreadNotice(shell, shell.notifier, tenant, notice);
  await shell.effects.notify?.(tenant, structuredClone(notice));
  await followUps.told(tenant, task, user);
}

/** That of whoever the task belongs to, as for its deadline. */
function calendarFor({ reader, flow, held }: OpenTask): CalendarData {
  const named = calendarOf(reader.world, flow.calendar);
  return calendarOfAssignee(reader.world, held.task && { ...held.task.assignee }, named) ?? named;
}

/** The day that is asked for, today or later; or what is wrong. */
function dayOfInput(
  { day, after, note }: Omit<FollowUpInput, 'by'>,
  calendar: CalendarData,
  now: number,
): string | Rejection {
  const wrong = (word: string): Rejection => ({ code: 'FOLLOW_UP_INVALID', details: { word } });
  if ((day === undefined) === (after === undefined)) return wrong('day');
  if (note !== undefined && (typeof note !== 'string' || note.length > MAX_NOTE))
    return wrong('note');
  const word = day === undefined ? 'after' : 'day';
  const asked = day ?? dayAfter(after, calendar, now);
  // A day beyond the year 9999 has no date that could be kept.
  if (typeof asked !== 'string' || !valueFormats.date(asked)) return wrong(word);
  return asked < localDate(calendar, now)
    ? { code: 'FOLLOW_UP_PAST', details: { day: asked } }
    : asked;
}

function dayAfter(after: unknown, calendar: CalendarData, now: number): string | null {
  if (typeof after !== 'string' || parseDuration(after) === null) return null;
  return localDate(calendar, addWork(calendar, now, after));
}

/** When people come to work on this day, ms UTC. */
function beginningOf(calendar: CalendarData, date: string): number {
  const { shifts, start } = dayOf(calendar, indexOfDate(date));
  return shifts[0]?.[0] ?? start + MORNING_MS;
}
