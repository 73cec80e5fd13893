import { expect } from 'vitest';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    await t.start({}, { by: 'fajar' });
    await t.as('fajar').complete('kirim', 'selesai');
    expect(t.tasks[0]).toMatchObject({ state: 'jawab', isRead: false });
    await t.as('fajar').takeBack('kirim');
    await t.as('fajar').complete('kirim', 'selesai');
    await t.expectRefused('NOT_ASSIGNEE', t.as('citra').read('jawab'));
    await t.as('dedi').read('jawab');
    expect(t.tasks[0]).toMatchObject({ assignee: 'kabid-2', isRead: true });
    await t.expectRefused('TAKE_BACK_LATE', t.as('fajar').takeBack('kirim'));
  },
  broken: {
    'it is not allocated to whoever begins it': {
      states: { jawab: { task: { assign: { position: 'kabid-3' } } } },
    },
    'whether it was begun makes no difference': { states: { kirim: { task: { can: null } } } },
  },
});
