// Where a picture that is larger than the paper is cut: between steps where that can be.

import type { Box } from '../layout/picture.ts';

/** From where to where a tile reaches, along one side. */
export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** Room left before a step that the next tile begins with. */
const before = 10;

/** `extent` in parts of at most `most`, cut through as few of `boxes` as can be. */
export function cutsOf(
  boxes: readonly Box[],
  side: 'x' | 'y',
  { from, to, most }: Reach & { readonly most: number },
): readonly Reach[] {
  const spans = boxes.map((box) => ({
    from: box[side],
    to: box[side] + (side === 'x' ? box.width : box.height),
  }));
  const parts: Reach[] = [];
  let start = from;
  while (to - start > most) {
    const cut = bestCut(spans, start, most);
    parts.push({ from: start, to: cut });
    start = cut;
  }
  return [...parts, { from: start, to }];
}

function bestCut(spans: readonly Reach[], start: number, most: number): number {
  const last = start + most;
  const candidates = [last, ...spans.flatMap((span) => [span.from - before, span.to + before])];
  let best = { at: last, through: Infinity };
  for (const at of candidates) {
    if (at > last || at < start + most / 2) continue;
    const through = spans.filter((span) => span.from < at && span.to > at).length;
    if (through < best.through || (through === best.through && at > best.at))
      best = { at, through };
  }
  return best.at;
}
