import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { PositionView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { letterPaths } from '../organisation/letter-paths.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { wordsFor, wordsMatch } from '../sign-in/find-positions.ts';
import { textOf } from '../pages/words.ts';
import { readApi } from './read-api.ts';

/** As many as one looks over; the others are found by their names. */
const mostSuggested = 14;

/**
 * `/bantuan/pejabat?cari=kesehatan`: any post, for who is written to or asked for initials; and
 * `/bantuan/penerima?jabatan=sekda&cari=kesehatan`: to whom a position may dispose, the nearest first.
 */
export function recipientRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const paths = letterPaths(organisation);
  const { units, holders, head, secretary } = indexOrganisation(organisation);
  /** Whoever screens a letter proposes for the head of its unit. */
  const giverOf = async (position: string, letter: string): Promise<string> => {
    const found = letter === '' ? null : await engine.instances.get(letter);
    const unit = found?.flow === 'surat-masuk' ? textOf(found.data['unit']) : '';
    return unit !== '' && secretary(unit) === position ? (head(unit) ?? position) : position;
  };
  const names = new Map(
    organisation.positions.map((position) => [
      position.id,
      wordsFor(position, units.get(position.unit ?? '')?.name ?? ''),
    ]),
  );
  const holderOf = (id: string): string | null => holders(id, dayOf(now()))[0]?.user ?? null;
  const matching = (ids: readonly string[], search: string): readonly string[] =>
    ids.filter((id) => wordsMatch(search, names.get(id) ?? ''));
  const views = async (request: Request, ids: readonly string[]): Promise<Answer | null> => {
    if (ids.length === 0) return { items: [] };
    const answer = await readApi(api, request)(`/positions?ids=${ids.join(',')}`);
    return answer === null ? null : answer.json();
  };
  return new Hono()
    .get('/bantuan/penerima', async (c) => {
      const search = c.req.query('cari') ?? '';
      const giver = await giverOf(c.req.query('jabatan') ?? '', c.req.query('surat') ?? '');
      const found = matching(paths.recipients(giver), search);
      // An officer with two posts is suggested once; the other post, and a vacant one, is found by its name.
      const ids = search === '' ? onceEach(found, holderOf) : found;
      const answer = await views(c.req.raw, ids.slice(0, mostSuggested));
      return answer === null ? c.json({ items: [] }, 401) : c.json(answer);
    })
    .get('/bantuan/pejabat', async (c) => {
      const search = c.req.query('cari') ?? '';
      const found = search === '' ? [] : matching([...names.keys()], search);
      const answer = await views(c.req.raw, found.slice(0, mostSuggested));
      return answer === null ? c.json({ items: [] }, 401) : c.json(answer);
    });
}

interface Answer {
  readonly items: readonly PositionView[];
}

/** The first post of each holder; none that is vacant. */
function onceEach(
  ids: readonly string[],
  holderOf: (id: string) => string | null,
): readonly string[] {
  const first = new Map<string, string>();
  for (const id of ids) {
    const holder = holderOf(id);
    if (holder !== null && !first.has(holder)) first.set(holder, id);
  }
  return [...first.values()];
}
