// Somebody asks why a letter waits, another what a button would bring about: and so it comes.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './demo.ts';
import { fillRegistration, finish, openStory, openTask, rowOf } from './desk.ts';
import { journey } from './journey.ts';

const names = {
  agendaris: 'Agendaris Bupati (Bagian Umum)',
  sekda: 'Sekretaris Daerah',
  bupati: 'Bupati',
} as const;

/** What would come of a button, as the page foretells it. */
function wayOf(page: Page, label: string): Locator {
  return page
    .locator('.alir-outlook-list > li')
    .filter({ has: page.getByText(label, { exact: true }) });
}

const dayOf = async (time: Locator): Promise<string> =>
  ((await time.first().getAttribute('datetime')) ?? '').slice(0, 10);

journey(names, ({ size, at, step }) => {
  const subject = `Undangan rapat stunting (${size})`;
  let foretold = '';

  step('the registrar registers a letter and asks why it waits', async () => {
    const page = await at('agendaris');
    await fillRegistration(page, { from: 'Bappeda', number: '005/31/Bappeda', subject });
    await finish(page, 'Catat dan teruskan');
    await page.goto('/#/box/selesai-oleh-saya');
    await rowOf(page, subject).first().click();
    await openStory(page);
    await page.getByRole('button', { name: 'Mengapa menunggu' }).click();
    const wait = page.locator('.alir-outlook-list > li').first();
    await wait.getByText(`menunggu ${names.sekda} sejak`).waitFor();
    await wait.getByText(`(${names.sekda}): Naikkan ke pimpinan`).waitFor();
    await picture(page, 'mengapa-menunggu');
  });

  step('the sekda asks what comes next: whose it will be, and by when', async () => {
    const page = await at('sekda');
    await openTask(page, subject, 'Saring surat');
    await page.getByRole('button', { name: 'Apa selanjutnya' }).click();
    const way = wayOf(page, 'Naikkan ke pimpinan');
    await way.getByText(/Disposisi: Bupati \(/).waitFor();
    await way.scrollIntoViewIfNeeded();
    await picture(page, 'apa-selanjutnya');
    foretold = await dayOf(way.locator('time'));
    expect(foretold).toMatch(/^\d{4}-\d\d-\d\d$/);
    await finish(page, 'Naikkan ke pimpinan');
  });

  step('and so the bupati has it, by that day', async () => {
    const page = await at('bupati');
    await openTask(page, subject, 'Disposisi ·');
    expect(await dayOf(page.locator('article time.alir-due'))).toBe(foretold);
    await openStory(page);
    await page.getByRole('button', { name: 'Mengapa menunggu' }).click();
    await page.getByText(`menunggu ${names.bupati} sejak`).waitFor();
  });

  step('where the letter is, is seen on the picture of its way', async () => {
    const page = await at('bupati');
    await page.getByRole('button', { name: 'Di mana surat ini?' }).click();
    const here = page.locator('.peta').getByText('◉ Di sini');
    await here.waitFor();
    await here.scrollIntoViewIfNeeded();
    const step = page.locator('.peta [aria-current="step"]');
    expect(await step.getAttribute('aria-label')).toContain('Menunggu disposisi');
    await picture(page, 'di-mana-suratnya');
  });
});
