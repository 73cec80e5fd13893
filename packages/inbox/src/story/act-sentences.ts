// What people did with tasks and letters besides choosing outcomes, in sentences.

import type { FlowEventType, TimelineEntryView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

/** Who did it, and the title of the state that it was about. */
interface Names {
  readonly who: string;
  readonly state: string;
}

interface Reading {
  readonly lang: Lang;
  readonly texts: Texts;
}

/** An outcome in the words of its button; empty: there was none. */
export function outcomeWords(
  { outcome, outcomeLabel }: TimelineEntryView,
  { lang, texts }: Reading,
): string {
  return localize(outcomeLabel, lang) || (outcome === null ? '' : texts.word(outcome));
}

export function voteSentence(
  entry: TimelineEntryView,
  { who, state }: Names,
  reading: Reading,
): string {
  const { texts } = reading;
  const voted = outcomeWords(entry, reading);
  const { decided } = entry.detail;
  // Only what was voted for has its label here; of another outcome its name is made readable.
  const came =
    typeof decided !== 'string' ? null : decided === entry.outcome ? voted : texts.word(decided);
  return texts.story.voted(who, state, voted === '' ? null : voted, came);
}

const taskActs = [
  'signers.changed',
  'task.transferred',
  'task.delegated',
  'task.handed-back',
  'task.declined',
  'task.skipped',
  'task.suspended',
  'task.resumed',
  'task.taken-back',
] as const satisfies readonly FlowEventType[];

type TaskActEvent = (typeof taskActs)[number];

export function isTaskAct(type: FlowEventType): type is TaskActEvent {
  return taskActs.some((act) => act === type);
}

export function taskActSentence(
  type: TaskActEvent,
  entry: TimelineEntryView,
  { who, state }: Names,
  reading: Reading,
): string {
  const { story } = reading.texts;
  const people = story.list(entry.positions);
  switch (type) {
    case 'signers.changed':
      // Only who is added gets a place.
      return typeof entry.detail.place === 'string'
        ? story.signersAdded(who, people, state)
        : story.signerRemoved(who, people, state);
    case 'task.transferred':
      return story.transferred(who, state, people);
    case 'task.delegated':
      return story.delegated(who, state, people);
    case 'task.handed-back':
      return entry.detail.recalled === true
        ? story.recalled(who, state)
        : story.handedBack(who, state);
    case 'task.declined':
      return story.declined(who, state, people);
    case 'task.skipped':
      return story.skipped(who, state, outcomeWords(entry, reading));
    case 'task.suspended':
      return story.suspended(who, state);
    case 'task.resumed':
      return story.resumed(who, state);
    case 'task.taken-back':
      return story.tookBack(who, state, outcomeWords(entry, reading));
  }
}

const instanceActs = [
  'copy.sent',
  'copy.read',
  'people.urged',
  'instance.suspended',
  'instance.resumed',
  'instance.moved',
  'instance.reopened',
  'instance.merged',
  'duplicate.received',
  'duplicate.returned',
  'duplicate.files-returned',
] as const satisfies readonly FlowEventType[];

type InstanceActEvent = (typeof instanceActs)[number];

export function isInstanceAct(type: FlowEventType): type is InstanceActEvent {
  return instanceActs.some((act) => act === type);
}

export function instanceActSentence(
  type: InstanceActEvent,
  { positions, detail }: TimelineEntryView,
  { who, state }: Names,
  { story }: Texts,
): string {
  switch (type) {
    case 'copy.sent':
      return story.copied(who, story.list(positions));
    case 'copy.read':
      return story.copyRead(who);
    case 'people.urged':
      return story.urged(who);
    case 'instance.suspended':
      return story.halted(who);
    case 'instance.resumed':
      return story.wentOn(who);
    case 'instance.moved':
      return story.moved(who, state);
    case 'instance.reopened':
      return detail.refused === true ? story.mergeRefused : story.reopened(who, state);
    case 'instance.merged':
      return story.merged(who);
    case 'duplicate.received':
      return story.duplicateReceived(who);
    case 'duplicate.returned':
      return story.duplicateReturned;
    case 'duplicate.files-returned':
      return story.duplicateFilesReturned;
  }
}
