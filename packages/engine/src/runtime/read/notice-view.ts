// Notices as their person sees them: read by what the instance is now, so that one which became confidential tells nothing,
// and one that is not theirs to read any more only what they were told.

import { isoOf } from '../../core/instant.ts';
import type { NoticeView, UndeliveredView } from '../../core/views/notice.ts';
import type { PageView } from '../../core/views/page.ts';
import type { NoticeQuery, StoredNotice } from '../../ports/notice-store.ts';
import { aboutOf } from '../notices/about.ts';
import type { Shell } from '../shell.ts';
import { assigneeView } from './people.ts';
import { mayRead, type Lineage } from './may-read.ts';
import type { Reader } from './reader.ts';
import { momentOf } from './task-item-view.ts';
import { stateTitle } from './titles.ts';

/** @throws AlirError CURSOR_INVALID */
export async function noticePage(
  shell: Shell,
  reader: Reader,
  query: NoticeQuery,
): Promise<PageView<NoticeView>> {
  const page = await shell.store.notices.list(reader.tenant, reader.actor.user, query);
  const items: NoticeView[] = [];
  for (const notice of page.items) items.push(await noticeView(shell, reader, notice));
  return { items, next: page.next };
}

async function noticeView(
  shell: Shell,
  reader: Reader,
  { id, at, readAt, instance, state, to, dueAt }: StoredNotice,
): Promise<NoticeView> {
  const about = await aboutOf(shell, reader.tenant, instance);
  const common = { id, at: isoOf(at), readAt: momentOf(readAt), instance };
  if (about === null || about.confidential) {
    return { ...common, confidential: true, ...untold };
  }
  const { row, flow, summary } = about;
  return {
    ...common,
    confidential: false,
    flow: row.flow,
    flowTitle: flow?.definition.title ?? row.flow,
    state,
    title: state === null ? null : stateTitle(flow, state),
    to: to.startsWith('u:') ? null : assigneeView(reader, to),
    dueAt: momentOf(dueAt),
    summary: (await isTheirs(shell, reader, to, row)) ? summary : {},
  };
}

/** What has become of it since is for those who hold still what was told of it, and for those who may read it. */
async function isTheirs(shell: Shell, reader: Reader, to: string, row: Lineage): Promise<boolean> {
  return reader.pools.includes(to) || mayRead(shell, reader, row);
}

const untold = {
  flow: null,
  flowTitle: null,
  state: null,
  title: null,
  to: null,
  dueAt: null,
  summary: {},
} as const;

/** What could not be handed over, for operators. */
export async function undeliveredViews(
  shell: Shell,
  { tenant }: Reader,
  limit: number,
): Promise<readonly UndeliveredView[]> {
  const notices = await shell.store.notices.undelivered(tenant, limit);
  return notices.flatMap(({ id, user, channel, at, attempts, error, nextAt }) => {
    if (channel === 'in-app') return [];
    const told = { id, user, channel, at: isoOf(at), attempts };
    return [{ ...told, error: error ?? '', nextAt: momentOf(nextAt) }];
  });
}
