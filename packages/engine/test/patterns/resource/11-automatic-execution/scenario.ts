import { pattern } from '../../pattern.ts';

export default pattern({
  services: () => ({ arsip: async () => ({ nomor: 'A-1' }) }),
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('ani').complete('setujui', 'selesai');
    t.expectTasks({});
    t.expectEnded('selesai');
    t.expectData({ nomor: 'A-1' });
  },
  broken: {
    'a person does it': {
      states: {
        arsipkan: {
          call: null,
          onDone: null,
          task: {
            title: 'Archive',
            assign: { position: 'staf-1' },
            outcomes: { selesai: { label: 'Done' } },
          },
          on: { selesai: 'selesai' },
        },
      },
    },
    'nothing does it': { states: { setujui: { on: { selesai: 'selesai' } }, arsipkan: null } },
  },
});
