import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const slow = await t.start({ hari: 9 }, { by: 'fajar' });
    const urgent = await t.start({ hari: 1 }, { by: 'fajar' });
    const usual = await t.start({ hari: 5 }, { by: 'fajar' });
    const queue = await t.engine.tasks.for('citra');
    expect(queue.map(({ instance }) => instance)).toEqual([urgent.id, usual.id, slow.id]);
  },
  broken: {
    'there is no deadline': { states: { jawab: { task: { due: null } } } },
    'all have the same': { states: { jawab: { task: { due: 'P3D' } } } },
  },
});
