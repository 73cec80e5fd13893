import { runTests } from '../run-tests.ts';
import { countsLine } from '../test-report.ts';
import type { Gate } from './gate.ts';

/** Every test passes. Prints as it goes, since it takes the longest. */
export const tests: Gate = {
  name: 'tests',
  async check() {
    const { exitCode, counts } = await runTests({ soak: false });
    return {
      passed: exitCode === 0 && counts?.failed === 0,
      summary: counts === undefined ? 'did not run' : countsLine(counts),
    };
  },
};
