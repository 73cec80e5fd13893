// Positions as the sign-in shows them: who holds each today, found by words of their names.

import type { OrganisationData } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';

export interface Post {
  readonly id: string;
  readonly name: string;
  readonly unitName: string;
  /** User who holds it; null while it is vacant. */
  readonly holder: string | null;
  /** `Plt. ` or `Plh. `; empty for a definitive holder. */
  readonly capacity: string;
}

const capacities: Readonly<Record<string, string>> = {
  plt: 'Plt. ',
  plh: 'Plh. ',
  pj: 'Pj. ',
  pjs: 'Pjs. ',
};

/** @param day - ISO date */
export function postOf(organisation: OrganisationData, id: string, day: string): Post | null {
  const { positions, units, holders } = indexOrganisation(organisation);
  const position = positions.get(id);
  if (!position) return null;
  const [assignment] = holders(id, day);
  return {
    id,
    name: position.name,
    unitName: units.get(position.unit ?? '')?.name ?? '',
    holder: assignment?.user ?? null,
    capacity: capacities[assignment?.capacity ?? ''] ?? '',
  };
}

export interface FoundPosts {
  readonly posts: readonly Post[];
  /** So many more were found. */
  readonly more: number;
}

/** Every word must begin a word of the post's name, its unit or its short name (kadis, kades, sekcam). */
export function findPosts(
  organisation: OrganisationData,
  search: string,
  day: string,
  limit: number,
): FoundPosts {
  if (search.trim() === '') return { posts: [], more: 0 };
  const { units } = indexOrganisation(organisation);
  const found = organisation.positions.filter((position) =>
    wordsMatch(search, wordsFor(position, units.get(position.unit ?? '')?.name ?? '')),
  );
  const posts = found.slice(0, limit).flatMap(({ id }) => postOf(organisation, id, day) ?? []);
  return { posts, more: found.length - posts.length };
}

/** What a post is found by: ids are made of the short names that people use. */
export function wordsFor(position: OrganisationData['positions'][number], unit: string): string {
  return `${position.name} ${unit} ${position.id}`;
}

/** Whether every word that is searched begins a word of the text. */
export function wordsMatch(search: string, text: string): boolean {
  const words = wordsOf(text);
  return wordsOf(search).every((wanted) => words.some((word) => word.startsWith(wanted)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
