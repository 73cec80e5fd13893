// The regency asks for two people: one administrator proposes a version, another looks at it on their own device and approves it, and
// letters start in it. What somebody else's version came before is old, and is merged and proposed anew.

import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { demoOfFile, picture, type Size } from './demo.ts';
import { fillRegistration, finish } from './desk.ts';
import { call, openFlow, openStep, proved, setDeadline } from './designing.ts';

const people = {
  maker: 'Kepala Bagian Umum',
  approver: 'Kepala Bidang Aplikasi Informatika',
  agendaris: 'Agendaris Bupati (Bagian Umum)',
} as const;

const demo = demoOfFile({ SUMEDANG_DUA_ORANG: '1' });
const limit = { timeout: 180_000 };

describe.each(['desktop', 'phone'] as const)('approved on a %s', (size) => {
  const desks = new Map<keyof typeof people, Page>();
  const at = async (who: keyof typeof people, on: Size = 'desktop'): Promise<Page> => {
    const page = desks.get(who) ?? (await demo().visit(people[who], on));
    desks.set(who, page);
    return page;
  };
  afterAll(async () => {
    for (const page of desks.values()) await page.context().close();
  });
  const isSecond = size === 'phone';
  let version = 0;

  test('whoever made a version proposes it: nothing is published yet', limit, async () => {
    const page = await at('maker');
    await openFlow(page, 'Surat masuk');
    await openStep(page, 'Penyaringan');
    await setDeadline(page, isSecond ? 8 : 6, 'hari kerja');
    await proved(page);
    version = (await publishedVersion(page)) + 1;
    await propose(page, version, `Batas waktu baru untuk ${size}`);
    await picture(page, '110-diusulkan');
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
    expect(await publishedVersion(page)).toBe(version - 1);
  });

  test('they cannot approve it themselves, on the page or past it', limit, async () => {
    const page = await at('maker');
    const dialog = await look(page, version);
    await dialog.getByText(/Anda sendiri yang mengusulkan versi ini/).waitFor();
    expect(await dialog.getByRole('button', { name: /^Setujui/ }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Tarik usulan' }).waitFor();
    await picture(page, '111-usulan-sendiri');
    const { status, body } = await approvePast(page);
    expect([status, body.code]).toEqual([403, 'PROPOSAL_OWN']);
    expect(body.detail).toContain('orang lain yang harus menyetujui');
    const alone = await page.request.post('/api/flows', {
      data: { definition: { flow: 'surat-masuk' } },
      headers: origin(page),
    });
    expect([alone.status(), (await alone.json()).code]).toEqual([409, 'SECOND_PERSON_NEEDED']);
    await page.keyboard.press('Escape');
  });

  test('what they say to each other of a step lies beside the flow, for both', limit, async () => {
    const answer = `Baik, saya periksa (${size}).`;
    const maker = await at('maker');
    await maker.keyboard.press('Control+Alt+m');
    await maker
      .getByRole('textbox', { name: 'Komentar tentang “Penyaringan”' })
      .fill('Enam hari, karena surat menumpuk.');
    await maker.getByRole('button', { name: 'Simpan komentar' }).click();
    await maker.getByRole('button', { name: /^Komentar: \d+ komentar/ }).waitFor();
    const approver = await at('approver', size);
    await openFlow(approver, 'Surat masuk');
    const looked = await look(approver, version);
    await looked.getByRole('region', { name: /^Komentar yang belum selesai/ }).waitFor();
    await looked.getByText('Enam hari, karena surat menumpuk.').waitFor();
    await approver.keyboard.press('Escape');
    await approver.getByRole('button', { name: /^Komentar: \d+ komentar/ }).click();
    await approver.getByRole('button', { name: 'Balas' }).click();
    await approver.getByRole('textbox', { name: 'Balasan' }).fill(answer);
    await picture(approver, '118-komentar');
    await approver.getByRole('button', { name: 'Kirim balasan' }).click();
    await approver.getByText(answer).waitFor();
    await maker.reload();
    await maker.getByRole('button', { name: /^Komentar: \d+ komentar/ }).click();
    await maker.getByText(answer).waitFor();
    await maker.getByRole('button', { name: 'Tandai selesai' }).click();
    await maker.getByText('Sudah selesai', { exact: false }).first().waitFor();
  });

  test('another administrator sees sentences and pictures, and approves', limit, async () => {
    const page = await at('approver', size);
    await page.goto('/perancang');
    const waiting = page.getByRole('link', { name: 'Usulan Surat masuk' });
    await waiting.waitFor();
    await picture(page, '112-menunggu');
    await waiting.click();
    const dialog = await look(page, version);
    await dialog.getByText(`Batas waktu baru untuk ${size}`).waitFor();
    const sentence = dialog.getByRole('button', { name: /^Batas waktu “Penyaringan”/ }).first();
    await sentence.click();
    await dialog.getByText('~ Diubah').first().waitFor();
    await picture(page, '113-gambar-usulan');
    const approve = dialog.getByRole('button', { name: `Setujui dan terbitkan versi ${version}` });
    await approve.scrollIntoViewIfNeeded();
    await picture(page, '114-setujui');
    await approve.click();
    await dialog.getByText(`Versi ${version} sudah terbit.`).waitFor();
    await picture(page, '115-disetujui');
    await page.locator('.kepala-alur small', { hasText: `versi ${version}` }).waitFor();
    expect(await publishedVersion(page)).toBe(version);
  });

  test('a letter starts in the new version', limit, async () => {
    const page = await at('agendaris', size);
    const subject = `Bantuan benih (${size})`;
    await fillRegistration(page, { from: 'Kementerian Pertanian', number: `7/${size}`, subject });
    await finish(page, 'Catat dan teruskan');
    const search = encodeURIComponent(subject);
    const answer = await page.request.get(`/api/instances?search=${search}`);
    const { items }: { items: readonly { id: string }[] } = await answer.json();
    const opened = await page.request.get(`/api/instances/${items[0]?.id}/flow`);
    expect(await opened.json()).toMatchObject({ version });
  });

  test(
    'a flow that is new and proposed is found by the other, looked at and approved',
    limit,
    async () => {
      const maker = await at('maker');
      const [flow, title] = [`surat-kecamatan-${size}`, `Surat kecamatan (${size})`];
      const source = await maker.request.get('/api/flows/surat-masuk/source');
      const { definition, forms } = await source.json();
      const made = await maker.request.post('/api/flows/proposals', {
        data: { definition: { ...definition, flow, title, version: 1 }, forms },
        headers: origin(maker),
      });
      expect(made.status()).toBe(201);
      const page = await at('approver', size);
      await page.goto('/perancang');
      await page.getByRole('link', { name: `Usulan ${title}` }).click();
      await page.getByText('belum diterbitkan').waitFor();
      await page.getByRole('button', { name: /^Periksa usulan/ }).click();
      const dialog = page.getByRole('dialog', { name: 'Usulan versi' });
      await dialog.getByRole('button', { name: 'Periksa versi 1' }).click();
      await picture(page, '118-usulan-alur-baru');
      await dialog.getByRole('button', { name: 'Setujui dan terbitkan versi 1' }).click();
      await dialog.getByText('Versi 1 sudah terbit.').waitFor();
      await page.locator('.kepala-alur small', { hasText: 'versi 1' }).waitFor();
    },
  );

  test(
    'a proposal that another version came before is old; opened as a draft, it is merged and proposed anew',
    limit,
    async () => {
      const maker = await at('maker');
      await openFlow(maker, 'Surat masuk');
      await openStep(maker, 'Penyaringan');
      await call(maker, `Saring (${size})`);
      await proved(maker);
      await propose(maker, version + 1, 'Nama langkah');
      await maker.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
      // The other administrator proposes the same number, and the maker approves it.
      const other = await at('approver', size);
      await meanwhile(other, maker, version + 1);
      const dialog = await look(maker, version + 1);
      await dialog.getByText('Versi lain sudah terbit setelah usulan ini dibuat.').waitFor();
      await dialog.getByText(`Yang berubah sejak versi ${version}`).waitFor();
      await picture(maker, '116-usulan-usang');
      expect((await approvePast(other)).body.code).toBe('PROPOSAL_OLD');
      await dialog.getByRole('button', { name: 'Buka sebagai rancangan saya' }).click();
      const publishing = maker.getByRole('dialog', { name: 'Usulkan alur' });
      await publishing.getByRole('button', { name: 'Gabungkan ke rancangan saya' }).click();
      await publishing.getByText(/sudah terbit sementara/).waitFor({ state: 'detached' });
      await publishing.getByRole('button', { name: `Usulkan versi ${version + 2}` }).click();
      await publishing
        .getByText(`Versi ${version + 2} sudah diusulkan.`, { exact: false })
        .waitFor();
      const [newest] = await proposals(maker);
      const answer = await maker.request.get(`/api/flows/proposals/${newest?.id}`);
      const text = JSON.stringify(await answer.json());
      expect(text).toContain(`Saring (${size})`);
      expect(text).toContain(meantime(version + 1));
      await maker.getByRole('dialog').getByRole('button', { name: 'Tutup' }).last().click();
      // By keyboard alone: the other one rejects it with a reason.
      await openFlow(other, 'Surat masuk');
      const rejecting = await look(other, version + 2, 'keys');
      const reason = rejecting.getByRole('textbox', { name: 'Alasan' });
      await rejecting.getByRole('button', { name: 'Tolak' }).press('Enter');
      await rejecting.getByText('Tulis dahulu alasan menolak.').waitFor();
      await reason.focus();
      await other.keyboard.type('Cukup satu perubahan sehari.');
      await rejecting.getByRole('button', { name: 'Tolak' }).press('Enter');
      await rejecting.locator('summary').press('Enter');
      await rejecting
        .getByText(/^Ditolak oleh .*Cukup satu perubahan sehari\.$/)
        .first()
        .waitFor();
      await picture(other, '117-ditolak');
      expect(demo().faults).toEqual([]);
    },
  );
});

interface Proposed {
  readonly id: string;
  readonly status: string;
}

const origin = (page: Page): { origin: string } => ({ origin: new URL(page.url()).origin });

/** The proposals of all flows, the newest first. */
async function proposals(page: Page): Promise<readonly Proposed[]> {
  const answer = await page.request.get('/api/flows/proposals');
  const { items }: { items: readonly Proposed[] } = await answer.json();
  return items;
}

async function publishedVersion(page: Page): Promise<number> {
  const answer = await page.request.get('/api/flows/surat-masuk/source');
  const { version }: { version: number } = await answer.json();
  return version;
}

/** Tries to approve what waits, without the page. */
async function approvePast(
  page: Page,
): Promise<{ status: number; body: { code: string; detail: string } }> {
  const waiting = (await proposals(page)).find(
    ({ status }) => status === 'waiting' || status === 'old',
  );
  const answer = await page.request.post(`/api/flows/proposals/${waiting?.id}/approve`, {
    data: {},
    headers: origin(page),
  });
  return { status: answer.status(), body: await answer.json() };
}

async function propose(page: Page, version: number, note: string): Promise<void> {
  await page.getByRole('button', { name: 'Usulkan', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Usulkan alur' });
  await dialog.getByRole('textbox', { name: 'Catatan versi' }).fill(note);
  await dialog.getByRole('button', { name: `Usulkan versi ${version}` }).click();
  await dialog.getByText(`Versi ${version} sudah diusulkan.`, { exact: false }).waitFor();
}

/** Opens what is proposed, and waits until its changes are there. */
async function look(page: Page, version: number, by: 'pointer' | 'keys' = 'pointer') {
  const open = page.getByRole('button', { name: /^Periksa usulan/ });
  const dialog = page.getByRole('dialog', { name: 'Usulan versi' });
  const item = dialog.getByRole('button', { name: `Periksa versi ${version}` }).first();
  if (by === 'keys') {
    await open.press('Enter');
    await item.press('Enter');
  } else {
    await open.click();
    await item.click();
  }
  await dialog.getByText(/^Yang berubah sejak versi/).waitFor();
  return dialog;
}

const meantime = (version: number): string => `Disposisi versi ${version}`;

/** One publishes a version while another's waits, without the page: proposed by one, approved by the other. */
async function meanwhile(one: Page, other: Page, version: number): Promise<void> {
  const source = await one.request.get('/api/flows/surat-masuk/source');
  const { definition, forms } = await source.json();
  const description = { id: meantime(version), en: `Disposition of version ${version}` };
  const made = await one.request.post('/api/flows/proposals', {
    data: { definition: { ...definition, version, description }, forms },
    headers: origin(one),
  });
  const { id }: Proposed = await made.json();
  const approved = await other.request.post(`/api/flows/proposals/${id}/approve`, {
    data: {},
    headers: origin(other),
  });
  expect([made.status(), approved.status()]).toEqual([201, 200]);
}
