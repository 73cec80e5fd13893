import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'ani' });
    await t.expectRefused('ACTION_UNKNOWN', t.as('fajar').act('tawar'));
    await t.as('citra').complete('siapkan', 'selesai');
    t.expectStates('buka');
    await t.as('fajar').act('tawar');
    t.expectEnded('ada-penawar');
    await t.start({}, { by: 'ani' });
    await t.expectRefused('ACTION_UNKNOWN', t.as('fajar').act('tawar'));
    await t.as('citra').complete('siapkan', 'selesai');
    await t.advance('P1D');
    t.expectEnded('tanpa-penawar');
  },
  broken: {
    'it counts before anybody waits': {
      on: { tawar: { label: 'Bid', by: { position: 'staf-1' }, target: 'ada-penawar' } },
    },
    'it never counts': { states: { buka: { on: null }, 'ada-penawar': null } },
  },
});
