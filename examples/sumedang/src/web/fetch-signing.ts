// Signing asks for a passphrase. It goes to the server on a way of its own, right before the command: what the inbox sends it
// may keep for later, and a passphrase is never kept.

import { askPassphrase } from './ask-passphrase.ts';
import { fetchSignedIn } from './fetch-signed-in.ts';
import { signedTasks } from './signed-tasks.ts';
import { spokenLanguage } from './spoken-language.ts';

export async function fetchSigning(...asked: Parameters<typeof fetch>): Promise<Response> {
  const [address, init] = asked;
  const tasks = signedTasks(String(address), init?.body);
  if (tasks.length === 0) return fetchSignedIn(...asked);
  const phrase = await askPassphrase();
  if (phrase === null) return refuse();
  for (const task of tasks) {
    const body = new URLSearchParams({ tugas: task, frasa: phrase });
    await fetchSignedIn('/tanda-tangan/frasa', { method: 'POST', body });
  }
  // Typing takes longer than a request may: its time limit begins here.
  const { signal: _passed, ...rest } = init ?? {};
  return fetchSignedIn(address, rest);
}

const texts = {
  id: ['Belum ditandatangani', 'Belum ditandatangani: frasa sandi tidak diisi.'],
  en: ['Not signed', 'Not signed: no passphrase was given.'],
} as const;

/** A response is read once, so each refusal is a new one. */
function refuse(): Response {
  const [title, detail] = texts[spokenLanguage()];
  const problem = {
    type: 'about:blank',
    title,
    status: 409,
    code: 'GUARD_REFUSED',
    detail,
    params: {},
  };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
