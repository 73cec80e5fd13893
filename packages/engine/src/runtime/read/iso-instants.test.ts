import { expect, test } from 'vitest';
import { withIsoInstants } from './iso-instants.ts';

test('[H26] the moment that a deadline was looked up from is an instant; other numbers are numbers', () => {
  const at = Date.parse('2026-03-02T02:00:00Z');
  const asked = { ask: 'deadline', args: ['office', at, 'work:P1D'] };
  expect(withIsoInstants(asked)).toEqual({
    ask: 'deadline',
    args: ['office', '2026-03-02T02:00:00.000Z', 'work:P1D'],
  });
  const others = { ask: 'open', args: ['root', 10_000], attempts: 3, due: null };
  expect(withIsoInstants(others)).toEqual(others);
});

test('[H26] moments of what an incident or a refusal is about are instants too', () => {
  const at = Date.parse('2026-03-02T02:00:00Z');
  const refused = { code: 'STEP_REFUSED', params: { details: { at } } };
  expect(withIsoInstants(refused)).toEqual({
    code: 'STEP_REFUSED',
    params: { details: { at: '2026-03-02T02:00:00.000Z' } },
  });
});
