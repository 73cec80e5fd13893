// What somebody wants to come back to today, and what is most urgent, without losing the rest.

import { expect } from 'vitest';
import { picture } from './demo.ts';
import { openList } from './desk.ts';
import { journey } from './journey.ts';

const names = { head: 'Kepala Dinas Kesehatan' } as const;

journey(names, ({ at, step }) => {
  step('a task is kept for today, found under its reminders, and let go', async () => {
    const page = await at('head');
    await openList(page);
    await page.locator('a[data-row]').first().click();
    await page.getByRole('button', { name: 'Ingatkan saya' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Simpan pengingat' }).click();
    await dialog.getByRole('alert').filter({ hasText: 'Pilih harinya.' }).waitFor();
    const day = dialog.getByLabel('Hari');
    await day.fill((await day.getAttribute('min')) ?? '');
    await dialog.getByLabel(/^Catatan untuk diri/).fill('Telepon puskesmas dahulu');
    await picture(page, '60-ingatkan-saya');
    await dialog.getByRole('button', { name: 'Simpan pengingat' }).click();
    await page.getByRole('button', { name: /^Pengingat \d/ }).waitFor();
    await picture(page, '61-pengingat-tugas');

    await page.goto('/#/box/pengingat');
    await page.getByRole('heading', { name: 'Pengingat hari ini' }).waitFor();
    const rows = page.locator('a[data-row]');
    await rows.filter({ hasText: 'Diingatkan' }).first().waitFor();
    expect(await rows.count()).toBe(1);
    await picture(page, '62-pengingat-hari-ini');

    await rows.first().click();
    await page.getByRole('button', { name: /^Pengingat \d/ }).click();
    await dialog.getByRole('button', { name: 'Hapus pengingat' }).click();
    await page.getByRole('button', { name: 'Ingatkan saya' }).waitFor();
  });

  step('the most urgent come first when that is asked for', async () => {
    const page = await at('head');
    await openList(page);
    const order = page.getByRole('button', { name: 'Paling mendesak dahulu' });
    await order.click();
    await expect.poll(() => order.getAttribute('aria-pressed')).toBe('true');
    await page.locator('a[data-row]').first().waitFor();
    await picture(page, '63-paling-mendesak');
    expect(page.url()).toContain('order=priority');
  });
});
