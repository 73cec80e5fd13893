// The flow that is drawn: steps in rows, read like lines of text, with choices that meet again, ways back, and an end for what each row
// rejects. Every library gets these steps at these places.

import type { JsonObject } from '@alir/engine/core/types';

/** How far apart steps stand. */
const pitch = { x: 300, y: 180 };
/** How large a step is. */
const box = { width: 220, height: 84 };

/** A step as it is drawn. */
export interface OfficeStep {
  readonly key: string;
  readonly title: string;
  readonly isEnd: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A way from one step to another. */
export interface OfficeWay {
  readonly from: string;
  readonly to: string;
  /** The outcome that takes it. */
  readonly name: string;
}

/** A flow of offices, for whoever draws it. */
export interface Office {
  readonly steps: readonly OfficeStep[];
  readonly ways: readonly OfficeWay[];
}

/** A flow of so many steps. */
export function officeOf(count: number): Office {
  const columns = Math.max(4, Math.round(Math.sqrt(count * 0.75)));
  const steps = Array.from({ length: count }, (_, at): OfficeStep => {
    const row = Math.floor(at / columns);
    // Every other row runs back, so that its first step stands below the last of the row before.
    const column = row % 2 === 0 ? at % columns : columns - 1 - (at % columns);
    const isEnd = at % columns === columns - 1 && row % 3 === 2;
    return {
      key: `s${at}`,
      title: isEnd ? `Berkas ${at} ditolak` : `Periksa kelengkapan berkas ${at}`,
      isEnd: isEnd || at === count - 1,
      x: column * pitch.x,
      y: row * pitch.y,
      ...box,
    };
  });
  const ways = steps.flatMap((step, at): readonly OfficeWay[] => {
    if (step.isEnd) return [];
    const next = steps[at + 1]?.isEnd === true && at + 2 < count ? at + 2 : at + 1;
    const to = (name: string, index: number): OfficeWay => ({
      from: step.key,
      to: `s${index}`,
      name,
    });
    const on = to('setuju', next);
    if (at % 7 === 3) return [on, to('kembalikan', Math.max(0, at - 2))];
    if (at % 5 === 1 && at + 2 < count) return [on, to('lewati', at + 2)];
    return steps[at + 1]?.isEnd === true && at + 2 < count ? [on, to('tolak', at + 1)] : [on];
  });
  return { steps, ways };
}

/** The same as a flow of Alir, and where its steps stand. */
export function officeFlow({ steps, ways }: Office): {
  readonly flow: JsonObject;
  readonly layout: JsonObject;
} {
  const out = Map.groupBy(ways, ({ from }) => from);
  const states = steps.map(({ key, title, isEnd }): [string, JsonObject] => {
    if (isEnd) return [key, { type: 'final', title }];
    const outcomes = (out.get(key) ?? []).map(({ name, to }): [string, string] => [name, to]);
    return [
      key,
      {
        task: {
          title,
          assign: { role: 'sekretaris' },
          due: 'work:P2D',
          outcomes: Object.fromEntries(outcomes.map(([name]) => [name, { label: name }])),
        },
        on: Object.fromEntries(outcomes),
      },
    ];
  });
  return {
    flow: {
      flow: 'kantor',
      version: 1,
      lang: 'id',
      title: 'Kantor',
      initial: 's0',
      states: Object.fromEntries(states),
    },
    layout: { steps: Object.fromEntries(steps.map(({ key, x, y }) => [key, { x, y }])) },
  };
}
