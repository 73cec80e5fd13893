// Drafts in memory.

import type { DraftStore, StoredDraft } from '../../ports/draft-store.ts';
import { checkDraft } from '../unit/check-texts.ts';
import { newestDraftFirst } from '../unit/order.ts';
import { NotesOfTasks, type IsOpen } from './notes-of-tasks.ts';

export class MemoryDrafts implements DraftStore {
  readonly #notes: NotesOfTasks<StoredDraft>;
  readonly #checkOpen: () => void;

  constructor(checkOpen: () => void, isOpen: IsOpen) {
    this.#checkOpen = checkOpen;
    this.#notes = new NotesOfTasks(isOpen);
  }

  async save(tenant: string, draft: StoredDraft): Promise<void> {
    this.#checkOpen();
    checkDraft(tenant, draft);
    this.#notes.save(tenant, structuredClone(draft));
  }

  async of(tenant: string, task: string): Promise<StoredDraft[]> {
    this.#checkOpen();
    return this.#notes
      .of(tenant)
      .filter((draft) => draft.task === task)
      .map((draft) => structuredClone(draft))
      .sort(newestDraftFirst);
  }

  async drop(tenant: string, task: string, user?: string): Promise<void> {
    this.#checkOpen();
    this.#notes.drop(tenant, task, user);
  }

  async sweep(): Promise<void> {
    this.#checkOpen();
    this.#notes.sweep();
  }
}
