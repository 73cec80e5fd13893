import { expect, test } from 'vitest';
import { sayFailure } from '../../src/core/scenario/test-scenarios.ts';

test('[W19] who is not there is told in both languages, with the nearest name or the day', () => {
  const nobody = {
    kind: 'unable',
    unable: { why: 'nobody', who: 'anne', nearest: 'ann' },
  } as const;
  expect(sayFailure(nobody, 'id')).toBe(
    'Tidak ada orang, jabatan, atau peran “anne”. Mungkin maksudnya “ann”.',
  );
  expect(sayFailure(nobody, 'en')).toContain('Did you mean “ann”?');
  const vacant = {
    kind: 'unable',
    unable: { why: 'vacant', who: 'sekda', day: '2026-03-02' },
  } as const;
  expect(sayFailure(vacant, 'id')).toContain('Tidak ada yang memangku “sekda” pada 2 Maret 2026.');
  expect(sayFailure(vacant, 'en')).toContain('Nobody holds “sekda” on 2 March 2026.');
});
