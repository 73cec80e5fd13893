// Keeps what one editor edits: after every command, before it is painted.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Draft, Drafts, Kept } from '../../drafts/drafts.ts';
import { isSameJson } from '../../model/document/same-json.ts';
import type { Editor, FlowDocument } from '../../model/index.ts';

/** What a draft keeps: each part of a document. */
export const draftParts = ['flow', 'layout', 'scenarios', 'forms', 'comments'] as const;

/** What is known of drafts of the flow. */
export interface KeepingState {
  /** What became of the last edit. */
  readonly kept: Kept;
  /** Other drafts of the same flow on this device, such as that of another tab. */
  readonly others: readonly Draft[];
}

/** The keeping of one editor's draft. */
export interface Keeping {
  /** What is known. */
  readonly store: StoreApi<KeepingState>;
  /** What was designed is published: nothing has to be kept. */
  readonly published: () => void;
  /** What was kept until now stays as it is: from the next edit on, it lies beside. */
  readonly leave: () => void;
  /** Looks for others again. */
  readonly look: () => void;
  /** Throws another draft away. */
  readonly drop: (draft: Draft) => void;
  /** Ends it. */
  readonly stop: () => void;
}

/** Keeps the document of an editor after every edit, from now on. */
export function startKeeping(editor: Editor, drafts: Drafts): Keeping {
  const store = createStore<KeepingState>(() => ({ kept: 'kept', others: [] }));
  // Until another tab writes there, a draft lies where the host looks for it.
  let aside = '';
  let mine: { readonly name: string; readonly text: string } | null = null;
  const isAnothers = (name: string): boolean => {
    const text = drafts.textAt(name);
    return text !== null && (mine?.name !== name || mine.text !== text);
  };
  /** Does what the host's drafts may fail at: then nothing is kept, which is told. */
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      store.setState({ kept: 'forbidden' });
      reportError(error);
    }
  };
  const look = (): void => {
    const here = editor.document;
    const isOther = ({ name, document }: Draft): boolean =>
      isAnothers(name) &&
      document.flow['flow'] === here.flow['flow'] &&
      !isSameDraft(document, here);
    store.setState({ others: drafts.all().filter(isOther) });
  };
  const keep = (): void => {
    const own = drafts.nameOf(editor.document);
    if (isAnothers(own + aside)) {
      aside = `:${crypto.randomUUID()}`;
      look();
    }
    const [name, text] = [own + aside, JSON.stringify(editor.document)];
    const kept = drafts.write(name, text);
    if (kept === 'kept') {
      if (mine !== null && mine.name !== name && !isAnothers(mine.name)) drafts.drop(mine.name);
      mine = { name, text };
    }
    store.setState({ kept });
  };
  const begin = (): void => {
    const opened = JSON.stringify(editor.document);
    const first = drafts.nameOf(editor.document);
    if (drafts.textAt(first) === opened) mine = { name: first, text: opened };
    look();
  };
  attempt(begin);
  const stops = [editor.subscribe(() => attempt(keep))];
  attempt(() => stops.push(drafts.subscribe(() => attempt(look))));
  return {
    store,
    published: () =>
      attempt(() => {
        if (mine !== null && !isAnothers(mine.name)) drafts.drop(mine.name);
        mine = null;
        aside = '';
        look();
      }),
    leave() {
      aside = `:${crypto.randomUUID()}`;
      mine = null;
    },
    look: () => attempt(look),
    drop: (draft) =>
      attempt(() => {
        drafts.drop(draft.name);
        look();
      }),
    stop: () => stops.forEach((stop) => attempt(stop)),
  };
}

function isSameDraft(one: FlowDocument, other: FlowDocument): boolean {
  return draftParts.every((part) => isSameJson(one[part], other[part]));
}
