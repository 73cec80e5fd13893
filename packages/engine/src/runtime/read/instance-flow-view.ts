// The flow of an instance as it is written, for those who may read the instance: to be drawn with where it stands.

import { printFlow } from '../../core/format/print-definition.ts';
import type { Json } from '../../core/json.ts';
import { isRecord } from '../../core/json-type.ts';
import type { InstanceFlowView } from '../../core/views/instance-flow.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';
import { seenInstance } from './seen-instance.ts';

/** Null when there is no such instance, or none for this reader. */
export async function instanceFlowView(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<InstanceFlowView | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return null;
  const { definition, name, version } = seen.flow;
  const written: InstanceFlowView['definition'] = JSON.parse(printFlow(definition));
  const mentioned = new Set(textsIn(written));
  const { positions, units } = reader.world.organisation;
  const namesIn = (all: ReadonlyMap<string, { readonly name: string }>): Record<string, string> =>
    Object.fromEntries(
      [...mentioned].flatMap((one) => {
        const called = all.get(one)?.name;
        return called === undefined ? [] : [[one, called]];
      }),
    );
  return {
    instance: id,
    flow: name,
    version,
    definition: written,
    layout: shell.flows.written(reader.tenant, name, version)?.siblings?.layout ?? null,
    positions: namesIn(positions),
    units: namesIn(units),
  };
}

/** All texts of a value; what is called like a post somewhere else does no harm. */
function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isRecord(value) ? Object.values(value).flatMap(textsIn) : [];
}
