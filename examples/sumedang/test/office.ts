// The application without a network: requests go straight to it, on a store in memory.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore, type Clock } from '@alir/engine';
import type { Handler } from '@alir/engine/http';
import { openOffice, type Office } from '../src/office/open-office.ts';
import { createApp } from '../src/server/create-app.ts';

export const origin = 'http://127.0.0.1:8080';

/** Sends a request as somebody who has signed in. */
export type Officer = (path: string, init?: RequestInit) => Promise<Response>;

export interface TestOffice extends AsyncDisposable {
  readonly office: Office;
  readonly app: Handler;
  signIn(position: string): Promise<Officer>;
}

export async function openTestOffice(clock?: Clock): Promise<TestOffice> {
  const folder = await mkdtemp(join(tmpdir(), 'sumedang-'));
  // Stands for what is built for browsers: these tests ask who gets a page, not what is on it.
  await writeFile(join(folder, 'perancang.html'), '<!doctype html>');
  const office = await openOffice({
    database: memoryStore(),
    files: folder,
    ...(clock && { clock }),
  });
  const app = await createApp({ office, files: folder, web: folder });
  return {
    office,
    app,
    signIn: (position) => signInAt(origin, app, position),
    [Symbol.asyncDispose]: async () => {
      await office.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @param send - the application itself, or `fetch` to one that listens */
export async function signInAt(
  address: string,
  send: (request: Request) => Promise<Response>,
  position: string,
): Promise<Officer> {
  const own = { origin: address };
  const body = new URLSearchParams({ jabatan: position });
  const form = { method: 'POST', headers: own, body, redirect: 'manual' } as const;
  const answer = await send(new Request(`${address}/masuk`, form));
  const [cookie = ''] = answer.headers.getSetCookie().map((text) => text.split(';')[0] ?? '');
  return (path, init = {}) => {
    const headers = new Headers({ cookie, ...own });
    for (const [name, value] of new Headers(init.headers)) headers.set(name, value);
    return send(new Request(`${address}${path}`, { ...init, headers }));
  };
}

export const json = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** What a registrar enters, besides what a test says. */
export const registration = {
  kanal: 'loket',
  pengirim: 'Gubernur Jawa Barat',
  nomorSurat: '400.7/27/Kesra',
  tanggalSurat: '2026-01-12',
  perihal: 'Percepatan penurunan stunting',
  jenis: 'surat-edaran',
  klasifikasi: '400.7',
  urgensi: 'segera',
  keamanan: 'biasa',
};

/** Registers a letter to the bupati and has the sekda pass it on. @returns id of the letter */
export async function letterForBupati(
  { signIn }: Pick<TestOffice, 'signIn'>,
  data: Readonly<Record<string, string>> = {},
): Promise<string> {
  const agendaris = await signIn('agendaris-kabupaten');
  const started = await agendaris(
    '/api/instances',
    json({
      flow: 'surat-masuk',
      data: { unit: 'kabupaten', diterima: new Date().toISOString() },
      as: 'agendaris-kabupaten',
    }),
  );
  const { instance }: { readonly instance: string } = await started.json();
  await complete(agendaris, instance, 'registrasi', {
    outcome: 'teruskan',
    data: { ...registration, ...data },
    as: 'agendaris-kabupaten',
  });
  await complete(await signIn('sekda'), instance, 'penyaringan', {
    outcome: 'naikkan',
    as: 'sekda',
  });
  return instance;
}

export function complete(
  officer: Officer,
  instance: string,
  state: string,
  body: Record<string, unknown>,
): Promise<Response> {
  const task = encodeURIComponent(`${instance}/${state}#1`);
  return officer(`/api/tasks/${task}/complete`, json(body));
}
