// Proposals of versions in memory: units keep them.

import { decodeCursor } from '../../ports/cursor.ts';
import type { Page } from '../../ports/page.ts';
import type {
  ProposalHead,
  ProposalQuery,
  ProposalStore,
  StoredProposal,
} from '../../ports/proposal-store.ts';
import { checkApproval } from '../unit/check-texts.ts';
import { newestProposalFirst, proposalList } from '../unit/order.ts';
import { proposalPage } from '../unit/proposal-page.ts';

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

  async list(tenant: string, query: ProposalQuery = {}): Promise<Page<ProposalHead>> {
    const list = proposalList(tenant, query);
    const { flow, decided } = query;
    const last = query.after === undefined ? null : decodeCursor(list, query.after);
    const rest = [...this.#kept(tenant).values()]
      .filter((one) => flow === undefined || one.flow === flow)
      .filter(({ decision }) => decided === undefined || (decision !== null) === decided)
      .sort(newestProposalFirst)
      .filter((one) => !last || newestProposalFirst({ at: last.value, id: last.id }, one) < 0);
    const heads = rest.map(
      ({ definition: _definition, forms: _forms, siblings: _siblings, ...head }) => head,
    );
    return proposalPage(list, structuredClone(heads));
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
