import { readdir, readFile } from 'node:fs/promises';
import { diffLines } from 'diff';
import { expect, test } from 'vitest';

const folder = (name: string): URL => new URL(`../${name}/`, import.meta.url);

async function read(name: string, path: string): Promise<string> {
  return readFile(new URL(path, folder(name)), 'utf8').catch(() => '');
}

test('the application gains approvals in under 60 added lines, without a word of organisation or Indonesian', async () => {
  const entries = await readdir(folder('src'), { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      `${entry.parentPath}/${entry.name}`.slice(folder('src').pathname.length).replace(/^\//, ''),
    );
  const added: string[] = [];
  for (const path of paths) {
    const changes = diffLines(await read('before/src', path), await read('src', path));
    const lines = changes
      .filter((part) => part.added)
      .flatMap((part) => part.value.trimEnd().split('\n'));
    added.push(...lines.filter((line) => line.trim() !== ''));
  }
  console.log(`embed-next: ${added.length} added lines, flow and bridge included`);
  expect(added.join('\n')).not.toMatch(
    /position|unit\b|organi[sz]ation|jabatan|disposisi|surat|atasan|kepala/i,
  );
  expect(added.length).toBeLessThan(60);
});
