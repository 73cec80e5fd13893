import { expect } from 'vitest';
import { ask } from '../../over-http.ts';
import { pattern } from '../../pattern.ts';

export default pattern({
  scenario: async (t) => {
    const orders = [];
    for (let n = 0; n < 5; n += 1) orders.push(await t.start({}, { by: 'fajar' }));
    const pile = await t.engine.tasks.for('ani', { flow: 'sppd', state: 'tandatangan' });
    expect(pile).toHaveLength(5);
    const items = pile.map(({ id }) => ({ task: id, outcome: 'selesai' }));
    const { body } = await ask(t, 'ani', '/tasks/complete', { items });
    expect(body).toMatchObject({ items: pile.map(({ id }) => ({ task: id, ok: true })) });
    for (const order of orders) order.expectEnded('selesai');
  },
  broken: {
    'each needs words of its own': {
      states: { tandatangan: { task: { outcomes: { selesai: { comment: 'required' } } } } },
    },
    'they lie with several': {
      states: {
        tandatangan: {
          task: {
            assign: { position: null, role: 'kabid', unit: 'dinkes' },
            allocate: { pick: 'round-robin' },
          },
        },
      },
    },
  },
});
