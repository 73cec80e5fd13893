// Which offers there are while a flow rests somewhere.

import type { Model } from './model.ts';

/** Numbers of the offers that are there while a slot rests in a place; and of those of the flow itself. */
export function offersByPlace({ layout, offers }: Model): {
  readonly byPlace: readonly (readonly (readonly number[])[])[];
  readonly always: readonly number[];
} {
  const byPlace = layout.slots.map(({ places }) => places.map(() => [] as number[]));
  const always: number[] = [];
  for (const [index, { span }] of offers.entries()) {
    if (!span) always.push(index);
    else
      for (let place = span.from; place <= span.to; place++)
        byPlace[span.slot]?.[place]?.push(index);
  }
  return { byPlace, always };
}
