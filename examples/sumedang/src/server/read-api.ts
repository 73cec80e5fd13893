// The engine's own API, read on behalf of whoever asks for a page: what they may not see there, they do not see here.

import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';

/** @param path - below `/api` @returns null when there is nothing there for this person */
export type ReadApi = (path: string) => Promise<Response | null>;

export function readApi(api: Handler, request: Request): ReadApi {
  const cookie = request.headers.get('cookie') ?? '';
  return async (path) => {
    const url = new URL(`/api${path}`, request.url);
    const answer = await api(new Request(url, { headers: { cookie, 'accept-language': 'id' } }));
    return answer.ok ? answer : null;
  };
}

/** Who asks; null when they have not signed in. */
export async function readMe(api: Handler, request: Request): Promise<MeView | null> {
  const answer = await readApi(api, request)('/me');
  return answer === null ? null : answer.json();
}
