import { describe, expect, test } from 'vitest';
import { letterTiles } from './letter-tiles.ts';
import { instanceQueriesOf, taskQueryOf } from './tiles.ts';
import type { Tile } from './tiles.ts';

const now = Date.parse('2026-11-24T02:12:30Z');
const all = { now, acting: null, positions: ['sekdis', 'kadis'] };
const one = { now, acting: 'kadis', positions: ['kadis'] };

function tile(id: string): Tile {
  const found = letterTiles.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`no tile ${id}`);
  return found;
}

describe('a tile of tasks', () => {
  test('asks for the position acted in, and for all when none is chosen', () => {
    expect(taskQueryOf(tile('tugas'), one)).toEqual({ status: 'open', sort: 'due', as: 'kadis' });
    expect(taskQueryOf(tile('tugas'), all)).not.toHaveProperty('as');
  });

  test('means this minute by $now, so that asking twice is one question', () => {
    const later = { ...all, now: now + 20_000 };
    expect(taskQueryOf(tile('terlambat'), all)?.dueBefore).toBe('2026-11-24T02:13:00.000Z');
    expect(taskQueryOf(tile('terlambat'), later)).toEqual(taskQueryOf(tile('terlambat'), all));
  });

  test('asks nothing of instances', () =>
    expect(instanceQueriesOf(tile('tugas'), all)).toEqual([]));
});

describe('a tile of instances', () => {
  test('asks once for each position', () => {
    expect(instanceQueriesOf(tile('disposisi-saya'), all).map(({ where }) => where)).toEqual([
      { pemberi: 'sekdis' },
      { pemberi: 'kadis' },
    ]);
  });

  test('counts as unreported what its recipient still works on: no reports, nothing to take note of', () => {
    expect(instanceQueriesOf(tile('disposisi-saya'), one)).toEqual([
      {
        flow: 'disposisi',
        status: 'open',
        state: 'tindak-lanjut',
        where: { pemberi: 'kadis' },
        sort: 'due',
      },
    ]);
  });

  test('that does not speak of positions asks once', () => {
    const letters: Tile = { id: 'surat', label: 'Surat', instances: { flow: 'surat-masuk' } };
    expect(instanceQueriesOf(letters, all)).toEqual([{ flow: 'surat-masuk' }]);
    expect(taskQueryOf(letters, all)).toBeNull();
  });
});
