// Signing asks for a passphrase. It goes to the server on a way of its own, right before the command: what the inbox sends it
// may keep for later, and a passphrase is never kept.

import { askPassphrase } from './ask-passphrase.ts';
import { fetchSignedIn } from './fetch-signed-in.ts';

export async function fetchSigning(...asked: Parameters<typeof fetch>): Promise<Response> {
  const [address, init] = asked;
  const task = signedTask(String(address), init?.body);
  if (task === null) return fetchSignedIn(...asked);
  const phrase = await askPassphrase();
  if (phrase === null) return refuse();
  const body = new URLSearchParams({ tugas: task, frasa: phrase });
  await fetchSignedIn('/tanda-tangan/frasa', { method: 'POST', body });
  // Typing takes longer than a request may: its time limit begins here.
  const { signal: _passed, ...rest } = init ?? {};
  return fetchSignedIn(address, rest);
}

/** Id of the task that this command signs; null for anything else. */
function signedTask(address: string, body: BodyInit | null | undefined): string | null {
  const task = /\/tasks\/([^/?]+)\/complete$/.exec(address)?.[1];
  if (task === undefined || typeof body !== 'string') return null;
  const id = decodeURIComponent(task);
  return id.includes('/menunggu-tanda-tangan') && /"outcome":"tandatangani"/.test(body) ? id : null;
}

const problem = {
  type: 'about:blank',
  title: 'Belum ditandatangani',
  status: 409,
  code: 'GUARD_REFUSED',
  detail: 'Belum ditandatangani: frasa sandi tidak diisi.',
};

/** A response is read once, so each refusal is a new one. */
const refuse = (): Response =>
  new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
