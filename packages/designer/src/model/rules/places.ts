// Places of a document as people know them: by the step, the form or the part of the flow they lie in.

import type { JsonObject } from '@alir/engine/core/types';
import type { Path } from '../change/path.ts';

/** Where something is used, each place once: `{ step }`, `{ form }` or `{ part }`. */
export function placesOf(mentions: readonly { readonly path: Path }[]): readonly JsonObject[] {
  const places = new Map<string, JsonObject>();
  for (const { path } of mentions) {
    const place = placeOf(path);
    places.set(JSON.stringify(place), place);
  }
  return [...places.values()];
}

function placeOf(path: Path): JsonObject {
  const [root, part] = path;
  if (root === 'forms') return { form: String(part) };
  const step = path.findLast((_, at) => path[at - 1] === 'states');
  return typeof step === 'string' ? { step } : { part: String(part) };
}
