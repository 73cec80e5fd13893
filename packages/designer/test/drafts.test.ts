// The draft on the device, in a real browser: what a crash, a second tab, a full or a forbidden storage leave of it.

import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSample, type Sample } from './open-sample.ts';
import { screens } from './screens.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await openSample();
}, 180_000);
afterAll(() => sample[Symbol.asyncDispose]());

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
const address = 'drafts';

/** Another tab of the same browser. */
async function tabBeside(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  await other.locator('.alir-toolbar').waitFor();
  return other;
}

async function retitle(page: Page, title: string): Promise<void> {
  await page.getByText('Periksa', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Judul' }).fill(title);
}

const titleOf = (page: Page): Promise<unknown> =>
  page.evaluate(() => Object(window.alir.editor.document.flow['states']).periksa.task.title.id);

/** Ends the process that draws the page, as when it runs out of memory: nothing of the page is asked. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
}

/** A page that finds the storage as `prepare` leaves it. */
async function openWith(prepare: (context: BrowserContext) => Promise<unknown>): Promise<Page> {
  const page = await sample.open('', desktop);
  const context = page.context();
  await prepare(context);
  await page.goto(page.url().replace('?', `?${address}`));
  await page.locator('.alir-toolbar').waitFor();
  return page;
}

test('[DE37] a tab that crashes while somebody types loses nothing', async () => {
  const page = await sample.open(address, desktop);
  await retitle(page, 'Periksa berkas');
  const field = page.getByRole('textbox', { name: 'Judul' });
  await field.press('End');
  await field.pressSequentially(' dan la');
  await crash(page);
  const again = await tabBeside(page);
  expect(await titleOf(again)).toBe('Periksa berkas dan la');
  await again.getByText('Periksa berkas dan la').first().waitFor();
  await again.context().close();
});

test('[DE37] without a connection as well', async () => {
  const page = await sample.open(address, desktop);
  await page.getByText('Periksa', { exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Judul' }).waitFor();
  await page.context().setOffline(true);
  await page.getByRole('textbox', { name: 'Judul' }).fill('Tanpa sambungan');
  await crash(page);
  await page.close();
  await page.context().setOffline(false);
  const again = await tabBeside(page);
  expect(await titleOf(again)).toBe('Tanpa sambungan');
  await again.context().close();
});

test('[DE38] two tabs write nothing over: each says that there is another draft, and shows it', async () => {
  const first = await sample.open(address, desktop);
  const second = await tabBeside(first);
  await retitle(first, 'Dari tab satu');
  await second.getByText('Ada rancangan lain dari alur ini').waitFor();
  await retitle(second, 'Dari tab dua');
  await first.getByText('Ada rancangan lain dari alur ini').waitFor();
  await second.screenshot({ path: `${screens}/drafts-two-tabs.png` });
  await crash(second);
  await first.getByRole('textbox', { name: 'Judul' }).fill('Dari tab satu lagi');
  await crash(first);
  const third = await tabBeside(first);
  expect(await titleOf(third)).toBe('Dari tab satu lagi');
  const take = third.getByRole('button', { name: 'Lihat rancangan itu' });
  await take.click();
  await expect.poll(() => titleOf(third)).toBe('Dari tab dua');
  // What was open lies on the device, and is taken back besides.
  await third.getByText('Ada rancangan lain dari alur ini').waitFor();
  await third.getByRole('button', { name: 'Urungkan' }).click();
  await expect.poll(() => titleOf(third)).toBe('Dari tab satu lagi');
  await third.context().close();
});

test.each(['forms', 'layout', 'scenarios', 'comments'])(
  '[DE38] two tabs that change %s alone are told too, and neither draft is lost',
  async (part) => {
    const first = await sample.open(address, desktop);
    const second = await tabBeside(first);
    const change = (page: Page, by: string): Promise<void> =>
      page.evaluate(
        ([changed, who]) => {
          const { editor } = window.alir;
          const was = editor.document[changed] ?? {};
          // A form; elsewhere any value does.
          const value = { form: who, sections: [{ fields: [{ field: 'jumlah' }] }] };
          const now = { ...was, [who]: value };
          const change = { kind: 'set', path: [changed], was, now } as const;
          editor.dispatch({ type: 'make-changes', changes: [change] });
        },
        [part, by] as const,
      );
    const hasOf = (page: Page): Promise<readonly string[]> =>
      page.evaluate((changed) => Object.keys(window.alir.editor.document[changed] ?? {}), part);
    await change(first, 'satu');
    await second.getByText('Ada rancangan lain dari alur ini').waitFor();
    await change(second, 'dua');
    await first.getByText('Ada rancangan lain dari alur ini').waitFor();
    const third = await tabBeside(first);
    expect(await hasOf(third)).toContain('satu');
    await third.getByRole('button', { name: 'Lihat rancangan itu' }).click();
    await expect.poll(() => hasOf(third)).toContain('dua');
    await third.context().close();
  },
);

test('[DE38] another draft is thrown away when somebody says so', async () => {
  const first = await sample.open(address, desktop);
  const second = await tabBeside(first);
  await retitle(first, 'Yang dibuang');
  await second.getByRole('button', { name: 'Buang rancangan itu' }).click();
  await second.getByText('Ada rancangan lain').waitFor({ state: 'detached' });
  expect(await second.evaluate(() => localStorage.length)).toBe(0);
  await first.context().close();
});

test('[DM133] of two tabs with a draft each, one throws its own away and leaves the other’s', async () => {
  const first = await sample.open(address, desktop);
  const second = await tabBeside(first);
  await retitle(first, 'Dari tab satu');
  await second.getByText('Ada rancangan lain dari alur ini').waitFor();
  await retitle(second, 'Dari tab dua');
  const kept = (page: Page): Promise<readonly boolean[]> =>
    page.evaluate(() => {
      const all = Object.values(localStorage);
      return ['Dari tab satu', 'Dari tab dua'].map((title) =>
        all.some((text) => String(text).includes(title)),
      );
    });
  expect(await kept(second)).toEqual([true, true]);
  await second.evaluate(() => window.alir.drafts?.drop(window.alir.editor.document));
  expect(await kept(second)).toEqual([true, false]);
  // A tab that has only looked at another's draft has none to throw away.
  const third = await tabBeside(first);
  await first.getByRole('textbox', { name: 'Judul' }).fill('Dari tab satu lagi');
  await third.getByText('Ada rancangan lain dari alur ini').waitFor();
  await third.evaluate(() => window.alir.drafts?.drop(window.alir.editor.document));
  expect(await kept(first)).toEqual([true, false]);
  await first.evaluate(() => window.alir.drafts?.drop(window.alir.editor.document));
  expect(await first.evaluate(() => localStorage.length)).toBe(0);
  await first.context().close();
});

test('[DE39] a full storage is told, and told no longer once there is room', async () => {
  const page = await openWith((context) =>
    context.addInitScript(() => {
      for (let size = 1_000_000; size > 0; size = Math.floor(size / 2)) {
        for (let at = 0; at < 20; at += 1) {
          try {
            localStorage.setItem(`isi-${size}-${at}`, 'x'.repeat(size));
          } catch {
            break;
          }
        }
      }
    }),
  );
  await retitle(page, 'Tidak muat');
  await page.getByRole('alert').filter({ hasText: 'Penyimpanan perangkat ini penuh' }).waitFor();
  await page.screenshot({ path: `${screens}/drafts-full.png` });
  await page.evaluate(() => localStorage.clear());
  await page.getByRole('textbox', { name: 'Judul' }).fill('Muat lagi');
  await page.getByText('Penyimpanan perangkat ini penuh').waitFor({ state: 'detached' });
  await page.context().close();
});

test('[DE39] a browser that keeps nothing is told of, and asks before the tab is closed', async () => {
  const page = await openWith((context) =>
    context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
      });
    }),
  );
  await retitle(page, 'Hanya di sini');
  await page.getByRole('alert').filter({ hasText: 'hanya ada di tab ini' }).waitFor();
  const asked = page.waitForEvent('dialog');
  const closing = page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closing;
});

test('[DE37] what is published is no draft any longer', async () => {
  const page = await sample.open(address, desktop);
  await retitle(page, 'Terbit');
  expect(await page.evaluate(() => localStorage.length)).toBe(1);
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByRole('button', { name: /^Terbitkan versi/ }).click();
  await dialog
    .getByText(/^Versi \d+ sudah terbit/)
    .first()
    .waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.context().close();
});

test('[DM40] what is edited while a version is being published stays a draft, and goes on from that version', async () => {
  const page = await sample.open(`${address}&held`, desktop);
  await retitle(page, 'Yang dikirim');
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Terbitkan alur' });
  await dialog.getByRole('button', { name: /^Terbitkan versi 2/ }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('textbox', { name: 'Judul' }).fill('Yang menyusul');
  await page.evaluate(() => window.alir.letGo());
  const isNumbered = (): Promise<boolean> =>
    page.evaluate(() => window.alir.editor.document.flow['version'] === 2);
  await expect.poll(isNumbered).toBe(true);
  const kept = await page.evaluate(() => Object.entries(localStorage).map(String));
  expect(kept).toEqual([expect.stringMatching(/^alir-draft:surat:2,.*Yang menyusul/s)]);
  expect(await page.evaluate(() => window.alir.editor.isChangedSince('published'))).toBe(true);
  await page.getByRole('button', { name: 'Terbitkan', exact: true }).click();
  await dialog.getByRole('button', { name: /^Terbitkan versi 3/ }).waitFor();
  await page.context().close();
});
