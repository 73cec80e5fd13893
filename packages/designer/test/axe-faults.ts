// What axe finds on a page that is open in a browser.

import { createRequire } from 'node:module';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';

declare global {
  interface Window {
    /** axe puts itself there when its script is loaded into the page. */
    axe: typeof Axe;
  }
}

const script = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What axe finds in a part of a page, one line for each rule: its name, and the elements. */
export async function axeFaults(
  page: Page,
  part: string,
  options: Axe.RunOptions = {},
): Promise<readonly string[]> {
  await page.addScriptTag({ path: script });
  const { violations } = await page.evaluate(([within, how]) => window.axe.run(within, how), [
    part,
    options,
  ] as const);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
