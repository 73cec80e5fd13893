// How a person wants to be told of things.

import { isRecord } from '../json-type.ts';

/** Channels that leave the application. */
export const sentChannels = ['email', 'whatsapp'] as const;

/** A channel that leaves the application. */
export type SentChannel = (typeof sentChannels)[number];

/** How a notice reaches a person. In-app notices are kept for everybody. */
export type NoticeChannel = 'in-app' | SentChannel;

/** How a person wants to be told. Times are `HH:MM` in the person's zone. */
export interface NoticePreference {
  /** Besides in-app. */
  readonly channels: readonly SentChannel[];
  /** At once, or collected: at each full hour, or once a day. */
  readonly digest: 'instant' | 'hourly' | 'daily';
  /** When a daily digest is sent, `HH:MM`. */
  readonly digestAt: string;
  /** When nothing is sent: from (inclusive) until (exclusive), over midnight as well. Null: never. */
  readonly quiet: { readonly from: string; readonly until: string } | null;
  /** Language of messages. */
  readonly language: 'id' | 'en';
}

/** For whoever set nothing, in a house that set nothing either. */
export const inAppOnly: NoticePreference = {
  channels: [],
  digest: 'instant',
  digestAt: '07:00',
  quiet: null,
  language: 'en',
};

const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/**
 * What is wrong with a preference as somebody gave it: the first word that is none, or has a value that it cannot have.
 * Null: nothing. Words may be left out.
 */
export function wrongPreference(given: object): string | null {
  const rules: Readonly<Record<string, (value: unknown) => boolean>> = {
    channels: (value) =>
      Array.isArray(value) && value.every((one) => sentChannels.some((known) => known === one)),
    digest: (value) => value === 'instant' || value === 'hourly' || value === 'daily',
    digestAt: isClock,
    quiet: (value) =>
      value === null ||
      (isRecord(value) &&
        isClock(value['from']) &&
        isClock(value['until']) &&
        value['from'] !== value['until']),
    language: (value) => value === 'id' || value === 'en',
  };
  const wrong = Object.entries(given).find(([word, value]) => {
    const rule = Object.hasOwn(rules, word) ? rules[word] : undefined;
    return rule?.(value) !== true;
  });
  return wrong?.[0] ?? null;
}

/** Whether it is a preference, perhaps with words left out. */
export function isPreference(given: object): given is Partial<NoticePreference> {
  return wrongPreference(given) === null;
}

const isClock = (value: unknown): boolean => typeof value === 'string' && clock.test(value);
