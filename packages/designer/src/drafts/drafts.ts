// What somebody designs and has not published, kept on the device: a tab that is closed or crashes loses nothing. A draft belongs to the
// version that it was begun on, which the document says. What another tab keeps of the same flow lies beside it, and is never written over.

import type { Json } from '@alir/engine/core/types';
import { asDocument, type FlowDocument } from '../model/document/document.ts';

/** What became of keeping: `full` where the device has no room left, `forbidden` where the browser keeps nothing for this page. */
export type Kept = 'kept' | 'full' | 'forbidden';

/** A draft of the device. */
export interface Draft {
  /** Where it lies. */
  readonly name: string;
  /** What was designed. */
  readonly document: FlowDocument;
}

/** The drafts of a device. */
export interface Drafts {
  /** The draft of a flow that was begun on a version, or null. */
  readonly kept: (flow: string, version: number) => FlowDocument | null;
  /** All of them. */
  readonly all: () => readonly Draft[];
  /** Where the draft of a document lies. */
  readonly nameOf: (document: FlowDocument) => string;
  /** Keeps a draft under its own name. */
  readonly keep: (document: FlowDocument) => Kept;
  /** What lies under a name, as it was written; null for nothing. */
  readonly textAt: (name: string) => string | null;
  /** Keeps a text under a name. */
  readonly write: (name: string, text: string) => Kept;
  /** Keeps it no longer: that of a document, as this page has kept it, or what lies under a name. What another tab keeps stays. */
  readonly drop: (of: FlowDocument | string) => void;
  /** Calls `listener` whenever another tab kept or dropped one, until the function that it returns is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * Drafts in the `localStorage` of the page: written before an edit is painted, so that a crash takes nothing.
 *
 * @param prefix - of their names. Default `alir-draft:`
 */
export function localDrafts(prefix = 'alir-draft:'): Drafts {
  /** What this page wrote last under each name: anything else that lies there is another tab's. */
  const written = new Map<string, string>();
  const nameFor = (flow: string, version: number): string => `${prefix}${flow}:${version}`;
  const nameOf = ({ flow }: FlowDocument): string =>
    nameFor(String(flow['flow']), Number(flow['version']));
  const write = (name: string, text: string): Kept => {
    const kept = put(name, text);
    if (kept === 'kept') written.set(name, text);
    return kept;
  };
  /** Where drafts of a document may lie: the second of two tabs keeps its own beside. */
  const namesOf = (document: FlowDocument): readonly string[] => {
    const name = nameOf(document);
    return Object.keys(storage() ?? {}).filter((one) => one === name || one.startsWith(`${name}:`));
  };
  const isOwn = (name: string, document: FlowDocument): boolean => {
    const text = storage()?.getItem(name);
    return text === (written.get(name) ?? JSON.stringify(document));
  };
  const read = (name: string): FlowDocument | null => {
    const text = storage()?.getItem(name);
    return text == null ? null : documentIn(text);
  };
  return {
    kept: (flow, version) => read(nameFor(flow, version)),
    all: () =>
      Object.keys(storage() ?? {})
        .filter((name) => name.startsWith(prefix))
        .flatMap((name) => {
          const document = read(name);
          return document === null ? [] : [{ name, document }];
        }),
    nameOf,
    keep: (document) => write(nameOf(document), JSON.stringify(document)),
    textAt: (name) => storage()?.getItem(name) ?? null,
    write,
    drop(of) {
      const names = typeof of === 'string' ? [of] : namesOf(of).filter((name) => isOwn(name, of));
      for (const name of names) storage()?.removeItem(name);
    },
    subscribe(listener) {
      const hear = ({ key }: StorageEvent): void => {
        if (key === null || key.startsWith(prefix)) listener();
      };
      addEventListener('storage', hear);
      return () => removeEventListener('storage', hear);
    },
  };
}

function put(name: string, text: string): Kept {
  const kept = storage();
  if (kept === null) return 'forbidden';
  try {
    kept.setItem(name, text);
    return 'kept';
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError' ? 'forbidden' : 'full';
  }
}

/** Asking is refused where a browser keeps nothing for a page. */
function storage(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

function documentIn(text: string): FlowDocument | null {
  try {
    const value: Json = JSON.parse(text);
    return asDocument(value);
  } catch {
    return null;
  }
}
