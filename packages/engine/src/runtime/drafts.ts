// Drafts of tasks: kept by whoever may act, offered to them and to whoever has the task after them.
//
// A draft is no event and no command: it changes with every few words, and nothing follows from it.

import { within } from '../core/access/delegated.ts';
import type { FlowNode } from '../core/compile/flow.ts';
import { copyJson, NotJson } from '../core/copy-json.ts';
import type { Rejection } from '../core/decision.ts';
import type { Instance } from '../core/instance.ts';
import { isRecord } from '../core/json-type.ts';
import type { JsonObject } from '../core/json.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import type { By, Draft, DraftInput, DraftResult, Tasks } from './engine.ts';
import { draftOf, isEmptyBody, keptBody } from './read/draft-of.ts';
import { flowOf } from './read/flow-of.ts';
import { heldTask, type Held } from './read/held-task.ts';
import { holdsSeat, readerOf, type Reader } from './read/reader.ts';
import { readingTurn } from './read/reading-turn.ts';
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

interface OpenTask {
  readonly id: string;
  readonly reader: Reader;
  readonly instance: Instance;
  readonly node: FlowNode | null;
  readonly held: Held;
}

/** A task as it stands between a person and those who also may do it. */
async function openFor(
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
  const held = heldTask(reader, readingTurn(shell, reader, flow, instance), item.task);
  return { id, reader, instance, node: flow.nodes.get(item.task.state) ?? null, held };
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
