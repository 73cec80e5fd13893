// What came with a confidential duplicate, its files and the words with it, is told as long as what it came to is confidential, too:
// whoever opens that to all has not opened the other.

import type { Attachment } from '../../core/attachments/attachment.ts';
import type { FlowEvent } from '../../core/event.ts';
import type { Instance } from '../../core/instance.ts';
import type { InstanceRow } from '../../core/rows.ts';

/** Whether a file, or a merge, is told to those who read the instance that it came to. */
export function isToldIn(
  { confidential: isOfSecret }: Pick<Attachment, 'confidential'>,
  { confidential }: Pick<InstanceRow | Instance, 'confidential'>,
): boolean {
  return isOfSecret !== true || confidential;
}

/** What a history tells to those who read the instance. */
export interface Telling {
  /** Whether the words of an event are told: not those with which a confidential duplicate was merged. */
  tellsWords(event: FlowEvent): boolean;
  /** Whether the file of this id is told of. */
  tellsFile(id: string): boolean;
}

/** @param events - the whole history of the instance */
export function tellingOf(
  events: readonly { readonly event: FlowEvent }[],
  row: Pick<InstanceRow, 'confidential'>,
): Telling {
  const untold = new Set(
    events.flatMap(({ event: { changes } }) =>
      changes.flatMap((change) =>
        change.kind === 'attachment.added' && !isToldIn(change.attachment, row)
          ? [change.attachment.id]
          : [],
      ),
    ),
  );
  return {
    tellsWords: ({ changes }) =>
      !changes.some(
        (change) => change.kind === 'duplicate.added' && !isToldIn(change.duplicate, row),
      ),
    tellsFile: (id) => !untold.has(id),
  };
}
