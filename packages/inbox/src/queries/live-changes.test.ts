import { expect, test } from 'vitest';
import { touches } from './live-changes.ts';

const query = (key: readonly unknown[], data: unknown = null): Parameters<typeof touches>[0] => {
  const state: Parameters<typeof touches>[0]['state'] = {
    data,
    dataUpdateCount: 1,
    dataUpdatedAt: 0,
    error: null,
    errorUpdateCount: 0,
    errorUpdatedAt: 0,
    fetchFailureCount: 0,
    fetchFailureReason: null,
    fetchMeta: null,
    isInvalidated: false,
    status: 'success',
    fetchStatus: 'idle',
  };
  return { queryKey: key, state };
};
const notices = [{ instance: 'd-1', root: 's-1' }];

test.each([
  [['tasks', {}], true],
  [['task', 'd-1/tindak-lanjut#1'], true],
  [['task', 'd-10/tindak-lanjut#1'], false],
  [['instance', 'd-1'], true],
  [['instance', 's-2'], false],
  [['tree', 's-1'], true],
  [['timeline', 's-1', true], true],
  [['explanation', 's-1'], true],
  [['forecast', 's-2', null], false],
  [['flows'], false],
  [['me'], false],
])('%j is touched: %s', (key, expected) => expect(touches(query(key), notices)).toBe(expected));

test('a subtree shown on its own is touched by what is inside it', () => {
  const shown = { instance: 'd-0', children: [{ instance: 'd-1' }] };
  expect([
    touches(query(['tree', 'd-0'], shown), notices),
    touches(query(['tree', 'd-9'], { instance: 'd-9' }), notices),
  ]).toEqual([true, false]);
});
