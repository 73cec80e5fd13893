import { describe, expect, test } from 'vitest';
import { done, errorsOf, flowOf, letter, refused, stateOf, task } from '../../../test/doing.ts';
import { allFlows } from '../../../test/flows.ts';
import { graphOf, perform } from '../index.ts';
import type { WrapInParallel } from './parts-command.ts';

const beside = {
  key: 'telaah',
  state: task('Telaah', 'hukum', { cukup: '' }),
  through: [['on', 'cukup']],
};
const wrap = (...steps: readonly string[]): WrapInParallel => ({
  type: 'wrap-in-parallel',
  steps,
  key: 'serentak',
  regions: ['jalur-1', 'jalur-2'],
  beside,
});

describe('making a run of steps parallel work', () => {
  test('[DM7] the run ends its region where it led on, and what led into it leads to the whole', () => {
    const now = done(letter(), wrap('paraf', 'tanda-tangan'));
    expect(stateOf(now, 'konsep')).toMatchObject({ on: { kirim: 'serentak' } });
    expect(stateOf(now, 'serentak')).toMatchObject({
      type: 'parallel',
      onDone: 'terbit',
      states: {
        'jalur-1': {
          initial: 'paraf',
          states: {
            paraf: { on: { setuju: 'tanda-tangan', tolak: { back: 'konsep' } } },
            'tanda-tangan': { on: { tanda: { finish: true }, tolak: { back: 'konsep' } } },
          },
        },
        'jalur-2': { initial: 'telaah', states: { telaah: { on: { cukup: { finish: true } } } } },
      },
    });
    expect(errorsOf(now)).toEqual([]);
  });

  test('[DM7] a moment that led on ends the region through a step of its own', () => {
    const paraf = {
      ...Object(stateOf(letter(), 'paraf')),
      after: [{ at: 'entered', offset: 'P3D', target: 'tanda-tangan' }],
    };
    const now = done(letter({ paraf }), wrap('paraf'));
    expect(stateOf(now, 'serentak')).toMatchObject({
      states: {
        'jalur-1': {
          states: { paraf: { after: [{ target: 'selesai' }] }, selesai: { type: 'final' } },
        },
      },
    });
    expect(errorsOf(now)).toEqual([]);
  });

  test('[DM8] steps that are entered twice, end the flow or lead nowhere are no region', () => {
    expect(refused(letter(), wrap('tanda-tangan', 'terbit'))).toEqual([
      'RUN_ENDS',
      { step: 'terbit' },
    ]);
    expect(refused(letter(), wrap('konsep', 'tanda-tangan'))).toEqual([
      'RUN_ENTERED_TWICE',
      { steps: ['konsep', 'tanda-tangan'] },
    ]);
    expect(refused(letter(), wrap())).toEqual(['NOTHING_CHOSEN', {}]);
    expect(refused(letter(), wrap('paraf', 'hilang'))).toEqual([
      'STEP_UNKNOWN',
      { step: 'hilang' },
    ]);
  });

  test('[DM9] taking the new region away again leaves the flow as it was', () => {
    let count = 0;
    for (const { document } of allFlows()) {
      for (const key of graphOf(document).steps.keys()) {
        const wrapped = perform(document, wrap(key));
        if (!wrapped.ok) continue;
        const back = perform(wrapped.document, { type: 'remove-region', region: 'jalur-2' });
        if (!back.ok) continue;
        count += 1;
        expect([key, plain(back.document) === plain(document)]).toEqual([key, true]);
      }
    }
    expect(count).toBeGreaterThan(100);
  });

  test('[DM10] a flow without errors has none after it, and can be sent on by one more step', () => {
    const document = flowOf('surat-masuk.json');
    const steps = [...graphOf(document).steps.keys()].filter(
      (key) => refused(document, wrap(key)) === null,
    );
    expect(steps.length).toBeGreaterThan(5);
    for (const key of steps.slice(0, 6)) {
      const wrapped = done(document, wrap(key));
      expect(errorsOf(wrapped)).toEqual([]);
      const longer = done(wrapped, {
        type: 'add-step',
        key: 'periksa',
        state: task('Periksa', 'hukum', { beres: '' }),
        into: { step: 'telaah', at: ['on', 'cukup'] },
        through: [['on', 'beres']],
      });
      expect(errorsOf(longer)).toEqual([]);
      expect(stateOf(longer, 'serentak')).toMatchObject({
        states: {
          'jalur-2': {
            states: {
              telaah: { on: { cukup: 'periksa' } },
              periksa: { on: { beres: { finish: true } } },
            },
          },
        },
      });
    }
  });
});

/** The text of a document; a way that only says where it leads is written in one of two manners. */
function plain(document: object): string {
  return JSON.stringify(document).replaceAll(/\{"target":("[^"]+")\}/g, '$1');
}
