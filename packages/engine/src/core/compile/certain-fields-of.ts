import { certainFields, type CertainFields } from './certain-fields.ts';
import type { Flow } from './flow.ts';

/** Which fields are certainly filled where, of a flow that is compiled. */
export function certainFieldsOf({ nodes, on, startForm, definition }: Flow): CertainFields {
  const top = [...nodes.values()].filter(({ parent }) => parent === null);
  const given = new Set(startForm?.required('start'));
  return certainFields({ top, nodes, on, initial: definition.initial, given });
}
