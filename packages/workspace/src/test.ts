// `pnpm test` and `pnpm soak`: every test of the workspace. The last line says how many passed and failed.
import { runTests } from './run-tests.ts';
import { countsLine } from './test-report.ts';

const { exitCode, counts } = await runTests({ soak: process.argv.includes('--soak') });
if (counts === undefined) {
  console.error('The tests did not run to a report.');
} else {
  if (exitCode !== 0 && counts.failed === 0)
    console.error('The run failed outside of a test, see above.');
  console.log(countsLine(counts));
}
process.exitCode = exitCode || ((counts?.failed ?? 1) > 0 ? 1 : 0);
