// Our canvas beside its peers, as each comes, in one run and one Chromium: the same steps at the same places (Sequential Workflow Designer
// places them itself), the same mouse. Main-thread processor time for each frame, of the page's own thread, so that other work on the
// machine counts little; pictures a second say nothing on a machine without a graphics card. An empty page says what a frame costs where
// nothing is drawn. Only what is drawn is measured: nothing is proved, but for the last table.
//
//   node --conditions=alir-source bench/canvas.ts [COUNT…] [NAME…]      sizes and libraries; all where none is named
//
// Who has not drawn, or not been measured, within a limit is given up, and that is told as the result. Each draws in a browser of its own,
// so that whoever hangs is ended with it.

import { openChromium } from '@alir/testbed/chromium';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { build, preview } from 'vite';

const names = ['alir', 'bpmn-js', 'sequential', 'react-flow'];
const asked = process.argv.slice(2);
const counts = asked.map(Number).filter((count) => count > 0);
const sizes = counts.length > 0 ? counts : [100, 1000, 5000];
const wanted = asked.filter((word) => names.includes(word));
const libraries = wanted.length > 0 ? wanted : names;

/** How long a library may take until it has drawn, and for everything; more is told as that. */
const patienceMs = 60_000;
const patienceForAllMs = 240_000;
/** How many frames a gesture lasts, and for how long it is waited for. */
const gesture = { frames: 40, atMostMs: 12_000 };
const size = { width: 1280, height: 800 };

/** What was measured of one library with one size; null where it was not, or not yet. */
interface Measured {
  readyMs: number;
  elements: number | null;
  heapMb: number | null;
  pan: number | null;
  drag: number | null;
  zoom: number | null;
  panMiddle: number | null;
  panFar: number | null;
  zoomFar: number | null;
  renamed: number | null;
}

/** A page that draws an office, with what measures it. */
interface Bench {
  readonly page: Page;
  readonly cdp: CDPSession;
}

type Gesture = 'pan' | 'drag' | 'zoom' | 'panMiddle' | 'panFar' | 'zoomFar';
const gestures: readonly { readonly of: Gesture; readonly title: string }[] = [
  { of: 'pan', title: 'pan' },
  { of: 'drag', title: 'drag' },
  { of: 'zoom', title: 'zoom' },
  { of: 'panMiddle', title: 'pan 60%' },
  { of: 'panFar', title: 'pan far' },
  { of: 'zoomFar', title: 'zoom far' },
];

const config = new URL('canvas/vite.config.ts', import.meta.url).pathname;
await build({ configFile: config });
const server = await preview({ configFile: config, preview: { port: 0, host: '127.0.0.1' } });
const address = server.resolvedUrls?.local[0] ?? '';

/** Runs with a browser of its own, which is ended also where a page of it still works. */
async function inBrowser<Told>(use: (browser: Browser) => Promise<Told>): Promise<Told> {
  const browser = await openChromium();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function tellFloor(of: Browser): Promise<void> {
  console.log(`Chromium ${of.version()}, ${size.width} × ${size.height}`);
  const page = await of.newPage({ viewport: size });
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const ms = await framesOf({ page, cdp }, (at) => page.mouse.move(400 + at, 400));
  console.log(`A frame of an empty page: ${ms?.toFixed(1)} ms`);
  await page.close();
}

async function tellSize(count: number): Promise<void> {
  console.log(`\n## ${count} steps: ms of the main thread for each frame`);
  tell('', ['ready', 'elements', 'heap MB', ...gestures.map(({ title }) => title), 'rename']);
  const all = new Map<string, Measured>();
  for (const library of libraries) {
    const { measured, end } = await inBrowser((browser) => measureWithin(browser, library, count));
    if (measured !== null) {
      all.set(library, measured);
      const { readyMs, elements, heapMb, renamed } = measured;
      tell(library, [
        `${(readyMs / 1000).toFixed(2)} s`,
        elements ?? '–',
        shown(heapMb, 1),
        ...gestures.map(({ of }) => shown(measured[of], 1)),
        shown(renamed, 1),
      ]);
    }
    if (end !== null) console.log(`${library.padEnd(20)}${end}`);
  }
  const ours = all.get('alir');
  if (ours === undefined) return;
  for (const [library, theirs] of all) {
    if (library === 'alir') continue;
    const ratio = (of: keyof Measured): string => {
      const [mine, its] = [ours[of], theirs[of]];
      return shown(mine === null || its === null ? null : mine / its, 2);
    };
    tell(`ours / ${library}`, [
      ...(['readyMs', 'elements', 'heapMb'] as const).map(ratio),
      ...gestures.map(({ of }) => ratio(of)),
      ratio('renamed'),
    ]);
  }
}

function shown(value: number | null, digits: number): string {
  return value === null ? '–' : value.toFixed(digits);
}

function tell(name: string, values: readonly (string | number)[]): void {
  console.log(name.padEnd(20), values.map((value) => String(value).padStart(10)).join(''));
}

/** What was measured, and where it was not all: when it was given up, and at what. */
interface Outcome {
  readonly measured: Measured | null;
  readonly end: string | null;
}

async function measureWithin(browser: Browser, library: string, count: number): Promise<Outcome> {
  const opened = await open(browser, library, count);
  if (opened === null)
    return { measured: null, end: `gave up after ${patienceMs / 1000} s: it had not drawn` };
  const measured: Measured = {
    readyMs: opened.readyMs,
    elements: null,
    heapMb: null,
    pan: null,
    drag: null,
    zoom: null,
    panMiddle: null,
    panFar: null,
    zoomFar: null,
    renamed: null,
  };
  let doing = '';
  const measuring = measure(opened.bench, measured, (what) => (doing = what)).then(
    () => 'all',
    (error: unknown) => `failed while ${doing}: ${String(error)}`,
  );
  const end =
    (await Promise.race([measuring, later(patienceForAllMs)])) ??
    `gave up after ${patienceForAllMs / 1000} s: it was still ${doing}`;
  return { measured, end: end === 'all' ? null : end };
}

/** A page in which a library has drawn. */
interface Opened {
  readonly bench: Bench;
  readonly readyMs: number;
}

/** Writes what it measures as it goes. */
async function measure(
  bench: Bench,
  into: Measured,
  tellDoing: (what: string) => void,
): Promise<void> {
  const { page, cdp } = bench;
  tellDoing('collecting garbage');
  await cdp.send('HeapProfiler.collectGarbage');
  into.heapMb = (await metric(cdp, 'JSHeapUsedSize')) / 1e6;
  into.elements = await page.evaluate(() => document.querySelectorAll('*').length);
  await page.evaluate(() => window.bench.drawn?.seeAll?.());
  tellDoing('moving all of it');
  into.panFar = await pan(bench);
  tellDoing('zooming all of it');
  into.zoomFar = await wheel(bench);
  tellDoing('zooming to 60 %');
  await zoomTo(bench, 0.6);
  tellDoing('moving at 60 %');
  into.panMiddle = await pan(bench);
  tellDoing('zooming to 100 %');
  await zoomTo(bench, 1);
  tellDoing('moving at 100 %');
  into.pan = await pan(bench);
  tellDoing('zooming at 100 %');
  into.zoom = await wheel(bench);
  tellDoing('dragging a step');
  into.drag = await drag(bench);
  tellDoing('renaming a step');
  into.renamed = await rename(bench);
  await page.close();
}

async function open(browser: Browser, library: string, count: number): Promise<Opened | null> {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => console.error(library, error));
  page.setDefaultTimeout(patienceMs);
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(`${address}?with=${library}&steps=${count}`);
  const ready = page.evaluate(() => window.bench.ready).catch(() => null);
  const readyMs = await Promise.race([ready, later(patienceMs)]);
  // A page that is busy is not waited for; it goes with the browser.
  return readyMs === null ? null : { bench: { page, cdp }, readyMs };
}

function later(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms).unref());
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

/** Milliseconds of the main thread for each frame, while `act` is done once in each. */
async function framesOf(
  { page, cdp }: Bench,
  act: (frame: number) => Promise<void>,
): Promise<number | null> {
  const before = await metric(cdp, 'TaskDuration');
  const end = performance.now() + gesture.atMostMs;
  let frames = 0;
  while (frames < gesture.frames && performance.now() < end) {
    await act(frames);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    frames += 1;
  }
  return frames === 0 ? null : (((await metric(cdp, 'TaskDuration')) - before) * 1000) / frames;
}

/** There and back. */
function swing(frame: number, by: number): number {
  const round = gesture.frames / 3;
  return (frame % (round * 2) < round ? frame % round : round - (frame % round)) * by;
}

async function pan(bench: Bench): Promise<number | null> {
  const { mouse } = bench.page;
  const ground = await findOn(bench.page, 'ground');
  if (ground === null) return null;
  await mouse.move(ground.x, ground.y);
  await mouse.down();
  const ms = await framesOf(bench, (at) =>
    mouse.move(ground.x + swing(at, 12), ground.y + swing(at, 9)),
  );
  await mouse.up();
  return ms;
}

async function drag(bench: Bench): Promise<number | null> {
  const { mouse } = bench.page;
  const step = await findOn(bench.page, 'step');
  if (step === null) return null;
  await mouse.move(step.x, step.y);
  await mouse.down();
  await mouse.move(step.x + 8, step.y + 8);
  const ms = await framesOf(bench, (at) =>
    mouse.move(step.x + 8 + swing(at, 6), step.y + 8 + swing(at, 4)),
  );
  await bench.page.keyboard.press('Escape');
  await mouse.up();
  return ms;
}

/** Closer and farther by Ctrl and wheel, from where it is. */
async function wheel(bench: Bench): Promise<number | null> {
  const { page } = bench;
  await page.mouse.move(size.width / 2, size.height / 2);
  await page.keyboard.down('Control');
  const ms = await framesOf(bench, (at) => page.mouse.wheel(0, at % 10 < 5 ? 40 : -40));
  await page.keyboard.up('Control');
  return ms;
}

/** Looks closer or farther until it is about so large. */
async function zoomTo({ page }: Bench, wish: number): Promise<void> {
  await page.mouse.move(size.width / 2, size.height / 2);
  await page.keyboard.down('Control');
  const end = performance.now() + patienceMs;
  for (let round = 0; round < 80 && performance.now() < end; round += 1) {
    const now = await page.evaluate(() => window.bench.drawn?.zoom() ?? 1);
    if (Math.abs(Math.log(now / wish)) < 0.15) break;
    await page.mouse.wheel(0, now < wish ? -100 : 100);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  await page.keyboard.up('Control');
}

/** A place where one can take hold of a step, or of the ground. */
async function findOn(
  page: Page,
  what: 'ground' | 'step',
): Promise<{ readonly x: number; readonly y: number } | null> {
  return page.evaluate((kind) => {
    const selector = window.bench.drawn?.[kind] ?? '';
    for (let y = 350; y < 700; y += 7) {
      for (let x = 450; x < 900; x += 9) {
        const [at, beside] = [document.elementFromPoint(x, y), document.elementFromPoint(x + 5, y)];
        const fits = (one: Element | null): boolean =>
          kind === 'ground' ? one?.matches(selector) === true : one?.closest(selector) != null;
        if (fits(at) && fits(beside)) return { x, y };
      }
    }
    return null;
  }, what);
}

/** What another title costs until it is painted. */
async function rename(bench: Bench): Promise<number> {
  const rounds = 5;
  const before = await metric(bench.cdp, 'TaskDuration');
  for (let round = 0; round < rounds; round += 1) {
    await bench.page.evaluate(async (at) => {
      window.bench.drawn?.rename('s5', `Nama lain ${at}`);
      for (let frame = 0; frame < 2; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    }, round);
  }
  return (((await metric(bench.cdp, 'TaskDuration')) - before) * 1000) / rounds;
}

/** From an edit to what is painted, and to what is wrong with it, while the proof runs in its worker. By the clock. */
async function tellEdit(browser: Browser, count: number): Promise<void> {
  console.log(`\n## An edit at ${count} steps, by the clock`);
  const opened = await open(browser, 'alir-proving', count);
  if (opened === null) return console.log(`gave up after ${patienceMs / 1000} s`);
  const { page } = opened.bench;
  page.setDefaultTimeout(patienceMs * 2);
  const waitForProof = (): Promise<unknown> =>
    page.waitForFunction(() => window.bench.drawn?.isProved?.() === true);
  const start = performance.now();
  await waitForProof();
  console.log(`first proof after ${((performance.now() - start) / 1000).toFixed(1)} s`);
  const painted: number[] = [];
  const proved: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    const edited = performance.now();
    painted.push(
      await page.evaluate(async (at) => {
        const before = performance.now();
        window.bench.drawn?.rename('s5', `Nama lain ${at}`);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - before;
      }, round),
    );
    await waitForProof();
    proved.push(performance.now() - edited);
  }
  const middle = (values: number[]): string =>
    (values.toSorted((one, other) => one - other)[2] ?? 0).toFixed(0);
  console.log(`painted after ${middle(painted)} ms, proved after ${middle(proved)} ms`);
  await page.close();
}

try {
  await inBrowser(tellFloor);
  for (const count of sizes) await tellSize(count);
  if (libraries.includes('alir')) await inBrowser((browser) => tellEdit(browser, 500));
} finally {
  await server.close();
}
