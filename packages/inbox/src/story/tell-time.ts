// What the clock did, in sentences: reminders, escalations, outcomes that nobody chose, deadlines that moved.

import type { Json, JsonObject, TimelineEntryView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import { formatShortMoment, type Lang } from '../time/format-time.ts';

interface Reading {
  readonly texts: Texts;
  readonly lang: Lang;
  readonly zone?: string | undefined;
}

/** @param state - title of the state it is about; empty: none */
export function tellTime(
  { type, detail, outcome, outcomeLabel }: TimelineEntryView,
  state: string,
  { texts, lang, zone = 'Asia/Jakarta' }: Reading,
): string {
  const { story } = texts;
  if (type === 'deadlines.moved') {
    const move = movedDeadline(detail['moved']);
    const moment = (at: Json | undefined): string =>
      typeof at === 'string' ? formatShortMoment(at, lang, zone) : '–';
    const dates = move && { from: moment(move['from']), to: moment(move['to']) };
    return story.deadlineMoved(state, dates, text(detail, 'reason'));
  }
  const chosen =
    localize(outcomeLabel, lang) || texts.word(outcome ?? text(detail, 'refused') ?? '');
  switch (detail['effect']) {
    case 'escalate':
      return story.escalated(state, {
        to: text(detail, 'assignee') ?? '–',
        from: text(detail, 'previous'),
      });
    case 'outcome':
      return story.decidedByClock(state, chosen);
    case 'move':
      return story.movedByClock(state);
    case 'none':
      return story.clockRefused(state, chosen);
    default:
      return story.reminded(state);
  }
}

/** The first deadline that moved; null: reminders alone. */
function movedDeadline(moved: Json | undefined): JsonObject | null {
  const list: readonly Json[] = Array.isArray(moved) ? moved : [];
  return list.filter(isObject).find((move) => move['timer'] === null) ?? null;
}

const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function text(detail: JsonObject, name: string): string | null {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
