// A task as it stands between a person and those who also may do it, outside of any command.

import { within } from '../core/access/delegated.ts';
import type { Flow, FlowNode } from '../core/compile/flow.ts';
import type { Rejection } from '../core/decision.ts';
import type { Turn } from '../core/decide/turn.ts';
import type { Instance } from '../core/instance.ts';
import { personOf } from './commands.ts';
import type { By } from './api/command-input.ts';
import { flowOf } from './read/flow-of.ts';
import { heldTask, type Held } from './read/held-task.ts';
import { holdsSeat, readerOf, type Reader } from './read/reader.ts';
import { readingTurn } from './read/reading-turn.ts';
import type { Shell } from './shell.ts';

export interface OpenTask {
  readonly id: string;
  readonly reader: Reader;
  readonly instance: Instance;
  readonly flow: Flow;
  readonly state: string;
  readonly node: FlowNode | null;
  readonly held: Held;
  /** Asks what `decide` would. */
  readonly turn: Turn;
}

/** Nothing is noted in its history. Null nodes: a task of no state, as of a copy. */
export async function openFor(
  shell: Shell,
  tenant: string,
  by: By,
  id: string,
): Promise<OpenTask | Rejection> {
  const { user, as } = personOf(by);
  const found = await readerOf(shell, tenant, user);
  if (as !== undefined && !holdsSeat(found, as))
    return { code: 'POSITION_NOT_HELD', details: { position: as } };
  const item = await shell.store.task(tenant, id);
  const loaded = item && (await shell.store.load(tenant, item.task.instance));
  if (!item || !loaded) return { code: 'TASK_NOT_FOUND', details: { task: id } };
  const { instance } = loaded;
  const flow = await flowOf(shell, tenant, instance.flow, instance.flowVersion);
  const chosen = as === undefined ? found.actor : { ...found.actor, as };
  const actor = within(chosen, flow.name, instance.confidential);
  const reader = { ...found, actor };
  const turn = readingTurn(shell, reader, flow, instance);
  const held = heldTask(reader, turn, item.task);
  const { state } = item.task;
  const node = flow.nodes.get(state) ?? null;
  return { id, reader, instance, flow, state, node, held, turn };
}
