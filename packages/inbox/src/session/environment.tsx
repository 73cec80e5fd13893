// What the host gives and every part may use: the client, the language, the zone, and the host's own hooks.

import { createContext, use } from 'react';
import type { InstanceView, JsonObject, PositionView, SeatView } from '@alir/engine/core/types';
import type { Client } from '../client/client.ts';
import type { KeyValueStorage } from '../drafts/draft-store.ts';
import type { Texts } from '../texts/texts.ts';
import type { Lang } from '../time/format-time.ts';

/** What a list says about an instance. All of it is optional, since flows are the host's. */
export interface Description {
  readonly sender?: string;
  readonly subject?: string;
  readonly number?: string;
  readonly agenda?: string;
  /** `biasa`, `segera`, `sangat-segera`, or a word of the host's. */
  readonly urgency?: string;
  /** `biasa`, `terbatas`, `rahasia`, `sangat-rahasia`, or a word of the host's. */
  readonly secrecy?: string;
}

/** Reads the flow's `summary` (and that of the topmost instance, the letter itself). */
export type Describe = (summary: JsonObject, rootSummary: JsonObject, lang: Lang) => Description;

/** A file that is too large or of a wrong kind; the message is shown. */
export class UploadRefused extends Error {}

/** Where files live. Their ids are what the flow's data keeps. */
export interface Attachments {
  /** @throws UploadRefused when the file itself is not wanted; anything else is worth another attempt */
  upload(file: File): Promise<string>;
  url(id: string): string;
  /** Default: judged by the address, else by trying. */
  kind?(id: string): 'pdf' | 'image';
}

export interface SuggestionContext {
  /** The position in which the person gives. */
  readonly seat: SeatView | null;
  readonly instance: string | null;
  readonly flow: string | null;
}

/**
 * To whom a person may dispose. With an empty `query` those to offer as one tap, such as the direct subordinates; else those
 * who fit what was typed.
 */
export type SuggestPositions = (
  query: string,
  context: SuggestionContext,
) => Promise<readonly PositionView[]>;

export interface PrintLink {
  readonly label: string;
  readonly href: string;
}

export interface Environment {
  readonly client: Client;
  readonly lang: Lang;
  readonly texts: Texts;
  /** IANA zone of the office. */
  readonly zone: string;
  /** ms UTC */
  readonly now: () => number;
  readonly storage: KeyValueStorage;
  readonly describe: Describe;
  readonly attachments: Attachments | null;
  readonly suggestPositions: SuggestPositions | null;
  /** Instructions offered for a disposition, or their codes with `words`; the first is the default. */
  readonly instructions: readonly string[];
  readonly printLinks: (instance: InstanceView) => readonly PrintLink[];
  /** Data that a new instance starts with: the unit of the seat, today's date. */
  readonly startDefaults: (flow: string, seat: SeatView | null) => JsonObject;
  /** Address of a page inside the host; default are the hashes of `<Inbox/>`. */
  readonly hrefs: Hrefs;
}

export interface Hrefs {
  task(id: string): string;
  letter(instance: string): string;
}

export const EnvironmentContext = createContext<Environment | null>(null);

/** @throws Error outside `<InboxProvider>` */
export function useEnvironment(): Environment {
  const environment = use(EnvironmentContext);
  if (environment === null)
    throw new Error('@alir/inbox parts belong inside <InboxProvider> or <Inbox>');
  return environment;
}

/** Names that the flows of letters use for their summary; a host with other names gives its own `describe`. */
export const describeLetter: Describe = (summary, rootSummary) => {
  const word = (...names: readonly string[]): string | undefined => {
    for (const source of [summary, rootSummary])
      for (const name of names) {
        const value = source[name];
        if (typeof value === 'string' && value !== '') return value;
        if (typeof value === 'number') return String(value);
      }
    return undefined;
  };
  return given({
    sender: word('pengirim', 'sender', 'nama', 'desa'),
    subject: word('perihal', 'subject', 'judul', 'title'),
    number: word('nomorSurat', 'nomor', 'number', 'surat', 'periode'),
    agenda: word('nomorAgenda', 'agenda'),
    urgency: word('urgensi', 'urgency'),
    secrecy: word('keamanan', 'secrecy'),
  });
};

function given(entries: {
  readonly [Name in keyof Description]-?: string | undefined;
}): Description {
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
