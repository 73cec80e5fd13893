// Proposals as a release kept them that listed all at once.

import { expect } from 'vitest';
import type { ProposalHead, Store } from '../../src/index.ts';

/** Two of one flow and one of another, with what people write that is hard to read. */
export function pagelessHeads(): readonly [ProposalHead, ProposalHead, ProposalHead] {
  const head = (id: string, flow: string, at: number): ProposalHead => ({
    flow,
    version: 2,
    hash: 'h',
    against: 1,
    findings: [{ code: 'STUCK', params: { at: 7, flow: 'other' } }],
    note: '"at":9,"flow":"x"\0\ud800\\u0000',
    reason: null,
    id,
    revision: 1,
    by: 'ana',
    at,
    decision: null,
  });
  return [head('a', 'surat', 100), head('b', 'surat', 300), head('c', 'memo', 200)];
}

/** Each is found in its place. */
export async function foundInPages(
  { proposals }: Store,
  [first, last, other]: ReturnType<typeof pagelessHeads>,
): Promise<void> {
  const page = await proposals.list('t', { limit: 1 });
  expect(page.items).toEqual([last]);
  const rest = await proposals.list('t', { after: page.next ?? '' });
  expect(rest).toEqual({ items: [other, first], next: null });
  expect((await proposals.list('t', { flow: 'surat' })).items).toEqual([last, first]);
}
