import { expect, test } from 'vitest';
import {
  sayFailure,
  sayHappening,
  type ScenarioNaming,
} from '../../src/core/scenario/test-scenarios.ts';

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

test('[W31] with names for keys no key is told; without, the words of the file are', () => {
  const naming: ScenarioNaming = {
    state: (key) => `the step ${key}`,
    choice: (name, state) => `${name} of ${state}`,
    field: (name) => `the field ${name}`,
    who: (name) => `Mrs ${name}`,
  };
  const step = { complete: { state: 'check', outcome: 'ok', by: 'ann' } };
  expect(sayHappening(step, 'en')).toBe('“ann” completes “check” with “ok”');
  expect(sayHappening(step, 'en', naming)).toBe(
    '“Mrs ann” completes “the step check” with “ok of check”',
  );
  const unmet = {
    kind: 'unmet',
    aspect: 'tasks',
    expected: { ann: ['check'] },
    actual: {},
  } as const;
  expect(sayFailure(unmet, 'en')).toContain('“ann: check”');
  expect(sayFailure(unmet, 'en', naming)).toContain('“Mrs ann: the step check”');
  const data = {
    kind: 'unmet',
    aspect: 'data',
    expected: { sum: 1 },
    actual: { sum: null },
  } as const;
  expect(sayFailure(data, 'en', naming)).toContain('the field sum: 1');
});
