import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({ kali: 3 }, { by: 'ani' });
    for (const left of [2, 1]) {
      await t.as('fajar').complete('tulis', 'selesai');
      t.expectData({ kali: left });
      t.expectTasks({ 'staf-1': ['tulis'] });
    }
    await t.as('fajar').complete('tulis', 'selesai');
    t.expectEnded('selesai');
    await t.start({ kali: 0 }, { by: 'ani' });
    t.expectEnded('selesai');
  },
  broken: {
    'it is done once': { states: { tulis: { on: { selesai: { target: 'selesai' } } } } },
    'the test comes after the body': { initial: 'tulis' },
  },
});
