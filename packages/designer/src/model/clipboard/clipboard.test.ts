import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '@alir/testbed/runs';
import { done, errorsOf, flowOf, letter, refused, stateOf, task } from '../../../test/doing.ts';
import { copy, type FlowDocument, type Fragment, readFragment } from '../index.ts';

function copied(document: FlowDocument, ...steps: readonly string[]): Fragment {
  const fragment = readFragment(copy(document, steps));
  if (!('fragment' in fragment)) throw new Error(fragment.code);
  return fragment;
}

describe('copying and pasting', () => {
  test('[DM103] what is copied is text that says what it is, with the forms and fields that the steps use', () => {
    const fragment = copied(flowOf('surat-masuk.json'), 'registrasi');
    expect(fragment).toMatchObject({ fragment: 'alir/fragment:1', entry: 'registrasi' });
    expect(Object.keys(fragment.forms)).toEqual(['registrasi']);
    expect(Object.keys(fragment.fields)).toContain('nomorAgenda');
  });

  test('[DM104] names that are taken get others, ways within stay, ways out lead on and ways back lead back', () => {
    const fragment = copied(letter(), 'paraf', 'tanda-tangan');
    const now = done(letter(), {
      type: 'paste',
      fragment,
      into: { step: 'tanda-tangan', at: ['on', 'tanda'] },
    });
    expect(stateOf(now, 'tanda-tangan')).toMatchObject({ on: { tanda: 'paraf-2' } });
    expect(stateOf(now, 'paraf-2')).toMatchObject({
      on: { setuju: 'tanda-tangan-2', tolak: { back: 'tanda-tangan' } },
    });
    expect(stateOf(now, 'tanda-tangan-2')).toMatchObject({
      on: { tanda: 'terbit', tolak: { back: 'tanda-tangan' } },
    });
    expect(errorsOf(now)).toEqual([]);
  });

  test('[DM105] pasted into another flow they bring what it does not have; what it has otherwise keeps its own name', () => {
    const formed = done(letter(), { type: 'add-form', form: 'lembar' });
    const used = done(formed, {
      type: 'set-property',
      step: 'paraf',
      at: ['task', 'form'],
      value: 'lembar',
    });
    const other = done(letter({}, { flow: 'nota' }), { type: 'remove-field', field: 'jumlah' });
    const differing = done(other, {
      type: 'change-field',
      field: 'catatan',
      schema: { type: 'boolean' },
    });
    const now = done(differing, {
      type: 'paste',
      fragment: copied(used, 'paraf'),
      into: { step: 'konsep', at: ['on', 'kirim'] },
    });
    expect(now.flow['data']).toMatchObject({
      properties: {
        catatan: { type: 'boolean' },
        catatan2: { type: 'string' },
        jumlah: { type: 'integer' },
      },
    });
    expect(now.forms['lembar']).toMatchObject({
      sections: [{ fields: [{}, { field: 'catatan2' }, {}] }],
    });
    expect(errorsOf(now)).toEqual([]);
    const alone = copied(letter(), 'paraf');
    const empty = letter({
      'tanda-tangan': { type: 'final' },
      konsep: task('K', 'p', { kirim: 'terbit' }),
    });
    const gone = done(done(empty, { type: 'remove-step', step: 'paraf' }), {
      type: 'remove-step',
      step: 'tanda-tangan',
      to: 'terbit',
    });
    expect(refused(gone, { type: 'paste', fragment: alone })).toEqual([
      'NO_WAY_ON',
      { step: 'paraf' },
    ]);
  });

  test('[DM106] a run is duplicated beside itself, with the same ways out', () => {
    const now = done(letter(), { type: 'duplicate', steps: ['paraf', 'tanda-tangan'] });
    expect(stateOf(now, 'paraf-2')).toMatchObject({
      on: { setuju: 'tanda-tangan-2', tolak: { back: 'konsep' } },
    });
    expect(stateOf(now, 'tanda-tangan-2')).toMatchObject({ on: { tanda: 'terbit' } });
  });

  test('[DM107] what is no fragment is refused, whatever it is', () => {
    const fine = JSON.parse(String(copy(letter(), ['paraf'])));
    const deep = `${'{"states":'.repeat(2000)}1${'}'.repeat(2000)}`;
    const proto = JSON.stringify(fine).replace('"paraf":', '"__proto__":');
    for (const hostile of [
      '',
      'halo',
      '[]',
      '{}',
      deep,
      proto,
      null,
      7,
      'x'.repeat(2_000_000),
      new Proxy(
        {},
        {
          ownKeys: () => {
            throw new Error('no');
          },
        },
      ),
    ]) {
      expect(readFragment(hostile)).toMatchObject({ code: 'FRAGMENT_UNREADABLE' });
    }
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(fine)), fc.jsonValue(), (key, value) => {
        const read = readFragment({ ...fine, [key]: value });
        if (!('fragment' in read)) return;
        // What has the shape may still be nonsense: it is done, or refused, and never thrown.
        refused(letter(), {
          type: 'paste',
          fragment: read,
          into: { step: 'konsep', at: ['on', 'kirim'] },
        });
      }),
      { numRuns: runs(300) },
    );
    const odd = { ...fine, states: { 'Bukan Nama': {} }, entry: 'Bukan Nama', open: [] };
    expect(refused(letter(), { type: 'paste', fragment: odd })).toEqual([
      'NAME_NOT_ALLOWED',
      { name: 'Bukan Nama' },
    ]);
  });
});
