// Which controls of the details tests have used, and which of those on a page none has.

import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';

/** The controls that files of tests use. */
export interface UsedControls {
  /** Names of controls in a part of the page that no test uses. `elsewhere`: names that other tests show. */
  readonly unused: (part: Locator, elsewhere: readonly string[]) => Promise<readonly string[]>;
}

/** The name of a control but for what it is about: “Hapus penanda tangan 2”, “Hapus “Setuju””. */
const alike = (name: string): string => name.replaceAll(/\d+|“[^”]*”/g, '…');

/** @param files - names of tests, whose calls name controls, as do the first of their rows */
export async function controlsIn(...files: readonly string[]): Promise<UsedControls> {
  const use = /(?:\b(?:choose|fill|tick|press|pick)\(\s*[^,]+,\s*|\[)'([^']+)'/g;
  const written = await Promise.all(
    files.map((name) => readFile(new URL(`${name}.test.ts`, import.meta.url), 'utf8')),
  );
  const names = written.flatMap((text) => [...text.matchAll(use)].map(([, name = '']) => name));
  return {
    async unused(part, elsewhere) {
      const known = new Set([...names, ...elsewhere].map(alike));
      const shown = await part.evaluate((panel) =>
        [...panel.querySelectorAll('button, input, select, textarea')].map(
          (element) =>
            element.getAttribute('aria-label') ??
            panel.querySelector(`label[for="${element.id}"]`)?.textContent ??
            element.textContent ??
            '',
        ),
      );
      return [...new Set(shown.filter((name) => !known.has(alike(name))))];
    },
  };
}
