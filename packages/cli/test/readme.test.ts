import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alir, samples } from './run-alir.ts';

test('what the README shows is what happens', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, shown = ''] = /```console\n(.*?)```/s.exec(readme) ?? [];
  const cwd = await mkdtemp(join(tmpdir(), 'alir-readme-'));
  await cp(join(samples, 'leave'), join(cwd, 'leave'), { recursive: true });
  const lines: string[] = [];
  for (const [, command = ''] of shown.matchAll(/^\$ alir (.*)$/gm)) {
    const { exit, out } = await alir(command.split(' '), { cwd });
    expect(exit, command).toBe(0);
    lines.push(`$ alir ${command}\n${out}`);
  }
  await rm(cwd, { recursive: true });
  expect(lines).toHaveLength(5);
  expect(lines.join('')).toBe(shown);
});
