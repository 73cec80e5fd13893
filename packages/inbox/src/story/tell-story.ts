// Turns history into sentences: who did what, in which capacity, to whom. What only machines care for is marked technical.

import type { JsonObject, PartyView, TimelineEntryView, TreeView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';
import { seatName } from './capacity.ts';
import { recipientsByEntry } from './recipients-by-entry.ts';
import type { ToldRecipient } from './recipients-by-entry.ts';

export interface Told {
  readonly key: string;
  readonly at: string;
  readonly sentence: string;
  /** The person's own words, to be quoted. */
  readonly comment: string | null;
  /** Who held the position, and on which ground; null for the engine. */
  readonly holder: string | null;
  readonly technical: boolean;
  readonly tone: 'normal' | 'done' | 'alarm';
}

export interface StoryReading {
  readonly texts: Texts;
  readonly lang: Lang;
  /** The letter's tree, for the names and roles of recipients. */
  readonly tree: TreeView | null;
  /** Name of a position. */
  readonly nameOf: (position: string) => string;
}

/** @param entries - in order of time; with those of the instances below, when they are to be told too */
export function tellStory(
  entries: readonly TimelineEntryView[],
  reading: StoryReading,
): readonly Told[] {
  const given = recipientsByEntry(entries, reading.tree, reading.nameOf);
  return entries.map((entry) => {
    const key = `${entry.instance}:${entry.seq}`;
    const recipients = given.get(key) ?? [];
    return {
      key,
      at: entry.at,
      sentence: sentenceOf(entry, recipients, reading),
      comment: entry.comment ?? words(entry.detail, 'comment'),
      holder: holderOf(entry.by, reading.texts),
      technical: isTechnical(entry),
      tone: toneOf(entry),
    };
  });
}

/** `Bupati`; `… sebagai Plt. Kepala Dinas Kesehatan`; the person's name where there is no position. */
export function actorName(by: PartyView | null, texts: Texts): string {
  if (by === null) return texts.story.system;
  if (by.positionName === null) return by.name;
  if (by.capacity === 'definitive') return by.positionName;
  return texts.story.inCapacity(
    by.name,
    seatName({ name: by.positionName, capacity: by.capacity }),
  );
}

function holderOf(by: PartyView | null, texts: Texts): string | null {
  if (by === null || by.positionName === null) return null;
  const basis = by.basis === null ? '' : ` · ${texts.story.basis(by.basis)}`;
  return by.capacity === 'definitive' ? by.name : `${by.name}${basis}`;
}

function sentenceOf(
  entry: TimelineEntryView,
  recipients: readonly ToldRecipient[],
  { texts, lang }: StoryReading,
): string {
  const { story } = texts;
  const who = actorName(entry.by, texts);
  const state =
    localize(entry.stateTitle, lang) || (entry.state === null ? '' : texts.word(entry.state));
  const outcome = localize(entry.outcomeLabel, lang) || texts.word(entry.outcome ?? '');
  switch (entry.type) {
    case 'instance.started':
      return story.started(who, texts.word(entry.flow));
    case 'instance.cancelled':
      return story.cancelled(who);
    case 'task.completed':
      return recipients.length > 0
        ? story.disposed(who, recipientNames(recipients, texts))
        : story.completed(who, state, outcome);
    case 'task.claimed':
      return story.claimed(who, state);
    case 'task.released':
      return story.released(who, state);
    case 'task.read':
      return story.read(who, state);
    case 'action.taken':
      return actionSentence(entry, recipients, who, texts);
    case 'comment.added':
      return story.commented(who);
    case 'timer.fired':
    case 'people.reminded':
      return story.reminded(state);
    case 'call.succeeded':
      return story.callDone(words(entry.detail, 'service') ?? '');
    case 'call.failed':
      return story.callFailed(words(entry.detail, 'service') ?? '');
    case 'child.changed':
      return story.childChanged(state);
    case 'event.received':
      return story.eventReceived(words(entry.detail, 'topic') ?? '');
    case 'message.late':
      return story.late;
    case 'incident.opened':
      return story.incidentOpened(state);
    case 'incident.resolved':
      return story.incidentResolved(who);
  }
}

function actionSentence(
  entry: TimelineEntryView,
  recipients: readonly ToldRecipient[],
  who: string,
  texts: Texts,
): string {
  const effect = words(entry.detail, 'effect');
  if (effect === 'append' && recipients.length > 0)
    return texts.story.disposed(who, recipientNames(recipients, texts));
  if (effect === 'cancel' && recipients.length > 0)
    return texts.story.withdrew(who, recipientNames(recipients, texts));
  return texts.story.acted(who, texts.word(words(entry.detail, 'action') ?? ''));
}

/** All of up to three, else the first and how many more: a sentence that can be read. The coordinator comes first. */
function recipientNames(recipients: readonly ToldRecipient[], texts: Texts): string {
  const rank = (role: string | null): number =>
    role === 'koordinator' ? 0 : role === 'untuk-diketahui' ? 2 : 1;
  const ordered = [...recipients].sort((one, other) => rank(one.role) - rank(other.role));
  const named = ordered.map(({ name, role }) =>
    role === null || role === 'pelaksana' ? name : `${name} (${texts.word(role).toLowerCase()})`,
  );
  return named.length <= 3
    ? texts.story.list(named)
    : texts.story.firstAndMore(named[0] ?? '', named.length - 1);
}

const machineTypes: ReadonlySet<TimelineEntryView['type']> = new Set([
  'child.changed',
  'event.received',
  'message.late',
  'call.succeeded',
  'task.read',
]);

function isTechnical(entry: TimelineEntryView): boolean {
  if (machineTypes.has(entry.type)) return true;
  // What a giver did to a child is told as the giver's act.
  const fromParent =
    words(entry.detail, 'parent') !== null || words(entry.detail, 'by') === 'parent';
  return fromParent && (entry.type === 'instance.started' || entry.type === 'instance.cancelled');
}

function toneOf(entry: TimelineEntryView): Told['tone'] {
  switch (entry.type) {
    case 'incident.opened':
    case 'call.failed':
    case 'instance.cancelled':
      return 'alarm';
    case 'task.completed':
      return 'done';
    default:
      return 'normal';
  }
}

function words(detail: JsonObject, name: string): string | null {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : null;
}
