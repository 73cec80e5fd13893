// Turns history into sentences: who did what, in which capacity, for whom. What only machines care for is marked technical.

import type {
  Json,
  JsonObject,
  PartyView,
  TimelineEntryView,
  TreeView,
} from '@alir/engine/core/types';
import { isJsonArray, isJsonObject } from '../form/schema.ts';
import { localize } from '../texts/localize.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';
import {
  instanceActSentence,
  isInstanceAct,
  isTaskAct,
  outcomeWords,
  taskActSentence,
  voteSentence,
} from './act-sentences.ts';
import { seatName } from './capacity.ts';
import { entryKey, startOf } from './timeline-entries.ts';
import { namedChildren, nodesByInstance } from './named-children.ts';
import type { NamedChildren } from './named-children.ts';
import { sayingOf } from './sayings.ts';
import type { SaidNames, Sayings } from './sayings.ts';
import { tellTime } from './tell-time.ts';

export interface Told {
  readonly key: string;
  readonly at: string;
  readonly sentence: string;
  /** The person's own words, to be quoted. */
  readonly comment: string | null;
  /** Who held the position, and on which ground; null for the engine. */
  readonly holder: string | null;
  /** Versions of texts that it made. */
  readonly texts: readonly WrittenText[];
  /** Ids of files that were said to belong to it. */
  readonly files: readonly string[];
  readonly technical: boolean;
  readonly tone: 'normal' | 'done' | 'alarm';
}

/** A version of a text that can be looked at. */
export interface WrittenText {
  readonly instance: string;
  readonly field: string;
  readonly version: number;
}

export interface StoryReading {
  readonly texts: Texts;
  readonly lang: Lang;
  readonly sayings: Sayings;
  /** The letter's tree, for the names and roles of recipients. */
  readonly tree: TreeView | null;
  /** Zone in which moments are told. Default: Jakarta. */
  readonly zone?: string;
  /** Name of a position. */
  readonly nameOf: (position: string) => string;
}

/** @param entries - in order of time; with those of the instances below, when they are to be told too */
export function tellStory(
  entries: readonly TimelineEntryView[],
  reading: StoryReading,
): readonly Told[] {
  const named = namedChildren(entries, reading.tree);
  const owners = ownersOf(entries, reading.tree);
  return entries.map((entry) => {
    const about = named.get(entryKey(entry));
    const owner = owners.get(entry.instance) ?? null;
    const names: SaidNames = {
      who: actorName(entry.by, reading.texts),
      of: owner === null ? null : reading.nameOf(owner),
      to: about === undefined ? null : recipientNames(about.children, reading),
    };
    return {
      key: entryKey(entry),
      at: entry.at,
      sentence: sentenceOf(entry, names, reading) + passedOver(entry.detail, reading),
      comment: entry.comment ?? words(entry.detail, 'comment') ?? about?.words ?? null,
      holder: holderOf(entry.by, reading.texts),
      texts: (entry.texts ?? []).map((text) => ({ instance: entry.instance, ...text })),
      files: filesOf(entry.detail),
      technical: isTechnical(entry),
      tone: toneOf(entry),
    };
  });
}

/** Whom each instance was given to: its key under its parent. */
function ownersOf(
  entries: readonly TimelineEntryView[],
  tree: TreeView | null,
): ReadonlyMap<string, string> {
  const nodes = tree === null ? [] : [...nodesByInstance(tree).values()];
  return new Map([
    ...nodes.flatMap(({ instance, key }) => (key === null ? [] : [[instance, key] as const])),
    ...entries.flatMap((entry) => {
      const start = startOf(entry);
      return start === null ? [] : [[entry.instance, start.key] as const];
    }),
  ]);
}

/** `Bupati`; `Plt. Kepala Dinas Kesehatan`; the person's name where there is no position. */
export function actorName(by: PartyView | null, texts: Texts): string {
  if (by === null) return texts.story.system;
  return by.positionName === null
    ? by.name
    : seatName({ name: by.positionName, capacity: by.capacity });
}

function holderOf(by: PartyView | null, texts: Texts): string | null {
  if (by === null || by.positionName === null) return null;
  const basis = by.basis === null ? '' : ` · ${texts.story.basis(by.basis)}`;
  const post = by.delegateName === null ? '' : `, ${by.delegateName}`;
  return by.capacity === 'definitive' ? by.name : `${by.name}${post}${basis}`;
}

function sentenceOf(
  entry: TimelineEntryView,
  names: SaidNames,
  { texts, lang, sayings, zone }: StoryReading,
): string {
  const said = sayingOf(entry, sayings, names, lang);
  if (said !== null) return said;
  const { story } = texts;
  const { who, of, to } = names;
  const state =
    localize(entry.stateTitle, lang) || (entry.state === null ? '' : texts.word(entry.state));
  const service = words(entry.detail, 'service') ?? '';
  const { type } = entry;
  if (isTaskAct(type)) return taskActSentence(type, entry, { who, state }, { lang, texts });
  if (isInstanceAct(type)) return instanceActSentence(type, entry, { who, state }, texts);
  switch (type) {
    case 'instance.started':
      return story.started(who, texts.word(entry.flow));
    case 'instance.cancelled':
      return story.cancelled(who);
    case 'instance.viewed':
      return story.viewed(who);
    case 'task.completed': {
      const outcome = outcomeWords(entry, { lang, texts });
      return to === null
        ? story.completed(who, { task: state, outcome, of })
        : story.gave(who, outcome, to);
    }
    case 'task.claimed':
      return story.claimed(who, state);
    case 'task.released':
      return story.released(who, state);
    case 'task.read':
      return story.read(who, state);
    case 'action.taken':
      return actionSentence(entry, names, texts);
    case 'comment.added':
      return story.commented(who);
    case 'attachment.added':
      return story.attached(who, words(entry.detail, 'name'));
    case 'attachment.removed':
      return story.detached(who, words(entry.detail, 'name'));
    case 'attachment.judged':
      return story.judged(words(entry.detail, 'name'), words(entry.detail, 'scan') === 'infected');
    case 'timer.fired':
    case 'deadlines.moved':
      return tellTime(entry, state, { texts, lang, zone });
    case 'people.reminded':
      return story.reminded(state);
    case 'call.succeeded':
      return story.callDone(service);
    case 'call.failed':
      return story.callFailed(service);
    case 'child.changed':
      return story.childChanged(state);
    case 'event.received':
      return story.eventReceived(words(entry.detail, 'topic') ?? '');
    case 'message.late':
      return story.late;
    case 'message.deferred':
      return story.deferred;
    case 'incident.opened':
      return story.incidentOpened(state);
    case 'incident.resolved':
      return story.incidentResolved(who);
    case 'vote.cast':
      return voteSentence(entry, { who, state }, { lang, texts });
  }
}

function actionSentence(
  { detail }: TimelineEntryView,
  { who, to }: SaidNames,
  { story, word }: Texts,
): string {
  const effect = words(detail, 'effect');
  if (effect === 'append' && to !== null) return story.disposed(who, to);
  if (effect === 'cancel' && to !== null) return story.withdrew(who, to);
  return story.acted(who, word(words(detail, 'action') ?? ''));
}

/** All of up to three, else the first and how many more: a sentence that can be read. The coordinator comes first. */
function recipientNames(
  children: NamedChildren['children'],
  { texts, nameOf }: StoryReading,
): string | null {
  if (children.length === 0) return null;
  const rank = (role: string | null): number =>
    role === 'koordinator' ? 0 : role === 'untuk-diketahui' ? 2 : 1;
  const ordered = [...children].sort((one, other) => rank(one.role) - rank(other.role));
  const named = ordered.map(({ key, role }) =>
    role === null || role === 'pelaksana'
      ? nameOf(key)
      : `${nameOf(key)} (${texts.word(role).toLowerCase()})`,
  );
  return named.length <= 3
    ? texts.story.list(named)
    : texts.story.firstAndMore(named[0] ?? '', named.length - 1);
}

const machineTypes: ReadonlySet<TimelineEntryView['type']> = new Set([
  'child.changed',
  'event.received',
  'message.late',
  'message.deferred',
  'call.succeeded',
  'task.read',
  'copy.read',
]);

function isTechnical(entry: TimelineEntryView): boolean {
  if (entry.type === 'attachment.judged') return words(entry.detail, 'scan') !== 'infected';
  if (machineTypes.has(entry.type)) return true;
  // What a giver did to a child is told as the giver's act.
  const fromParent = startOf(entry) !== null || words(entry.detail, 'by') === 'parent';
  return fromParent && (entry.type === 'instance.started' || entry.type === 'instance.cancelled');
}

function toneOf(entry: TimelineEntryView): Told['tone'] {
  switch (entry.type) {
    case 'attachment.judged':
      return words(entry.detail, 'scan') === 'infected' ? 'alarm' : 'normal';
    case 'incident.opened':
    case 'call.failed':
    case 'instance.cancelled':
    case 'instance.suspended':
    case 'task.declined':
    case 'task.suspended':
      return 'alarm';
    case 'task.completed':
    case 'vote.cast':
      return 'done';
    case 'timer.fired':
      return entry.outcome === null ? 'normal' : 'done';
    default:
      return 'normal';
  }
}

/** Tasks that were skipped on the way, since nobody was to do them. */
function passedOver({ skipped }: JsonObject, { texts, lang }: StoryReading): string {
  const tasks = isJsonArray(skipped) ? skipped.filter(isJsonObject) : [];
  const names = tasks.map(
    (one) => `“${titleIn(one['title'], lang) || texts.word(words(one, 'state') ?? '')}”`,
  );
  return names.length === 0 ? '' : texts.story.passedOver(names.join(', '));
}

/** A text as a detail holds it; empty: there is none. */
function titleIn(title: Json | undefined, lang: Lang): string {
  if (typeof title === 'string') return title;
  return isJsonObject(title)
    ? (words(title, lang) ?? words(title, 'id') ?? words(title, 'en') ?? '')
    : '';
}

function words(detail: JsonObject, name: string): string | null {
  const value = detail[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The file that was added, or those that a comment speaks of. */
function filesOf({ attachment, attachments }: JsonObject): readonly string[] {
  const named = isJsonArray(attachments) ? attachments : [attachment];
  return named.filter((id) => typeof id === 'string');
}
