// Which fields of an instance's data a reader must not see. A form may hide fields from those who have its task; such a
// field is shown only to whoever has or had a task that shows it, and to operators.

import type { Flow } from '../../core/compile/flow.ts';
import type { JsonObject } from '../../core/json.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { Shell } from '../shell.ts';
import type { Reader } from './reader.ts';
import { tasksOfTree } from './tree-rows.ts';

export type HiddenFields = ReadonlySet<string>;

const none: HiddenFields = new Set();

/** Fields that some form of the flow hides from somebody. */
function everHidden(flow: Flow | null): HiddenFields {
  const nodes = flow?.nodes.values() ?? [];
  return new Set([...nodes].flatMap(({ task }) => [...(task?.form?.hidden ?? [])]));
}

/** Hidden from one who has or had the tasks of these states. A task without a form shows everything. */
function hiddenFrom(flow: Flow | null, states: Iterable<string>): HiddenFields {
  let hidden = everHidden(flow);
  for (const state of states) {
    const form = flow?.nodes.get(state)?.task?.form ?? null;
    hidden = form === null ? none : new Set([...hidden].filter((field) => form.hidden.has(field)));
  }
  return hidden;
}

/** The same for many instances of one tree, with one look-up. */
export async function hiddenInTree(
  shell: Shell,
  reader: Reader,
  rows: readonly InstanceRow[],
  flowOfRow: (row: InstanceRow) => Flow | null,
): Promise<(row: InstanceRow) => HiddenFields> {
  const { operator, pools, tenant } = reader;
  const hides = rows.some((row) => everHidden(flowOfRow(row)).size > 0);
  const root = rows[0]?.root;
  if (operator || !hides || root === undefined) return () => none;
  const own = await tasksOfTree(shell, tenant, { root, pools });
  const states = Map.groupBy(own, ({ task }) => task.instance);
  return (row) => {
    const tasks = states.get(row.id) ?? [];
    return hiddenFrom(flowOfRow(row), new Set(tasks.map(({ task }) => task.state)));
  };
}

/** Looks up the reader's tasks only where a form hides something. */
export async function hiddenFields(
  shell: Shell,
  reader: Reader,
  flow: Flow,
  instance: string,
): Promise<HiddenFields> {
  if (reader.operator || everHidden(flow).size === 0) return none;
  const { pools, tenant } = reader;
  const { items } = await shell.store.tasks(tenant, { instance, pools, limit: 200 });
  return hiddenFrom(flow, new Set(items.map(({ task }) => task.state)));
}

/** The data without these fields. */
export function withoutHidden(data: JsonObject, hidden: HiddenFields): JsonObject {
  if (hidden.size === 0) return data;
  return Object.fromEntries(Object.entries(data).filter(([field]) => !hidden.has(field)));
}
