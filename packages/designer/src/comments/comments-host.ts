// Where comments lie that others read too: with the host, one by one, so that two who write at once overwrite nothing.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../model/change/change.ts';

/** Keeps what is said of flows for all who design them. Rejects where it cannot be reached. */
export interface CommentsHost {
  /** All comments of a flow by their ids; null: it was taken away. */
  readonly read: (flow: string) => Promise<Readonly<Record<string, JsonObject | null>>>;
  /** Keeps one as it is now; null: it is taken away. */
  readonly keep: (flow: string, id: string, comment: JsonObject | null) => Promise<void>;
}

/** Where comments are kept, and how it is reached. */
export interface HttpCommentsOptions {
  /** Address below which the comments of each flow lie: `GET …/{flow}` gives all, `PUT …/{flow}/{id}` keeps one. */
  readonly baseUrl: string;
  /** Reaches it, signed in. Default: the page's own `fetch`. */
  readonly fetch?: typeof fetch;
}

/** Comments over HTTP, as JSON. The routes are the host's own. */
export function httpComments({ baseUrl, fetch: reach = fetch }: HttpCommentsOptions): CommentsHost {
  const at = (...parts: readonly string[]): string =>
    [baseUrl, ...parts.map(encodeURIComponent)].join('/');
  const granted = (answer: Response): Response => {
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
  };
  return {
    async read(flow) {
      const value: Json = await granted(await reach(at(flow))).json();
      const entries = isObject(value) ? Object.entries(value) : [];
      return Object.fromEntries(
        entries.flatMap(([id, one]): [string, JsonObject | null][] =>
          one === null || isObject(one) ? [[id, one]] : [],
        ),
      );
    },
    async keep(flow, id, comment) {
      granted(
        await reach(at(flow, id), {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(comment),
        }),
      );
    },
  };
}
