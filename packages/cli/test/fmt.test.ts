import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { alir, samples } from './run-alir.ts';

let cwd = '';
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'alir-fmt-'));
  await cp(join(samples, 'leave'), cwd, { recursive: true });
});
afterEach(() => rm(cwd, { recursive: true }));

const form = (): Promise<string> => readFile(join(cwd, 'forms/review.json'), 'utf8');

test('[CLI5] --check tells what would change, and changes nothing', async () => {
  const before = await form();
  const { exit, out } = await alir(['fmt', '--check'], { cwd });
  expect(out).toBe(
    'forms/review.json is not formatted\n1 of 2 files not formatted. Run alir fmt.\n',
  );
  expect(exit).toBe(1);
  expect(await form()).toBe(before);
});

test('[CLI5] formats once; the second time there is nothing to do', async () => {
  expect(await alir(['fmt'], { cwd })).toMatchObject({
    exit: 0,
    out: 'forms/review.json formatted\n1 file of 2 formatted.\n',
  });
  expect(await form()).toMatchInlineSnapshot(`
    "{
      "$schema": "urn:alir:form:1",
      "form": "review",
      "sections": [
        { "fields": [{ "field": "days", "access": "read" }, { "field": "note" }, { "field": "kind" }] }
      ]
    }
    "
  `);
  expect(await alir(['fmt', '--check'], { cwd })).toMatchObject({
    exit: 0,
    out: '2 files formatted.\n',
  });
  expect(await alir(['check'], { cwd })).toMatchObject({ exit: 0 });
});

test('only the files that are named', async () => {
  const { out } = await alir(['fmt', 'forms/review.json', '--json'], { cwd });
  expect(JSON.parse(out)).toEqual({ files: 1, changed: ['forms/review.json'], problems: [] });
});

test('a file that cannot be read is left alone and told', async () => {
  const { exit, out } = await alir(['fmt', '--check', 'broken/flows/torn.json']);
  expect(exit).toBe(1);
  expect(out).toContain('broken/flows/torn.json:4:20 error: The JSON is wrong');
});

test('[CLI5] files with problems are counted among all, and never called formatted', async () => {
  for (const path of ['forms', 'flows']) await rm(join(cwd, path), { recursive: true });
  await cp(join(samples, 'broken/flows/torn.json'), join(cwd, 'flows/torn.json'));
  const torn = await readFile(join(cwd, 'flows/torn.json'), 'utf8');
  const problem =
    /^flows\/torn\.json:4:20 error: The JSON is wrong[^]*\n1 file with problems left as written\.\n$/;
  for (const args of [['fmt'], ['fmt', '--check']]) {
    const { exit, out } = await alir(args, { cwd });
    expect(out).toMatch(problem);
    expect(out).not.toContain('formatted');
    expect(exit).toBe(1);
  }
  const { out: json } = await alir(['fmt', '--json'], { cwd });
  expect(JSON.parse(json)).toMatchObject({
    files: 1,
    changed: [],
    problems: [{ line: 4 }, { line: 5 }],
  });
  expect(await readFile(join(cwd, 'flows/torn.json'), 'utf8')).toBe(torn);

  await cp(join(samples, 'leave'), cwd, { recursive: true });
  expect((await alir(['fmt'], { cwd })).out).toMatch(
    /\nforms\/review\.json formatted\n1 file of 3 formatted\.\n1 file with problems left as written\.\n$/,
  );
  expect((await alir(['fmt', '--check'], { cwd })).out).toMatch(
    /\n2 files formatted\.\n1 file with problems left as written\.\n$/,
  );
});
