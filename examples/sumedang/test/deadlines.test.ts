// Deadlines that a disposition gives, over HTTP.

import type { TreeView } from '@alir/engine/core/types';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dayOf } from '../src/office/open-office.ts';
import { complete, json, letterForBupati, openTestOffice, type TestOffice } from './office.ts';

const dayMs = 86_400_000;
// A clock that stands still: a test at midnight speaks of one day.
const opened = Date.now();
const today = dayOf(opened);
let days = 0;
const dayFromNow = (count: number): string => dayOf(opened + count * dayMs);

let house: TestOffice;
beforeAll(async () => {
  house = await openTestOffice({ now: () => opened + days * dayMs });
});
afterEach(() => {
  days = 0;
});
afterAll(() => house[Symbol.asyncDispose]());

const doer = (jabatan: string, batas?: string): object => ({
  jabatan,
  peran: 'pelaksana',
  instruksi: [],
  ...(batas !== undefined && { batas }),
});

async function dispose(letter: string, batas?: string): Promise<Response> {
  const data = { penerima: [doer('kadis-dinkes', batas)] };
  const body = { outcome: 'disposisi', data, as: 'bupati' };
  return complete(await house.signIn('bupati'), letter, 'menunggu-disposisi', body);
}

async function act(position: string, id: string, action: string, input: object): Promise<Response> {
  const officer = await house.signIn(position);
  return officer(`/api/instances/${id}/actions/${action}`, json({ input, as: position }));
}

/** The head of the health agency passes it on. */
const passOn = (id: string, batas?: string): Promise<Response> =>
  act('kadis-dinkes', id, 'teruskan', { penerima: [doer('kabid-dinkes-p2p', batas)] });

async function firstDisposition(letter: string): Promise<{ id: string; due: string }> {
  const bupati = await house.signIn('bupati');
  const tree: TreeView = await (await bupati(`/api/instances/${letter}/tree`)).json();
  const [node] = tree.children;
  return { id: node?.instance ?? '', due: dayOf(Date.parse(node?.dueAt ?? '')) };
}

describe('a deadline before today is refused, and the refusal says so', () => {
  const refused = { code: 'GUARD_REFUSED', detail: expect.stringMatching(/sebelum hari ini/) };

  test('on the disposition sheet', async () => {
    const letter = await letterForBupati(house);
    for (const past of ['2001-01-01', dayFromNow(-1)]) {
      const answer = await dispose(letter, past);
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject(refused);
    }
    expect((await dispose(letter, today)).status).toBe(200);
  });

  test('when recipients are added', async () => {
    const letter = await letterForBupati(house);
    await dispose(letter, dayFromNow(7));
    const answer = await act('bupati', letter, 'tambah', [doer('kadis-disdik', '2001-01-01')]);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject(refused);
    const added = await act('bupati', letter, 'tambah', [doer('kadis-disdik', dayFromNow(3))]);
    expect(added.status).toBe(200);
  });

  test('when the letter is passed on', async () => {
    const letter = await letterForBupati(house);
    await dispose(letter, dayFromNow(7));
    const { id, due } = await firstDisposition(letter);
    const answer = await passOn(id, '2001-01-01');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject(refused);
    expect((await passOn(id, due)).status).toBe(200);
  });
});

test('who is late passes the letter on with the deadline that stands, and no other', async () => {
  const letter = await letterForBupati(house);
  await dispose(letter, today);
  const { id, due } = await firstDisposition(letter);
  days = 5;
  expect((await passOn(id, dayFromNow(-7))).status).toBe(409);
  expect((await passOn(id, dayFromNow(5))).status).toBe(409);
  expect((await passOn(id, due)).status).toBe(200);
});

describe('a deadline below is not later than the one above', () => {
  test('the refusal names whom, and until when; the field is marked', async () => {
    const letter = await letterForBupati(house);
    // No deadline is chosen: the urgency gives it.
    await dispose(letter);
    const { id } = await firstDisposition(letter);
    const answer = await passOn(id, '2030-12-10');
    expect(answer.status).toBe(409);
    const sentence = expect.stringMatching(/^Kepala Bidang .*: batasnya melewati batas Anda, \d/);
    expect(await answer.json()).toMatchObject({
      detail: sentence,
      issues: [{ pointer: '/penerima/0/batas', detail: sentence }],
    });
  });

  test('without one of its own it has the one above', async () => {
    const letter = await letterForBupati(house);
    await dispose(letter, dayFromNow(1));
    const { id, due } = await firstDisposition(letter);
    expect((await passOn(id)).status).toBe(200);
    const bupati = await house.signIn('bupati');
    const tree: TreeView = await (await bupati(`/api/instances/${letter}/tree`)).json();
    const below = tree.children[0]?.children[0]?.dueAt ?? '';
    expect(dayOf(Date.parse(below))).toBe(due);
  });
});
