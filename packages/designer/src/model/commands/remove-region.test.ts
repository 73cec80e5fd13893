import { describe, expect, test } from 'vitest';
import { done, errorsOf, letter, refused, stateOf, task } from '../../../test/doing.ts';

const finish = { finish: true };
const checks = (more: object): ReturnType<typeof letter> =>
  letter({
    konsep: task('Konsep', 'penyusun', { kirim: 'periksa' }),
    periksa: {
      type: 'parallel',
      states: {
        uang: task('Anggaran', 'bendahara', { cukup: finish }),
        hukum: task('Hukum', 'kabag', { sesuai: finish }),
        teknis: task('Teknis', 'dinas', { layak: finish }),
      },
      onDone: 'paraf',
      ...more,
    },
  });

describe('parallel work with fewer regions', () => {
  test('[DM11] a region goes; the last one that is left takes the place of the parallel work', () => {
    const two = done(checks({}), { type: 'remove-region', region: 'teknis' });
    expect(Object.keys(Object(stateOf(two, 'periksa')).states)).toEqual(['uang', 'hukum']);
    const one = done(two, { type: 'remove-region', region: 'hukum' });
    expect(stateOf(one, 'periksa')).toBeUndefined();
    expect(stateOf(one, 'uang')).toMatchObject({ on: { cukup: 'paraf' } });
    expect(stateOf(one, 'konsep')).toMatchObject({ on: { kirim: 'uang' } });
    expect(errorsOf(one)).toEqual([]);
  });

  test('[DM11] a deadline of the whole holds for what is left of it', () => {
    const two = done(checks({ due: 'work:P5D' }), { type: 'remove-region', region: 'teknis' });
    const one = done(two, { type: 'remove-region', region: 'hukum' });
    expect(stateOf(one, 'periksa')).toMatchObject({
      due: 'work:P5D',
      initial: 'uang',
      states: { uang: { on: { cukup: 'paraf' } } },
    });
    expect(errorsOf(one)).toEqual([]);
  });

  test('[DM11] what is set when all are done is set by what is left', () => {
    const onDone = { set: { catatan: `'diperiksa'` }, target: 'paraf' };
    const two = done(checks({ onDone }), { type: 'remove-region', region: 'teknis' });
    const one = done(two, { type: 'remove-region', region: 'hukum' });
    expect(stateOf(one, 'uang')).toMatchObject({ on: { cukup: onDone } });
  });

  test('[DM12] where what follows hangs on conditions the last region stays', () => {
    const onDone = [{ guard: 'data.jumlah > 5', target: 'paraf' }, { target: 'terbit' }];
    const two = done(checks({ onDone }), { type: 'remove-region', region: 'teknis' });
    expect(refused(two, { type: 'remove-region', region: 'hukum' })).toEqual([
      'JOIN_CHOOSES',
      { step: 'periksa' },
    ]);
    expect(refused(two, { type: 'remove-region', region: 'paraf' })).toEqual([
      'NOT_A_REGION',
      { step: 'paraf' },
    ]);
  });

  test('[DM12] a region is added beside the others, and ends by the ways that are named', () => {
    const step = {
      key: 'telaah',
      state: task('Telaah', 'hukum', { cukup: '' }),
      through: [['on', 'cukup']],
    };
    const now = done(checks({}), { type: 'add-region', parallel: 'periksa', key: 'jalur-4', step });
    expect(errorsOf(now)).toEqual([]);
    expect(
      refused(checks({}), { type: 'add-region', parallel: 'paraf', key: 'jalur-4', step }),
    ).toEqual(['NOT_PARALLEL', { step: 'paraf' }]);
  });
});
