import { expect, test } from 'vitest';
import type { Identified } from '../../src/http/index.ts';
import { bearerToken, sessionCookie, type SessionCookieOptions } from '../../src/http/index.ts';

const secret = 'a secret of thirty-two characters!';
const ann: Identified = { tenant: 'acme', user: 'ann' };

interface Asked {
  readonly cookie?: string | undefined;
  readonly method?: string;
  readonly headers?: Record<string, string>;
}

const request = ({ cookie, method = 'GET', headers = {} }: Asked): Request =>
  new Request('https://alir.example/tasks', {
    method,
    headers: { ...headers, ...(cookie === undefined ? {} : { cookie }) },
  });

/** What a browser sends back of a Set-Cookie. */
const kept = (setCookie: string): string => setCookie.split(';')[0] ?? '';

function sessions(options: Partial<SessionCookieOptions> = {}): ReturnType<typeof sessionCookie> {
  return sessionCookie({ secrets: [secret], ...options });
}

test('[H20] a session cookie names who signed in, and no script, form or plain connection gets it', async () => {
  const { identity, signIn, signOut } = sessions();
  const setCookie = await signIn(ann);
  expect(setCookie).toMatch(
    /^__Host-alir=[\w-]+\.[\w-]+; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect(await identity(request({ cookie: `theme=dark; ${kept(setCookie)}; other=1` }))).toEqual(
    ann,
  );
  expect(await identity(request({ cookie: kept(signOut()) }))).toBeNull();
  expect(await identity(request({}))).toBeNull();
});

test('[H20] a cookie that was altered, signed by another or is no cookie of ours names nobody', async () => {
  const { identity, signIn } = sessions();
  const good = kept(await signIn(ann));
  const [text = '', signature = ''] = good.replace('__Host-alir=', '').split('.');
  const forged = btoa(JSON.stringify({ tenant: 'acme', user: 'op', until: 9e15 })).replaceAll(
    '=',
    '',
  );
  const other = kept(await sessions({ secrets: [`${secret}?`] }).signIn(ann));
  for (const cookie of [
    `__Host-alir=${forged}.${signature}`,
    `__Host-alir=${text}.${signature.slice(1)}`,
    `__Host-alir=${text}.`,
    `__Host-alir=${text}`,
    `__Host-alir=${text}.${signature}.x`,
    `__Host-alir=%%%.%%%`,
    '__Host-alir=.',
    `alir=${text}.${signature}`,
    other,
  ]) {
    expect(await identity(request({ cookie }))).toBeNull();
  }
});

test('[H20] of all ways to write a cookie’s bytes only ours names somebody', async () => {
  const { identity, signIn } = sessions();
  const good = kept(await signIn(ann));
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const ends = alphabet.split('').map((end) => `${good.slice(0, -1)}${end}`);
  const others = [...ends.filter((cookie) => cookie !== good), `${good}=`, good.replace('.', '=.')];
  expect(others).toHaveLength(65);
  for (const cookie of others) expect(await identity(request({ cookie }))).toBeNull();
});

test('[H20] a session ends by its time, and sooner when the host says so', async () => {
  let now = 0;
  let valid = true;
  const { identity, signIn } = sessions({ now: () => now, maxAgeS: 60, isValid: () => valid });
  const cookie = kept(await signIn(ann));
  now = 59_999;
  expect(await identity(request({ cookie }))).toEqual(ann);
  valid = false;
  expect(await identity(request({ cookie }))).toBeNull();
  valid = true;
  now = 60_000;
  expect(await identity(request({ cookie }))).toBeNull();
});

test('[H20] a secret is replaced in steps; a short one is refused', async () => {
  const cookie = kept(await sessions().signIn(ann));
  const next = sessions({ secrets: ['another secret of enough characters', secret] });
  expect(await next.identity(request({ cookie }))).toEqual(ann);
  const last = sessions({ secrets: ['another secret of enough characters'] });
  expect(await last.identity(request({ cookie }))).toBeNull();
  expect(() => sessions({ secrets: ['secret'] })).toThrow(TypeError);
});

test.each<[string, Record<string, string>, boolean]>([
  ['from our own page', { 'sec-fetch-site': 'same-origin', origin: 'https://alir.example' }, true],
  ['of an older browser, from our own page', { origin: 'https://alir.example' }, true],
  ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, false],
  [
    'from a sibling of ours',
    { 'sec-fetch-site': 'same-site', origin: 'https://blog.alir.example' },
    false,
  ],
  ['of an older browser, from another site', { origin: 'https://evil.example' }, false],
  ['from a sandboxed frame', { 'sec-fetch-site': 'cross-site', origin: 'null' }, false],
  ['from our name over plain HTTP', { origin: 'http://alir.example' }, false],
  ['that says nothing of where it is from', {}, false],
])('[H20] with a cookie, a write %s', async (_, headers, isTaken) => {
  const { identity, signIn } = sessions();
  const cookie = kept(await signIn(ann));
  const expected = isTaken ? ann : { code: 'ORIGIN_REFUSED' };
  expect(await identity(request({ cookie, method: 'POST', headers }))).toEqual(expected);
  expect(await identity(request({ cookie, headers }))).toEqual(ann);
});

test('[H20] pages of other origins write only where the host lists them', async () => {
  const { identity, signIn } = sessions({ origins: ['https://app.example'] });
  const cookie = kept(await signIn(ann));
  const from = (origin: string): Request =>
    request({ cookie, method: 'POST', headers: { 'sec-fetch-site': 'cross-site', origin } });
  expect(await identity(from('https://app.example'))).toEqual(ann);
  expect(await identity(from('https://alir.example'))).toEqual({ code: 'ORIGIN_REFUSED' });
});

test.each(['https://app.example/', 'HTTPS://app.example', '*', 'https://app.example:443'])(
  '[H20] the origin “%s” is refused, since no browser sends it',
  (origin) => {
    expect(() => sessions({ origins: ['https://app.example', origin] })).toThrow(origin);
  },
);

test('[H21] a bearer token is whose the host says; without one the answer tells how to sign in', async () => {
  const identity = bearerToken((token) => (token === 'abc.def-_~+/=' ? ann : null));
  const asked = (authorization?: string): Request =>
    request({ headers: authorization === undefined ? {} : { authorization } });
  expect(await identity(asked('Bearer abc.def-_~+/='))).toEqual(ann);
  expect(await identity(asked('bearer abc.def-_~+/='))).toEqual(ann);
  expect(await identity(asked())).toEqual({ code: 'NOT_SIGNED_IN', challenge: 'Bearer' });
  for (const wrong of ['Bearer', 'Bearer  ', 'Basic abc', 'Bearer a b', 'Bearerabc']) {
    expect(await identity(asked(wrong))).toEqual({ code: 'NOT_SIGNED_IN', challenge: 'Bearer' });
  }
  expect(await identity(asked('Bearer nobody'))).toEqual({
    code: 'NOT_SIGNED_IN',
    challenge: 'Bearer error="invalid_token"',
  });
});
