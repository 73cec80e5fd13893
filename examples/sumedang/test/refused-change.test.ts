// The demonstration: a change that nobody saw through is refused before it can stop a letter, with the days on which it would; what
// the proof proposes is taken, a letter that is under way goes along, the server is killed, and the officer then has exactly what
// was foretold.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PageView, TaskItemView } from '@alir/engine/core/types';
import { explain } from '@alir/engine/explain';
import type {
  DryRunView,
  ExaminationView,
  ForecastView,
  MigrationItemView,
  ProposalView,
} from '@alir/engine/http';
import { applyPatch } from '@alir/engine/verify';
import { openChromium } from '@alir/testbed/chromium';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readFlowSources } from '../src/flow-sources.ts';
import { openDevice, picture, signIn, type Size } from './demo.ts';
import { finish, mark, openList, openTask, rowOf, sign as signTask } from './desk.ts';
import { replay } from './replayed.ts';
import { startDemo, type Started } from './started-demo.ts';

const script = fileURLToPath(new URL('open-on-a-day.ts', import.meta.url));
/** A Monday, ten days before the secretary travels. */
const monday = Date.parse('2026-03-02T09:00:00+07:00');
/** His first day away, and two working days later. */
const thursday = Date.parse('2026-03-12T09:00:00+07:00');
const tuesday = Date.parse('2026-03-17T09:00:00+07:00');

const names = {
  administrator: 'Kepala Bagian Umum',
  drafter: 'Ketua Tim Kerja Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
  kabid: 'Kepala Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan',
  sekda: 'Sekretaris Daerah',
  plh: 'Asisten Administrasi Umum',
  regent: 'Bupati',
} as const;
type Who = keyof typeof names;

const subject = 'Pengangkatan pejabat fungsional';
/** As the secretary reads 4 March on that Monday, two working days later. */
const deadline = 'Rabu 15.00';
const next = 'Kenaikan pangkat perawat';
const signing = '/states/menunggu-tanda-tangan-kepegawaian';
/** What the letter says of who is to sign it. */
const signer = { penandatangan: "'sekda'" };

/** What the administrator wants: the secretary signs every personnel decree. */
async function wanted(): Promise<unknown> {
  const sources = await readFlowSources();
  const letters = sources.map(({ definition }) => definition).find(isLetters);
  return applyPatch(letters, [
    { op: 'replace', path: '/version', value: (letters?.version ?? 0) + 1 },
    { op: 'replace', path: `${signing}/task/assign`, value: { position: 'sekda' } },
    { op: 'add', path: '/states/menuju-tanda-tangan/always/0/set', value: signer },
  ]);
}

const isLetters = (one: unknown): one is { readonly flow: string; readonly version: number } =>
  typeof one === 'object' && one !== null && 'flow' in one && one.flow === 'surat-keluar';

describe.each<Size>(['desktop', 'phone'])('a change that would stop letters, on a %s', (size) => {
  let folder: string;
  let browser: Browser;
  let server: Started;
  let behind: string;
  const desks = new Map<Who, Page>();

  /** @param moment - ms UTC, from which its clock goes on; without, it goes on as it went */
  const open = async (moment?: number): Promise<void> => {
    if (moment !== undefined) behind = String(Date.now() - moment);
    const settings = { SUMEDANG_DB: join(folder, 'sumedang.db'), SUMEDANG_BEHIND: behind };
    server = await startDemo(settings, script);
  };
  /** Everybody leaves their desks, and the server is killed. It stands up again at the same moment, or at another. */
  const crash = async (moment?: number): Promise<void> => {
    for (const page of desks.values()) await page.context().close();
    desks.clear();
    await server.kill();
    await open(moment);
  };
  const at = async (who: Who): Promise<Page> => {
    const known = desks.get(who);
    if (known) return known;
    const page = await (await openDevice(browser, server.url, size)).newPage();
    await page.clock.setSystemTime(Date.now() - Number(behind));
    await page.goto('/masuk');
    await signIn(page, names[who]);
    desks.set(who, page);
    return page;
  };
  /** A request of somebody who has signed in, as their pages make it. */
  const ask = async (who: Who, path: string, body?: unknown) => {
    const page = await at(who);
    const headers = { origin: server.url, 'accept-language': 'id' };
    return body === undefined
      ? page.request.get(`/api${path}`, { headers })
      : page.request.post(`/api${path}`, { headers, data: body });
  };
  const asked = async <T>(who: Who, path: string, body?: unknown): Promise<T> =>
    (await ask(who, path, body)).json();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
    browser = await openChromium();
    await open(monday);
  }, 240_000);
  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  let definition: unknown;
  let examined: ExaminationView;
  let instance = '';
  let foretold: ForecastView['ways'][number]['instances'][number]['tasks'][number];

  const limit = { timeout: 180_000 };

  /** Who is named below the letter, as it is printed. */
  const signatureOn = async (who: Who, letter: string): Promise<string> => {
    const page = await (await at(who)).context().newPage();
    await page.goto(`/cetak/surat/${letter}`);
    const lines = await page.locator('.sign').innerText();
    await page.close();
    return lines;
  };
  /** A decree is written and lies before the head of the division. */
  const draft = async (about: string): Promise<void> => {
    const drafter = await at('drafter');
    await drafter.goto('/#/start/surat-keluar');
    await drafter.getByLabel(/^Jenis naskah/).selectOption('keputusan-kepegawaian');
    await drafter.getByRole('textbox', { name: /^Hal/ }).fill(about);
    await drafter.getByRole('button', { name: 'Mulai' }).click();
    await drafter.getByRole('radio', { name: 'Ke luar' }).check();
    await drafter.getByRole('textbox', { name: /^Kepada/ }).fill('Yang bersangkutan');
    await mark(drafter, { code: '800.1', urgency: 'Biasa' });
    await drafter.getByRole('textbox', { name: /^Naskah/ }).fill(`${about}.`);
    await finish(drafter, 'Ajukan');
    await openTask(await at('kabid'), about, 'Paraf naskah');
  };

  test('a personnel decree is under way', limit, async () => {
    await draft(subject);
    await picture(await at('kabid'), '90-paraf-sebelum-perubahan');
  });

  test(
    'publishing the change is refused, with the days on which no decree would be finished',
    limit,
    async () => {
      definition = await wanted();
      const refused = await ask('administrator', '/flows', { definition });
      expect([refused.status(), await refused.json()]).toMatchObject([
        422,
        { code: 'FLOW_UNPROVED', params: { findings: [{ code: 'ACTING_CANNOT_DECIDE' }] } },
      ]);
      examined = await asked('administrator', '/flows/examine', { definition });
      expect(examined.findings.map(({ severity, message }) => [severity, message])).toEqual([
        [
          'error',
          'Dari 12 Maret 2026 sampai 20 Maret 2026 “Menunggu tanda tangan (kepegawaian)” tidak dapat selesai: “Sekretaris Daerah” hanya dijabat pelaksana yang tidak berwenang. Teruskan ke atasan.',
        ],
      ]);
    },
  );

  test(
    'the counterexample is played with the posts of the regency: the decree lies before a Plh who may return it, and not sign it',
    limit,
    async () => {
      const played = await replay(definition, examined.findings[0]?.scenario ?? null);
      expect(played.failures).toEqual([]);
      const [wait, ...others] = explain(played).waits;
      expect(others).toEqual([]);
      expect(wait).toMatchObject({
        state: 'menunggu-tanda-tangan-kepegawaian',
        assignee: { position: 'sekda' },
        movers: [{ user: 'pemangku-asisten-3', capacity: 'plh' }],
      });
      const [plh] = wait?.kind === 'task' ? wait.movers : [];
      const outcomes = plh?.may.filter(({ kind }) => kind === 'outcome') ?? [];
      expect(outcomes.map(({ name }) => name)).toEqual(['kembalikan']);
    },
  );

  test('what the proof proposes is taken as it is, and it is published', limit, async () => {
    const [finding] = examined.findings;
    const mended = { definition: applyPatch(definition, finding?.fix ?? []) };
    expect(await asked('administrator', '/flows/examine', mended)).toMatchObject({ findings: [] });
    const published = await ask('administrator', '/flows', mended);
    expect([published.status(), await published.json()]).toEqual([
      201,
      { flow: 'surat-keluar', version: 5 },
    ]);
  });

  test('the letter that is under way goes along', limit, async () => {
    const {
      plan,
      open: left,
      missing,
    } = await asked<ProposalView>('administrator', '/migrations/propose', { flow: 'surat-keluar' });
    expect([plan.from, plan.to, left, missing]).toEqual([4, 5, [], []]);
    const dry = await asked<DryRunView>('administrator', '/migrations/dry-run', { plan });
    expect(dry.items).toMatchObject([{ did: 'yes' }]);
    instance = dry.items[0]?.instance ?? '';
    const made = await asked<MigrationItemView>('administrator', '/migrations', {
      plan,
      reason: 'Keputusan kepegawaian ditandatangani Sekda',
    });
    const run = await asked<MigrationItemView>('administrator', `/migrations/${made.id}/run`, {});
    expect(run).toMatchObject({ status: 'done', migrated: 1, refused: 0 });
  });

  test('what the initial will come to is foretold, and the server is killed', limit, async () => {
    const { ways } = await asked<ForecastView>('kabid', `/instances/${instance}/forecast`);
    const way = ways.find(({ outcome }) => outcome === 'paraf');
    expect(way?.refused).toBeNull();
    const [task, ...others] = way?.instances[0]?.tasks ?? [];
    expect(others).toEqual([]);
    if (!task) throw new Error('nothing is foretold');
    foretold = task;
    expect(foretold).toMatchObject({
      state: 'menunggu-tanda-tangan-kepegawaian',
      assignee: { position: 'sekda' },
    });
    // The head of the division reads the same before pressing the button.
    const kabid = await at('kabid');
    await openTask(kabid, subject, 'Paraf naskah');
    await kabid.getByRole('button', { name: 'Apa selanjutnya' }).click();
    const shown = kabid.locator('.alir-outlook-list > li', { hasText: 'Bubuhkan paraf' });
    const sentence =
      'Tanda tangani naskah: Sekretaris Daerah (Pemangku Sekretaris Daerah), paling lambat 4 Maret 2026 15.00 WIB';
    await shown.getByText(sentence).waitFor();
    await shown.scrollIntoViewIfNeeded();
    await picture(kabid, '91-apa-selanjutnya');
    await crash();
  });

  test('the secretary receives exactly that', limit, async () => {
    const kabid = await at('kabid');
    await openTask(kabid, subject, 'Paraf naskah');
    await picture(kabid, '92-paraf-sesudah-pindah');
    await finish(kabid, 'Bubuhkan paraf');
    const sekda = await at('sekda');
    await openList(sekda);
    await rowOf(sekda, subject).filter({ hasText: deadline }).waitFor();
    await picture(sekda, '93-kotak-sekda');
    const { items } = await asked<PageView<TaskItemView>>('sekda', '/tasks');
    const { state, title, assignee, dueAt } = foretold;
    expect(items).toMatchObject([{ instance, state, title, assignee, dueAt }]);
    await openTask(sekda, subject, 'Tanda tangani naskah');
    await picture(sekda, '94-tanda-tangan-sekda');
    const below = await signatureOn('sekda', instance);
    expect(below).toMatch(/^SEKRETARIS DAERAH/i);
    expect(below).not.toMatch(/kepala dinas/i);
  });

  test(
    'in the week of the Plh what is mended holds: a decree lies before somebody who cannot sign it',
    limit,
    async () => {
      await crash(thursday);
      await draft(next);
      await finish(await at('kabid'), 'Bubuhkan paraf');
      const plh = await at('plh');
      await openTask(plh, next, 'Tanda tangani naskah');
      await picture(plh, '95-plh-tidak-berwenang');
      const sign = plh.getByRole('button', { name: 'Tanda tangani', exact: true });
      expect(await sign.isEnabled()).toBe(false);
    },
  );

  test('when it is due, the regent has it, signs, and is who the letter names', limit, async () => {
    await crash(tuesday);
    const regent = await at('regent');
    await expect
      .poll(async () => {
        const { items } = await asked<PageView<TaskItemView>>('regent', '/tasks');
        return items.filter(({ state }) => state === 'menunggu-tanda-tangan-kepegawaian').length;
      })
      .toBe(2);
    await openTask(regent, next, 'Tanda tangani naskah');
    await picture(regent, '96-bupati');
    const sign = regent.getByRole('button', { name: 'Tanda tangani', exact: true });
    expect(await sign.isEnabled()).toBe(true);
    const { items } = await asked<PageView<TaskItemView>>('regent', '/tasks');
    const letter = items.find((one) => one.instance !== instance)?.instance ?? '';
    expect(await signatureOn('regent', letter)).toMatch(/^SEKRETARIS DAERAH/i);
    await signTask(regent);
    await expect.poll(() => signatureOn('regent', letter)).toMatch(/^BUPATI/i);
    const signed = await signatureOn('regent', letter);
    expect(signed).toContain('Ditandatangani secara elektronik');
    expect(signed).toContain('Pemangku Bupati');
    await regent.goto(`/verifikasi/${letter}`);
    await regent.getByText('Tanda tangan sah').waitFor();
    await picture(regent, '97-surat-ditandatangani');
  });
});
