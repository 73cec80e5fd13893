import { describe, expect, test } from 'vitest';
import type { TimelineEntryView } from '@alir/engine/core/types';
import { entry, party } from '../stories/fake-story.ts';
import { whatLedHere } from './what-led-here.ts';

const review = (comment: string | null): TimelineEntryView =>
  entry('s', 5, -3, 'task.completed', party('sekda'), { outcome: 'ulangi', comment });
const started = entry('d', 1, -3, 'instance.started', null, {
  detail: { parent: 's', key: 'kadis-dinkes' },
});
const returned = entry('d', 4, -1, 'task.completed', party('bupati'), { outcome: 'kembalikan' });

describe('what led to a task', () => {
  test('is the words that came with what it was started for', () => {
    const act = review('Lengkapi angkanya.');
    expect(whatLedHere([act, started], 'd')).toBe(act);
    expect(whatLedHere([review(null), started], 'd')).toBeNull();
  });

  test('is later the last task that was ended in it', () => {
    expect(whatLedHere([review('Lengkapi angkanya.'), started, returned], 'd')).toBe(returned);
  });

  test('is nothing where nothing is known', () => {
    expect(whatLedHere([], 'd')).toBeNull();
  });
});
