// What a person has typed and not yet sent, kept on their device: per person, per task. Synchronous on purpose, so that the
// last keystroke before a reload or a dead battery is kept too. Attachments are uploaded at once; a draft holds their ids.

import type { Json, JsonObject } from '@alir/engine/core/types';

/** The part of `localStorage` that is used. */
export interface KeyValueStorage {
  /** How many keys there are. */
  readonly length: number;
  /** The key at an index. */
  key(index: number): string | null;
  /** What is kept under a key. */
  getItem(key: string): string | null;
  /** Keeps a text under a key. Throws when there is no room. */
  setItem(key: string, value: string): void;
  /** Forgets a key. */
  removeItem(key: string): void;
}

/** What a device knows of a draft besides its words. */
export interface DraftMark {
  /** When the server last saved what is here, as it said; null: it never has. */
  readonly savedAt: string | null;
  /** When the person last changed it here, ms UTC by the clock of the device. */
  readonly changedAt: number;
}

export const noMark: DraftMark = { savedAt: null, changedAt: 0 };

export interface Draft {
  /** Fields that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes and actions that ask for more, by their name. */
  readonly inputs: Readonly<Record<string, Json>>;
  readonly comment: string;
}

export interface DraftStore {
  load(about: string): Draft | null;
  /** @returns false when the device refused (private mode, no room): say so, the text is only on screen */
  save(about: string, draft: Draft): boolean;
  drop(about: string): void;
  /** What is known of a draft besides its words; it goes with the draft. */
  markOf(about: string): DraftMark;
  mark(about: string, mark: Partial<DraftMark>): void;
  /** What there are drafts of. */
  list(): readonly string[];
  /** Calls back when a draft is kept, also of something else than what is on screen. @returns ends it */
  onSave(listener: (about: string) => void): () => void;
  /** Calls back when a draft is dropped, by whomever: what was typed has arrived. @returns ends it */
  onDrop(listener: (about: string) => void): () => void;
}

export const emptyDraft: Draft = { data: {}, inputs: {}, comment: '' };

export function isEmptyDraft(draft: Draft): boolean {
  return (
    draft.comment.trim() === '' &&
    Object.keys(draft.data).length === 0 &&
    Object.keys(draft.inputs).length === 0
  );
}

/** @param owner - tenant and user: the next person on this device sees nothing of it */
export function createDraftStore(storage: KeyValueStorage, owner: string): DraftStore {
  const prefix = `alir.draft:${owner}:`;
  const marks = `alir.draft-mark:${owner}:`;
  const markOf = (about: string): DraftMark => parseMark(storage.getItem(marks + about));
  const dropped = new Set<(about: string) => void>();
  const saved = new Set<(about: string) => void>();
  return {
    load: (about) => {
      const text = storage.getItem(prefix + about);
      return text === null ? null : parseDraft(text);
    },
    save: (about, draft) => {
      try {
        if (isEmptyDraft(draft)) storage.removeItem(prefix + about);
        else storage.setItem(prefix + about, JSON.stringify(draft));
      } catch {
        return false;
      }
      for (const listener of saved) listener(about);
      return true;
    },
    markOf,
    mark: (about, mark) => {
      try {
        storage.setItem(marks + about, JSON.stringify({ ...markOf(about), ...mark }));
      } catch {
        // No room: the draft itself is not kept either, and that is told.
      }
    },
    drop: (about) => {
      storage.removeItem(prefix + about);
      storage.removeItem(marks + about);
      for (const listener of dropped) listener(about);
    },
    list: () => keysOf(storage, prefix),
    onSave: (listener) => {
      saved.add(listener);
      return () => saved.delete(listener);
    },
    onDrop: (listener) => {
      dropped.add(listener);
      return () => dropped.delete(listener);
    },
  };
}

/** Names under a prefix, without the prefix. */
export function keysOf(storage: KeyValueStorage, prefix: string): readonly string[] {
  const found: string[] = [];
  for (let index = 0; index < storage.length; index++) {
    const key = storage.key(index);
    if (key?.startsWith(prefix)) found.push(key.slice(prefix.length));
  }
  return found;
}

/** Storage for where there is none, or where it is forbidden: nothing outlives the page. */
export function memoryStorage(): KeyValueStorage {
  const entries = new Map<string, string>();
  return {
    get length() {
      return entries.size;
    },
    key: (index) => [...entries.keys()][index] ?? null,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
}

/** The browser's own, or memory where reading it throws (blocked cookies). */
export function deviceStorage(): KeyValueStorage {
  try {
    return globalThis.localStorage ?? memoryStorage();
  } catch {
    return memoryStorage();
  }
}

function parseMark(text: string | null): DraftMark {
  try {
    const value: Partial<DraftMark> = JSON.parse(text ?? '{}');
    return { ...noMark, ...value };
  } catch {
    return noMark;
  }
}

function parseDraft(text: string): Draft | null {
  try {
    const value: Partial<Draft> = JSON.parse(text);
    return { data: value.data ?? {}, inputs: value.inputs ?? {}, comment: value.comment ?? '' };
  } catch {
    return null;
  }
}
