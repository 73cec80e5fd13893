import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const { id } = await t.start({}, { by: 'ani' });
    const done: string[] = [];
    const next = async () => (await t.engine.tasks.for('gita', { instance: id }))[0];
    for (let task = await next(); task; task = await next()) {
      done.push(task.state);
      await t.as('gita').complete(task.state, 'selesai');
      const others = await t.engine.tasks.for('fajar', { instance: id });
      expect(others).toEqual([]);
    }
    expect(done).toEqual(['terima', 'periksa', 'cetak']);
    t.expectEnded('selesai');
  },
  broken: {
    'the chain breaks': {
      states: { cetak: { task: { assign: { sameAs: null, position: 'staf-1' } } } },
    },
    'others are offered it as well': {
      states: { periksa: { task: { assign: { sameAs: null, role: 'staf', unit: 'dinkes' } } } },
    },
  },
});
