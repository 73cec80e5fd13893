// From the places by which the engine calls ways to the names by which pictures do.

import { pathOfPointer } from '../change/path-of-pointer.ts';
import { placeOfPath } from '../graph/place-of-path.ts';
import type { FlowDocument } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import { wayId } from './way-id.ts';

/** The name of the way at a place, or of the one that the place is a part of; null where there is none. */
export function wayAt(document: FlowDocument, pointer: string): string | null {
  const { step, at } = placeOfPath(pathOfPointer(document.flow, pointer));
  const { steps, ofFlow } = graphOf(document);
  const exits = step === null ? ofFlow : (steps.get(step)?.exits ?? []);
  const places = new Set(exits.map((exit) => exit.at.join('/')));
  for (let length = at.length; length > 0; length -= 1) {
    const place = at.slice(0, length).join('/');
    if (places.has(place)) return wayId(step, place);
  }
  return null;
}
