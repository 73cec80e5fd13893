import { expect, test } from 'vitest';
import { signedTasks } from '../src/web/signed-tasks.ts';

const task = 'surat/menunggu-tanda-tangan#1';
const signing = { task, outcome: 'tandatangani' };

test('a passphrase is asked for what signs, one letter or many at once', () => {
  const one = `/api/tasks/${encodeURIComponent(task)}/complete`;
  expect(signedTasks(one, JSON.stringify({ outcome: 'tandatangani' }))).toEqual([task]);
  const items = [
    signing,
    { task: 'surat/paraf#1', outcome: 'paraf' },
    { ...signing, task: `${task}0` },
  ];
  expect(signedTasks('/api/tasks/complete', JSON.stringify({ items }))).toEqual([task, `${task}0`]);
});

test('nothing is asked for what does not', () => {
  const one = `/api/tasks/${encodeURIComponent(task)}/complete`;
  expect(signedTasks(one, JSON.stringify({ outcome: 'kembalikan' }))).toEqual([]);
  expect(signedTasks(`/api/tasks/${encodeURIComponent(task)}/claim`, '{}')).toEqual([]);
  expect(signedTasks('/api/tasks/complete', JSON.stringify({ items: [] }))).toEqual([]);
  expect(signedTasks('/api/tasks?state=x', undefined)).toEqual([]);
});
