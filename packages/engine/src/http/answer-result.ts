// Answers to commands: what was accepted, or why not, in the reader's language and with names that people know.

import { isRecord } from '../core/json-type.ts';
import type { JsonObject } from '../core/json.ts';
import type { InstanceRow } from '../core/rows.ts';
import type { AcceptedView } from '../core/views.ts';
import { flowOf } from '../runtime/read/flow-of.ts';
import { hiddenFields } from '../runtime/read/hidden-fields.ts';
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
    const details = namedDetails(call.reader, await shownFields(call, about, result.details));
    return { refused: { code: result.code, details } };
  }
  const { ok, instance, version, status, result: ended, subject, incident } = result;
  const view: AcceptedView = { ok, instance, version, status, result: ended, subject, incident };
  // Recorded, not yet processed.
  return incident === null ? { view } : { view, status: 202 };
}

/** What has changed since (`STALE`), without what the reader must not see. */
async function shownFields(
  { shell, reader }: Call,
  about: InstanceRow | null,
  details: JsonObject,
): Promise<JsonObject> {
  const { fields } = details;
  if (about === null || !isRecord(fields)) return details;
  const flow = await flowOf(shell, reader.tenant, about.flow, about.flowVersion);
  const hidden = await hiddenFields(shell, reader, flow, about.id);
  const shown = Object.entries(fields).filter(([field]) => !hidden.has(field));
  return { ...details, fields: Object.fromEntries(shown) };
}
