// The mail of the last days: letters that are on their way right now, so that every desk has work when the demo opens.

import type { OrganisationData } from '@alir/engine';
import { generateLetters } from '../letters/generate-letters.ts';
import type { LetterStory } from '../letters/story.ts';
import { dayOf } from '../office/open-office.ts';

/** Letters in a quarter, and the days before now that count as recent. */
const count = 700;
const recentDays = 14;
/** The seed of all made-up letters: the n-th letter of a quarter is the same everywhere. */
export const letterSeed = 3211;

/** @param now - ms UTC; their steps may lie behind it */
export function recentLetters(organisation: OrganisationData, now: number): readonly LetterStory[] {
  const earliest = now - recentDays * 86_400_000;
  const quarters = new Set([quarterOf(dayOf(earliest)), quarterOf(dayOf(now))]);
  return [...quarters]
    .filter(isKnown)
    .flatMap((quarter) => generateLetters(organisation, { count, quarter, seed: letterSeed }))
    .filter(({ received }) => isBetween(Date.parse(received), earliest, now));
}

/** The working calendar of the stories knows these years. */
export function isKnown(quarter: string): boolean {
  return quarter >= '2025' && quarter.slice(0, 4) <= '2027';
}

const isBetween = (at: number, from: number, until: number): boolean => from <= at && at <= until;

/** `2026-TW4` */
function quarterOf(day: string): string {
  return `${day.slice(0, 4)}-TW${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}
