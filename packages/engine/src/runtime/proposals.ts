// Versions that one person proposes and another approves. Whoever proposed one never approves it, and what is published is what was
// proposed: kept once, decided once, in the transaction that publishes it.

import type { RejectionCode } from '../core/codes.ts';
import type { JsonObject } from '../core/json.ts';
import { isSameJson } from '../core/migrate/same-json.ts';
import type { ProposalDecision, ProposalHead, StoredProposal } from '../ports/proposal-store.ts';
import { refused } from './answer-result.ts';
import type { By } from './api/command-input.ts';
import type { DecidedProposal, ProposedItem, Proposals } from './api/publishing.ts';
import { codeOf } from './code-of.ts';
import { legible } from './legible.ts';
import { DEFAULT_TENANT, personOf } from './commands.ts';
import { notPublisher } from './not-publisher.ts';
import type { FlowSource } from './flow-entry.ts';
import type { Refused } from './result.ts';
import type { Shell } from './shell.ts';

export function createProposals(shell: Shell): Proposals {
  const { store } = shell;
  return {
    propose: (source, input, { tenant = DEFAULT_TENANT } = {}) =>
      propose(shell, tenant, source, input),
    list: async ({ by, ...query }, { tenant = DEFAULT_TENANT } = {}) => {
      const no = notPublisher(shell, tenant, by);
      if (no) return no;
      await known(shell, tenant);
      const { items, next } = await store.proposals.list(tenant, query);
      return { ok: true, items: items.map((one) => shown(shell, tenant, one)), next };
    },
    get: async (id, { by }, { tenant = DEFAULT_TENANT } = {}) => {
      const no = notPublisher(shell, tenant, by);
      if (no) return no;
      const found = await store.proposals.find(tenant, id);
      if (found === null) return refusal(shell, 'PROPOSAL_NOT_FOUND');
      await known(shell, tenant);
      const { definition, forms, siblings } = found;
      const written = { definition, forms, ...(siblings && { siblings }) };
      return { ok: true, proposal: { ...shown(shell, tenant, headOf(found)), ...written } };
    },
    approve: (id, input, { tenant = DEFAULT_TENANT } = {}) => approve(shell, tenant, id, input),
    reject: async (id, { by, reason }, { tenant = DEFAULT_TENANT } = {}) => {
      const proposal = await waiting(shell, tenant, id, by);
      if ('ok' in proposal) return proposal;
      const { user } = personOf(by);
      if (proposal.by === user) return refusal(shell, 'PROPOSAL_OWN');
      const said = legible(reason);
      if (said === null) return refusal(shell, 'COMMENT_REQUIRED');
      return end(shell, tenant, proposal, { as: 'rejected', by: user, reason: said });
    },
    withdraw: async (id, { by }, { tenant = DEFAULT_TENANT } = {}) => {
      const proposal = await waiting(shell, tenant, id, by);
      if ('ok' in proposal) return proposal;
      const { user } = personOf(by);
      if (proposal.by !== user) return refusal(shell, 'PROPOSAL_NOT_OWN');
      return end(shell, tenant, proposal, { as: 'withdrawn', by: user, reason: null });
    },
  };
}

async function propose(
  shell: Shell,
  tenant: string,
  source: FlowSource,
  { by, reason, note }: { readonly by: By; readonly reason?: string; readonly note?: string },
): Promise<DecidedProposal | Refused> {
  const { store, publisher, clock, ids } = shell;
  const no = notPublisher(shell, tenant, by);
  if (no) return no;
  const { user } = personOf(by);
  const why = legible(reason);
  const despite = why === null ? {} : { despite: { by: user, reason: why } };
  const offered = await publisher.offer(tenant, { ...source, ...despite }, user);
  const said = { note: legible(note), reason: offered.findings.length === 0 ? null : why };
  const same = await waitingLike(shell, tenant, { ...offered, ...said, by: user });
  if (same) return done(shell, tenant, same);
  const made = { id: ids.next(), revision: 1, by: user, at: clock.now(), decision: null };
  const proposal: StoredProposal = { ...offered, ...said, ...made };
  await store.transact(tenant, (unit) => unit.keepProposal(proposal));
  return done(shell, tenant, headOf(proposal));
}

/** A proposal that waits and says just the same. */
async function waitingLike(
  { store }: Shell,
  tenant: string,
  one: Pick<StoredProposal, 'flow' | 'by' | 'hash' | 'against' | 'note' | 'reason' | 'siblings'>,
): Promise<ProposalHead | null> {
  const query = { flow: one.flow, decided: false, limit: 200 };
  for (let after: string | undefined; ;) {
    const { items, next } = await store.proposals.list(tenant, { ...query, after });
    const alike = items.filter(
      ({ by, hash, against, note, reason }) =>
        by === one.by &&
        hash === one.hash &&
        against === one.against &&
        note === one.note &&
        reason === one.reason,
    );
    for (const head of alike) {
      const kept = await store.proposals.find(tenant, head.id);
      if (kept !== null && isSameJson(kept.siblings, one.siblings)) return head;
    }
    if (next === null) return null;
    after = next;
  }
}

async function approve(
  shell: Shell,
  tenant: string,
  id: string,
  { by, reason }: { readonly by: By; readonly reason?: string },
): Promise<DecidedProposal | Refused> {
  const proposal = await waiting(shell, tenant, id, by);
  if ('ok' in proposal) return proposal;
  const { user } = personOf(by);
  if (proposal.by === user) return refusal(shell, 'PROPOSAL_OWN');
  await known(shell, tenant);
  const old = outrun(shell, tenant, proposal);
  if (old) return old;
  const at = shell.clock.now();
  const said = legible(reason);
  const approved = decided(proposal, { as: 'approved', by: user, at, reason: said });
  const approval = {
    proposal: id,
    proposedBy: proposal.by,
    proposedAt: proposal.at,
    approvedBy: user,
    approvedAt: at,
  };
  try {
    await shell.publisher.publishProposed(tenant, proposal, { approval, reason: said }, (unit) =>
      unit.keepProposal(approved),
    );
  } catch (error) {
    return faster(shell, tenant, proposal, error);
  }
  return done(shell, tenant, headOf(approved));
}

/** A proposal that somebody may be about to end, or why not. */
async function waiting(
  shell: Shell,
  tenant: string,
  id: string,
  by: By,
): Promise<StoredProposal | Refused> {
  const no = notPublisher(shell, tenant, by);
  if (no) return no;
  const found = await shell.store.proposals.find(tenant, id);
  if (found === null) return refusal(shell, 'PROPOSAL_NOT_FOUND');
  return found.decision === null ? found : over(shell, found.decision);
}

/** Ends a proposal without publishing it. */
async function end(
  shell: Shell,
  tenant: string,
  proposal: StoredProposal,
  how: Omit<ProposalDecision, 'at'>,
): Promise<DecidedProposal | Refused> {
  const ended = decided(proposal, { ...how, at: shell.clock.now() });
  try {
    await shell.store.transact(tenant, (unit) => unit.keepProposal(ended));
  } catch (error) {
    return faster(shell, tenant, proposal, error);
  }
  return done(shell, tenant, headOf(ended));
}

/** Somebody ended it, or published another version, in the same moment. @throws what it was otherwise */
async function faster(
  shell: Shell,
  tenant: string,
  { id }: StoredProposal,
  error: unknown,
): Promise<Refused> {
  const code = codeOf(error);
  if (code !== 'VERSION_CONFLICT' && code !== 'FLOW_VERSION_TAKEN') throw error;
  const now = await shell.store.proposals.find(tenant, id);
  if (now?.decision) return over(shell, now.decision);
  await known(shell, tenant);
  const old = now && outrun(shell, tenant, now);
  if (!old) throw error;
  return old;
}

const decided = (proposal: StoredProposal, decision: ProposalDecision): StoredProposal => ({
  ...proposal,
  revision: proposal.revision + 1,
  decision,
});

/** Knows what is published now, by other processes too. */
async function known({ flows, publisher }: Shell, tenant: string): Promise<void> {
  await publisher.prepare(tenant);
  await flows.refresh(tenant);
}

function outrun(
  shell: Shell,
  tenant: string,
  { flow, version, against }: ProposalHead,
): Refused | null {
  const newest = shell.flows.newestNumber(tenant, flow);
  if (newest === against) return null;
  return refusal(shell, 'PROPOSAL_OLD', { flow, version, against, newest });
}

function headOf(proposal: StoredProposal): ProposalHead {
  const { definition: _definition, forms: _forms, siblings: _siblings, ...head } = proposal;
  return head;
}

function done(shell: Shell, tenant: string, proposal: ProposalHead): DecidedProposal {
  return { ok: true, proposal: shown(shell, tenant, proposal) };
}

function shown(
  { flows }: Shell,
  tenant: string,
  { revision: _revision, ...head }: ProposalHead,
): ProposedItem {
  const { flow, against, decision } = head;
  const isOld = flows.newestNumber(tenant, flow) !== against;
  return { ...head, status: decision?.as ?? (isOld ? 'old' : 'waiting') };
}

const over = (shell: Shell, { as, by }: ProposalDecision): Refused =>
  refusal(shell, 'PROPOSAL_DECIDED', { as, by });

const refusal = (shell: Shell, code: RejectionCode, details: JsonObject = {}): Refused =>
  refused(shell, { code, details });
