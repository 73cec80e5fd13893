import type { TreeView } from '@alir/engine/core/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complete, letterForBupati, openTestOffice, origin, type TestOffice } from './office.ts';

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice();
});
afterAll(() => house[Symbol.asyncDispose]());

describe('signing in', () => {
  test('offers the positions of the story and finds any other by its name', async () => {
    const page = await (
      await house.app(new Request(`${origin}/masuk?cari=camat+jatinangor`))
    ).text();
    expect(page).toContain('Contoh: pilih jabatan, tanpa kata sandi');
    expect(page).toContain('Data contoh, bukan resmi');
    expect(page).toContain('value="camat-32.11.15"');
    expect(page).toContain('Plt. Kepala Dinas Kesehatan');
  });

  test('a vacant position cannot be chosen', async () => {
    const form = new URLSearchParams({ jabatan: 'camat-32.11.09' });
    const answer = await house.app(
      new Request(`${origin}/masuk`, { method: 'POST', headers: { origin }, body: form }),
    );
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('sedang lowong');
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test('without it the inbox leads to the sign-in, and the API answers nobody', async () => {
    const inbox = await house.app(new Request(`${origin}/`));
    expect([inbox.status, inbox.headers.get('location')]).toEqual([303, '/masuk']);
    expect((await house.app(new Request(`${origin}/api/me`))).status).toBe(401);
  });

  test('another site cannot act for somebody who has signed in', async () => {
    const bupati = await house.signIn('bupati');
    const headers = { origin: 'https://lain.example', 'content-type': 'application/json' };
    const answer = await bupati('/api/instances', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(403);
  });

  test('an acting officer holds both posts; the administrator sees incidents', async () => {
    const me = async (position: string) => (await (await house.signIn(position))('/api/me')).json();
    expect((await me('kadis-dinkes')).seats).toMatchObject([
      { position: 'kadis-dinkes', capacity: 'plt' },
      { position: 'sekdis-dinkes', capacity: 'definitive' },
    ]);
    expect((await me('kabag-umum')).operator).toBe(true);
    expect((await me('bupati')).operator).toBe(false);
  });
});

describe('dispositions', () => {
  const dispose = async (jabatan: string): Promise<{ answer: Response; letter: string }> => {
    const letter = await letterForBupati(house);
    const penerima = [{ jabatan, peran: 'pelaksana', instruksi: ['tindak-lanjuti'] }];
    const body = { outcome: 'disposisi', data: { penerima }, as: 'bupati' };
    const bupati = await house.signIn('bupati');
    return { letter, answer: await complete(bupati, letter, 'menunggu-disposisi', body) };
  };

  test('enter the agenda book of the unit they reach', async () => {
    const { answer, letter } = await dispose('kadis-dinkes');
    expect(answer.status).toBe(200);
    const bupati = await house.signIn('bupati');
    const tree: TreeView = await (await bupati(`/api/instances/${letter}/tree`)).json();
    expect(tree.children[0]?.summary).toMatchObject({ unit: 'dinkes', nomorAgenda: '1' });
  });

  test('go down in the own line only, and the refusal says so', async () => {
    const { answer } = await dispose('kades-32.11.01.2001');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'GUARD_REFUSED',
      detail: expect.stringContaining('Bupati tidak dapat mendisposisikan kepada Kepala Desa'),
    });
  });

  test('those to whom one may dispose are suggested, the nearest first', async () => {
    const sekda = await house.signIn('sekda');
    const suggest = async (words: string): Promise<readonly string[]> => {
      const { items } = await (await sekda(`/bantuan/penerima?jabatan=sekda&cari=${words}`)).json();
      return items.map(({ id }: { id: string }) => id);
    };
    expect((await suggest('')).slice(0, 3)).toEqual(['asisten-1', 'asisten-2', 'asisten-3']);
    expect(await suggest('kesehatan')).toContain('kadis-dinkes');
    expect(await suggest('cimungkal')).toEqual([]);
  });
});

describe('reports of villages', () => {
  const start = async (position: string, quarter: string): Promise<Response> => {
    const officer = await house.signIn(position);
    const headers = { accept: 'application/json' };
    const body = new URLSearchParams({ triwulan: quarter });
    return officer('/laporan', { method: 'POST', headers, body });
  };
  const lastQuarter = async (): Promise<string> => {
    const page = await (await (await house.signIn('verifikator-dpmd-1'))('/laporan')).text();
    return /20\d\d-TW[1-4]/.exec(page)?.[0] ?? '';
  };

  test('are started by a verifier of DPMD, all with one command and none twice', async () => {
    const quarter = await lastQuarter();
    expect((await start('bupati', quarter)).status).toBe(403);
    expect((await (await start('verifikator-dpmd-1', quarter)).json()).message).toContain(
      '270 laporan dimulai',
    );
    expect((await (await start('verifikator-dpmd-2', quarter)).json()).message).toContain(
      '0 laporan dimulai, 270 sudah ada',
    );
    const operator = await house.signIn('operator-32.11.01.2001');
    const { items } = await (await operator('/api/tasks')).json();
    expect(items).toMatchObject([{ flow: 'laporan-kinerja-desa', state: 'pengisian' }]);
  });
});
