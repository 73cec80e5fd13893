// Proposals of versions in memory: units keep them.

import type { ProposalHead, ProposalStore, StoredProposal } from '../../ports/proposal-store.ts';
import { checkApproval } from '../unit/check-texts.ts';
import { newestProposalFirst } from '../unit/order.ts';

export class MemoryProposals implements ProposalStore {
  readonly #kept: (tenant: string) => ReadonlyMap<string, StoredProposal>;
  readonly #approvals = new Map<string, string>();

  /** @param kept - the proposals of a tenant by id; throws when the store is closed */
  constructor(kept: (tenant: string) => ReadonlyMap<string, StoredProposal>) {
    this.#kept = kept;
  }

  async find(tenant: string, id: string): Promise<StoredProposal | null> {
    return structuredClone(this.#kept(tenant).get(id) ?? null);
  }

  async list(tenant: string): Promise<ProposalHead[]> {
    return [...this.#kept(tenant).values()]
      .map(({ definition: _definition, forms: _forms, ...head }) => structuredClone(head))
      .sort(newestProposalFirst);
  }

  async approval(tenant: string): Promise<string | null> {
    this.#kept(tenant);
    return this.#approvals.get(tenant) ?? null;
  }

  async keepApproval(tenant: string, approval: string): Promise<void> {
    this.#kept(tenant);
    checkApproval(tenant, approval);
    this.#approvals.set(tenant, approval);
  }
}
