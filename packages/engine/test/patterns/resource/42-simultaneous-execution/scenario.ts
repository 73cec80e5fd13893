import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    for (const state of ['satu', 'dua']) {
      await t.as('citra').claim(state);
      await t.as('citra').read(state);
    }
    expect(t.tasks.map(({ claimedBy, isRead }) => [claimedBy, isRead])).toEqual([
      ['citra', true],
      ['citra', true],
    ]);
    await t.as('citra').complete('dua', 'selesai');
    await t.as('citra').complete('satu', 'selesai');
    t.expectEnded('selesai');
  },
  broken: {
    'one at a time': {
      states: {
        kerja: {
          type: null,
          initial: 'satu',
          onDone: null,
          states: { satu: { on: { selesai: 'dua' } }, dua: { on: { selesai: 'selesai' } } },
        },
      },
    },
    'one person for each': {
      states: { kerja: { states: { dua: { task: { assign: { role: 'staf' } } } } } },
    },
  },
});
