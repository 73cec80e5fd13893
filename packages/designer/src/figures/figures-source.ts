// Where the designer has figures of a flow's history from.

import type { FlowFiguresView } from '@alir/engine/core/types';
import { objectIn, textAt } from '../publish/over-http.ts';

/** Reads figures of a flow, as the engine counts them. Failures are told by what they say. */
export interface FiguresSource {
  /**
   * Null: nothing of this flow was published.
   *
   * @param flow - its name
   * @param days - of what ended, only that of the last so many days counts; 0: all
   */
  read(flow: string, days: number): Promise<FlowFiguresView | null>;
}

/** Where the interface is, and how it is reached. */
export interface HttpFiguresOptions {
  /** Address that the engine's routes begin with, such as `/api`. */
  readonly baseUrl: string;
  /** Reaches it, signed in. Default: the page's own `fetch`. */
  readonly fetch?: typeof fetch;
  /** The language of sentences. Default: Indonesian. */
  readonly lang?: 'id' | 'en';
}

/** Figures over the HTTP interface of `@alir/engine/http`. */
export function httpFigures({
  baseUrl,
  fetch: reach = fetch,
  lang = 'id',
}: HttpFiguresOptions): FiguresSource {
  return {
    async read(flow, days) {
      const path = `${baseUrl}/flows/${encodeURIComponent(flow)}/figures?days=${days}`;
      const headers = { accept: 'application/json', 'accept-language': lang };
      const answer = await reach(path, { headers });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(textAt(objectIn(await answer.text()), 'detail'));
      return answer.json();
    },
  };
}
