// Drafts in memory.

import type { DraftStore, StoredDraft } from '../../ports/draft-store.ts';
import { checkDraft } from '../unit/check-texts.ts';
import { newestDraftFirst } from '../unit/order.ts';

interface Kept {
  readonly tenant: string;
  readonly draft: StoredDraft;
}

/** Whether there is an open task of this id. */
type IsOpen = (tenant: string, task: string) => boolean;

export class MemoryDrafts implements DraftStore {
  #kept: readonly Kept[] = [];
  readonly #checkOpen: () => void;
  readonly #isOpen: IsOpen;

  constructor(checkOpen: () => void, isOpen: IsOpen) {
    this.#checkOpen = checkOpen;
    this.#isOpen = isOpen;
  }

  async save(tenant: string, draft: StoredDraft): Promise<void> {
    this.#checkOpen();
    checkDraft(tenant, draft);
    await this.drop(tenant, draft.task, draft.user);
    this.#kept = [...this.#kept, { tenant, draft: structuredClone(draft) }];
  }

  async of(tenant: string, task: string): Promise<StoredDraft[]> {
    this.#checkOpen();
    return this.#kept
      .filter((kept) => kept.tenant === tenant && kept.draft.task === task)
      .map(({ draft }) => structuredClone(draft))
      .sort(newestDraftFirst);
  }

  async drop(tenant: string, task: string, user?: string): Promise<void> {
    this.#checkOpen();
    this.#kept = this.#kept.filter(
      ({ tenant: owner, draft }) =>
        owner !== tenant || draft.task !== task || (user !== undefined && draft.user !== user),
    );
  }

  async sweep(): Promise<void> {
    this.#checkOpen();
    this.#kept = this.#kept.filter(({ tenant, draft }) => this.#isOpen(tenant, draft.task));
  }
}
