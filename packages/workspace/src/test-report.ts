// Reads the report of a test run. The numbers come from vitest's own JSON report and from nowhere else.
import { readFile } from 'node:fs/promises';

/** What a test run came to. */
export interface TestCounts {
  readonly passed: number;
  /** Failed tests, and test files that could not be run at all. */
  readonly failed: number;
  readonly skipped: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Counts what the JSON report in `file` says. */
export async function readTestReport(file: string): Promise<TestCounts> {
  return countTests(JSON.parse(await readFile(file, 'utf8')));
}

/** Counts tests; a file that failed without a failed test in it (it could not be loaded) counts as one failure. */
export function countTests(report: Report): TestCounts {
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** `12 passed, 0 failed`, with the skipped ones when there are any. */
export function countsLine({ passed, failed, skipped }: TestCounts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
