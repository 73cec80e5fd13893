import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../pnpm.mjs';
import { specCoverage, type TextFile } from '../spec-coverage.ts';
import type { Gate } from './gate.ts';

/** Every rule that is written has a test that carries it, and no test carries a rule that is not written. */
export const spec: Gate = {
  name: 'spec',
  async check() {
    const specs = await read('packages/engine/spec/*.md', 'packages/{cli,designer}/SPEC.md');
    const tests = await read(
      'packages/{engine,cli,designer,documents}/{src,test}/**/*.test.{ts,tsx}',
      'examples/*/{src,test}/**/*.test.{ts,tsx}',
      // Rules that a test file for each kind of store registers.
      'packages/engine/test/{aide,merging,proposals}/*.ts',
      // Suites that are published for authors of other adapters.
      'packages/engine/src/testing/**/*.ts',
    );
    const { rules, untested, unknown, duplicate } = specCoverage(specs, tests);
    const wrong = untested.length + unknown.length + duplicate.length;
    return {
      passed: rules > 0 && wrong === 0,
      summary: `${rules} rules, ${untested.length} without a test, ${unknown.length} unknown to the specification`,
      details: [
        untested.length > 0 ? `Without a test: ${untested.join(', ')}` : '',
        ...unknown.map((where) => `Not written: ${where}`),
        ...duplicate.map((rule) => `Written twice: ${rule}`),
      ]
        .filter((line) => line !== '')
        .join('\n'),
    };
  },
};

async function read(...patterns: readonly string[]): Promise<TextFile[]> {
  const paths = globSync(patterns, { cwd: repository });
  return Promise.all(
    [...new Set(paths)].map(async (path) => ({
      path,
      text: await readFile(join(repository, path), 'utf8'),
    })),
  );
}
