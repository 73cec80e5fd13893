import { expect, test } from 'vitest';
import { priorityWord } from './priority-word.ts';

test.each([
  [undefined, undefined],
  [0, undefined],
  [50, undefined],
  [59, undefined],
  [60, 'segera'],
  [79, 'segera'],
  [80, 'sangat-segera'],
  [100, 'sangat-segera'],
])('a priority of %s is called %s', (priority, word) => {
  expect(priorityWord(priority)).toBe(word);
});
