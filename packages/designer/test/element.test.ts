// `<alir-flow>` in pages as people write them: without React, without types, with properties that are set too early or to nothing.

import { openChromium } from '@alir/testbed/chromium';
import { samplePages } from '@alir/testbed/sample-pages';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { FlowElement } from '@alir/designer/element';
import { bundleOf } from './bundle-of.ts';

let browser: Browser;
let address: string;
beforeAll(async () => {
  address = `${(await samplePages()).url}element.html`;
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
});

interface Visited extends AsyncDisposable {
  readonly page: Page;
  /** What the console was told as an error, and errors that nobody caught. */
  readonly told: string[];
}

/** A page with an element that is not defined yet. */
async function visit(): Promise<Visited> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const told: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text());
  });
  page.on('pageerror', (error) => told.push(String(error)));
  await page.goto(address);
  await page.waitForFunction('window.define !== undefined');
  return { page, told, [Symbol.asyncDispose]: () => context.close() };
}

/** A page in which it is defined, and draws the flow of the samples. */
async function visitDrawn(): Promise<Visited> {
  const visited = await visit();
  await visited.page.evaluate(() => {
    window.define();
    Object.assign(document.querySelector('alir-flow') ?? {}, { flow: window.given.flow });
  });
  await visited.page.locator('[data-live]').waitFor();
  return visited;
}

const steps = (page: Page) => page.locator('[data-step]').count();
const badges = async (page: Page) =>
  (await page.locator('[data-overlay]').textContent())?.trim() ?? '';

test('[DV17] what a page sets before it makes the element known is drawn, and so is what it sets later', async () => {
  await using visited = await visit();
  const { page, told } = visited;
  await page.evaluate(() => {
    Object.assign(document.querySelector('alir-flow') ?? {}, {
      flow: window.given.flow,
      overlay: { telaah: { count: 41 } },
      nameOf: (kind: string) => (kind === 'unit' ? 'Dinas Contoh' : undefined),
    });
    window.define();
  });
  await page.locator('[data-step="telaah"]').waitFor();
  expect(await badges(page)).toBe('41×');
  await page.evaluate(() => {
    Object.assign(document.querySelector('alir-flow') ?? {}, {
      flow: { initial: 'a', states: { a: { type: 'final' } } },
      overlay: { a: { count: 7 } },
      figures: window.given.figures,
    });
  });
  await expect.poll(() => steps(page)).toBe(1);
  expect(await badges(page)).toBe('7×');
  expect(await page.locator('[data-heat]').count()).toBe(1);
  expect(told).toEqual([]);
});

test('[DV17] an element that is made and filled before it is known draws when it comes into the page', async () => {
  await using visited = await visit();
  const { page } = visited;
  await page.evaluate(() => {
    const early = document.createElement('alir-flow');
    Object.assign(early, { flow: window.given.flow });
    window.define();
    document.querySelector('main')?.replaceChildren(early);
  });
  await page.locator('[data-step="telaah"]').waitFor();
});

test('[DV18] null and undefined are none: nothing is told, and the next value is drawn', async () => {
  await using visited = await visitDrawn();
  const { page, told } = visited;
  const all = await steps(page);
  for (const nothing of [null, undefined]) {
    await page.evaluate((none) => {
      const element = document.querySelector('alir-flow') ?? {};
      Object.assign(element, { overlay: { telaah: { count: 41 } }, figures: window.given.figures });
      Object.assign(element, { overlay: none, layout: none, figures: none, nameOf: none });
    }, nothing);
    await expect.poll(() => page.locator('[data-heat]').count()).toBe(0);
    expect(await badges(page)).toBe('');
    expect(await steps(page)).toBe(all);
    await page.evaluate((none) => {
      Object.assign(document.querySelector('alir-flow') ?? {}, { flow: none });
    }, nothing);
    await expect.poll(() => steps(page)).toBe(0);
    await page.evaluate(() => {
      const overlay = { telaah: { count: 5 } };
      Object.assign(document.querySelector('alir-flow') ?? {}, {
        flow: window.given.flow,
        overlay,
      });
    });
    await expect.poll(() => steps(page)).toBe(all);
    expect(await badges(page)).toBe('5×');
  }
  expect(told).toEqual([]);
});

test.each([
  ['flow', [5, 'text', [], true], 'an object, as in the file of a flow, and is a number'],
  ['layout', ['text', 5], 'an object, as in the file of a layout, and is a string'],
  ['overlay', [[], 5], 'an object that holds an object for each step, and is a list'],
  ['figures', [{ steps: 5 }, 'text'], 'gives it, and is an object'],
  ['nameOf', [{}, 'text'], 'a function, and is an object'],
] as const)(
  '[DV18] what is no %s draws nothing of it and is told once; the next value is drawn',
  async (name, values, words) => {
    await using visited = await visitDrawn();
    const { page, told } = visited;
    const all = await steps(page);
    for (const value of values) {
      await page.evaluate(
        ([name, value]) =>
          Object.assign(document.querySelector('alir-flow') ?? {}, { [name]: value }),
        [name, value] as const,
      );
      await expect.poll(() => steps(page)).toBe(name === 'flow' ? 0 : all);
    }
    expect(told).toEqual([expect.stringContaining(`<alir-flow> draws no "${name}"`)]);
    expect(told[0]).toContain(words);
    await page.evaluate(() => {
      const { flow, figures } = window.given;
      const nameOf = (kind: string, id: string) => `${kind} ${id}`;
      const overlay = { telaah: { count: 99 } };
      const good = { flow, layout: {}, overlay, figures, nameOf };
      Object.assign(document.querySelector('alir-flow') ?? {}, good);
    });
    await expect.poll(() => badges(page)).toContain('99×');
    expect(await steps(page)).toBe(all);
    expect(await page.locator('[data-heat]').count()).toBe(1);
    expect(told).toHaveLength(1);
  },
);

test('[DV18] what is wrong inside figures and badges is left out, and the rest is drawn', async () => {
  await using visited = await visitDrawn();
  const { page, told } = visited;
  await page.evaluate(() => {
    Object.assign(document.querySelector('alir-flow') ?? {}, {
      figures: { steps: [null, 5, { step: 'telaah' }, { step: 'segel', here: 3 }] },
      overlay: { telaah: null, periksa: 5, registrasi: { count: 'many', done: 2, outcomes: 5 } },
    });
  });
  await expect.poll(() => badges(page)).toBe('✓ 23×');
  expect(told).toEqual([]);
});

test('[DV18] an attribute that is no JSON is told; an empty one is none', async () => {
  await using visited = await visitDrawn();
  const { page, told } = visited;
  await page.evaluate(() => document.querySelector('alir-flow')?.setAttribute('overlay', ''));
  await page.evaluate(() => document.querySelector('alir-flow')?.setAttribute('flow', '{"states"'));
  await expect.poll(() => steps(page)).toBe(0);
  expect(told).toEqual([
    expect.stringMatching(/draws no "flow": .* and is text that is no JSON\.$/),
  ]);
});

test('[DV9] what an attribute says of a step stands beside its figures and hides none', async () => {
  await using visited = await visitDrawn();
  const { page } = visited;
  await page.evaluate(() => {
    const element = document.querySelector('alir-flow');
    element?.setAttribute('figures', JSON.stringify({ steps: [{ step: 'telaah', here: 3 }] }));
    element?.setAttribute('overlay', JSON.stringify({ telaah: { isHere: true } }));
  });
  await expect.poll(() => badges(page)).toBe('3×◉ Di sini');
});

test('[DV18] whatever is set can be read', async () => {
  await using visited = await visitDrawn();
  const read = await visited.page.evaluate(() => {
    const element = document.querySelector('alir-flow');
    const nameOf = (): undefined => undefined;
    if (element) Object.assign(element, { nameOf, layout: {}, overlay: { a: { count: 1 } } });
    return [element?.nameOf === nameOf, element?.layout, element?.overlay, element?.figures];
  });
  expect(read).toEqual([true, {}, { a: { count: 1 } }, null]);
});

test('[DV16] the page that the guide shows draws its flow, and no React comes with it', async () => {
  const guide = await readFile(
    new URL('../../../docs/how-to/design-a-flow.md', import.meta.url),
    'utf8',
  );
  const [, script = ''] = /^```js\n(\/\/ alur\.js\n.*?)^```/ms.exec(guide) ?? [];
  const [, html = ''] = /^```html\n(<!doctype html>.*?)^```/ms.exec(guide) ?? [];
  const folder = new URL('../node_modules/.cache/guide/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const entry = fileURLToPath(new URL('alur.js', folder));
  await writeFile(entry, script);
  const [bundle] = await bundleOf(entry);
  expect(bundle?.moduleIds.filter((file) => /node_modules\/(\.pnpm\/)?react/.test(file))).toEqual(
    [],
  );
  await using context = await browser.newContext();
  const page = await context.newPage();
  const body = bundle?.code ?? '';
  await page.route('http://guide.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body })
      : route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('http://guide.test/');
  await page.getByRole('button', { name: /: Periksa permohonan, .*, sedang di sini/ }).waitFor();
  const box = await page.locator('alir-flow').boundingBox();
  expect(box?.height).toBe(480);
});

test('[DV19] TypeScript knows the element by its tag', () => {
  expectTypeOf<HTMLElementTagNameMap['alir-flow']>().toEqualTypeOf<FlowElement>();
});
