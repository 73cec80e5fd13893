// Where the designer has figures of a flow's history from.

import type { FlowFiguresView, StepFigures } from '@alir/engine/core/types';
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

const noFigures = {
  id: 'jawaban server tidak berisi angka alur.',
  en: 'the answer of the server has no figures of a flow.',
} as const;

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
      const value = objectIn(await answer.text());
      if (!answer.ok) throw new Error(textAt(value, 'detail'));
      if (!isFigures(value)) throw new Error(noFigures[lang]);
      return value;
    },
  };
}

const counts = ['here', 'overdue', 'done', 'late'] as const;

/** Whether what was answered has what is shown of figures. */
function isFigures(value: unknown): value is FlowFiguresView {
  return (
    isRecord(value) &&
    typeof value['at'] === 'string' &&
    typeof value['open'] === 'number' &&
    Array.isArray(value['steps']) &&
    value['steps'].every(isStep)
  );
}

function isStep(value: unknown): value is StepFigures {
  return (
    isRecord(value) &&
    typeof value['step'] === 'string' &&
    counts.every((count) => typeof value[count] === 'number') &&
    [value['working'], value['elapsed']].every(isSpan)
  );
}

/** Whether it says how long something took, or that nobody knows. */
function isSpan(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isRecord(value) && typeof value['half'] === 'number' && typeof value['most'] === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
