// What somebody designs and has not published, kept on this device: a tab that is closed or crashes loses nothing. A draft belongs
// to the version that it was begun on; behind a newer one it is not opened by itself.

import { asDocument, type FlowDocument } from '@alir/designer/model';

const nameOf = (flow: string, version: number): string => `rancangan:${flow}:${version}`;

/** What was kept, or null. */
export function keptDraft(flow: string, version: number): FlowDocument | null {
  const kept = localStorage.getItem(nameOf(flow, version));
  if (kept === null) return null;
  try {
    return asDocument(JSON.parse(kept));
  } catch {
    return null;
  }
}

/** Keeps it. */
export function keepDraft(flow: string, version: number, document: FlowDocument): void {
  localStorage.setItem(nameOf(flow, version), JSON.stringify(document));
}
