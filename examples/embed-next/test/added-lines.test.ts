import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Lines that `git diff --no-index before/src src` counts as insertions, blank ones included. */
async function addedLines(): Promise<string[]> {
  const diff = promisify(execFile)('git', ['diff', '--no-index', 'before/src', 'src'], {
    cwd: folder,
  });
  // It ends with 1 when there are differences.
  const { stdout } = await diff.catch((different) => different);
  return String(stdout)
    .split('\n')
    .filter((line) => line.startsWith('+') && !line.startsWith('+++ '));
}

test('the application gains approvals in under 60 added lines, without a word of organisation or Indonesian', async () => {
  const added = await addedLines();
  console.log(`embed-next: ${added.length} added lines, the flow included`);
  expect(added.length).toBeGreaterThan(20);
  expect(added.length).toBeLessThan(60);
  expect(added.join('\n')).not.toMatch(
    /position|unit\b|organi[sz]ation|jabatan|disposisi|surat|atasan|kepala/i,
  );
});
