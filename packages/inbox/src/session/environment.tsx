// What the host gives and every part may use: the client, the language, the zone, and the host's own hooks.

import { createContext, use } from 'react';
import type { ComponentType } from 'react';
import type {
  InstanceFlowView,
  InstanceView,
  JsonObject,
  PositionView,
  SeatView,
  Text,
  TaskView,
} from '@alir/engine/core/types';
import type { Client } from '../client/client.ts';
import type { KeyValueStorage } from '../drafts/draft-store.ts';
import type { Sayings } from '../story/sayings.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

/** What a list says about an instance. All of it is optional, since flows are the host's. */
export interface Description {
  /** Who it comes from. */
  readonly sender?: string;
  /** What it is about. */
  readonly subject?: string;
  /** Its own number, as the sender wrote it. */
  readonly number?: string;
  /** In which agenda books it stands; each reader is shown the number in a book of their own. */
  readonly agenda?: readonly AgendaNumber[];
  /** `biasa`, `segera`, `sangat-segera`, or a word of the host's. */
  readonly urgency?: string;
  /** `biasa`, `terbatas`, `rahasia`, `sangat-rahasia`, or a word of the host's. */
  readonly secrecy?: string;
  /** Positions: who gave it to whom, for a disposition. */
  readonly giver?: string;
  /** Position that it was given to. */
  readonly recipient?: string;
}

/** A number in an agenda book. */
export interface AgendaNumber {
  /** The number. */
  readonly number: string;
  /** Whose book it is; null: everybody's. */
  readonly unit: string | null;
}

/** Reads the flow's `summary` (and that of the topmost instance, the letter itself). */
export type Describe = (summary: JsonObject, rootSummary: JsonObject, lang: Lang) => Description;

/** A file that is too large or of a wrong kind; the message is shown. */
export class UploadRefused extends Error {}

/** What a file is uploaded for. */
export interface UploadPlace {
  /** Id of the instance; null before there is one. */
  readonly instance: string | null;
  /** Field of the form that it is for. */
  readonly field: string | null;
}

/** Where files live. Their ids are what the flow's data keeps. */
export interface Attachments {
  /** Whether files can be kept before there is an instance, from a form that starts one. Default true. */
  readonly beforeStart?: boolean;
  /**
   * Keeps a file. @returns its id
   *
   * @throws UploadRefused when the file itself is not wanted; anything else is worth another attempt
   */
  upload(file: File, place: UploadPlace): Promise<string>;
  /** Lets go of a file that was uploaded just now and is not wanted after all. */
  discard?(id: string): Promise<void>;
  /** Address under which a file is shown. */
  url(id: string): string;
  /** Default: judged by the address, else by trying. */
  kind?(id: string): 'pdf' | 'image';
}

/** For what positions are suggested. */
export interface SuggestionContext {
  /** The position in which the person gives. */
  readonly seat: SeatView | null;
  /** Id of the instance that is given on; null at a start. */
  readonly instance: string | null;
  /** Name of its flow. */
  readonly flow: string | null;
  /** ISO day of the giver's own deadline: what they give should be due by then. Null: they have none. */
  readonly latest: string | null;
  /** Position that somebody has proposed. */
  readonly proposed: string | null;
}

/**
 * To whom a person may dispose. With an empty `query` those to offer as one tap, such as the direct subordinates; else those
 * who fit what was typed.
 */
export type SuggestPositions = (
  query: string,
  context: SuggestionContext,
) => Promise<readonly PositionView[]>;

/** A link to something that is printed. */
export interface PrintLink {
  /** Text of the link. */
  readonly label: Text;
  /** Where it leads. */
  readonly href: string;
}

/** Draws a flow. `here`: the steps in which the instance is. Code that is large may be lazy: what stands there meanwhile is seen to. */
export type FlowPicture = ComponentType<{
  readonly flow: InstanceFlowView;
  readonly here: readonly string[];
  readonly lang: Lang;
}>;

export interface Environment {
  /** Asks the API, in the language of the person. */
  readonly client: Client;
  /** Language of all texts. */
  readonly lang: Lang;
  /** The texts in that language. */
  readonly texts: Texts;
  /** IANA zone of the office. */
  readonly zone: string;
  /** ms UTC */
  readonly now: () => number;
  /** Where drafts and settings are kept. Default: the device. */
  readonly storage: KeyValueStorage;
  /** Reads what lists show out of a flow's `summary`. Default: the names that letters use. */
  readonly describe: Describe;
  /** Sentences for history, by `flow/state/outcome`. Default: those of letters. */
  readonly sayings: Sayings;
  /** Where files live. Null: fields of files cannot be filled. */
  readonly attachments: Attachments | null;
  /** To whom a person may dispose. Null: the giver's unit, and whoever a search finds. */
  readonly suggestPositions: SuggestPositions | null;
  /** Instructions offered for a disposition, or their codes with `words`; the first is the default. */
  readonly instructions: readonly string[];
  /** Links on the page of an instance: a cover sheet, a disposition form. */
  readonly printLinks: (instance: InstanceView) => readonly PrintLink[];
  /** Draws the flow of an instance with where it stands. Null: letters have no picture. */
  readonly flowPicture: FlowPicture | null;
  /** What the host has for a task, to be opened or downloaded. */
  readonly taskLinks: (task: TaskView) => readonly PrintLink[];
  /** Data that a new instance starts with: the unit of the seat, today's date. */
  readonly startDefaults: (flow: string, seat: SeatView | null) => JsonObject;
  /** Address of a page inside the host; default are the hashes of `<Inbox/>`. */
  readonly hrefs: Hrefs;
}

/** Addresses of pages. */
export interface Hrefs {
  /** Address of a task's page. */
  task(id: string): string;
  /** Address of an instance's page. */
  letter(instance: string): string;
}

export const EnvironmentContext = createContext<Environment | null>(null);

/** The language that the person has chosen, for what the host shows inside the inbox. */
export function useLanguage(): Lang {
  return useEnvironment().lang;
}

/** @throws Error outside `<InboxProvider>` */
export function useEnvironment(): Environment {
  const environment = use(EnvironmentContext);
  if (environment === null)
    throw new Error('@alir/inbox parts belong inside <InboxProvider> or <Inbox>');
  return environment;
}

/** Names that the flows of letters use for their summary; a host with other names gives its own `describe`. */
export const describeLetter: Describe = (summary, rootSummary) => {
  const word = (...names: readonly string[]): string | undefined =>
    wordIn(summary, names) ?? wordIn(rootSummary, names);
  const agenda = [...agendaIn(summary), ...agendaIn(rootSummary)];
  return given({
    sender: word('pengirim', 'sender', 'nama', 'desa'),
    subject: word('perihal', 'subject', 'judul', 'title'),
    number: word('nomorSurat', 'nomor', 'number', 'surat', 'periode'),
    agenda: agenda.length === 0 ? undefined : agenda,
    urgency: word('urgensi', 'urgency'),
    secrecy: word('keamanan', 'secrecy'),
    giver: wordIn(summary, ['pemberi', 'giver']),
    recipient: wordIn(summary, ['penerima', 'recipient']),
  });
};

function wordIn(summary: JsonObject, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = summary[name];
    if (typeof value === 'string' && value !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

/** In the book of the recipient's unit, and in that of the giver's. */
function agendaIn(summary: JsonObject): readonly AgendaNumber[] {
  const number = wordIn(summary, ['nomorAgenda', 'agenda']);
  const givers = wordIn(summary, ['nomorAgendaPemberi']);
  return [
    ...(number === undefined ? [] : [{ number, unit: wordIn(summary, ['unit']) ?? null }]),
    ...(givers === undefined
      ? []
      : [{ number: givers, unit: wordIn(summary, ['unitPemberi']) ?? null }]),
  ];
}

function given(entries: {
  readonly [Name in keyof Description]-?: Description[Name] | undefined;
}): Description {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
