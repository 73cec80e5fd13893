import { describe, expect, test } from 'vitest';
import type { TimelineEntryView } from '@alir/engine/core/types';
import { entry, party } from '../stories/fake-story.ts';
import { letterSayings, sayingOf } from './sayings.ts';

const names = { who: 'Sekretaris Daerah', of: 'Petugas Gizi', to: 'Kepala Puskesmas' };

function entryOf(key: string): TimelineEntryView {
  const parts = key.split('/');
  const act = parts.at(-1) ?? '';
  const [flow = '', state] = parts;
  const about = { flow, state: parts.length === 3 ? (state ?? null) : null };
  if (parts.length === 1) return entry('i', 1, 0, 'instance.started', party('sekda'), { flow });
  return entry('i', 1, 0, 'action.taken', party('sekda'), { ...about, detail: { action: act } });
}

describe('every saying is a whole sentence in both languages', () => {
  test.each(Object.keys(letterSayings))('%s', (key) => {
    for (const lang of ['id', 'en'] as const)
      for (const some of [names, { ...names, of: null, to: null }]) {
        const said = sayingOf(entryOf(key), letterSayings, some, lang);
        expect(said).toMatch(/^Sekretaris Daerah \S/);
        expect(said).not.toMatch(/[{}[\]]| {2}|\s$/);
      }
  });
});

test.each([
  ['disposisi/dilaporkan/terima', 'Sekretaris Daerah menerima laporan Petugas Gizi'],
  ['disposisi/dilaporkan/kembalikan', 'Sekretaris Daerah mengembalikan laporan Petugas Gizi'],
  [
    'disposisi/ditolak/alihkan',
    'Sekretaris Daerah mengalihkan disposisi Petugas Gizi kepada Kepala Puskesmas',
  ],
])('%s says whose', (key, sentence) =>
  expect(sayingOf(entryOf(key), letterSayings, names, 'id')).toBe(sentence),
);

test('an outcome and an action are found alike', () => {
  const completed = entry('i', 1, 0, 'task.completed', party('sekda'), {
    flow: 'disposisi',
    state: 'dilaporkan',
    outcome: 'terima',
  });
  expect(sayingOf(completed, letterSayings, names, 'en')).toBe(
    'Sekretaris Daerah accepted the report of Petugas Gizi',
  );
});

test('of an act that has no saying, or lacks a name it needs, nothing is said', () => {
  const sayings = { 'f/s/a': '{who} asks {to}' };
  expect(sayingOf(entryOf('f/s/a'), sayings, { ...names, to: null }, 'id')).toBeNull();
  expect(sayingOf(entryOf('f/s/b'), sayings, names, 'id')).toBeNull();
  expect(sayingOf(entryOf('f/constructor'), sayings, names, 'id')).toBeNull();
});
