import { expect, test } from 'vitest';
import { assigneeAt, entry, party } from '../stories/fake-story.ts';
import { inheritedFrom } from './inherited-from.ts';

const read = entry(
  'd-1',
  2,
  -9,
  'task.read',
  { ...party('sekda'), user: 'u-old', name: 'Pak Lama' },
  {},
);
const sekda = assigneeAt('sekda');

test('work that somebody else had begun in the position is inherited from them', () => {
  expect(inheritedFrom([read], 'd-1', sekda)).toBe('Pak Lama');
});

test('once the holder has acted it is their own', () => {
  const own = entry('d-1', 3, -1, 'comment.added', party('sekda'), {});
  expect(inheritedFrom([read, own], 'd-1', sekda)).toBeNull();
});

test('nothing is inherited of other instances, of other positions, by a pool or while nobody holds it', () => {
  expect(inheritedFrom([read], 'd-2', sekda)).toBeNull();
  expect(inheritedFrom([read], 'd-1', assigneeAt('bupati'))).toBeNull();
  expect(inheritedFrom([read], 'd-1', { ...sekda, position: null })).toBeNull();
  expect(inheritedFrom([read], 'd-1', { ...sekda, holders: [] })).toBeNull();
});
