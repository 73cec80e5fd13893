// The files of a folder of flows, as they lie on the disk.

import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { reasonOf } from '../files/reason-of.ts';

export type Kind = 'flow' | 'form' | 'calendar';

interface Located {
  /** Relative to where the command runs, for people. */
  readonly path: string;
  readonly absolute: string;
}

/** A file with a definition. */
export interface DefinitionFile extends Located {
  readonly kind: Kind;
  readonly bytes: Uint8Array;
}

/** It lies where definitions do, and nobody can tell what it is. */
export interface UnreadableFile extends Located {
  readonly kind: 'unreadable';
  /** In the user's words. */
  readonly reason: string;
}

export type SourceFile = DefinitionFile | UnreadableFile;

/** What belongs together: flows with the forms and calendars they may name. */
export interface Project {
  readonly root: string;
  readonly files: readonly SourceFile[];
  /** The files that were asked for; null: all. */
  readonly chosen: ReadonlySet<string> | null;
}

const folders: readonly (readonly [folder: string, kind: Kind])[] = [
  ['flows', 'flow'],
  ['forms', 'form'],
  ['calendars', 'calendar'],
];

/** Reads the projects that paths name: folders, or files with the folder they lie in. @throws Unusable */
export async function readProjects(
  cli: Cli,
  paths: readonly string[],
): Promise<readonly Project[]> {
  const byRoot = new Map<string, string[] | null>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const absolute = resolve(cli.cwd, path);
    if (await isFolder(cli, absolute, path)) byRoot.set(absolute, null);
    else {
      const root = rootOf(absolute);
      const chosen = byRoot.get(root);
      if (chosen !== null) byRoot.set(root, [...(chosen ?? []), absolute]);
    }
  }
  return Promise.all([...byRoot].map(([root, chosen]) => readProject(cli, root, chosen)));
}

async function readProject(
  cli: Cli,
  root: string,
  chosen: readonly string[] | null,
): Promise<Project> {
  const found = await filesOf(cli, root);
  const beside = (chosen ?? []).filter((path) => !found.some(({ absolute }) => absolute === path));
  const files = [...found, ...(await Promise.all(beside.map((path) => readNamed(cli, path))))];
  for (const file of files) {
    if (file.kind === 'unreadable' && chosen?.includes(file.absolute) === true)
      throw new Unusable('NOT_READABLE', cli.texts.notReadable(file.path, file.reason));
  }
  if (!files.some(({ kind }) => kind === 'flow') && chosen === null) {
    throw new Unusable('NO_FLOWS', cli.texts.noFlows(shown(cli, root)));
  }
  return { root, files, chosen: chosen && new Set(chosen) };
}

async function filesOf(cli: Cli, root: string): Promise<SourceFile[]> {
  const entries = await list(cli, root);
  const sorted = folders.filter(([folder]) => entries.includes(folder));
  if (sorted.length === 0) {
    const files = await Promise.all(
      jsonFiles(entries).map((name) => readSource(cli, join(root, name))),
    );
    return files.flatMap((file) => file ?? []);
  }
  const found = await Promise.all(
    sorted.map(async ([folder, kind]) => {
      const names = jsonFiles(await list(cli, join(root, folder)));
      return Promise.all(names.map((name) => readSource(cli, join(root, folder, name), kind)));
    }),
  );
  return found.flat().flatMap((file) => file ?? []);
}

/** A file that was named and lies beside the folders, as an older version may: told by its words. */
async function readNamed(cli: Cli, absolute: string): Promise<SourceFile> {
  const file = await readSource(cli, absolute);
  if (file === null)
    throw new Unusable('NOT_A_DEFINITION', cli.texts.notADefinition(shown(cli, absolute)));
  return file;
}

/** Null when it is nothing of ours. */
async function readSource(cli: Cli, absolute: string, known?: Kind): Promise<SourceFile | null> {
  const path = shown(cli, absolute);
  try {
    const bytes = await readFile(absolute);
    const kind = known ?? kindOf(bytes.toString('utf8'));
    return kind === null ? null : { kind, path, absolute, bytes };
  } catch (error) {
    if (isFolderError(error)) return null;
    return { kind: 'unreadable', path, absolute, reason: reasonOf(cli, error) };
  }
}

/** By the words of its text, so that a file that is not valid JSON is still told from a foreign one. */
function kindOf(text: string): Kind | null {
  if (/"states"\s*:/.test(text) && /"flow"\s*:/.test(text)) return 'flow';
  if (/"sections"\s*:/.test(text) && /"form"\s*:/.test(text)) return 'form';
  return /"id"\s*:/.test(text) && /"(week|holidays)"\s*:\s*[[{]/.test(text) ? 'calendar' : null;
}

/** Layouts and scenarios lie beside flows and are read by others. */
function jsonFiles(names: readonly string[]): string[] {
  return names
    .filter((name) => extname(name) === '.json' && !/\.(layout|scenarios)\.json$/.test(name))
    .sort();
}

async function list(cli: Cli, folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    throw new Unusable(
      'NOT_READABLE',
      cli.texts.notReadable(shown(cli, folder), reasonOf(cli, error)),
    );
  }
}

async function isFolder(cli: Cli, absolute: string, path: string): Promise<boolean> {
  try {
    return (await stat(absolute)).isDirectory();
  } catch {
    throw new Unusable('NO_SUCH_PATH', cli.texts.noSuchPath(path));
  }
}

/** The folder whose `flows/`, `forms/` … a file lies in, else its own. */
function rootOf(file: string): string {
  const folder = dirname(file);
  return folders.some(([name]) => name === basename(folder)) ? dirname(folder) : folder;
}

function shown(cli: Cli, absolute: string): string {
  return relative(cli.cwd, absolute) || '.';
}

const isFolderError = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EISDIR';
