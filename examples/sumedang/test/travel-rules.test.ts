// Travels at the door: what the house says, in words, before a flow is asked; and two letters that ask for one person at once.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runs } from '@alir/testbed/runs';
import { openOffice, type Office } from '../src/office/open-office.ts';
import { complete, json, openTestOffice, type Officer, type TestOffice } from './office.ts';

const [team, other, chief] = [
  'ketua-tim-dinsos-rehsos',
  'ketua-tim-dinsos-linjamsos',
  'kabid-dinsos-rehsos',
];
const day = (offset: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(
    Date.now() + offset * 86_400_000,
  );

const plan = (travellers: readonly string[], from = 3, until = 5) => ({
  tujuan: 'Bandung',
  berangkat: day(from),
  kembali: day(until),
  angkutan: 'kendaraan-dinas',
  pelaksana: travellers.map((jabatan) => ({ jabatan })),
  sumberDana: 'Rehabilitasi sosial, 5.1.02.04.01.0001',
  urgensi: 'biasa',
  keamanan: 'biasa',
});

interface Problem {
  readonly detail?: string;
  readonly details?: { readonly issues?: readonly { readonly pointer: string }[] };
  readonly code?: string;
}

describe('the house says', () => {
  let house: TestOffice;
  let officer: Officer;
  let colleague: Officer;
  beforeAll(async () => {
    house = await openTestOffice();
    officer = await house.signIn(team);
    colleague = await house.signIn(other);
  });
  afterAll(() => house?.[Symbol.asyncDispose]());

  const start = async (who: Officer, as: string): Promise<string> => {
    const body = { flow: 'surat-tugas-sppd', data: { maksud: 'Koordinasi' }, as };
    const answer = await who('/api/instances', json(body));
    const { instance }: { readonly instance: string } = await answer.json();
    return instance;
  };
  const submit = (who: Officer, as: string, letter: string, data: object): Promise<Response> =>
    complete(who, letter, 'rencana', { outcome: 'ajukan', data, as });
  const settle = async (): Promise<void> => {
    while ((await house.office.engine.runDue()).delivered > 0);
  };

  test('who is away already, where, when and under which letter', async () => {
    await submit(officer, team, await start(officer, team), plan([chief]));
    await settle();
    const answer = await submit(
      colleague,
      other,
      await start(colleague, other),
      plan([other, chief]),
    );
    const told: Problem = await answer.json();
    expect(answer.status).toBe(409);
    expect(told.detail).toMatch(
      /^Pemangku Kepala Bidang Rehabilitasi Sosial Dinas Sosial sudah bertugas ke Bandung, .+ sampai .+ \(surat tugas belum bernomor\)\.$/,
    );
    expect(JSON.stringify(told)).toContain('/pelaksana/1');
  });

  test('that villages travel on their own budget', async () => {
    const village = await house.signIn('kades-32.11.01.2001');
    const body = {
      flow: 'surat-tugas-sppd',
      data: { maksud: 'Studi banding' },
      as: 'kades-32.11.01.2001',
    };
    const told: Problem = await (await village('/api/instances', json(body))).json();
    expect(told.detail).toContain('APBDes');
  });

  test('nothing of who travels to those who neither lead nor keep the money', async () => {
    expect((await officer('/perjalanan')).status).toBe(404);
    const treasurer = await house.signIn('bendahara-dinsos');
    const page = await (await treasurer(`/perjalanan?bulan=${day(3).slice(0, 7)}`)).text();
    expect(page).toContain('Kepala Bidang Rehabilitasi Sosial Dinas Sosial');
  });
});

describe('two letters that ask for one person at once', () => {
  let folder: string;
  let offices: readonly Office[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
    const database = join(folder, 'sumedang.db');
    offices = [await openOffice({ database }), await openOffice({ database })];
  });
  afterAll(async () => {
    for (const office of offices ?? []) await office.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('from two offices over one database: one of them goes', { timeout: 120_000 }, async () => {
    for (let turn = 0; turn < runs(5); turn++) {
      const dates = [10 + 3 * turn, 11 + 3 * turn] as const;
      const letters = await Promise.all(
        offices.map(async ({ engine }, at) => {
          const as = [team, other][at] ?? team;
          const by = { user: `pemangku-${as}`, as };
          const begun = await engine
            .flow('surat-tugas-sppd')
            .start({ data: { maksud: 'Bersamaan' }, by });
          return { engine, by, id: begun.ok ? begun.instance : '' };
        }),
      );
      await Promise.all(
        letters.map(({ engine, by, id }) =>
          engine.tasks.complete(`${id}/rencana#1`, 'ajukan', { by, data: plan([chief], ...dates) }),
        ),
      );
      await Promise.all(
        letters.map(async ({ engine }) => {
          while ((await engine.runDue()).delivered > 0);
        }),
      );
      const ended = await Promise.all(letters.map(({ engine, id }) => engine.instances.get(id)));
      const states = ended.map((one) => one?.configuration[0]);
      expect(new Set(states), `turn ${turn}`).toEqual(new Set(['rencana', 'surat-tugas']));
      const refused = ended.find((one) => one?.configuration[0] === 'rencana');
      expect(refused?.data['halangan']).toMatchObject([
        { sebab: 'sudah-bertugas', dari: day(dates[0]) },
      ]);
    }
  });
});
