// One run of all tests: build what is tested as built, then every vitest project.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { repository, runPnpm } from './pnpm.mjs';
import { runLengths } from './run-lengths.ts';
import { readTestReport, type TestCounts } from './test-report.ts';

/** How a run of all tests ended. `counts` is absent when it came to no report. */
export interface TestRun {
  readonly exitCode: number;
  readonly counts?: TestCounts;
}

/** Builds the packages, then runs every test of the workspace, printing as it goes. */
export async function runTests({ soak }: { readonly soak: boolean }): Promise<TestRun> {
  const build = ['turbo', 'run', 'build', '--continue=always', '--output-logs=errors-only'];
  const built = await runPnpm(['exec', ...build]);
  if (built !== 0) console.error('The build failed; the tests run all the same.');

  const report = join(repository, '.cache', 'tests.json');
  await mkdir(join(repository, '.cache'), { recursive: true });
  await rm(report, { force: true });
  const exitCode = await runPnpm(
    [
      'run',
      '--silent',
      'vitest',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env: runLengths(soak) },
  );
  const counts = await readTestReport(report).catch(() => undefined);
  return counts === undefined
    ? { exitCode: exitCode || 1 }
    : { exitCode: exitCode || built, counts };
}
