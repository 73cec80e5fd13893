import { expect, test } from 'vitest';
import type { JsonObject } from '@alir/engine/core/types';
import { positionName } from '../stories/fake-organisation.ts';
import { bupatiWorld, twoSeatsWorld } from '../stories/fake-world.ts';
import type { World } from '../stories/fake-world.ts';
import { textsOf } from '../texts/texts.ts';
import { draftText, positionsTyped } from './draft-text.ts';

const reading = { lang: 'id', texts: textsOf('id'), nameOf: positionName } as const;

function taskIn({ tasks }: World, state: string) {
  const found = [...tasks.values()].find((task) => task.state === state);
  if (found === undefined) throw new Error(`no ${state}`);
  return found;
}

const typed = (state: string, world: World, data: JsonObject, comment = ''): string =>
  draftText(taskIn(world, state), { data, inputs: {}, comment }, reading);

test('what was typed can be taken along as text, without what was emptied', () => {
  const data = { periode: 'TW IV', bukti: null };
  expect(typed('pengisian', twoSeatsWorld(), data, 'Mohon dicek')).toBe(
    'Periode: TW IV\nMohon dicek',
  );
});

test('decimals have a comma, as people write them', () => {
  const data = { indikator: [{ kode: 'Stunting', target: '14.0', realisasi: '12.65' }] };
  expect(typed('pengisian', twoSeatsWorld(), data)).toBe('Indikator: Stunting, 14,0, 12,65');
});

test('recipients are called by name, roles and days in words', () => {
  const penerima = [
    {
      jabatan: 'kadis-dpmd',
      peran: 'koordinator',
      instruksi: ['Tindak lanjuti'],
      batas: '2026-11-27',
    },
  ];
  const data = { penerima };
  expect(typed('menunggu-disposisi', bupatiWorld(), data)).toBe(
    'Penerima: Kepala Dinas PMD, Koordinator, Tindak lanjuti, 27 November 2026',
  );
  expect(
    positionsTyped(taskIn(bupatiWorld(), 'menunggu-disposisi'), { data, inputs: {}, comment: '' }),
  ).toEqual(['kadis-dpmd']);
});

test('choices are called as the form calls them', () => {
  expect(typed('registrasi', bupatiWorld(), { keamanan: 'sangat-rahasia' })).toBe(
    'Tingkat keamanan: Sangat rahasia',
  );
});
