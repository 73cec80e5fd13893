// What somebody designs and has not published, kept on this device. Behind a newer version a draft is not opened by itself: the designer
// says that it is there.

import { localDrafts } from '@alir/designer';
import type { FlowDocument } from '@alir/designer/model';

export const drafts = localDrafts('rancangan:');

/** The flows that were begun on this device, one of each: what else there is of it is told where it is opened. */
export function begunBeside(published: ReadonlySet<string>): readonly FlowDocument[] {
  const all = drafts
    .all()
    .map(({ document }) => [String(document.flow['flow']), document] as const);
  return [...new Map(all.filter(([name]) => !published.has(name))).values()];
}

/** The names of flows of which something lies on this device that is not published. */
export const editedHere = (): ReadonlySet<string> =>
  new Set(drafts.all().map(({ document }) => String(document.flow['flow'])));
