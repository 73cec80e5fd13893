// Orders and sizes of pages, the same in all stores.

import type { TaskRow } from '../../core/rows.ts';
import type { PagedList } from '../../ports/cursor.ts';
import type { StoredDraft } from '../../ports/draft-store.ts';
import type { StoredFollowUp } from '../../ports/follow-up-store.ts';
import type { NoticeQuery } from '../../ports/notice-store.ts';
import type { ProposalHead, ProposalQuery } from '../../ports/proposal-store.ts';
import type { InstanceQuery, TaskQuery } from '../../ports/queries.ts';

/** What a page is sorted by; ties go in the same direction, as the port says. */
export interface Sort {
  readonly name: string;
  readonly by: 'dueAt' | 'openedAt' | 'rank' | 'startedAt' | 'updatedAt';
  readonly descending: boolean;
}

/** A list with the way it is sorted. */
export interface List extends PagedList {
  readonly sort: Sort;
}

/** Stands for "no deadline", so that it sorts as latest. Beyond every moment a `Date` can hold. */
export const never = Number.MAX_SAFE_INTEGER;

export function taskList(tenant: string, query: TaskQuery): List {
  return { tenant, of: 'tasks', sort: sorts[query.sort ?? 'due'], query };
}

export function instanceList(tenant: string, query: InstanceQuery): List {
  return { tenant, of: 'instances', sort: sorts[query.sort ?? '-started'], query };
}

/** The in-app notices of a person, newest first. */
export function noticeList(tenant: string, user: string, query: NoticeQuery): PagedList {
  return { tenant, of: 'notices', sort: { name: '-at' }, query: { ...query, user } };
}

/** Those of one moment by the id of the person. */
export function newestDraftFirst(one: StoredDraft, other: StoredDraft): number {
  return other.savedAt - one.savedAt || compareText(one.user, other.user);
}

/** Proposals of versions, newest first. */
export function proposalList(tenant: string, query: ProposalQuery): PagedList {
  return { tenant, of: 'proposals', sort: { name: '-at' }, query };
}

/** Those of one moment by their ids, backwards as well. */
export function newestProposalFirst(
  one: Pick<ProposalHead, 'at' | 'id'>,
  other: Pick<ProposalHead, 'at' | 'id'>,
): number {
  return other.at - one.at || compareText(other.id, one.id);
}

/** Those of one moment by the id of the task. */
export function earliestFollowUp(one: StoredFollowUp, other: StoredFollowUp): number {
  return one.at - other.at || compareText(one.task, other.task);
}

/** Items of a page: 1 to 200, 50 if the query does not say. */
export function pageSize(limit: number | undefined): number {
  return Number.isNaN(limit) ? 50 : Math.min(200, Math.max(1, Math.trunc(limit ?? 50)));
}

/** Compares as databases do that compare bytes of UTF-8, that is by code points. */
export function compareText(one: string, other: string): number {
  const length = Math.min(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const a = one.charCodeAt(index);
    const b = other.charCodeAt(index);
    if (a !== b) return placeOf(a) - placeOf(b);
  }
  return one.length - other.length;
}

const sorts = {
  due: { name: 'due', by: 'dueAt', descending: false },
  '-due': { name: '-due', by: 'dueAt', descending: true },
  opened: { name: 'opened', by: 'openedAt', descending: false },
  '-opened': { name: '-opened', by: 'openedAt', descending: true },
  priority: { name: 'priority', by: 'rank', descending: false },
  started: { name: 'started', by: 'startedAt', descending: false },
  '-started': { name: '-started', by: 'startedAt', descending: true },
  updated: { name: 'updated', by: 'updatedAt', descending: false },
  '-updated': { name: '-updated', by: 'updatedAt', descending: true },
} as const;

/** What a priority counts for against seconds of a deadline; no deadline counts as one less. */
const priorityStep = 1_000_000_000_000;

/** Place of a task by its priority, then by its deadline: the lower, the more urgent. The databases reckon the same. */
export function rankOf({ priority, dueAt }: Pick<TaskRow, 'priority' | 'dueAt'>): number {
  const due = Math.min(priorityStep - 1, Math.trunc((dueAt ?? never) / 1_000));
  return (100 - priority) * priorityStep + due;
}

/** Surrogates stand for code points above all that one unit can hold. */
function placeOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
