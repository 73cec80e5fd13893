// Drafts of tasks: kept by whoever may act, offered to them and to whoever has the task after them.
//
// A draft is no event and no command: it changes with every few words, and nothing follows from it.

import { copyJson, NotJson } from '../core/copy-json.ts';
import type { Rejection } from '../core/decision.ts';
import { isRecord } from '../core/json-type.ts';
import type { JsonObject } from '../core/json.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { Draft, DraftInput } from './api/drafts.ts';
import type { Tasks } from './api/tasks.ts';
import { draftOf, isEmptyBody, keptBody } from './read/draft-of.ts';
import { openFor } from './open-task.ts';
import type { Shell } from './shell.ts';

/** Bytes of a draft as JSON. */
const MAX_BYTES = 256 * 1024;
/** Characters of a comment, as in the act that the draft is of. */
const MAX_COMMENT = 10_000;

export function createDrafts(shell: Shell): Pick<Tasks, 'saveDraft' | 'draft' | 'dropDraft'> {
  const { drafts } = shell.store;
  return {
    async saveDraft(task, { by, ...given }, { tenant = DEFAULT_TENANT } = {}) {
      const open = await openFor(shell, tenant, by, task);
      if ('code' in open) return refused(shell, open);
      const { reader, held, node } = open;
      const refusal = held.refusal ?? draftRefusal(given);
      if (refusal !== null || held.seat === null)
        return refused(shell, refusal ?? { code: 'NOT_ALLOWED', details: {} });
      const body = keptBody(node, given);
      const limit = MAX_BYTES;
      if (Buffer.byteLength(JSON.stringify(body)) > limit)
        return refused(shell, { code: 'DRAFT_TOO_LARGE', details: { limit } });
      const { user } = reader.actor;
      const { position } = held.seat;
      const savedAt = reader.now;
      if (isEmptyBody(body)) {
        await drafts.drop(tenant, task, user);
        return { ok: true, draft: null };
      }
      await drafts.save(tenant, { task, user, position, body: { ...body }, savedAt });
      const draft: Draft = { ...body, by: { user, position }, savedAt };
      return { ok: true, draft: structuredClone(draft) };
    },
    async draft(task, { by }, { tenant = DEFAULT_TENANT } = {}) {
      const open = await openFor(shell, tenant, by, task);
      return 'code' in open ? null : draftOf(shell, open.reader, open, open.held);
    },
    dropDraft: (task, { by }, { tenant = DEFAULT_TENANT } = {}) =>
      drafts.drop(tenant, task, personOf(by).user),
  };
}

/** Drops the drafts of those who do not answer for a task any more. */
export async function dropFormerDrafts(shell: Shell, tenant: string, task: string): Promise<void> {
  const { drafts } = shell.store;
  for (const { user } of await drafts.of(tenant, task)) {
    const open = await openFor(shell, tenant, user, task);
    if ('code' in open || open.held.task === null) return;
    if (open.held.seat === null) await drafts.drop(tenant, task, user);
  }
}

/** What is no draft; that a field is not the person's to write is no fault, it is left out. */
function draftRefusal({
  data = {},
  inputs = {},
  comment = '',
}: Omit<DraftInput, 'by'>): Rejection | null {
  const wrong = (word: string): Rejection => ({ code: 'DRAFT_INVALID', details: { word } });
  if (!isJsonObject(data)) return wrong('data');
  if (!isJsonObject(inputs)) return wrong('inputs');
  return typeof comment === 'string' && comment.length <= MAX_COMMENT ? null : wrong('comment');
}

function isJsonObject(value: unknown): value is JsonObject {
  try {
    return isRecord(value) && isRecord(copyJson(value));
  } catch (error) {
    if (error instanceof NotJson) return false;
    throw error;
  }
}
