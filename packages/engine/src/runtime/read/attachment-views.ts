// Files of an instance as a reader sees them. A file that was added for a field is hidden with the field.

import { mayRemoveFile } from '../../core/access/files.ts';
import { instanceOfAttachment } from '../../core/attachments/attachment-id.ts';
import type { Attachment } from '../../core/attachments/attachment.ts';
import { isoOf } from '../../core/instant.ts';
import { tooMany } from '../../core/decide/attach-file.ts';
import type { AttachmentListView, AttachmentView } from '../../core/views/attachment.ts';
import { readerRefusal } from '../reading-refusal.ts';
import { takenFiles } from '../receive-file.ts';
import type { Shell } from '../shell.ts';
import { partyView } from './people.ts';
import type { Reader } from './reader.ts';
import { isToldIn } from './secret-duplicates.ts';
import { mapFew } from './tree-rows.ts';
import { seenInstance, type SeenInstance } from './seen-instance.ts';

/** In the order in which they were added. Null when there is no such instance, or none for this reader. */
export async function attachmentViews(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<AttachmentListView | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return null;
  const { instance } = seen;
  const row = await shell.store.instanceRow(reader.tenant, id);
  const onlySeen = row && (await readerRefusal(shell, reader, row, 'attach'));
  const isTaken = !onlySeen && instance.status === 'open' && tooMany(instance) === null;
  const accepts = isTaken && shell.attachments ? takenFiles(shell.attachments) : null;
  const shown = Object.values(instance.attachments ?? {})
    .filter((attachment) => isShown(attachment, seen))
    .sort(asAdded);
  const items = await mapFew(shown, async (attachment) => {
    // What was said of another file with the same bytes counts for this one.
    const said = await shell.attachments?.store.verdict(attachment.hash);
    return attachmentView(reader, seen, { ...attachment, scan: said ?? attachment.scan });
  });
  return { items, accepts };
}

/** A file that this reader sees; null where there is none. */
export async function seenAttachment(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<Attachment | null> {
  const instance = instanceOfAttachment(id);
  const seen = instance === null ? null : await seenInstance(shell, reader, instance);
  const attachments = seen?.instance.attachments ?? {};
  const attachment = Object.hasOwn(attachments, id) ? attachments[id] : undefined;
  return attachment && seen && isShown(attachment, seen) ? attachment : null;
}

/** Stores need not keep the order of keys. Of the same millisecond the number in the id tells. */
function asAdded(one: Attachment, other: Attachment): number {
  return one.at - other.at || one.id.localeCompare(other.id, 'en', { numeric: true });
}

function isShown(attachment: Attachment, { hidden, instance }: SeenInstance): boolean {
  const { field } = attachment;
  return (field === undefined || !hidden.fields.has(field)) && isToldIn(attachment, instance);
}

function attachmentView(
  reader: Reader,
  { instance }: SeenInstance,
  { id, name, mediaType, size, hash, by, at, scan, field }: Attachment,
): AttachmentView {
  const isTheirs = mayRemoveFile(reader.actor, by);
  return {
    id,
    name,
    mediaType,
    size,
    hash,
    by: partyView(reader, by),
    at: isoOf(at),
    scan,
    field: field ?? null,
    removable: isTheirs && instance.status === 'open',
  };
}
