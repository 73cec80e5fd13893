import { readFile } from 'node:fs/promises';
import { diffLines } from 'diff';
import { expect, test } from 'vitest';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

test('the application gains approvals in under 60 added lines, without a word of organisation or Indonesian', async () => {
  const changed = diffLines(await read('../before/app.ts'), await read('../src/app.ts'));
  const flow = (await read('../src/purchase.json')).trimEnd().split('\n');
  const added = [
    ...changed.filter((part) => part.added).flatMap((part) => part.value.trimEnd().split('\n')),
    ...flow,
  ];
  console.log(`embed-hono: ${added.length} added lines, the flow included`);
  expect(added.length).toBeLessThan(60);
  expect(added.join('\n')).not.toMatch(
    /position|unit\b|organi[sz]ation|jabatan|disposisi|surat|atasan|kepala/i,
  );
});
