// An instance as one reader sees it: what it is, and what of it is hidden from them.

import type { Flow } from '../../core/compile/flow.ts';
import type { Instance } from '../../core/instance.ts';
import type { Shell } from '../shell.ts';
import { flowOf } from './flow-of.ts';
import { hiddenFrom, type Hidden } from './hidden.ts';
import type { Standing } from './may-read.ts';
import { openInstance } from './open-instance.ts';
import type { Reader } from './reader.ts';

export interface SeenInstance {
  readonly instance: Instance;
  readonly flow: Flow;
  readonly hidden: Hidden;
  /** How much of its tree they see. */
  readonly standing: Standing;
  /** Whether they see all of it: nothing is hidden from them. */
  readonly isWhole: boolean;
}

/** Null when there is no such instance, or none for this reader. */
export async function seenInstance(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<SeenInstance | null> {
  const found = await openInstance(shell, reader, id);
  const loaded = found && (await shell.store.load(reader.tenant, id));
  if (!found || !loaded) return null;
  const { row, standing } = found;
  const { instance } = loaded;
  const flow = await flowOf(shell, reader.tenant, row.flow, row.flowVersion);
  const hidden = hiddenFrom(shell, reader, { standing, flow, row, instance });
  const isWhole = standing.sight(row) === 'whole' && hidden.fields.size === 0;
  return { instance, flow, hidden, standing, isWhole };
}
