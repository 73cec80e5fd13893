// The instructions of the house, with their words. The usual one comes first.

import type { Words } from '@alir/inbox';
import list from '../../letters/instruksi.json' with { type: 'json' };

const usual = 'tindak-lanjuti';

export const instructions: readonly string[] = list
  .map(({ kode }) => kode)
  .toSorted((a, b) => Number(b === usual) - Number(a === usual));

export const words: Words = Object.fromEntries(list.map(({ kode, nama }) => [kode, nama]));
