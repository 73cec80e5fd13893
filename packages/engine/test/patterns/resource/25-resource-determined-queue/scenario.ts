import { expect } from 'vitest';
import type { TaskQuery } from '../../../../src/index.ts';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const road = await t.start({ perihal: 'Jalan rusak' }, { by: 'fajar' });
    await t.advance('P1D');
    const school = await t.start({ perihal: 'Sekolah baru' }, { by: 'fajar' });
    await school.as('citra').read('jawab');
    const seen = async (query: TaskQuery): Promise<string[]> =>
      (await t.engine.tasks.for('citra', query)).map(({ instance }) => instance);
    expect(await seen({ sort: 'due' })).toEqual([road.id, school.id]);
    expect(await seen({ sort: '-due' })).toEqual([school.id, road.id]);
    expect(await seen({ unread: true })).toEqual([road.id]);
    expect(await seen({ search: 'sekolah' })).toEqual([school.id]);
    expect(await seen({ state: 'lain' })).toEqual([]);
  },
  broken: {
    'nothing can be searched': { summary: null },
    'somebody else has them': { states: { jawab: { task: { assign: { position: 'kabid-2' } } } } },
  },
});
