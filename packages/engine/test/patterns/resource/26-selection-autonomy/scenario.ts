import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    for (const order of [
      ['tiga', 'satu', 'dua'],
      ['dua', 'tiga', 'satu'],
    ]) {
      await t.start({}, { by: 'ani' });
      t.expectTasks({ 'staf-1': ['dua', 'satu', 'tiga'] });
      for (const errand of order) await t.as('fajar').complete(errand, 'selesai');
      t.expectEnded('selesai');
    }
  },
  broken: {
    'the flow says which comes first': {
      states: {
        tugas: {
          type: null,
          initial: 'satu',
          onDone: null,
          states: {
            satu: { on: { selesai: 'dua' } },
            dua: { on: { selesai: 'tiga' } },
            tiga: { on: { selesai: 'selesai' } },
          },
        },
      },
    },
    'the last waits for a rule': {
      states: {
        tugas: { states: { tiga: { on: { selesai: [{ guard: "done('satu')", finish: true }] } } } },
      },
    },
  },
});
