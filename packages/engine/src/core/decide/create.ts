import type { Change } from '../event.ts';
import type { JsonObject } from '../json.ts';
import { enterFlow } from './advance.ts';
import type { Turn } from './turn.ts';

type Created = Extract<Change, { kind: 'created' }>;

/** Brings an instance into being with its first data, and enters its initial state. */
export function create(
  turn: Turn,
  birth: Omit<Created, 'kind' | 'tenant' | 'flow' | 'flowVersion'>,
  data: JsonObject,
): void {
  turn.apply({
    kind: 'created',
    tenant: turn.facts.tenant,
    flow: turn.flow.name,
    flowVersion: turn.flow.version,
    ...birth,
  });
  turn.apply({ kind: 'set', fields: data, unset: [] });
  enterFlow(turn);
}
