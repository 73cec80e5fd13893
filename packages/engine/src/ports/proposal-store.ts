// Where versions wait that one person has proposed and another is to approve. What was proposed is never changed: of a proposal
// only what becomes of it is kept later, in the transaction that publishes it (`Unit.keepProposal`).
//
// Its rules are in spec/stores.md; the tests of the store contract name them.

import type { Json, JsonObject } from '../core/json.ts';
import type { Page } from './page.ts';
import type { FlowSiblings } from './stored-flow.ts';

/** What became of a proposal. */
export interface ProposalDecision {
  /** How it ended. */
  readonly as: 'approved' | 'rejected' | 'withdrawn';
  /** Id of the user. */
  readonly by: string;
  /** ms UTC */
  readonly at: number;
  /** Why, in their words; null where nothing was said. */
  readonly reason: string | null;
}

/** A version that somebody proposed, without the version itself. */
export interface ProposalHead {
  /** Id of the proposal. */
  readonly id: string;
  /** 1 as long as it waits, 2 when it is decided. */
  readonly revision: number;
  /** Name of the flow. */
  readonly flow: string;
  /** The number that the version is to have. */
  readonly version: number;
  /** SHA-256 of the canonical definition and its forms: what was looked at, and what may be published. */
  readonly hash: string;
  /** The newest published version when it was proposed; null: there was none. */
  readonly against: number | null;
  /** Id of the user who proposed it. */
  readonly by: string;
  /** When, ms UTC. */
  readonly at: number;
  /** What changes and why, in their words; null: nothing was written. */
  readonly note: string | null;
  /** Why it should be published although its proof finds errors; null: it found none. */
  readonly reason: string | null;
  /** The errors that the reason answers for, as they were told. */
  readonly findings: readonly JsonObject[];
  /** Null as long as it waits. */
  readonly decision: ProposalDecision | null;
}

/** A version that somebody proposed. */
export interface StoredProposal extends ProposalHead {
  /** The definition. */
  readonly definition: JsonObject;
  /** Forms that its tasks name, by name. */
  readonly forms: Readonly<Record<string, Json>>;
  /** What lies beside it; absent: nothing. */
  readonly siblings?: FlowSiblings;
}

/** Which proposals of a tenant. */
export interface ProposalQuery {
  /** Only those of this flow. */
  readonly flow?: string | undefined;
  /** `true`: only those that are decided; `false`: only those that wait. */
  readonly decided?: boolean | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
  /** 1 to 200, default 50. */
  readonly limit?: number | undefined;
}

/** Where proposals are read, and which tenants want them. */
export interface ProposalStore {
  /** One with its version; null: there is none of this id. */
  find(tenant: string, id: string): Promise<StoredProposal | null>;
  /** One page of a tenant's, the newest first. @throws CURSOR_INVALID */
  list(tenant: string, query?: ProposalQuery): Promise<Page<ProposalHead>>;
  /** How a tenant's versions are approved, as a process has said it last; null: none has. */
  approval(tenant: string): Promise<string | null>;
  /** Keeps how a tenant's versions are approved, for processes that are not told. @throws TEXT_INVALID */
  keepApproval(tenant: string, approval: string): Promise<void>;
}
