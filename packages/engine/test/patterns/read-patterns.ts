// The patterns of the catalogue with what their folders hold.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { JsonObject } from '../../src/index.ts';
import catalogue from './catalogue.json' with { type: 'json' };
import type { Pattern } from './pattern.ts';

/** A pattern of the catalogue. */
export interface Entry {
  /** `WCP-07`, `WRP-16` */
  readonly id: string;
  readonly name: string;
  /** Why it is left out, when it is. */
  readonly out?: string;
  /** What is missing to express it, when it cannot be. */
  readonly missing?: string;
}

/** A pattern that is shown. */
export interface ShownPattern extends Entry, Pattern {
  readonly flow: JsonObject;
  readonly otherFlows: readonly JsonObject[];
  readonly forms: readonly JsonObject[];
}

/** Every pattern of the catalogue, shown or not. */
export const entries: readonly Entry[] = [...catalogue.controlFlow, ...catalogue.resource];

/** Folders of patterns by the id: `WCP-07` is `control-flow/07-…`. */
export function foldersById(): ReadonlyMap<string, string> {
  const parts = { WCP: 'control-flow', WRP: 'resource' };
  return new Map(
    Object.entries(parts).flatMap(([prefix, part]) =>
      readdirSync(join(import.meta.dirname, part)).map((folder): [string, string] => [
        `${prefix}-${folder.slice(0, 2)}`,
        join(import.meta.dirname, part, folder),
      ]),
    ),
  );
}

/** The patterns that have a folder, in the order of the catalogue. */
export async function shownPatterns(): Promise<readonly ShownPattern[]> {
  const folders = foldersById();
  const shown = entries.map(async (entry) => {
    const folder = folders.get(entry.id);
    return folder === undefined ? [] : [{ ...entry, ...(await readFolder(folder)) }];
  });
  return (await Promise.all(shown)).flat();
}

async function readFolder(folder: string): Promise<Omit<ShownPattern, keyof Entry>> {
  const files = readdirSync(folder).filter(
    (name) => name.endsWith('.json') && name !== 'flow.json' && !name.endsWith('.scenarios.json'),
  );
  const others = files.map((name) => readJson(folder, name));
  const scenario: { default: Pattern } = await import(
    pathToFileURL(join(folder, 'scenario.ts')).href
  );
  return {
    ...scenario.default,
    flow: readJson(folder, 'flow.json'),
    otherFlows: others.filter((file) => 'flow' in file),
    forms: others.filter((file) => 'form' in file),
  };
}

const readJson = (folder: string, name: string): JsonObject =>
  JSON.parse(readFileSync(join(folder, name), 'utf8'));
