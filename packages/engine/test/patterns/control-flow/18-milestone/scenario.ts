import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('fajar').act('lengkapi', 'KTP');
    await t.as('fajar').act('lengkapi', 'KTP, KK');
    t.expectTasks({ 'kabid-1': ['dibuka'], 'kabid-2': ['verifikasi'] });
    await t.as('citra').complete('dibuka', 'tutup');
    await t.expectRefused('ACTION_UNKNOWN', t.as('fajar').act('lengkapi', 'Ijazah'));
    t.expectData({ berkas: 'KTP, KK' });
    t.expectTasks({ 'kabid-2': ['verifikasi'] });
  },
  broken: {
    'it is possible as long as the instance runs': {
      on: {
        lengkapi: {
          label: 'Add a paper',
          by: 'starter',
          input: { type: 'string', maxLength: 200 },
          set: { berkas: 'event' },
          target: 'proses',
        },
      },
      states: { proses: { states: { masa: { states: { dibuka: { on: { lengkapi: null } } } } } } },
    },
    'it is never possible': {
      states: { proses: { states: { masa: { states: { dibuka: { on: { lengkapi: null } } } } } } },
    },
  },
});
