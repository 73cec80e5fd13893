// Versions that one administrator proposes and another approves, as a host lets them. Over HTTP it is `httpProposals`.

import type { FlowDocument } from '../model/index.ts';
import type { SaidOfVersion } from './publishing.ts';

/** A version that somebody proposed. */
export interface ProposalItem {
  /** Its id. */
  readonly id: string;
  /** `old`: another version was published since, so that it cannot be approved. */
  readonly status: 'waiting' | 'old' | 'approved' | 'rejected' | 'withdrawn';
  /** The number that it has or is to have. */
  readonly version: number;
  /** The newest published version when it was proposed; null: there was none. */
  readonly against: number | null;
  /** The id of the user who proposed it. */
  readonly by: string;
  /** Whether that is whoever looks at it. */
  readonly isOwn: boolean;
  /** When, ISO 8601. */
  readonly at: string;
  /** What changes and why; null: nothing was written. */
  readonly note: string | null;
  /** Why it should be published although errors stand; null: there were none. */
  readonly reason: string | null;
  /** The errors that the reason answers for, as sentences. */
  readonly answered: readonly string[];
  /** How it ended; null as long as it waits. */
  readonly decision: {
    readonly as: 'approved' | 'rejected' | 'withdrawn';
    readonly by: string;
    readonly at: string;
    readonly reason: string | null;
  } | null;
}

/** What is proposed of a flow, and whether it takes two people to publish one. */
export interface ProposalsOfFlow {
  /** Whether whoever publishes proposes instead. */
  readonly isWanted: boolean;
  /** All that wait, those that became old too, the newest first. */
  readonly items: readonly ProposalItem[];
}

/** One page of proposals that are decided. */
export interface DecidedPage {
  /** The newest first. */
  readonly items: readonly ProposalItem[];
  /** Asks for the next page; null: this is the last. */
  readonly next: string | null;
}

/** What became of an act on a proposal. */
export type Decided =
  | { readonly ok: true; readonly item: ProposalItem }
  | { readonly ok: false; readonly message: string };

/** What a host lets administrators do with versions that are proposed. Rejects where the host cannot be reached. */
export interface Proposals {
  /** What waits of a flow. */
  readonly of: (flow: string) => Promise<ProposalsOfFlow>;
  /** What became of earlier ones. @param after - `next` of the page before */
  readonly decided: (flow: string, after?: string) => Promise<DecidedPage>;
  /** One as it is written, to be looked at. */
  readonly open: (id: string) => Promise<FlowDocument>;
  /** Proposes a version. */
  readonly propose: (document: FlowDocument, said: SaidOfVersion) => Promise<Decided>;
  /** Publishes what somebody else proposed. @param reason - why, where errors have come since */
  readonly approve: (id: string, reason: string) => Promise<Decided>;
  /** Ends what somebody else proposed. */
  readonly reject: (id: string, reason: string) => Promise<Decided>;
  /** Takes back what one proposed oneself. */
  readonly withdraw: (id: string) => Promise<Decided>;
}
