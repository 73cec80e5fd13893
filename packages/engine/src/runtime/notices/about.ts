// What a notice is about, as it is when it is told or shown.

import type { Flow } from '../../core/compile/flow.ts';
import type { JsonObject } from '../../core/json.ts';
import type { InstanceRow } from '../../core/rows.ts';
import { flowsOf } from '../read/flow-of.ts';
import type { Shell } from '../shell.ts';

/** The instance of a notice. */
export interface About {
  readonly row: InstanceRow;
  /** Null: this version is not loaded. */
  readonly flow: Flow | null;
  /** Whether it is, or the root of its tree. */
  readonly confidential: boolean;
  /** As the flow's `summary` says now. */
  readonly summary: JsonObject;
}

/** Null: there is no such instance. */
export async function aboutOf(
  shell: Shell,
  tenant: string,
  instance: string,
): Promise<About | null> {
  const row = await shell.store.instanceRow(tenant, instance);
  if (row === null) return null;
  const root = row.root === row.id ? row : await shell.store.instanceRow(tenant, row.root);
  const flow = (await flowsOf(shell, tenant, [row]))(row);
  const confidential = row.confidential || root?.confidential === true;
  return { row, flow, confidential, summary: row.summary };
}
