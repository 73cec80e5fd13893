// Every flow that the repository keeps in a file, with its scenarios where it has them.

import { globSync, readFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDocument, type FlowDocument } from '../src/model/document/document.ts';
import { isObject } from '../src/model/change/change.ts';
import type { JsonObject } from '@alir/engine/core/types';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A flow's file, by its name, and what is in it. */
export interface FlowFile {
  readonly name: string;
  readonly document: FlowDocument;
}

/** All flows, as documents. */
export function allFlows(): readonly FlowFile[] {
  return [
    'examples/*/flows/*.json',
    'examples/*/src/*.json',
    'packages/engine/test/{patterns,signing}/**/*.json',
  ]
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .filter((file) => !file.endsWith('.scenarios.json') && !file.includes('node_modules'))
    .toSorted()
    .flatMap((file) => {
      const flow = read(join(root, file));
      if (typeof flow['flow'] !== 'string' || !isObject(flow['states'])) return [];
      const scenarios = join(root, file.replace(/\.json$/, '.scenarios.json'));
      return [
        {
          name: file,
          document: createDocument(flow, {
            forms: formsOf(flow, join(dirname(join(root, file)), '../forms')),
            ...(existsSync(scenarios) && { scenarios: read(scenarios) }),
          }),
        },
      ];
    });
}

/** The forms that a flow's tasks name, where they lie beside it. */
function formsOf(flow: JsonObject, folder: string): JsonObject {
  const names = [...JSON.stringify(flow).matchAll(/"form":"([^"]+)"/g)].map(
    ([, name = '']) => name,
  );
  const files = [...new Set(names)].map((name) => [name, join(folder, `${name}.json`)] as const);
  return Object.fromEntries(
    files.filter(([, file]) => existsSync(file)).map(([name, file]) => [name, read(file)]),
  );
}

function read(file: string): JsonObject {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
