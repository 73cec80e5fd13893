import { describe, expect, test } from 'vitest';
import { deepStory, entry, party } from '../stories/fake-story.ts';
import { takenBack } from './taken-back.ts';

describe('a child that was taken back', () => {
  const taken = takenBack(deepStory);

  test('is known with the giver’s reason where they gave one', () => {
    expect(taken.get('d-2-inspektur')).toMatchObject({
      by: { position: 'bupati' },
      reason: 'Pemeriksaan ini bukan ranah Inspektorat.',
    });
    expect(taken.get('d-2-bpkad')).toMatchObject({ by: { position: 'bupati' }, reason: null });
  });

  test('is the last that began under its key', () => {
    const started = (instance: string, hours: number) =>
      entry(instance, 1, hours, 'instance.started', null, {
        detail: { parent: 's', key: 'wabup' },
      });
    const withdraw = entry('s', 2, -3, 'action.taken', party('bupati'), {
      detail: { action: 'cabut', effect: 'cancel', input: 'wabup' },
      comment: 'Keliru',
    });
    const again = { ...withdraw, seq: 3, comment: null };
    const found = takenBack([started('one', -4), withdraw, started('two', -2), again]);
    expect([...found.keys()]).toEqual(['one', 'two']);
    expect([found.get('one')?.reason, found.get('two')?.reason]).toEqual(['Keliru', null]);
  });

  test('others are not known', () => expect(taken.size).toBe(2));
});
