// The rules of the house over HTTP: they are asked behind everything that the engine's handler asks for itself.

import type { TreeView } from '@alir/engine/core/types';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  json,
  letterForBupati,
  openTestOffice,
  origin,
  type Officer,
  type TestOffice,
} from './office.ts';

let house: TestOffice;
let bupati: Officer;
let letter: string;
beforeAll(async () => {
  house = await openTestOffice();
  bupati = await house.signIn('bupati');
  letter = await letterForBupati(house);
});
afterAll(() => house[Symbol.asyncDispose]());

const village = 'kades-32.11.01.2001';
const doer = (jabatan: string): object => ({ jabatan, peran: 'pelaksana', instruksi: [] });
const disposition = (jabatan: string): string =>
  JSON.stringify({ outcome: 'disposisi', data: { penerima: [doer(jabatan)] }, as: 'bupati' });
const pathOf = (instance: string): string =>
  `/api/tasks/${encodeURIComponent(`${instance}/menunggu-disposisi#1`)}/complete`;
const post = (body: BodyInit): RequestInit => ({ ...json(''), body });
const send = (body: BodyInit): Promise<Response> => bupati(pathOf(letter), post(body));
const codeOf = async (answer: Response): Promise<[number, string]> => [
  answer.status,
  (await answer.json()).code,
];

describe('who is not to dispose learns nothing of the rule', () => {
  test('without a session: 401', async () => {
    const headers = { origin, 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: disposition(village) };
    const answer = await house.app(new Request(`${origin}${pathOf(letter)}`, request));
    expect(await codeOf(answer)).toEqual([401, 'NOT_SIGNED_IN']);
  });

  test('who may not see the letter: 404', async () => {
    const stranger = await house.signIn('kadis-disdik');
    const answer = await stranger(pathOf(letter), post(disposition(village)));
    expect(await codeOf(answer)).toEqual([404, 'TASK_NOT_FOUND']);
  });
});

describe('the rule is about values, however they are written', () => {
  test.each([village, 'jabatan-yang-tidak-ada'])('%s, with an escaped key', async (jabatan) => {
    const written = disposition(jabatan).replace('"jabatan"', String.raw`"\u006aabatan"`);
    expect(await codeOf(await send(written))).toEqual([409, 'GUARD_REFUSED']);
  });

  test('in English for who reads English', async () => {
    const answer = await bupati(pathOf(letter), {
      ...post(disposition(village)),
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
    });
    expect((await answer.json()).detail).toMatch(/^Bupati cannot dispose to Kepala Desa/);
  });

  test('the unit of a recipient is what the organisation says, whatever is sent', async () => {
    const one = await letterForBupati(house);
    const written = disposition('kadis-dinkes')
      .replace('"jabatan"', String.raw`"\u006aabatan"`)
      .replace('"peran"', '"unit":"kabupaten","peran"');
    expect((await bupati(pathOf(one), post(written))).status).toBe(200);
    const tree: TreeView = await (await bupati(`/api/instances/${one}/tree`)).json();
    expect(tree.children[0]?.summary).toMatchObject({ unit: 'dinkes' });
  });

  test('adding recipients keeps to it too', async () => {
    const one = await letterForBupati(house);
    expect((await bupati(pathOf(one), post(disposition('kadis-dinkes')))).status).toBe(200);
    const add = (jabatan: string): Promise<Response> =>
      bupati(
        `/api/instances/${one}/actions/tambah`,
        json({ input: [doer(jabatan)], as: 'bupati' }),
      );
    expect(await codeOf(await add(village))).toEqual([409, 'GUARD_REFUSED']);
    expect((await add('kadis-disdik')).status).toBe(200);
  });
});

describe('bodies are read as strictly as everywhere', () => {
  test('more than the limit is not read, from nobody', async () => {
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1_000_000;
        controller.enqueue(new Uint8Array(1_000_000).fill(0x20));
        if (pulled === 30_000_000) controller.close();
      },
    });
    const headers = { origin, 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body, duplex: 'half' } as const;
    const answer = await house.app(new Request(`${origin}${pathOf(letter)}`, request));
    expect(answer.status).toBe(401);
    expect(pulled).toBeLessThan(3_000_000);
  });

  test('a key that is there twice is refused', async () => {
    const twice = disposition('kadis-dinkes').replace('"as":', '"as":"sekda","as":');
    expect(await codeOf(await send(twice))).toEqual([400, 'REQUEST_INVALID']);
  });

  test('so is what is no UTF-8', async () => {
    const [before = '', after = ''] = disposition('kadis-dinkes').split('[]');
    const note = '[],"catatan":"';
    const bytes = Buffer.concat([
      Buffer.from(before + note),
      Buffer.from([0xff]),
      Buffer.from(`"${after}`),
    ]);
    expect(await codeOf(await send(new Uint8Array(bytes)))).toEqual([400, 'REQUEST_INVALID']);
  });

  test('and what is no JSON', async () => {
    expect(await codeOf(await send('{"jabatan"'))).toEqual([400, 'REQUEST_INVALID']);
  });

  test('an address that is no text is answered as a problem', async () => {
    const answer = await bupati('/api/tasks/%E0%A4%A/complete', post(disposition('kadis-dinkes')));
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await codeOf(answer)).toEqual([400, 'REQUEST_INVALID']);
  });
});
