// The viewer in a real browser: on a desk and on a phone, by pointer, wheel, fingers and keys, light and dark; pictures to be
// looked at in node_modules/.cache/screens.

import { openChromium } from '@alir/testbed/chromium';
import { type SamplePages, samplePages } from '@alir/testbed/sample-pages';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFaults } from './axe-faults.ts';
import { screens } from './screens.ts';

const desktop = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

let browser: Browser;
let sample: SamplePages;
beforeAll(async () => {
  sample = await samplePages();
  browser = await openChromium();
}, 120_000);
afterAll(async () => {
  await browser.close();
});

interface Visit {
  readonly query?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly scheme?: 'light' | 'dark';
  readonly forced?: boolean;
}

async function visit({
  query = '',
  viewport = desktop,
  scheme = 'light',
  forced = false,
}: Visit = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    hasTouch: viewport === phone,
    ...(forced && { forcedColors: 'active' }),
  });
  const page = await context.newPage();
  await page.goto(`${sample.url}?${query}`);
  await page.locator('[data-live]').waitFor();
  return page;
}

const step = (page: Page, key: string) => page.locator(`[data-step="${key}"]`);
const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return active instanceof SVGElement ? active.dataset['step'] : undefined;
  });
const viewOf = (page: Page): Promise<string | null> =>
  page.locator('[data-stage] svg').getAttribute('viewBox');
const widthSeen = async (page: Page): Promise<number> =>
  Number((await viewOf(page))?.split(' ')[2]);

describe.each([
  ['react', ''],
  ['element', 'element'],
] as const)('%s', (name, query) => {
  test.each([
    ['desktop', { viewport: desktop }],
    ['phone', { viewport: phone }],
    ['dark', { viewport: desktop, scheme: 'dark' }],
    ['phone-dark', { viewport: phone, scheme: 'dark' }],
    ['forced', { viewport: desktop, forced: true }],
  ] as const)('[DV7] nothing to complain of: %s', { timeout: 60_000 }, async (size, how) => {
    const page = await visit({ query, ...how });
    await page.screenshot({ path: `${screens}/viewer-${name}-${size}.png` });
    const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    // It takes all that is written in a step for its label, shortened lines included; the title is, see below.
    const rules = { 'label-content-name-mismatch': { enabled: false } };
    expect(await axeFaults(page, ':root', { runOnly, rules })).toEqual([]);
    for (const title of ['Catat surat', 'Paraf bagian hukum', 'Segel elektronik']) {
      expect(await page.getByRole('button', { name: `: ${title}`, exact: false }).count()).toBe(1);
    }
    await page.context().close();
  });

  test('[DV2] one stop for the tab key; arrows follow the flow, Home and End lead to its ends', async () => {
    const page = await visit({ query: `${query}&nowhere` });
    expect(await page.locator('[data-step][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('registrasi');
    const way: (string | undefined)[] = [];
    for (const key of [
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'ArrowRight',
      'ArrowLeft',
      'End',
      'ArrowRight',
      'Home',
      'ArrowUp',
    ]) {
      await page.keyboard.press(key);
      way.push(await focused(page));
    }
    expect(way).toEqual([
      'periksa',
      'paraf',
      'telaah',
      'periksa',
      'paraf',
      'periksa',
      'ditarik',
      'ditarik',
      'registrasi',
      'registrasi',
    ]);
    expect(await page.locator('[data-step][tabindex="0"]').count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBeUndefined();
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('registrasi');
    await page.context().close();
  });

  test('[DV3] the focused step is in sight', async () => {
    const page = await visit({ query, viewport: phone });
    await step(page, 'registrasi').focus();
    await page.keyboard.press('End');
    const box = await step(page, 'ditarik').boundingBox();
    expect(box?.y).toBeGreaterThan(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height);
    await page.context().close();
  });

  test('[DV8] where something is here, one looks first', async () => {
    const page = await visit({ query, viewport: phone });
    const box = await step(page, 'telaah').boundingBox();
    const middle = (box?.y ?? 0) + (box?.height ?? 0) / 2;
    expect(Math.abs(middle - phone.height / 2)).toBeLessThan(phone.height / 6);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('telaah');
    await page.context().close();
  });

  test('[DV14] what is in the middle stays there when the device is turned', async () => {
    const page = await visit({ query, viewport: { width: phone.height, height: phone.width } });
    const fromMiddle = async (): Promise<readonly number[]> => {
      const box = await step(page, 'telaah').boundingBox();
      const window = page.viewportSize();
      const x = (box?.x ?? 0) - (window?.width ?? 0) / 2;
      return [x, (box?.y ?? 0) - (window?.height ?? 0) / 2].map(Math.round);
    };
    const before = await fromMiddle();
    await page.setViewportSize(phone);
    await expect.poll(fromMiddle).toEqual(before);
    await page.context().close();
  });

  test('[DV4] a step is chosen by a click, Enter and space; a drag chooses none', async () => {
    const page = await visit({ query });
    await step(page, 'periksa').click();
    expect(await focused(page)).toBe('periksa');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    expect(await page.evaluate(() => window.chosen)).toEqual(['periksa', 'paraf', 'paraf']);
    const before = await viewOf(page);
    const box = await step(page, 'periksa').boundingBox();
    await page.mouse.move((box?.x ?? 0) + 30, (box?.y ?? 0) + 30);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) - 40, (box?.y ?? 0) - 10, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => window.chosen.length)).toBe(3);
    expect(await viewOf(page)).not.toBe(before);
    await page.context().close();
  });

  test('[DV5] closer and farther by wheel, keys and buttons; the wheel alone moves', async () => {
    const page = await visit({ query });
    const first = await widthSeen(page);
    await page.mouse.move(400, 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => widthSeen(page)).toBeLessThan(first);
    const closer = await widthSeen(page);
    const before = await viewOf(page);
    await page.mouse.wheel(0, 80);
    await expect.poll(() => viewOf(page)).not.toBe(before);
    expect(await widthSeen(page)).toBe(closer);
    await step(page, 'registrasi').focus();
    await page.keyboard.press('-');
    expect(await widthSeen(page)).toBeGreaterThan(closer);
    await page.getByRole('button', { name: 'Perbesar' }).click();
    expect(await widthSeen(page)).toBeCloseTo(closer, 3);
    await page.getByRole('button', { name: 'Lihat semua' }).click();
    for (const key of ['registrasi', 'ditarik']) {
      const box = await step(page, key).boundingBox();
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(desktop.height);
    }
    expect(await page.locator('[data-live] [role=status]').textContent()).toMatch(
      /^Perbesaran \d+%$/,
    );
    await page.context().close();
  });
});

test('[DV20] a finger moves the picture all the way to its end, and then the page that it stands in', async () => {
  const page = await visit({ viewport: phone });
  await page.evaluate(() => (document.body.style.paddingBottom = '200vh'));
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 180, y }],
    });
  const topSeen = async (): Promise<number> => Number((await viewOf(page))?.split(' ')[1]);
  await touch('touchStart', 600);
  await touch('touchMove', 560);
  const begun = await topSeen();
  await touch('touchMove', 520);
  // All the way, not only as far as it takes to know that it moves.
  await expect.poll(topSeen).toBeGreaterThan(begun);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await touch('touchEnd');
  for (let swipes = 0; swipes < 12; swipes += 1) {
    await touch('touchStart', 700);
    await touch('touchMove', 660);
    await touch('touchMove', 100);
    await touch('touchEnd');
  }
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await page.context().close();
});

test('[DV5] two fingers spread, and what lay between them stays there', async () => {
  const page = await visit({ viewport: phone });
  const first = await widthSeen(page);
  const devtools = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: 180 - apart, y: 300, id: 1 },
              { x: 180 + apart, y: 300, id: 2 },
            ],
    });
  await touch('touchStart', 30);
  for (const apart of [40, 50, 60]) await touch('touchMove', apart);
  await touch('touchEnd', 0);
  await expect.poll(() => widthSeen(page)).toBeCloseTo(first / 2, 0);
  expect(await page.evaluate(() => window.chosen)).toEqual([]);
  await page.context().close();
});

test('[DV6] badges change, and the picture stays: same elements, same place, same focus', async () => {
  const page = await visit();
  await step(page, 'telaah').focus();
  await page.keyboard.press('+');
  const view = await viewOf(page);
  await page.evaluate(() => {
    document.querySelector('[data-step="telaah"]')?.setAttribute('data-same', '');
    window.draw({ overlay: { telaah: { count: 99 }, segel: { isHere: true } } });
  });
  await expect
    .poll(() => step(page, 'telaah').getAttribute('aria-label'))
    .toMatch(/, 99 berada di sini$/);
  expect(await page.locator('[data-overlay]').textContent()).toBe('99×◉ Di sini');
  expect(await step(page, 'segel').getAttribute('aria-current')).toBe('step');
  expect(await step(page, 'telaah').getAttribute('aria-current')).toBeNull();
  expect(await page.locator('[data-same]').count()).toBe(1);
  expect(await viewOf(page)).toBe(view);
  expect(await focused(page)).toBe('telaah');
  await page.context().close();
});

test('[DV6] a flow that is drawn anew keeps what is seen and the focused step', async () => {
  const page = await visit();
  await step(page, 'telaah').focus();
  await page.keyboard.press('+');
  const view = await viewOf(page);
  await page.evaluate(() => window.draw({ lang: 'en' }));
  await page.getByRole('button', { name: /Task: Review the letter/ }).waitFor();
  expect(await focused(page)).toBe('telaah');
  expect(await viewOf(page)).toBe(view);
  await page.context().close();
});

test.each([
  ['react', ''],
  ['element', '&element'],
] as const)(
  '[DV12] figures are heard with their step, colours are chosen, the picture stays, axe finds nothing: %s',
  { timeout: 60_000 },
  async (name, query) => {
    for (const [size, how] of [
      ['desktop', { viewport: desktop }],
      ['phone', { viewport: phone, scheme: 'dark' }],
      ['forced', { viewport: desktop, forced: true }],
    ] as const) {
      const page = await visit({ query: `figures${query}`, ...how });
      await page.getByText('Arti warna').click();
      await page.screenshot({ path: `${screens}/figures-${name}-${size}.png` });
      const heat = page.getByLabel('Warna menurut');
      expect(await heat.inputValue()).toBe('time');
      expect(await step(page, 'telaah').getAttribute('aria-label')).toMatch(
        /, 3 berada di sini, 2 lewat batas waktu, 290 selesai, setengahnya dalam 9,5 jam kerja, Setuju 260 kali, Kembalikan 30 kali$/,
      );
      await step(page, 'telaah').evaluate((drawn) => drawn.setAttribute('data-same', ''));
      await heat.selectOption('overdue');
      expect(await page.locator('.heat-4').count()).toBe(1);
      expect(await page.getByText('Setengah atau lebih lewat').isVisible()).toBe(true);
      expect(await page.getByText('Kurang dari delapan jam kerja').isVisible()).toBe(false);
      expect(await page.locator('[data-same]').count()).toBe(1);
      await page.screenshot({ path: `${screens}/figures-${name}-${size}-overdue.png` });
      const rules = { 'label-content-name-mismatch': { enabled: false } };
      const faults = await axeFaults(page, ':root', { rules });
      expect(faults.filter((one) => !/^(page-has|landmark|region|meta)/.test(one))).toEqual([]);
      await heat.selectOption('none');
      expect(await page.locator('.heat').count()).toBe(0);
      await page.context().close();
    }
  },
);

test('[DV11] other figures are drawn without the picture, and what one chose stays when it is drawn anew', async () => {
  const page = await visit({ query: 'figures' });
  await page.getByLabel('Warna menurut').selectOption('overdue');
  await step(page, 'telaah').evaluate((drawn) => drawn.setAttribute('data-same', ''));
  await page.evaluate(() => {
    const [one] = [{ step: 'telaah', here: 7, overdue: 0, done: 0, late: 0, takenAway: 0 }];
    const figures = { steps: [{ ...one, outcomes: {}, working: null, elapsed: null }] };
    window.draw({ figures });
  });
  await expect.poll(() => page.locator('[data-overlay]').textContent()).toBe('7×');
  expect(await page.locator('[data-same]').count()).toBe(1);
  await page.evaluate(() => window.draw({ lang: 'en', figures: { steps: [] } }));
  await page.getByRole('button', { name: /Task: Review the letter/ }).waitFor();
  expect(await page.getByLabel('Colours by').inputValue()).toBe('overdue');
  await page.context().close();
});

test('[DM61] what is written lies within its box as a browser draws it, in any script', async () => {
  const titles = {
    usual: 'Pemeriksaan kelengkapan berkas permohonan oleh sekretaris dinas '.repeat(3),
    capitals: 'PERTANGGUNGJAWABAN PELAKSANAAN APBD KABUPATEN MMMM WWWW '.repeat(3),
    arabic: 'مراجعة الرسالة الواردة من قبل الأمين العام للمنطقة '.repeat(3),
    chinese: '秘书审阅收到的信件并转交给部门负责人处理'.repeat(4),
    emoji: '📨🇮🇩👩🏽‍💼'.repeat(30),
    unbroken: 'Pertanggungjawabanpelaksanaan'.repeat(9),
  };
  const states = Object.fromEntries(
    Object.entries(titles).map(([key, title]) => [
      key,
      { task: { title, assign: { position: title }, due: 'work:P2D' } },
    ]),
  );
  const page = await visit();
  await page.evaluate((flow) => window.draw({ flow }), { states });
  await step(page, 'unbroken').waitFor();
  const outside = await page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('[data-step]')].flatMap((drawn) => {
      const box = drawn.querySelector<SVGGraphicsElement>('.shape')?.getBBox();
      return [...drawn.querySelectorAll<SVGTextElement>('text')].flatMap((text) => {
        const { x, y, width, height } = text.getBBox();
        const isInside =
          box &&
          x >= box.x &&
          x + width <= box.x + box.width &&
          y >= box.y - 1 &&
          y + height <= box.y + box.height + 1;
        return isInside
          ? []
          : [
              `${drawn.dataset['step']}: ${text.textContent} ${x}+${width} in ${box?.x}+${box?.width}`,
            ];
      });
    }),
  );
  expect(outside).toEqual([]);
  await page.context().close();
});
