// A letter and everything below it. Rows tell most of it, in a few queries for the whole tree; of states only those of
// instances with children are loaded, because a parent alone knows what each child was given for.

import type { Flow } from '../../core/compile/flow.ts';
import { isoOf } from '../../core/instant.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { AssigneeView } from '../../core/views/people.ts';
import type { TreeView } from '../../core/views/tree.ts';
import type { Shell } from '../shell.ts';
import { hidesChildren } from './child-views.ts';
import { flowsOf } from './flow-of.ts';
import { hiddenByForms, type Hidden } from './hidden.ts';
import { knownChildren, type KnownChild } from './known-children.ts';
import { openInstance } from './open-instance.ts';
import { assigneeView } from './people.ts';
import type { Reader } from './reader.ts';
import { momentOf } from './task-item-view.ts';
import { statesOf } from './titles.ts';
import { mapFew, rowsBelow, tasksOfTree } from './tree-rows.ts';

/** What of an instance only its parent knows. */
interface Given {
  readonly key: string | null;
  readonly item: TreeView['item'];
  readonly read: boolean;
  readonly waits: boolean;
}

interface Tree {
  readonly childrenOf: (row: InstanceRow) => readonly InstanceRow[];
  readonly given: (row: InstanceRow) => Given;
  readonly flow: (row: InstanceRow) => Flow | null;
  readonly assignees: (row: InstanceRow) => readonly AssigneeView[];
}

/** Null when there is no such instance, or none for this reader. */
export async function treeView(shell: Shell, reader: Reader, id: string): Promise<TreeView | null> {
  const found = await openInstance(shell, reader, id);
  if (found === null) return null;
  const { row: top, standing } = found;
  const { tenant } = reader;
  const below = await rowsBelow(shell, tenant, top);
  const rows = below.filter((row) => standing.sight(row) !== 'none');
  const parent = top.parent === null ? null : await shell.store.instanceRow(tenant, top.parent);
  const all = parent === null ? rows : [parent, ...rows];
  const flow = await flowsOf(shell, tenant, all);
  // What each was given itself is theirs to see, so only what forms hide is hidden.
  const hidden = (row: InstanceRow): Hidden => hiddenByForms(reader, standing, flow(row), row);
  const children = Map.groupBy(rows, (row) => row.parent);
  const known = await givenByParents(shell, tenant, { top, all, flow, hidden });
  const query = rows.length === 1 ? { instance: id } : { root: top.root };
  const open = await tasksOfTree(shell, tenant, { ...query, status: 'open' });
  const tasks = Map.groupBy(open, ({ task }) => task.instance);
  return treeOf(top, {
    flow,
    childrenOf: (row) => inOrder(children.get(row.id) ?? [], known),
    given: (row) => known.get(row.id)?.given ?? unknown,
    assignees: (row) =>
      (tasks.get(row.id) ?? []).map(({ task }) => assigneeView(reader, task.pool)),
  });
}

const unknown: Given = { key: null, item: null, read: false, waits: true };

function treeOf(row: InstanceRow, tree: Tree): TreeView {
  const flow = tree.flow(row);
  return {
    instance: row.id,
    flow: row.flow,
    title: flow?.definition.title ?? row.flow,
    ...tree.given(row),
    status: row.status,
    result: row.result,
    states: statesOf(flow, row.states),
    assignees: tree.assignees(row),
    dueAt: momentOf(row.dueAt),
    startedAt: isoOf(row.startedAt),
    endedAt: momentOf(row.endedAt),
    summary: row.summary,
    children: tree.childrenOf(row).map((child) => treeOf(child, tree)),
  };
}

interface Placed {
  readonly given: Given;
  readonly order: number;
}

interface Sources {
  readonly top: InstanceRow;
  readonly all: readonly InstanceRow[];
  readonly flow: (row: InstanceRow) => Flow | null;
  readonly hidden: (row: InstanceRow) => Hidden;
}

/** What every parent in sight gave to its children, and whether the topmost was read. */
async function givenByParents(
  shell: Shell,
  tenant: string,
  { top, all, flow, hidden }: Sources,
): Promise<ReadonlyMap<string, Placed>> {
  const given = new Map<string, Placed>();
  const children = Map.groupBy(all, (row) => row.parent);
  const parents = all.filter((row) => children.has(row.id) || row.id === top.id);
  await mapFew(parents, async (row) => {
    const instance = (await shell.store.load(tenant, row.id))?.instance;
    if (!instance) return;
    // Without a parent nobody else says whether it was read.
    if (row.parent === null)
      given.set(row.id, { given: { ...unknown, read: instance.readAt !== null }, order: 0 });
    const wanted = (children.get(row.id) ?? []).map((child) => child.id);
    const known = await knownChildren(shell, tenant, instance, wanted);
    [...known].forEach(([id, child], order) => {
      given.set(id, { given: givenTo(child, flow(row), hidden(row)), order });
    });
  });
  return given;
}

function givenTo({ child, state }: KnownChild, flow: Flow | null, hidden: Hidden): Given {
  const { key, item, read, waits } = child;
  const isHidden = hidesChildren(flow?.nodes.get(state) ?? null, hidden);
  return isHidden ? { key: null, item: null, read, waits } : { key, item, read, waits };
}

/** As the parent listed them. */
function inOrder(
  rows: readonly InstanceRow[],
  known: ReadonlyMap<string, Placed>,
): readonly InstanceRow[] {
  const order = (row: InstanceRow): number => known.get(row.id)?.order ?? Infinity;
  return [...rows].sort((one, other) => {
    const [first, second] = [order(one), order(other)];
    return first === second ? one.startedAt - other.startedAt : first - second;
  });
}
