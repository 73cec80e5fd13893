import type { JsonObject } from '../../core/json.ts';
import type { Page } from '../../ports/page.ts';
import type { ProposalHead, ProposalQuery, StoredProposal } from '../../ports/proposal-store.ts';
import type { Approval } from '../approvals.ts';
import type { PatchOperation } from '../../core/verify/fix.ts';
import type { FlowSource } from '../flow-entry.ts';
import type { Refused } from '../result.ts';
import type { By } from './command-input.ts';

/** Publishes versions while the engine runs, for one tenant each. Operators only, all of it. */
export interface Publishing {
  /**
   * What publishing a version would say, of it alone: what keeps it from being compiled, or what the proof of `createEngine` finds. Nothing
   * is kept. Without `forms` or `siblings`, a version has those of the newest there is. Rejects with `NOT_ALLOWED`.
   */
  examine(
    source: PublishedSource,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<Examination | Refused>;
  /**
   * Publishes a version: what starts from now on starts in it, what is open stays on its own. The same again is no fault.
   * Flows `beside` it are published before it, in the same transaction: one that is refused refuses all.
   * With a `reason` it is published although its proof finds errors, and both stay with the version; so does a `note` of
   * what changes and why. Rejects with `NOT_ALLOWED`, and with `SECOND_PERSON_NEEDED` where the tenant wants two people
   * (`createEngine`, `publishing`): there it is proposed.
   *
   * @throws AlirError FLOW_INVALID with every problem, FLOW_VERSION_TAKEN for a number that is not above all there are,
   * FLOW_UNPROVED with what its proof finds
   */
  publish(
    source: PublishedSource,
    input: { readonly by: By; readonly reason?: string; readonly note?: string },
    options?: { readonly tenant?: string },
  ): Promise<PublishedVersion | Refused>;
  /** Versions that one person proposes and another approves. */
  readonly proposals: Proposals;
}

/** Versions that one person proposes and another approves. Operators only, all of it. */
export interface Proposals {
  /**
   * Proposes a version: it is kept as it is, and waits. The same again, by the same person while it waits, is no fault. Rejects
   * with `NOT_ALLOWED`.
   *
   * @throws AlirError as `publish` does
   */
  propose(
    source: Omit<FlowSource, 'despite' | 'note'>,
    input: { readonly by: By; readonly reason?: string; readonly note?: string },
    options?: { readonly tenant?: string },
  ): Promise<DecidedProposal | Refused>;
  /** One page of proposals, the newest first, without their versions. Rejects with `NOT_ALLOWED`. @throws AlirError CURSOR_INVALID */
  list(
    input: ProposalQuery & { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<({ readonly ok: true } & Page<ProposedItem>) | Refused>;
  /** One with its version, to be looked at. Rejects with `NOT_ALLOWED`, `PROPOSAL_NOT_FOUND`. */
  get(
    id: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<{ readonly ok: true; readonly proposal: ProposedVersion } | Refused>;
  /**
   * Publishes what was proposed, and nothing else: what starts from now on starts in it. It is proved again; errors that the proof did
   * not find when it was proposed need a `reason` of whoever approves. Rejects with `NOT_ALLOWED`, `PROPOSAL_NOT_FOUND`,
   * `PROPOSAL_OWN` for whoever proposed it, `PROPOSAL_DECIDED`, and `PROPOSAL_OLD` where another version was published since.
   *
   * @throws AlirError FLOW_UNPROVED with the errors that nobody has answered for, FLOW_INVALID
   */
  approve(
    id: string,
    input: { readonly by: By; readonly reason?: string },
    options?: { readonly tenant?: string },
  ): Promise<DecidedProposal | Refused>;
  /**
   * Ends a proposal without publishing it. Rejects with `NOT_ALLOWED`, `PROPOSAL_NOT_FOUND`, `PROPOSAL_OWN`, `PROPOSAL_DECIDED`,
   * and `COMMENT_REQUIRED` without a reason.
   */
  reject(
    id: string,
    input: { readonly by: By; readonly reason: string },
    options?: { readonly tenant?: string },
  ): Promise<DecidedProposal | Refused>;
  /** Takes one's own proposal back. Rejects with `NOT_ALLOWED`, `PROPOSAL_NOT_FOUND`, `PROPOSAL_NOT_OWN`, `PROPOSAL_DECIDED`. */
  withdraw(
    id: string,
    input: { readonly by: By },
    options?: { readonly tenant?: string },
  ): Promise<DecidedProposal | Refused>;
}

/** `old`: it waits, but another version was published since, so that it cannot be approved. */
export type ProposalStatus = 'waiting' | 'old' | 'approved' | 'rejected' | 'withdrawn';

/** A proposal as lists show it. */
export interface ProposedItem extends Omit<ProposalHead, 'revision'> {
  /** How it stands. */
  readonly status: ProposalStatus;
}

/** A proposal with its version. */
export interface ProposedVersion
  extends ProposedItem, Pick<StoredProposal, 'definition' | 'forms' | 'siblings'> {}

/** A proposal that was made or ended. */
export interface DecidedProposal {
  /** It was done. */
  readonly ok: true;
  /** As it stands now. */
  readonly proposal: ProposedItem;
}

/** A version to be published. */
export interface PublishedSource extends Pick<FlowSource, 'definition' | 'forms' | 'siblings'> {
  /** Flows that it starts and that are not published yet: published with it, or not at all. */
  readonly beside?: readonly Pick<FlowSource, 'definition' | 'forms' | 'siblings'>[];
}

/** What was found in a version that is not published yet. */
export interface Examination {
  /** It was looked at. */
  readonly ok: true;
  /** As the proof orders them; none: it can be published. */
  readonly findings: readonly Finding[];
  /** Whether publishing it takes a second person. */
  readonly approval: Approval;
}

/** Something that is wrong, or may go wrong, in a version. */
export interface Finding {
  /** What is wrong: a code of the table, or of the host's own proof. */
  readonly code: string;
  /** An error stands in the way of publishing. */
  readonly severity: 'error' | 'warning';
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** What the sentence speaks of. */
  readonly params: JsonObject;
  /** The sentence, in the engine's language. */
  readonly message: string;
  /** A way that leads there, to be replayed; null: none is known. */
  readonly scenario: JsonObject | null;
  /** A JSON patch of the definition after which it is no more found; null: it is for people to decide. */
  readonly fix: readonly PatchOperation[] | null;
}

/** A version that can be used from now on. */
export interface PublishedVersion {
  /** It is published. */
  readonly ok: true;
  /** Name of the flow. */
  readonly flow: string;
  /** Number of the version. */
  readonly version: number;
}
