import type { JsonObject } from '@alir/engine/core/types';
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

  const started = (instance: string, parent: string, hours: number) =>
    entry(instance, 1, hours, 'instance.started', null, { detail: { parent, key: 'wabup' } });
  const ended = (instance: string, hours: number) =>
    entry(instance, 9, hours, 'instance.cancelled', null, { detail: { by: 'parent' } });
  const act = (detail: JsonObject, comment: string | null) =>
    entry('s', 2, -3, 'action.taken', party('bupati'), { detail, comment });

  test('is the one that ended, not another that began under its key', () => {
    const withdraw = act({ action: 'cabut', effect: 'cancel', input: 'wabup' }, 'Keliru');
    const again = { ...withdraw, seq: 3, comment: null };
    const found = takenBack([
      started('one', 's', -4),
      withdraw,
      ended('one', -3),
      started('two', 's', -2),
      again,
      ended('two', -1),
    ]);
    expect([found.get('one')?.reason, found.get('two')?.reason]).toEqual(['Keliru', null]);
  });

  test('is taken back with all below it by who closes the whole, for the reason they give', () => {
    const input = { sisanya: 'ditarik', alasan: 'Acara batal.' };
    const found = takenBack([
      started('one', 's', -5),
      started('below', 'one', -4),
      entry('one', 2, -4, 'action.taken', party('wabup'), { detail: { action: 'teruskan' } }),
      act({ action: 'tutup', effect: 'target', input }, null),
      ended('one', -3),
      ended('below', -3),
    ]);
    for (const instance of ['one', 'below'])
      expect(found.get(instance)).toMatchObject({
        by: { position: 'bupati' },
        reason: 'Acara batal.',
      });
  });

  test('others are not known', () => expect(taken.size).toBe(2));
});
