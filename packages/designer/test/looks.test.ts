// How the designer looks and speaks, in a real browser: themes, forced colours, magnified pages, pages that run from right to left, no
// motion, and what assistive technology is told. Boxes, computed styles and the accessibility tree; pictures only to be looked at.

import type { Json } from '@alir/engine/core/types';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderSvg } from '../src/model/svg/render-svg.ts';
import { pictureOf } from '../src/model/layout/picture-of.ts';
import { sceneOf } from '../src/model/scene/scene.ts';
import { isObject } from '../src/model/change/change.ts';
import { createDocument, type FlowDocument } from '../src/model/index.ts';
import type { Box } from '../src/model/layout/picture.ts';
import { letter } from '../src/editor/stories/sample-flow.ts';
import { allFlows } from './flows.ts';
import { overlap } from './measure.ts';
import { openSample, type Sample } from './open-sample.ts';
import { screens as screenshots } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };

/** What runs from one part of the designer to the next. */
const screens = {
  canvas: () => Promise.resolve(),
  details: async (page: Page) => {
    await page.getByText('Periksa', { exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Judul' }).waitFor();
  },
  outline: async (page: Page) => {
    await page.getByRole('button', { name: 'Daftar langkah' }).click();
    await page.getByRole('treegrid').waitFor();
  },
  problems: async (page: Page) => {
    await page.getByRole('button', { name: /peringatan/ }).click();
    await page.getByRole('complementary', { name: /Masalah/ }).waitFor();
  },
  trial: async (page: Page) => {
    await page.getByRole('button', { name: 'Coba alur' }).click();
    await page.getByRole('button', { name: 'Mulai surat' }).click();
    await page.getByRole('button', { name: 'Ajukan', exact: true }).waitFor();
  },
  publishing: async (page: Page) => {
    await page.evaluate(() =>
      window.alir.editor.dispatch({
        type: 'set-property',
        step: 'periksa',
        at: ['task', 'title'],
        value: { id: 'Periksa berkas', en: 'Check the file' },
      }),
    );
    await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
    await page.getByRole('button', { name: /^Terbitkan versi/ }).waitFor();
    await page.locator('dialog .alir-viewer .step').first().waitFor();
  },
} as const;
const names = Object.keys(screens).filter((name): name is keyof typeof screens => name in screens);

async function look(
  screen: keyof typeof screens,
  device: BrowserContextOptions,
  query = 'office',
): Promise<Page> {
  const page = await sample.open(query, device);
  await screens[screen](page);
  return page;
}

/** What lies where it cannot be read or reached. */
function lost(): readonly string[] {
  const found: string[] = [];
  const root = document.scrollingElement ?? document.body;
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
  const top = document.querySelector('dialog[open]') ?? document.body;
  const edge = top.getBoundingClientRect();
  for (const element of top.querySelectorAll<HTMLElement>(
    'button, input, select, textarea, p, h2, h3, label',
  )) {
    if (element.closest('svg, .alir-hidden, .react-flow') !== null) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0 || element.offsetParent === null) continue;
    const name = `${element.tagName} “${(element.textContent ?? '').slice(0, 40)}”`;
    if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push(`${name} sticks out`);
    if (element.tagName === 'BUTTON' && element.scrollWidth > element.clientWidth + 1)
      found.push(`${name} is cut off`);
  }
  return found;
}

describe.each([
  ['magnified to 200 %', { viewport: { width: 640, height: 400 } }],
  ['magnified to 400 %', { viewport: { width: 320, height: 256 } }],
  ['on a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
] as const)('%s', (name, device) => {
  test.each(names)('[DM298] %s: nothing sticks out, no scrolling to the side', async (screen) => {
    const page = await look(screen, device);
    expect(await page.evaluate(lost)).toEqual([]);
    await page.screenshot({
      path: `${screenshots}/looks-${name.replaceAll(/\W+/g, '-')}-${screen}.png`,
    });
    await page.context().close();
  });

  test('[DM298] canvas and panel both have room, and nothing lies on the way out of the panel', async () => {
    const page = await look('details', device);
    const canvas = await page.locator('.alir-canvas').boundingBox();
    const panel = await page.getByRole('complementary').boundingBox();
    expect(Math.min(canvas?.height ?? 0, panel?.height ?? 0)).toBeGreaterThan(120);
    await page.getByRole('complementary').getByRole('button', { name: 'Tutup' }).click();
    await page.getByRole('complementary').waitFor({ state: 'detached' });
    await page.context().close();
  });
});

const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

/** A letter whose steps are called by words longer than a line. */
const longWords = letterCalled(
  'Penyelenggaraanpertanggungjawabanpelaksanaanketidakberkesinambungan',
);

test.each(['details', 'outline', 'problems', 'publishing'] as const)(
  '[DM125] %s: a word longer than the window pushes nothing out of it',
  async (screen) => {
    const page = await sample.visit(longWords, phone, 'office');
    if (screen === 'details') await openFirst(page);
    else await screens[screen](page);
    expect(await page.evaluate(lost)).toEqual([]);
    const beyond = await page
      .locator('.alir-side, .alir-outline, dialog[open]')
      .evaluateAll((all) =>
        all.flatMap((one) =>
          one.scrollWidth > one.clientWidth ? [`${one.className}: ${one.scrollWidth} px`] : [],
        ),
      );
    expect(beyond).toEqual([]);
    await page.context().close();
  },
);

/** Opens the details of the first step by keys, whatever it is called. */
async function openFirst(page: Page): Promise<void> {
  await page.locator('.alir-canvas').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Judul' }).waitFor();
}

test.each(names)(
  '[DM126] %s: where fingers are used, what is pressed is 44 px high',
  async (screen) => {
    const page = await look(screen, phone);
    const small = await page
      .locator('.alir-designer')
      .locator('button, select, summary, input:not([type=checkbox]):not([type=radio])')
      .evaluateAll((all) =>
        all.flatMap((one) => {
          const { height } = one.getBoundingClientRect();
          // What lies on the canvas is drawn smaller than it can be pressed.
          const isOnCanvas = one.closest('.react-flow') !== null;
          return isOnCanvas || height === 0 || height >= 44
            ? []
            : [`${one.tagName} “${one.textContent.slice(0, 30)}”: ${height} px`];
        }),
      );
    expect(small).toEqual([]);
    await page.context().close();
  },
);

test.each(['id', 'en'])('[DM127] what can be chosen is read whole: %s', async (lang) => {
  const page = await look('canvas', desktop, `office&figures&lang=${lang}`);
  await page.getByRole('button', { name: /^(Di mana macet|Where it is held up)$/ }).click();
  await page.locator('.alir-side table').waitFor();
  const cut = await page.locator('.alir-side select').evaluateAll((all) =>
    all.flatMap((one) => {
      const { width } = one.getBoundingClientRect();
      one.style.inlineSize = 'max-content';
      return one.getBoundingClientRect().width <= width ? [] : [one.textContent];
    }),
  );
  expect(cut).toEqual([]);
  await page.context().close();
});

describe('themes', () => {
  const ground = (page: Page): Promise<string> =>
    page.locator('.alir-designer').evaluate((element) => getComputedStyle(element).backgroundColor);

  test('[DM294] the device decides, unless the host does', async () => {
    const light = 'rgb(243, 245, 247)';
    const dark = 'rgb(15, 22, 29)';
    const seen = async (query: string, colorScheme: 'light' | 'dark'): Promise<string> => {
      const page = await sample.open(query, { ...desktop, colorScheme });
      const colour = await ground(page);
      await page.context().close();
      return colour;
    };
    expect(await seen('', 'dark')).toBe(dark);
    expect(await seen('', 'light')).toBe(light);
    expect(await seen('theme=light', 'dark')).toBe(light);
    expect(await seen('theme=dark', 'light')).toBe(dark);
  });
});

test('[DM294] every colour is that of the theme, whatever the device says', async () => {
  const colours = async (query: string, colorScheme: 'light' | 'dark'): Promise<unknown> => {
    const page = await sample.open(query, { ...desktop, colorScheme });
    const found = await page.locator('.alir-designer').evaluate((element) => {
      const style = element.computedStyleMap();
      return [...style]
        .map(([name]) => name)
        .filter((name) => name.startsWith('--alir-'))
        .map((name) => [name, getComputedStyle(element).getPropertyValue(name)]);
    });
    await page.context().close();
    return found;
  };
  expect(await colours('theme=dark', 'light')).toEqual(await colours('', 'dark'));
  expect(await colours('theme=light', 'dark')).toEqual(await colours('', 'light'));
});

describe('forced colours', () => {
  const forced: BrowserContextOptions = { ...desktop, forcedColors: 'active' };

  test('[DM293] pictures are painted in the colours of the system', async () => {
    const page = await look('details', forced);
    const colours = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      const system = (name: string): string => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const painted = (selector: string, what: 'fill' | 'stroke'): string => {
        const element = document.querySelector(selector);
        return element === null ? 'nothing' : getComputedStyle(element)[what];
      };
      return {
        system: [system('Canvas'), system('CanvasText')],
        box: [painted('.alir-step .shape', 'fill'), painted('.alir-step .shape', 'stroke')],
        words: painted('.alir-step text', 'fill'),
        way: painted('.alir-way[data-pointed=false] .alir-line', 'stroke'),
      };
    });
    const [paper, ink] = colours.system;
    expect(colours).toMatchObject({ box: [paper, ink], words: ink, way: ink });
    await page.screenshot({ path: `${screenshots}/looks-forced-details.png` });
    await page.context().close();
  });

  test('[DM293] what is pressed and what is not differ', async () => {
    const page = await look('trial', forced);
    const grounds = await page
      .locator('.alir-toolbar .alir-icon-button[aria-pressed]')
      .evaluateAll((all) =>
        all.map((one) => [one.ariaPressed, getComputedStyle(one).backgroundColor] as const),
      );
    const of = (pressed: string): readonly string[] =>
      grounds.flatMap(([is, ground]) => (is === pressed ? [ground] : []));
    expect(of('true')).toHaveLength(1);
    expect(of('false')).not.toContain(of('true')[0]);
    await page.context().close();
  });
});

test('[DM293] what is pressed is not told by its colour alone', async () => {
  const page = await look('trial', desktop);
  const shadow = await page
    .locator('.alir-toolbar [aria-pressed=true]')
    .evaluate((element) => getComputedStyle(element).boxShadow);
  expect(shadow).toMatch(/-3px/);
  await page.context().close();
});

test('[DM293] the mark of a chosen step leaves the badge of its problems readable', async () => {
  const page = await look('details', desktop);
  const order = await page.locator('.alir-step[data-chosen=true]').evaluate((step) => ({
    outline: getComputedStyle(step).outlineStyle,
    mark: getComputedStyle(step, '::before').borderTopStyle,
    drawn: getComputedStyle(step.querySelector('svg') ?? step).position,
  }));
  // The mark is drawn before the picture of the step, so below it.
  expect(order).toEqual({ outline: 'none', mark: 'solid', drawn: 'relative' });
  await page.context().close();
});

describe('motion', () => {
  test('[DM295] where it is not wanted nothing moves', async () => {
    const page = await look('trial', { ...desktop, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await page.getByText('◉ Di sini').waitFor();
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.context().close();
  });

  test('[DM295] elsewhere the letter runs along its way', async () => {
    const page = await look('trial', { ...desktop, reducedMotion: 'no-preference' });
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect
      .poll(() => page.evaluate(() => document.getAnimations().length))
      .toBeGreaterThan(0);
    await page.context().close();
  });
});

test('[DM292] pictures read the same on a page that runs from right to left', async () => {
  const page = await sample.open('office', desktop);
  await page.evaluate(() => (document.documentElement.dir = 'rtl'));
  await screens.publishing(page);
  const outside = await page.locator('dialog .alir-viewer .step').evaluateAll((steps) =>
    steps.flatMap((step) => {
      const shape = step.querySelector('.shape, .end')?.getBoundingClientRect();
      return [...step.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const isIn = shape && box.left >= shape.left - 1 && box.right <= shape.right + 1;
        return isIn === true ? [] : [text.textContent];
      });
    }),
  );
  expect(outside).toEqual([]);
  await page.screenshot({ path: `${screenshots}/looks-rtl-publishing.png` });
  await page.context().close();
});

describe('what is drawn', () => {
  test('[DM291] every picture shows all of itself, as a browser measures it', async () => {
    const page = await sample.open('', desktop);
    for (const { name, document: flow } of allFlows()) {
      const scene = sceneOf(flow, pictureOf(flow), { lang: 'id' });
      const known = { count: 12_345, overdue: 0.5, median: 99_999, isHere: true };
      const overlay = Object.fromEntries(scene.boxes.map(({ key }) => [key, known]));
      const svg = renderSvg(scene, { overlay });
      const cut = await page.evaluate((markup) => {
        const holder = document.body.appendChild(document.createElement('div'));
        holder.style.cssText = 'position:absolute;inset:0 auto auto 0;';
        holder.innerHTML = markup;
        const picture = holder.querySelector('svg')?.getBoundingClientRect();
        const found = [...holder.querySelectorAll('path, rect:not(.ground), circle, text')].flatMap(
          (part) => {
            const box = part.getBoundingClientRect();
            const isIn =
              picture !== undefined &&
              box.left >= picture.left &&
              box.top >= picture.top &&
              box.right <= picture.right &&
              box.bottom <= picture.bottom;
            return isIn ? [] : [`${part.tagName} ${part.textContent}`];
          },
        );
        holder.remove();
        return found;
      }, svg);
      expect(cut, name).toEqual([]);
    }
    await page.context().close();
  });
});

test('[DM124] what is written in a step stays in it, whatever it is called', async () => {
  const page = await sample.open('', desktop);
  const titles = [
    'Penyampaian rekomendasi teknis dari dinas terkait kepada Sekretaris Daerah',
    'WWWMMM '.repeat(12),
    'm'.repeat(90),
    'MENGETAHUI DAN MENYETUJUI PERMOHONAN PENGADAAN BARANG',
    'كتابة مسودة الرسالة الصادرة من مكتب الأمين العام للمقاطعة',
  ];
  for (const title of titles) {
    const flow = letterCalled(title);
    const svg = renderSvg(sceneOf(flow, pictureOf(flow), { lang: 'id' }));
    const outside = await page.evaluate((markup) => {
      const holder = document.body.appendChild(document.createElement('div'));
      holder.style.cssText = 'position:absolute;inset:0 auto auto 0;';
      holder.innerHTML = markup;
      const found = [...holder.querySelectorAll('.step')].flatMap((step) => {
        const shape = step.querySelector('.shape, .end')?.getBoundingClientRect();
        return [...step.querySelectorAll('text')].flatMap((text) => {
          const box = text.getBoundingClientRect();
          const isIn = shape && box.left > shape.left && box.right < shape.right;
          return isIn === true ? [] : [text.textContent];
        });
      });
      holder.remove();
      return found;
    }, svg);
    expect(outside).toEqual([]);
  }
  await page.context().close();
});

test('[DE41] what is known of a step covers no “+”', async () => {
  const page = await look('canvas', desktop, 'office&figures');
  await page.getByRole('button', { name: 'Di mana macet' }).click();
  const badges = page.locator('.alir-marks-above .badge');
  await badges.first().waitFor();
  const boxes = (locator: Locator): Promise<readonly Box[]> =>
    locator.evaluateAll((all) => all.map((one): Box => one.getBoundingClientRect().toJSON()));
  const known = await boxes(badges);
  const adding = await boxes(page.locator('.alir-add'));
  expect(known.length).toBeGreaterThan(2);
  expect(adding.filter((one) => known.some((badge) => overlap(one, badge)))).toEqual([]);
  await page.screenshot({ path: `${screenshots}/looks-figures.png` });
  await page.context().close();
});

test('[DE40] where a part begins is seen on the part, and a step put before its first', async () => {
  const page = await look('canvas', desktop);
  await page.locator('.alir-canvas').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('button', { name: 'Kerjakan serentak' }).click();
  await page.getByRole('button', { name: 'Lihat semua' }).click();
  const add = page.getByRole('button', { name: 'Tambah langkah pertama' });
  const onTop = await add.evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return one.contains(document.elementFromPoint(x + width / 2, y + height / 2));
    }),
  );
  expect(onTop).toEqual([true, true, true]);
  await page.context().close();
});

/** The letter of the stories, with everything in it called the same. */
function letterCalled(title: string): FlowDocument {
  const named = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((one) => named(one, ''));
    if (!isObject(value)) return value;
    if (key === 'title' || key === 'label') return title;
    return Object.fromEntries(Object.entries(value).map(([at, one]) => [at, named(one, at)]));
  };
  const flow = named(letter, '');
  return createDocument(isObject(flow) ? flow : {});
}

test('[DV13] “show all” shows all that is drawn, also what lies left of the steps', async () => {
  const page = await look('publishing', desktop);
  await page.getByRole('dialog').getByRole('button', { name: 'Lihat semua' }).click();
  const cut = await page.locator('dialog .alir-viewer').evaluate((viewer) => {
    const stage = viewer.getBoundingClientRect();
    return [...viewer.querySelectorAll('.stage path, .stage text, .stage .dot')].flatMap((part) => {
      const box = part.getBoundingClientRect();
      const isIn =
        box.left >= stage.left &&
        box.right <= stage.right &&
        box.top >= stage.top &&
        box.bottom <= stage.bottom;
      return isIn ? [] : [part.outerHTML.slice(0, 80)];
    });
  });
  expect(cut).toEqual([]);
  await page.context().close();
});

/** What assistive technology is told while something is done. */
async function heard(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(window, { told });
    const listen = (): void => {
      new MutationObserver((records) => {
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest('[role=status], [role=alert], [aria-live]');
          // What lies behind a modal dialog is not heard.
          const open = document.querySelector('dialog[open]');
          const isHeard = region && (open === null || open.contains(region));
          const words = isHeard === true ? region.textContent?.trim() : '';
          if (words !== undefined && words !== '') told.push(words);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    };
    listen();
  });
  return () => page.evaluate(() => Reflect.get(window, 'told'));
}

describe('what is heard', () => {
  test('[DM296] inserting, deleting, taking back, doing again, and what becomes of problems', async () => {
    const page = await sample.open('office', desktop);
    await page.getByRole('button', { name: '1 peringatan' }).waitFor();
    const told = await heard(page);
    await page.locator('.alir-canvas').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Insert');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Paraf/ })
      .click();
    await expect.poll(told).toContain('Menambah langkah Paraf konsep');
    await page.keyboard.press('Control+z');
    await expect.poll(told).toContain('Diurungkan: menambah langkah Paraf konsep');
    await page.keyboard.press('Control+y');
    await expect.poll(told).toContain('Diulangi: menambah langkah Paraf konsep');
    await page.getByRole('group', { name: /: Periksa,/ }).click();
    await page.locator('.alir-canvas').focus();
    await page.keyboard.press('Delete');
    // By its title, though it is gone.
    await expect.poll(told).toContain('Menghapus langkah Periksa');
    await expect.poll(told).toContain('Tidak ada masalah');
    await page.keyboard.press('Control+z');
    await expect.poll(told).toContain('Diurungkan: menghapus langkah Periksa');
    await page.keyboard.press('Control+y');
    await page.getByRole('button', { name: 'Riwayat' }).click();
    await page.getByRole('listitem').filter({ hasText: 'Menghapus langkah Periksa' }).waitFor();
    await page.context().close();
  });

  test('[DM296] what is done in a dialog is heard in it, and the same done twice twice', async () => {
    const page = await look('details', desktop);
    await page.getByRole('button', { name: 'Buat formulir' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Teks Satu/ }).waitFor();
    const told = await heard(page);
    const add = async (): Promise<void> => {
      await dialog.getByRole('button', { name: 'Tambah isian' }).click();
      await dialog.getByRole('button', { name: /^Teks Satu/ }).click();
    };
    await dialog.getByRole('button', { name: /^Teks Satu/ }).click();
    await expect.poll(async () => (await told()).length).toBeGreaterThan(0);
    const after = (await told()).length;
    await add();
    await expect.poll(async () => (await told()).length).toBeGreaterThan(after);
    await page.context().close();
  });

  test('[DM296] how many steps are chosen', async () => {
    const page = await sample.open('office', desktop);
    const told = await heard(page);
    await page.locator('.alir-canvas').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect.poll(told).toContain('Dipilih: 2 langkah');
    await page.context().close();
  });

  test('[DM296] what happens in a trial, and whom it waits for then', async () => {
    const page = await sample.open('office', desktop);
    await page.getByRole('button', { name: 'Coba alur' }).click();
    await page.getByRole('button', { name: 'Mulai surat' }).waitFor();
    const told = await heard(page);
    await page.getByRole('button', { name: 'Mulai surat' }).click();
    await expect
      .poll(async () => (await told()).join('\n'))
      .toMatch(/memulai surat\. Sekarang menunggu: Susun konsep, /);
    await page.getByRole('button', { name: 'Ajukan', exact: true }).click();
    await expect
      .poll(async () => (await told()).join('\n'))
      .toMatch(/Susun konsep, Ajukan\. Sekarang menunggu: Periksa, /);
    await page.context().close();
  });

  test('[DM296] that a version is published', async () => {
    const page = await look('publishing', desktop);
    await page.getByRole('button', { name: /^Terbitkan versi/ }).click();
    const close = page.locator('dialog button:focus', { hasText: 'Tutup' });
    await close.waitFor();
    const said = await close.evaluate(
      ({ ariaDescribedByElements }) => ariaDescribedByElements?.map((one) => one.textContent) ?? [],
    );
    expect(said).toEqual(['Versi 2 sudah terbit.']);
    await page.context().close();
  });

  test('[DM297] the canvas is one application, with nothing in it that speaks another language', async () => {
    const page = await sample.open('office', desktop);
    await page.locator('.alir-step').first().waitFor();
    expect(await page.locator('[role=application]').count()).toBe(1);
    const roles = await page
      .locator('.alir-canvas, .alir-canvas *')
      .evaluateAll((all) => all.flatMap((one) => one.getAttribute('aria-roledescription') ?? []));
    expect(roles).toEqual([]);
    const tree = await page.locator('.alir-canvas').ariaSnapshot();
    await expect(tree).toMatchFileSnapshot('./told/canvas.txt');
    await page.context().close();
  });
});

test('[DM299] without a connection publishing says so in the language of the page, and what was written stays', async () => {
  const page = await sample.open('office&unreachable', desktop);
  await screens.publishing(page);
  await page.getByRole('textbox', { name: 'Catatan versi' }).fill('Sesuai edaran');
  await page.getByRole('button', { name: /^Terbitkan versi/ }).click();
  await page.getByRole('alert').filter({ hasText: 'Server tidak dapat dihubungi.' }).waitFor();
  expect((await page.getByRole('alert').allInnerTexts()).join(' ')).not.toContain('fetch');
  expect(await page.getByRole('textbox', { name: 'Catatan versi' }).inputValue()).toBe(
    'Sesuai edaran',
  );
  await page.context().close();
});
