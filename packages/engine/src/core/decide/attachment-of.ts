import type { Attachment } from '../attachments/attachment.ts';
import { Refusal } from './signals.ts';
import type { Turn } from './turn.ts';

/** @throws Refusal ATTACHMENT_NOT_FOUND */
export function attachmentOf(turn: Turn, id: string): Attachment {
  const attachments = turn.state.attachments ?? {};
  const found = Object.hasOwn(attachments, id) ? attachments[id] : undefined;
  if (found === undefined) throw new Refusal('ATTACHMENT_NOT_FOUND', { attachment: id });
  return found;
}
