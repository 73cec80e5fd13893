import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    t.expectTasks({ 'kabid-2': ['awasi'], 'kabid-3': ['awasi'] });
    await t.expectRefused('NOT_ASSIGNEE', t.as('citra').complete('awasi', 'selesai'));
    await t.as('eka').complete('awasi', 'selesai');
    t.expectTasks({});
    t.expectEnded('selesai');
  },
  broken: {
    'nobody asks what they can': {
      states: { awasi: { task: { assign: { positions: ['kabid-1', 'kabid-2', 'kabid-3'] } } } },
    },
    'another rank is asked for': {
      states: {
        awasi: {
          task: {
            assign: {
              positions: {
                from: "['kabid-1', 'kabid-2', 'kabid-3'].filter(p, attribute(p, 'golongan').startsWith('III/'))",
              },
            },
          },
        },
      },
    },
  },
});
