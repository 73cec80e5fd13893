// What somebody designs and has not published, kept on this device: a tab that is closed or crashes loses nothing. A draft belongs
// to the version that it was begun on, which the document says; behind a newer one it is not opened by itself.

import { asDocument, type FlowDocument } from '@alir/designer/model';

const prefix = 'rancangan:';

const nameOf = (flow: string, version: number): string => `${prefix}${flow}:${version}`;

/** What was kept, or null. */
export function keptDraft(flow: string, version: number): FlowDocument | null {
  return readDraft(nameOf(flow, version));
}

/** Every draft of this device. */
export function keptDrafts(): readonly FlowDocument[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(prefix))
    .flatMap((name) => readDraft(name) ?? []);
}

/** Keeps it. */
export function keepDraft(document: FlowDocument): void {
  localStorage.setItem(nameIn(document), JSON.stringify(document));
}

/** Keeps it no longer. */
export function dropDraft(document: FlowDocument): void {
  localStorage.removeItem(nameIn(document));
}

function nameIn({ flow }: FlowDocument): string {
  return nameOf(String(flow['flow']), Number(flow['version']));
}

function readDraft(name: string): FlowDocument | null {
  const kept = localStorage.getItem(name);
  if (kept === null) return null;
  try {
    return asDocument(JSON.parse(kept));
  } catch {
    return null;
  }
}
