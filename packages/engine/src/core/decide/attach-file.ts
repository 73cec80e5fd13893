import { attachmentId } from '../attachments/attachment-id.ts';
import { fileName } from '../attachments/file-name.ts';
import { chosenSeats, partyOf } from '../access/seats.ts';
import type { PersonCommand } from '../command.ts';
import type { Rejection } from '../decision.ts';
import type { Instance } from '../instance.ts';
import { isRecord } from '../json-type.ts';
import type { Account } from './account.ts';
import { actorOf } from './person.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** Files that one instance may have at a time. */
export const MOST_ATTACHMENTS = 200;

/**
 * Makes a file that is kept already one of the instance's. Whoever may read the instance may add files; the shell has
 * checked that, as it does for comments.
 *
 * Rejects with `ATTACHMENTS_TOO_MANY`, `ATTACHMENT_INFECTED`, or `COMMAND_INVALID` for a name or field that is none.
 */
export function attachFile(
  turn: Turn,
  { file }: Extract<PersonCommand, { type: 'attach' }>,
): Account {
  const actor = actorOf(turn);
  const name = fileName(file.name);
  if (name === null) throw invalid('VALUE_REQUIRED', '/name');
  const { properties } = turn.flow.definition.data;
  if (file.field !== undefined && !(isRecord(properties) && Object.hasOwn(properties, file.field)))
    throw invalid('VALUE_UNKNOWN_FIELD', '/field', { field: file.field });
  if (file.scan === 'infected') throw new Refusal('ATTACHMENT_INFECTED', { name });
  const full = tooMany(turn.state);
  if (full) throw new Refusal(full.code, full.details);
  const by = partyOf(actor, chosenSeats(actor)[0] ?? null);
  turn.by = by;
  const id = attachmentId(turn.facts.instance, turn.seq, name);
  const attachment = { ...file, name, id, by, at: turn.facts.now };
  turn.apply({ kind: 'attachment.added', attachment });
  const { size, hash, mediaType, scan, field = null } = file;
  return {
    type: 'attachment.added',
    detail: { attachment: id, name, size, hash, mediaType, scan, field },
  };
}

/** Whether the instance has as many files as one may have. */
export function tooMany({ attachments = {} }: Instance): Rejection | null {
  if (Object.keys(attachments).length < MOST_ATTACHMENTS) return null;
  return { code: 'ATTACHMENTS_TOO_MANY', details: { limit: MOST_ATTACHMENTS } };
}

function invalid(code: string, pointer: string, params: { field?: string } = {}): Refusal {
  return new Refusal('COMMAND_INVALID', { issues: [{ code, pointer, params }] });
}
