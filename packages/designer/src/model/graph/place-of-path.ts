// Places of a flow as people know them: by the step they lie in.

import type { Path } from '../change/path.ts';
import type { ExitPlace } from './step.ts';

/** The step that a path into a flow lies in, and where in it; null is the flow itself. */
export function placeOfPath(path: Path): ExitPlace {
  let step: string | null = null;
  let length = 0;
  while (path[length] === 'states' && typeof path[length + 1] === 'string') {
    step = String(path[length + 1]);
    length += 2;
  }
  return { step, at: path.slice(length) };
}
