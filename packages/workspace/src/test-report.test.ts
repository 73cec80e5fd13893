import { expect, test } from 'vitest';
import { countsLine, countTests } from './test-report.ts';

const report = {
  numPassedTests: 3,
  numFailedTests: 1,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }] },
    { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
  ],
};

test('the last line says what passed and failed', () => {
  expect(countsLine(countTests(report))).toBe('3 passed, 1 failed');
});

test('a file that could not be loaded has no tests and is one failure', () => {
  const broken = { status: 'failed', assertionResults: [] };
  const counts = countTests({ ...report, testResults: [...report.testResults, broken] });
  expect(countsLine(counts)).toBe('3 passed, 2 failed');
});

test('skipped tests are named when there are any', () => {
  const counts = countTests({ ...report, numPendingTests: 1, numTodoTests: 1 });
  expect(countsLine(counts)).toBe('3 passed, 1 failed, 2 skipped');
});
