// The administrator opens a flow and sees where letters lie and how long they take: the numbers are those of the histories, and
// follow what officers do.

import type { FlowEvent } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import type { FlowFiguresView } from '@alir/engine/core/types';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { picture } from './demo.ts';
import { openFlow } from './designing.ts';
import { fillRegistration, finish } from './desk.ts';
import { journey } from './journey.ts';

const names = {
  administrator: 'Kepala Bagian Umum',
  agendaris: 'Agendaris Bupati (Bagian Umum)',
} as const;

const flow = 'surat-masuk';
const sought = 'Penyaringan';
const panel = (page: Page): Locator => page.locator('.alir-side');
const rowOf = (page: Page, title: string): Locator =>
  panel(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title, exact: true }) });

interface Counts {
  here: number;
  done: number;
}

/** What the histories of a database say of each step: letters that are there, and tasks that ended with an outcome. */
async function countedIn(
  database: string,
  from: string | null,
): Promise<ReadonlyMap<string, Counts>> {
  const store = sqlite(database);
  const counts = new Map<string, Counts>();
  const earliest = from === null ? 0 : Date.parse(from);
  for (const tenant of await store.tenants())
    for (const id of await store.instanceIds(tenant, null, 100_000)) {
      const changes = (await store.events(tenant, id)).flatMap(({ event }) => event.changes);
      const isMeant = changes.some((one) => one.kind === 'created' && one.flow === flow);
      if (isMeant) count(counts, changes, earliest);
    }
  await store.close();
  return counts;
}

/** Follows one letter, change by change. */
function count(counts: Map<string, Counts>, changes: FlowEvent['changes'], earliest: number): void {
  const at = (step: string): Counts => {
    const known = counts.get(step) ?? { here: 0, done: 0 };
    counts.set(step, known);
    return known;
  };
  const opened = new Set<string>();
  let places: readonly string[] = [];
  let isOpen = true;
  for (const change of changes)
    if (change.kind === 'moved') places = change.configuration;
    else if (change.kind === 'ended') isOpen = false;
    else if (change.kind === 'reopened') isOpen = true;
    else if (change.kind === 'task.opened') opened.add(change.visit);
    else if (change.kind === 'exited') {
      const { outcome, visit, at: when } = change.ending;
      const isTask = opened.has(`${change.state}#${visit}`);
      if (outcome !== null && isTask && when >= earliest) at(change.state).done += 1;
    }
  if (isOpen) for (const place of places) at(place).here += 1;
}

journey(names, ({ size, demo, at, step }) => {
  let before = 0;

  step('the administrator sees where letters lie, as the histories say', async () => {
    const page = await at('administrator');
    await openFlow(page, 'Surat masuk');
    await page.getByRole('button', { name: 'Di mana macet' }).click();
    await rowOf(page, sought).waitFor();
    await picture(page, '90-di-mana-macet');
    const answer = await page.request.get(`/api/flows/${flow}/figures?days=90`);
    const { steps, from }: FlowFiguresView = await answer.json();
    const counted = await countedIn(demo().database, from);
    const worked = steps.filter(({ working, here }) => working !== null || here > 0);
    expect(worked.length).toBeGreaterThan(3);
    for (const one of worked) {
      const { here, done } = counted.get(one.step) ?? { here: 0, done: 0 };
      expect({ step: one.step, here: one.here, done: one.done }).toEqual({
        step: one.step,
        here,
        done,
      });
    }
    const shown = await panel(page).getByRole('row').count();
    expect(shown).toBe(steps.length + 1);
    const own = steps.find((one) => one.step === 'penyaringan');
    before = own?.here ?? 0;
    const cells = await rowOf(page, sought).getByRole('cell').allTextContents();
    expect(cells[0]).toMatch(new RegExp(`^${before}(?!\\d)`));
    expect(cells[3]).toMatch(new RegExp(`^${own?.done}(?!\\d)`));
  });

  step('the same stands in the outline, and colours tell what is late', async () => {
    const page = await at('administrator');
    await panel(page).getByLabel('Warna menurut').selectOption({ label: 'Lewat batas waktu' });
    await panel(page).getByText('Arti warna').scrollIntoViewIfNeeded();
    await picture(page, '91-lewat');
    await page.getByRole('button', { name: 'Daftar langkah' }).click();
    const row = page.getByRole('row', {
      name: new RegExp(`: ${sought}.*${before} berada di sini`),
    });
    await row.waitFor();
    await picture(page, '92-macet-daftar');
    await page.getByRole('button', { name: 'Gambar alur' }).click();
  });

  step('a letter is registered, and counted anew it waits there', async () => {
    await fillRegistration(await at('agendaris'), {
      from: 'Bappeda',
      number: `005/90/${size}`,
      subject: `Rapat angka kinerja (${size})`,
    });
    await finish(await at('agendaris'), 'Catat dan teruskan');
    const page = await at('administrator');
    await panel(page).getByRole('button', { name: 'Hitung lagi' }).click();
    await expect
      .poll(async () =>
        Number.parseInt(
          (await rowOf(page, sought).getByRole('cell').first().textContent()) ?? '',
          10,
        ),
      )
      .toBe(before + 1);
    await picture(page, '93-dihitung-lagi');
  });
});
