// The command that lets the flow as a whole say something else.

import type { Json } from '@alir/engine/core/types';
import type { Path } from '../../../model/change/path.ts';
import type { SetProperty } from '../../../model/index.ts';

/** Lets the flow say something; undefined: nothing. */
export function flowProperty(at: Path, value: Json | undefined): SetProperty {
  return { type: 'set-property', step: null, at, ...(value !== undefined && { value }) };
}
