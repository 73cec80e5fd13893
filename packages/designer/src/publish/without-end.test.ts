// Hosts that come to no end: a cursor that comes again, letters of which none moves.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { httpPublishing } from './http-publishing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Publishing at a host that answers each path alike, and how often it was asked for each; it is down once it was asked too often. */
function asked(answers: Readonly<Record<string, unknown>>) {
  const counts = new Map<string, number>();
  const publishing = httpPublishing({
    baseUrl: '',
    fetch: async (input) => {
      const path = String(input).replace(/\?.*/, '');
      const count = (counts.get(path) ?? 0) + 1;
      if (count > 100) throw new Error('asked without end');
      counts.set(path, count);
      return new Response(JSON.stringify(answers[path] ?? {}));
    },
  });
  return { publishing, counts };
}

test('[DM45] a cursor that comes again ends the list of proposals', async () => {
  const { publishing, counts } = asked({
    '/me': { user: 'ani' },
    '/flows/proposals': { items: [], next: 'x' },
  });
  expect(await publishing.proposals?.of('surat')).toEqual({ isWanted: false, items: [] });
  expect(counts.get('/flows/proposals')).toBe(2);
});

const going = {
  '/migrations/propose': { plan: {} },
  '/migrations': { id: 'm' },
  '/migrations/m/run': { status: 'running', migrated: 2, refused: 0 },
};

test('[DM45] while nothing moves there is a pause, and what is thrown where it is told ends it', async () => {
  const { publishing, counts } = asked(going);
  let isClosed = false;
  const gone = publishing.goOver('surat', 'Baru', () => {
    if (isClosed) throw new Error('closed');
  });
  const ended = expect(gone).rejects.toThrow('closed');
  await vi.advanceTimersByTimeAsync(10_500);
  expect(counts.get('/migrations/m/run')).toBe(12);
  isClosed = true;
  await vi.advanceTimersByTimeAsync(1_000);
  await ended;
  expect(vi.getTimerCount()).toBe(0);
});
