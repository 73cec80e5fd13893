// Answers to commands: what was accepted, or why not, in the reader's language and with names that people know.

import { isRecord } from '../core/json-type.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { InstanceRow } from '../core/rows.ts';
import type { AcceptedView } from '../core/views/answer.ts';
import { flowOf } from '../runtime/read/flow-of.ts';
import { hiddenFrom, withoutHidden } from '../runtime/read/hidden.ts';
import { readable, standingIn } from '../runtime/read/may-read.ts';
import { namedDetails } from '../runtime/read/named-details.ts';
import type { Result } from '../runtime/result.ts';
import type { Answer, Call } from './route.ts';

/** @param about - the instance the command was sent to; null for one that starts */
export async function answerResult(
  call: Call,
  about: InstanceRow | null,
  result: Result,
): Promise<Answer> {
  if (!result.ok) {
    const details = namedDetails(call.reader, await shownDetails(call, about, result.details));
    return { refused: { code: result.code, details } };
  }
  const { ok, instance, version, status, result: ended, subject, incident } = result;
  const view: AcceptedView = { ok, instance, version, status, result: ended, subject, incident };
  // Recorded, not yet processed.
  return incident === null ? { view } : { view, status: 202 };
}

/** Without what the reader must not see: hidden fields, instances of others, values of failed rules. */
async function shownDetails(
  call: Call,
  about: InstanceRow | null,
  { fields, instance, params, ...details }: JsonObject,
): Promise<JsonObject> {
  const { shell, reader } = call;
  const isReadable =
    typeof instance === 'string' && (await readable(shell, reader, instance)) !== null;
  return {
    ...details,
    ...(fields === undefined ? {} : { fields: await shownFields(call, about, fields) }),
    ...(isReadable ? { instance } : {}),
    ...(params !== undefined && reader.operator && about?.confidential !== true ? { params } : {}),
  };
}

/** What has changed since (`STALE`), without hidden fields. */
async function shownFields(
  { shell, reader }: Call,
  about: InstanceRow | null,
  fields: Json,
): Promise<Json> {
  if (about === null || !isRecord(fields)) return fields;
  const flow = await flowOf(shell, reader.tenant, about.flow, about.flowVersion);
  const standing = await standingIn(shell, reader, about.root);
  const loaded = await shell.store.load(reader.tenant, about.id);
  const instance = loaded?.instance ?? null;
  const hidden = hiddenFrom(shell, reader, { standing, flow, row: about, instance });
  return withoutHidden(fields, hidden);
}
