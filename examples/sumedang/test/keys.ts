// What somebody does who has a keyboard and nothing else.

import type { Page } from 'playwright-core';

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/**
 * Goes on, or back, until what has the focus is called so. A line of buttons is one stop: within it arrows lead on.
 *
 * @throws Error with what was passed, when that is more than a page has
 */
export async function goTo(
  page: Page,
  name: string,
  by: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 80) {
    if ((await isInLine(page)) && (await alongLine(page, name))) return;
    await page.keyboard.press(by);
    const called = await focused(page);
    if (called === name) return;
    passed.push(called.slice(0, 40));
  }
  throw new Error(`“${name}” is not among: ${passed.join(' | ')}`);
}

function isInLine(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest('[role="toolbar"]') != null);
}

/** Goes along a line of buttons; whether one is called so. */
async function alongLine(page: Page, name: string): Promise<boolean> {
  await page.keyboard.press('Home');
  for (let last = ''; ; await page.keyboard.press('ArrowRight')) {
    const called = await focused(page);
    if (called === name) return true;
    if (called === last) return false;
    last = called;
  }
}

/** What has the focus, as people call it. */
export async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    const said = element.getAttribute('aria-label');
    if (said !== null) return said;
    const labels = 'labels' in element ? element.labels : null;
    const [label] = labels instanceof NodeList ? labels : [];
    return (label ?? element).textContent?.trim() ?? '';
  });
}

/** Writes in a field instead of what stands there. */
export async function write(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Writes on a list of choices what one of them begins with. */
export async function choose(page: Page, field: string, choice: string): Promise<void> {
  await goTo(page, field);
  await page.keyboard.type(choice);
}

/** Keeps count of everything that a pointer does on the page. */
export async function countPointers(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
      addEventListener(
        kind,
        () => {
          const before = Number(sessionStorage.getItem('penunjuk') ?? 0);
          sessionStorage.setItem('penunjuk', String(before + 1));
        },
        { capture: true, passive: true },
      );
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('penunjuk') ?? 0));
}
