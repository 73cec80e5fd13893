import { expect, test } from 'vitest';
import type { DraftView } from '@alir/engine/core/types';
import { emptyDraft, noMark } from './draft-store.ts';
import type { Draft } from './draft-store.ts';
import { meetDraft } from './meet-draft.ts';

const savedAt = '2026-03-02T02:00:00.000Z';
const at = Date.parse(savedAt);
const local: Draft = { data: { laporan: 'Sini' }, inputs: {}, comment: '' };
const remote: DraftView = {
  data: { laporan: 'Sana' },
  inputs: {},
  comment: '',
  savedAt,
  by: { user: 'u-1', name: 'Siti', position: 'camat', positionName: 'Camat' },
  isOwn: true,
};

test('a draft that only this device or the server knows stays, or goes on here', () => {
  expect(meetDraft(local, noMark, null)).toBe('keep');
  expect(meetDraft(null, noMark, remote)).toBe('take');
  expect(meetDraft(emptyDraft, noMark, remote)).toBe('take');
  expect(meetDraft(local, noMark, { ...remote, ...local })).toBe('take');
});

test('what this device has sent itself is no other draft, however it went on since', () => {
  expect(meetDraft(local, { savedAt, changedAt: at + 1 }, remote)).toBe('keep');
});

test('of two that differ the newer one wins, and it is told', () => {
  const before = { savedAt: '2026-03-01T02:00:00.000Z', changedAt: at - 1 };
  expect(meetDraft(local, before, remote)).toBe('replace');
  expect(meetDraft(local, { ...before, changedAt: at + 1 }, remote)).toBe('ours');
});

test('the draft of whoever had the task before is offered, and never laid over one’s own', () => {
  const former = { ...remote, isOwn: false };
  expect(meetDraft(null, noMark, former)).toBe('offer');
  expect(meetDraft(local, noMark, former)).toBe('keep');
});
