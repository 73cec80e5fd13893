// One editor of one document: what a page holds while somebody designs. Everything that changes goes through `dispatch`; several
// editors may live on one page, since nothing is shared between them.

import type { Command } from '../commands/command.ts';
import { perform, refusalOf } from '../commands/perform.ts';
import type { FlowDocument } from '../document/document.ts';
import type { Refusal } from '../rules/refusal.ts';
import { isSameJson } from '../document/same-json.ts';
import {
  type Edited,
  type History,
  noHistory,
  record,
  recordOthers,
  redo,
  undo,
} from './history.ts';

/** What listeners are told. */
export interface Edit {
  /** What was done. */
  readonly kind: 'do' | 'undo' | 'redo' | 'replace';
  /** The commands that were done or taken back. */
  readonly commands: readonly Command[];
}

/** One editor of one document. */
export interface Editor {
  /** The document as it is now. Frozen in meaning: every edit makes another. */
  readonly document: FlowDocument;
  /** How it came to be. */
  readonly history: History;
  /** Does a command, or says why not. Commands of one `gesture` are taken back together; what `isOthers` is not taken back here. */
  readonly dispatch: (
    command: Command,
    options?: { readonly gesture?: string; readonly isOthers?: boolean },
  ) => Refusal | null;
  /** Why a command would not be done now, or null. Changes nothing. */
  readonly refusal: (command: Command) => Refusal | null;
  /** Takes the last thing back; false where there is none. */
  readonly undo: () => boolean;
  /** Does again what was taken back last; false where there is none. */
  readonly redo: () => boolean;
  /** Names this moment, such as `saved`. */
  readonly mark: (name: string) => void;
  /** Whether the document differs from what it was at a mark; without the mark, from what was opened. */
  readonly isChangedSince: (name: string) => boolean;
  /** Opens another document in this editor; what was done before is forgotten. */
  readonly replace: (document: FlowDocument) => void;
  /** Calls `listener` after every edit, until the function that it returns is called. What it throws is reported, and stops nobody. */
  readonly subscribe: (listener: (edit: Edit) => void) => () => void;
}

/** An editor of `document`. */
export function createEditor(document: FlowDocument): Editor {
  let opened = document;
  let edited: Edited = { document, history: noHistory };
  const marks = new Map<string, FlowDocument>();
  const listeners = new Set<(edit: Edit) => void>();
  const become = (next: Edited, edit: Edit): void => {
    edited = next;
    for (const listener of listeners) {
      try {
        listener(edit);
      } catch (error) {
        // The edit is done, and the others hear of it: a fault of one is reported as that of a listener of the page.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  return {
    get document() {
      return edited.document;
    },
    get history() {
      return edited.history;
    },
    dispatch(command, { gesture, isOthers = false } = {}) {
      const outcome = perform(edited.document, command);
      if (!outcome.ok) return outcome.refusal;
      if (outcome.changes.length === 0) return null;
      const done = { commands: [command], changes: outcome.changes };
      const history = isOthers
        ? recordOthers(edited.history, done)
        : record(edited.history, done, gesture ?? null);
      become({ document: outcome.document, history }, { kind: 'do', commands: [command] });
      return null;
    },
    refusal: (command) => refusalOf(edited.document, command),
    undo() {
      const last = edited.history.past.findLast(({ isMine }) => isMine);
      const next = undo(edited);
      if (next) become(next, { kind: 'undo', commands: last?.commands ?? [] });
      return next !== null;
    },
    redo() {
      const [last] = edited.history.future;
      const next = redo(edited);
      if (next) become(next, { kind: 'redo', commands: last?.commands ?? [] });
      return next !== null;
    },
    mark: (name) => void marks.set(name, edited.document),
    isChangedSince: (name) => !isSameJson(marks.get(name) ?? opened, edited.document),
    replace(next) {
      marks.clear();
      opened = next;
      become({ document: next, history: noHistory }, { kind: 'replace', commands: [] });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
