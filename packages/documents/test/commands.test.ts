// Commands that documents tell people to type exist.

import { execFile } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { parseDocument, readDocuments, repository } from '../src/document.ts';
import { commandsOf, type TypedCommand } from '../src/typed-commands.ts';

const run = promisify(execFile);
const typed = readDocuments().flatMap(commandsOf);
const named = (program: TypedCommand['program']) =>
  typed.filter((command) => command.program === program);

/** The commands of pnpm's own that documents name. */
const ofPnpm = ['install', 'exec', 'pack', 'add'];

/** The scripts of every package of the workspace. */
const scripts = new Map(
  ['package.json', ...globSync('{packages,examples}/*/package.json', { cwd: repository })].map(
    (path) => {
      const manifest: { name: string; scripts: Record<string, string> } = JSON.parse(
        readFileSync(join(repository, path), 'utf8'),
      );
      return [manifest.name, Object.keys(manifest.scripts)];
    },
  ),
);

const projects = globSync('{packages,examples}/*/vitest*.config.ts', { cwd: repository }).flatMap(
  (path) => {
    const text = readFileSync(join(repository, path), 'utf8');
    return /vitestProject\(\s*'([^']+)'/.exec(text)?.[1] ?? [];
  },
);

/** Why pnpm would not do this; null when it would. */
function refusedByPnpm(words: readonly string[]): string | null {
  const [option, filter = '', ...rest] = words;
  if (option === '--filter') return refusedByPackage(filter, rest);
  return refusedByPackage('alir', words);
}

function refusedByPackage(name: string, words: readonly string[]): string | null {
  const known = scripts.get(name);
  if (!known) return `there is no package ${name}`;
  const isScript = words[0] === 'run';
  const [script = '', ...args] = isScript ? words.slice(1) : words;
  if (known.includes(script)) return script === 'vitest' ? refusedByVitest(args) : null;
  if (!isScript && ofPnpm.includes(script)) return null;
  return `there is no script ${script}`;
}

function refusedByVitest(args: readonly string[]): string | null {
  const project = args[args.indexOf('--project') + 1];
  if (args.includes('--project') && !projects.includes(project ?? ''))
    return `there is no project ${project}`;
  const missing = args.find((arg) => arg.includes('/') && !existsSync(join(repository, arg)));
  return missing === undefined ? null : `there is no file ${missing}`;
}

describe('commands of pnpm', () => {
  test('there are some to look at', () => {
    expect(named('pnpm').length).toBeGreaterThan(20);
  });

  test('name scripts, packages, projects and files of this repository', () => {
    const wrong = named('pnpm').flatMap(({ words, place }) => {
      const why = refusedByPnpm(words);
      return why === null ? [] : [`${place} pnpm ${words.join(' ')}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  test.each([
    ['`pnpm strat`', 'there is no script strat'],
    ['`npx -y pnpm@12 --filter @alir/engin run build`', 'there is no package @alir/engin'],
    ['`pnpm --filter @alir/engine run pack`', 'there is no script pack'],
    ['`… run pack`', 'there is no script pack'],
    ['```sh\nmkdir x && npx -y pnpm@12 bild\n```', 'there is no script bild'],
    ['`pnpm vitest run --project motor`', 'there is no project motor'],
    ['`pnpm vitest run packages/motor`', 'there is no file packages/motor'],
  ])('%s is found to be wrong', (text, why) => {
    const commands = commandsOf(parseDocument('README.md', text));
    expect(commands.map(({ words }) => refusedByPnpm(words))).toEqual([why]);
  });
});

describe('commands of alir', () => {
  let known: ReadonlySet<string>;

  beforeAll(async () => {
    known = new Set(commandsIn(await help([])));
  });

  /** Why alir would not do this; null when it would. */
  async function refusedByAlir([command = '', ...rest]: readonly string[]): Promise<string | null> {
    if (command.startsWith('-')) return null;
    if (!known.has(command)) return `there is no command ${command}`;
    const text = await help([command]);
    const below = commandsIn(text);
    const [first = ''] = rest;
    if (below.length > 0 && !below.includes(first)) return `${command} has no command ${first}`;
    const page = below.length > 0 ? await help([command, first]) : text;
    const option = rest
      .flatMap((word) => /^\[?(--[a-z-]+)\]?$/.exec(word)?.[1] ?? [])
      .find((name) => !page.includes(` ${name}`) && name !== '--json');
    return option === undefined ? null : `${command} has no option ${option}`;
  }

  test('there are some to look at', () => {
    expect(named('alir').length).toBeGreaterThan(20);
  });

  test('and their options exist', async () => {
    const wrong: string[] = [];
    for (const { words, place } of named('alir')) {
      const why = await refusedByAlir(words);
      if (why !== null) wrong.push(`${place} alir ${words.join(' ')}: ${why}`);
    }
    expect(wrong).toEqual([]);
  }, 60_000);

  test.each([
    ['`alir chekc`', 'there is no command chekc'],
    ['`npx alir audit verfy`', 'audit has no command verfy'],
    ['`alir migrate --prnt`', 'migrate has no option --prnt'],
  ])('%s is found to be wrong', async (text, why) => {
    const [command] = commandsOf(parseDocument('README.md', text));
    expect(await refusedByAlir(command?.words ?? [])).toBe(why);
  });
});

const pages = new Map<string, Promise<string>>();

/** What `alir … --help` prints. */
function help(command: readonly string[]): Promise<string> {
  const key = command.join(' ');
  const main = join(repository, 'packages/cli/src/main.ts');
  const page =
    pages.get(key) ??
    run(process.execPath, ['--conditions=alir-source', main, ...command, '--help']).then(
      ({ stdout }) => stdout,
    );
  pages.set(key, page);
  return page;
}

function commandsIn(page: string): string[] {
  const list = page.split('Commands:\n')[1] ?? '';
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name);
}
