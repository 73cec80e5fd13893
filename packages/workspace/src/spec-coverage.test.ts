import { expect, test } from 'vitest';
import { specCoverage } from './spec-coverage.ts';

const specs = [{ path: 'spec/a.md', text: '# A\n\n- **E1** One.\n- **E2** Two, like **E9**.\n' }];

test('every rule has a test', () => {
  const tests = [{ path: 'a.test.ts', text: "test('[E1, E2] both', () => {})" }];
  expect(specCoverage(specs, tests)).toEqual({
    rules: 2,
    untested: [],
    unknown: [],
    duplicate: [],
  });
});

test('a rule that no test names is reported', () => {
  const tests = [{ path: 'a.test.ts', text: 'test(`[E1] one`, () => {}); // [E2] is no title' }];
  expect(specCoverage(specs, tests).untested).toEqual(['E2']);
});

test('a test that names a rule that is not written is reported with its file', () => {
  const tests = [
    { path: 'a.test.ts', text: "test('[E1] one'); test('[E2] two'); test('[E3] no')" },
  ];
  expect(specCoverage(specs, tests).unknown).toEqual(['E3 in a.test.ts']);
});

test('a rule that is written twice is reported', () => {
  const twice = [...specs, { path: 'spec/b.md', text: '- **E1** Once more.' }];
  expect(specCoverage(twice, []).duplicate).toEqual(['E1']);
});
