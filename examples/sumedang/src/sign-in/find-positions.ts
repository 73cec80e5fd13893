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

/** Every word must begin a word of the post's name or unit. */
export function findPosts(
  organisation: OrganisationData,
  search: string,
  day: string,
  limit: number,
): readonly Post[] {
  if (search.trim() === '') return [];
  const found: Post[] = [];
  for (const { id } of organisation.positions) {
    const post = postOf(organisation, id, day);
    if (post === null) continue;
    if (wordsMatch(search, `${post.name} ${post.unitName}`)) found.push(post);
    if (found.length === limit) break;
  }
  return found;
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
