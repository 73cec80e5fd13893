// Lists of instances: only those the reader may read.

import type { Flow } from '../../core/compile/flow.ts';
import { isoOf } from '../../core/instant.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { InstanceItemView } from '../../core/views/instance-item.ts';
import type { PageView } from '../../core/views/page.ts';
import type { InstanceQuery } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';
import { flowsOf } from './flow-of.ts';
import { readershipAs, readershipOf } from './may-read.ts';
import type { Reader } from './reader.ts';
import { momentOf } from './task-item-view.ts';
import { statesOf } from './titles.ts';

export interface InstanceListQuery extends Omit<InstanceQuery, 'readableBy'> {
  /** One position of the reader, or one that was delegated to them. */
  readonly as?: string | undefined;
}

/** @throws AlirError CURSOR_INVALID */
export async function instancePage(
  shell: Shell,
  reader: Reader,
  { as, ...query }: InstanceListQuery,
): Promise<PageView<InstanceItemView>> {
  const readableBy = as === undefined ? readershipOf(reader) : readershipAs(reader, as);
  const page = await shell.store.instances(reader.tenant, { ...query, readableBy });
  const flow = await flowsOf(shell, reader.tenant, page.items);
  return { items: page.items.map((row) => instanceItemView(flow(row), row)), next: page.next };
}

export function instanceItemView(flow: Flow | null, row: InstanceRow): InstanceItemView {
  return {
    id: row.id,
    flow: row.flow,
    flowVersion: row.flowVersion,
    title: flow?.definition.title ?? row.flow,
    status: row.status,
    result: row.result,
    subject: row.subject,
    parent: row.parent,
    root: row.root,
    startedAt: isoOf(row.startedAt),
    updatedAt: isoOf(row.updatedAt),
    endedAt: momentOf(row.endedAt),
    dueAt: momentOf(row.dueAt),
    incidents: row.incidents,
    states: statesOf(flow, row.states),
    confidential: row.confidential,
    summary: row.summary,
  };
}
