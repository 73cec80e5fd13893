import { describe, expect, test } from 'vitest';
import { specCoverage } from './spec-coverage.ts';

const specs = [{ path: 'spec/a.md', text: '# A\n\n- **E1** One.\n- **E2** Two, like **E9**.\n' }];

const untested = (text: string): readonly string[] =>
  specCoverage(specs, [{ path: 'a.test.ts', text }]).untested;

test('every rule has a test', () => {
  const tests = [{ path: 'a.test.ts', text: "test('[E1, E2] both', () => {})" }];
  expect(specCoverage(specs, tests)).toEqual({
    rules: 2,
    untested: [],
    unknown: [],
    duplicate: [],
  });
});

test('a rule that no test carries is reported', () => {
  expect(untested('test(`[E1] one ${x}`, () => {}); // [E2] is no title')).toEqual(['E2']);
});

describe('a rule is carried by', () => {
  test.each([
    ['a test', "test('[E2] x', async () => {})"],
    ['a test under options', "test('[E2] x', { timeout: 9 }, () => {})"],
    ['each row of a table', "test.each([1])('[E2] %s', () => {})"],
    ['each line of a table', 'test.each`a\n1`("[E2] $a", () => {})'],
    ['a test that some machines skip', "test.skipIf(isSlow)('[E2] x', () => {})"],
    ['a test in a block with its name', "describe('[E2] x', () => { test('y', () => {}) })"],
    ['a test of a suite', "export function rules() { it('[E2] x', () => {}) }"],
  ])('%s', (_, text) => {
    expect(untested(text)).toEqual(['E1']);
  });
});

describe('a rule is not carried by', () => {
  test.each([
    ['a test that is skipped', "test.skip('[E2] x', () => {})"],
    ['a table that is skipped', "test.skip.each([1])('[E2] %s', () => {})"],
    ['a test that is planned', "test.todo('[E2] x')"],
    ['a title alone', "test('[E2] x')"],
    ['a test that has to fail', "test.fails('[E2] x', () => {})"],
    ['a test in a block that is skipped', "describe.skip('a', () => { test('[E2] x', () => {}) })"],
    ['a block without a test', "describe('[E2] x', () => {})"],
    ['a block with a skipped test', "describe('[E2] x', () => { test.skip('y', () => {}) })"],
    ['a comment', "// test('[E2] x', () => {})\n/* see '[E2] x' */"],
    ['another text', "const title = '[E2] x'; test('y', () => { log('[E2] z') })"],
  ])('%s', (_, text) => {
    expect(untested(text)).toEqual(['E1', 'E2']);
  });
});

test('a test that names a rule that is not written is reported with its file', () => {
  const text = ['E1', 'E2', 'E3'].map((rule) => `test('[${rule}] x', () => {})`).join('\n');
  expect(specCoverage(specs, [{ path: 'a.test.ts', text }]).unknown).toEqual(['E3 in a.test.ts']);
});

test('a rule that is written twice is reported', () => {
  const twice = [...specs, { path: 'spec/b.md', text: '- **E1** Once more.' }];
  expect(specCoverage(twice, []).duplicate).toEqual(['E1']);
});
