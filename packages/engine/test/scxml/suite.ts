// The cases of `@scion-scxml/test-framework`: a document of SCXML, events, and where it must rest after each.

import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  /** Folder and file: `basic/basic1`. */
  readonly name: string;
  readonly document: string;
  readonly script: Script;
}

/** States without states in them, by id, in any order. */
type Leaves = readonly string[];

export interface Script {
  readonly initialConfiguration: Leaves;
  readonly events: readonly {
    readonly event: { readonly name: string };
    readonly nextConfiguration: Leaves;
  }[];
}

const folder = join(import.meta.dirname, '../../node_modules/@scion-scxml/test-framework/test');

/** Every document that has a script beside it; the others are parts of a case. */
export function allCases(): Case[] {
  return globSync('**/*.scxml', { cwd: folder })
    .map((path) => path.replace(/\.scxml$/, ''))
    .filter((name) => existsSync(join(folder, `${name}.json`)))
    .toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((name) => ({
      name: name.replaceAll('\\', '/'),
      document: readFileSync(join(folder, `${name}.scxml`), 'utf8'),
      script: JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')),
    }));
}
