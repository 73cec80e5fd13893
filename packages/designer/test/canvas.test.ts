// The canvas in a real browser: by mouse, by fingers and by keys, with flows as nobody would draw them; pictures to be looked at in
// node_modules/.cache/screens.

import { openChromium } from '@alir/testbed/chromium';
import { type SamplePages, samplePages } from '@alir/testbed/sample-pages';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FlowDocument } from '../src/model/index.ts';
import { monsters } from './monsters.ts';
import { screens } from './screens.ts';
import { languageMonster } from './language-monster.ts';

const desktop = { width: 1280, height: 800 };
const tablet = { width: 820, height: 1180 };

let browser: Browser;
let sample: SamplePages;
beforeAll(async () => {
  sample = await samplePages();
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
});

/** A page with the editor, and what was thrown in it. */
interface Visit extends AsyncDisposable {
  readonly page: Page;
  readonly thrown: readonly string[];
  /** The middle of a step by its name. */
  readonly middleOf: (step: string) => Promise<{ readonly x: number; readonly y: number }>;
  /** Where a way leads. */
  readonly targetOf: (step: string, outcome: string, index?: number) => Promise<unknown>;
  readonly shoot: (name: string) => Promise<unknown>;
}

async function visit(options: BrowserContextOptions = { viewport: desktop }): Promise<Visit> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.goto(`${sample.url}editor.html`);
  await page.locator('.alir-step').first().waitFor();
  return {
    page,
    thrown,
    async middleOf(step) {
      const box = await page.locator(`.alir-step[id$="${step}"]`).boundingBox();
      if (box === null) throw new Error(`${step} is not on the page`);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    targetOf: (step, outcome, index) =>
      page.evaluate(
        ([key, name, at]) => {
          const { states } = window.alir.editor.document.flow;
          const way = Object(states)[key]?.on?.[name];
          const one = Array.isArray(way) ? way[at] : way;
          return one?.target ?? one?.back ?? one;
        },
        [step, outcome, index ?? 0] as const,
      ),
    shoot: (name) => page.screenshot({ path: `${screens}/canvas-${name}.png` }),
    async [Symbol.asyncDispose]() {
      await context.close();
    },
  };
}

async function drag(page: Page, from: Place, to: Place): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.move(to.x, to.y, { steps: 4 });
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where the line from one step to another runs, halfway. */
function between(one: Place, other: Place): Place {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
}

describe('with a mouse', () => {
  test('[DE20] a step that is let go over a way goes into it, and the sentence said so before', async () => {
    await using open = await visit();
    const { page, middleOf, targetOf } = open;
    const way = between(await middleOf('konsep'), await middleOf('periksa'));
    await drag(page, await middleOf('tanda-tangan'), way);
    await page.getByText('masuk ke jalur Ajukan').waitFor();
    await open.shoot('carry');
    await page.mouse.up();
    await expect.poll(() => targetOf('konsep', 'ajukan')).toBe('tanda-tangan');
    expect(await targetOf('tanda-tangan', 'tandatangani')).toBe('periksa');
    expect(await targetOf('periksa', 'setuju')).toBe('arsip');
    await page.keyboard.press('Control+z');
    await expect.poll(() => targetOf('konsep', 'ajukan')).toBe('periksa');
  });

  test('[DE20] where it cannot go in, the reason is told and it stands where it stood', async () => {
    await using open = await visit();
    const { page, middleOf } = open;
    const [from, way] = [
      await middleOf('arsip'),
      between(await middleOf('konsep'), await middleOf('periksa')),
    ];
    await drag(page, from, way);
    await page.getByText('Tidak dapat di sini.').waitFor();
    await page.mouse.up();
    await expect.poll(() => middleOf('arsip')).toEqual(from);
    expect(await page.evaluate(() => window.alir.editor.history.past.length)).toBe(0);
  });

  test('[DE20] elsewhere, and with Alt, it stands where it was let go, and tidying leaves it to the layout', async () => {
    await using open = await visit();
    const { page, middleOf } = open;
    const before = await middleOf('tanda-tangan');
    await drag(page, before, { x: before.x - 350, y: before.y });
    await page.mouse.up();
    await expect.poll(async () => (await middleOf('tanda-tangan')).x).toBeLessThan(before.x - 300);
    const way = between(await middleOf('konsep'), await middleOf('periksa'));
    await page.keyboard.down('Alt');
    await drag(page, await middleOf('tanda-tangan'), way);
    await page.mouse.up();
    await page.keyboard.up('Alt');
    const steps = (): Promise<unknown> =>
      page.evaluate(() => Object.keys(Object(window.alir.editor.document.layout['steps'])));
    expect(await steps()).toEqual(['tanda-tangan']);
    await page.getByRole('button', { name: 'Rapikan' }).click();
    expect(await steps()).toEqual([]);
  });

  test('[DE21] the end of a way is pulled to another step; a click on it opens where it is changed without dragging', async () => {
    await using open = await visit();
    const { page, middleOf, targetOf } = open;
    const at = await middleOf('konsep');
    await page.mouse.click(at.x, at.y);
    const grip = page.getByRole('button', { name: 'Ubah tujuan jalur Ajukan' });
    const box = await grip.boundingBox();
    if (box === null) throw new Error('The end of the way cannot be taken hold of');
    await drag(page, { x: box.x + 8, y: box.y + 8 }, await middleOf('tanda-tangan'));
    await page.getByText('menuju “Tanda tangan”').waitFor();
    await open.shoot('pull');
    await page.mouse.up();
    await expect.poll(() => targetOf('konsep', 'ajukan')).toBe('tanda-tangan');
    await grip.click();
    await page.getByRole('complementary', { name: 'Rincian langkah' }).waitFor();
  });

  test('[DE22] steps in a frame are chosen, done in parallel, and why not is told', async () => {
    await using open = await visit();
    const { page, middleOf } = open;
    const [konsep, periksa] = [await middleOf('konsep'), await middleOf('periksa')];
    await page.keyboard.down('Shift');
    await page.mouse.move(konsep.x - 220, konsep.y - 60);
    await page.mouse.down();
    await page.mouse.move(periksa.x + 200, periksa.y + 60, { steps: 4 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    const bar = page.getByRole('toolbar', { name: 'Langkah yang dipilih' });
    await bar.getByText('2 langkah dipilih').waitFor();
    await bar.getByRole('button', { name: 'Kerjakan serentak' }).click();
    await expect
      .poll(() =>
        page.evaluate(() => Object.keys(Object(window.alir.editor.document.flow['states']))),
      )
      .toEqual(['dikerjakan-serentak', 'tanda-tangan', 'arsip']);
    await open.shoot('parallel');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('End');
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await bar.getByRole('button', { name: 'Kerjakan serentak' }).click();
    await page.getByRole('alert').getByText('mengakhiri seluruh alur').waitFor();
  });

  test('[DE22] chosen steps become a flow of their own, which the host is given', async () => {
    await using open = await visit();
    const { page, middleOf } = open;
    const at = await middleOf('tanda-tangan');
    await page.mouse.click(at.x, at.y);
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('button', { name: 'Jadikan alur sendiri' }).click();
    await page.getByLabel('Nama alur baru').fill('Penandatanganan');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => window.alir.children.map(({ flow }) => flow['flow'])))
      .toEqual(['penandatanganan']);
    await page.locator('.alir-step[id$="penandatanganan"]').waitFor();
  });
});

describe('with keys', () => {
  test('[DE22] arrows with Shift choose more, Ctrl and A all; the bar is reached by Tab', async () => {
    await using open = await visit();
    const { page } = open;
    await page.locator('.alir-canvas').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 langkah dipilih').waitFor();
    await page.keyboard.press('Control+a');
    await page.getByText('4 langkah dipilih').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Tindakan lain' }).press('Enter');
    await page.locator('.alir-canvas').focus();
    const group = page.getByRole('button', { name: 'Kelompokkan' });
    for (let presses = 0; presses < 12; presses += 1) {
      if (await group.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.alir-step[id$="kelompok-langkah"]').waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('alir-canvas');
  });
});

describe('looking', () => {
  test('[DE26] at first all is seen; buttons and keys look closer, farther, and at all of it', async () => {
    await using open = await visit();
    const { page } = open;
    const scale = (): Promise<number> =>
      page.evaluate(() => {
        const viewport = document.querySelector('.react-flow__viewport');
        return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 0;
      });
    const first = await scale();
    expect(await page.locator('.alir-step').count()).toBe(4);
    await page.getByRole('button', { name: 'Perbesar' }).click();
    await expect.poll(scale).toBeGreaterThan(first * 1.1);
    await page.locator('.alir-canvas').focus();
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    await expect.poll(scale).toBeLessThan(first);
    await page.keyboard.press('0');
    await expect.poll(scale).toBeCloseTo(first, 5);
  });
});

describe('with fingers', () => {
  const touch = { viewport: tablet, hasTouch: true, isMobile: true } as const;

  test('[DE24] a tap chooses, a finger that rests chooses more, two fingers look closer; what is pressed has 44 px', async () => {
    await using open = await visit(touch);
    const { page, middleOf } = open;
    const konsep = await middleOf('konsep');
    await page.touchscreen.tap(konsep.x, konsep.y);
    await page.getByRole('button', { name: 'Tindakan lain' }).waitFor();
    const cdp = await page.context().newCDPSession(page);
    const periksa = await middleOf('periksa');
    const fingers = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...at: Place[]
    ): Promise<unknown> =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at.map(({ x, y }, id) => ({ x, y, id })),
      });
    await open.shoot('tapped');
    await fingers('touchStart', periksa);
    await page.getByText('2 langkah dipilih').waitFor();
    await fingers('touchEnd');
    await page.getByText('2 langkah dipilih').waitFor();
    await open.shoot('touch');
    await expect.poll(() => page.locator('.alir-step[data-chosen="true"]').count()).toBe(2);
    const small = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll<HTMLElement>('.alir-designer button')];
      return buttons
        .filter((button) => {
          const { width, height } = button.getBoundingClientRect();
          const room = getComputedStyle(button, '::before');
          const inset = room.content === 'none' ? 0 : -Number.parseFloat(room.top || '0') * 2;
          return width + inset < 43.5 || height + inset < 43.5;
        })
        .map((button) => button.getAttribute('aria-label') ?? button.textContent);
    });
    expect(small).toEqual([]);
    const scale = (): Promise<number> =>
      page.evaluate(() => {
        const viewport = document.querySelector('.react-flow__viewport');
        return viewport ? new DOMMatrix(getComputedStyle(viewport).transform).a : 0;
      });
    const before = await scale();
    const ground = { x: 120, y: 300 };
    await fingers('touchStart', ground, { x: ground.x + 40, y: ground.y });
    for (let by = 60; by <= 160; by += 20)
      await fingers(
        'touchMove',
        { x: ground.x - 20, y: ground.y },
        { x: ground.x + by, y: ground.y },
      );
    await fingers('touchEnd');
    await expect.poll(scale).toBeGreaterThan(before * 1.3);
  });
});

describe('whatever parses', () => {
  test('[DE25] a flow with errors opens with a mark on the step that each is about', async () => {
    await using open = await visit();
    const { page } = open;
    await page.evaluate(() => {
      const { flow } = window.alir.editor.document;
      const states = structuredClone(Object(flow['states']));
      states.konsep.on.ajukan = 'tidak-ada';
      window.alir.open({ ...window.alir.editor.document, flow: { ...flow, states } });
    });
    await page.getByRole('button', { name: /[1-9]\d* kesalahan/ }).waitFor();
    await open.shoot('errors');
    await page.locator('.alir-step[id$="konsep"]').getByText(/✕/).waitFor();
  });

  const opened: readonly { readonly name: string; readonly document: FlowDocument }[] = [
    ...monsters(),
    languageMonster(),
  ];

  test.each(opened)(
    '[DE25] $name opens and can be gone through',
    async ({ name, document }) => {
      await using open = await visit();
      const { page, thrown } = open;
      const text = JSON.stringify(document);
      await page.evaluate((one) => window.alir.open(JSON.parse(one)), text);
      await page.locator('.alir-canvas').focus();
      for (const key of ['Home', 'ArrowDown', 'ArrowRight', 'End']) await page.keyboard.press(key);
      await open.shoot(name);
      const states = Object(document.flow['states']);
      const count = Object.keys(states).length;
      if (count > 0) await page.locator('.alir-step[data-focused="true"]').waitFor();
      await page.getByRole('button', { name: /kesalahan|peringatan|Tidak ada masalah/ }).waitFor();
      expect(thrown).toEqual([]);
      expect(await page.evaluate(() => window.alir.editor.document.flow)).toEqual(
        JSON.parse(text).flow,
      );
    },
    60_000,
  );
});
