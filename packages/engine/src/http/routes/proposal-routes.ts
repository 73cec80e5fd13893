// Versions that one operator proposes and another approves.

import { isCode } from '../../core/codes.ts';
import { isoOf } from '../../core/instant.ts';
import { isRecord } from '../../core/json-type.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import { say } from '../../core/messages/say.ts';
import type { DecidedProposal, ProposedItem } from '../../runtime/api/publishing.ts';
import type { Reader } from '../../runtime/read/reader.ts';
import type { Refused as RefusedResult } from '../../runtime/result.ts';
import { bodies } from '../bodies.ts';
import type {
  AnsweredFindingView,
  ProposedVersionItemView,
  ProposedVersionList,
  ProposedVersionView,
} from '../contract.ts';
import { get, post, type Answer, type Call, type Route } from '../route.ts';

const forOperators: Answer = { refused: { code: 'NOT_ALLOWED', details: { action: 'publish' } } };

export const proposalRoutes: readonly Route[] = [
  get('/flows/proposals', {
    summary: 'Versions that somebody proposed, and what became of them; operators',
    answer: 'ProposedVersionList',
    async handle({ engine, shell, reader }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const listed = await engine.publishing.proposals.list({ by: actor.user }, { tenant });
      if (!listed.ok) return refusal(listed);
      const view: ProposedVersionList = {
        approval: await shell.approvals.of(tenant),
        items: listed.items.map((one) => shown(reader, one)),
      };
      return { view };
    },
  }),
  post('/flows/proposals', {
    summary: 'Proposes a version: somebody else approves it; operators',
    body: bodies.proposeVersion,
    answer: 'ProposedVersionItemView',
    status: 201,
    async handle({ engine, reader }, { reason, note, ...source }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const input = {
        by: actor.user,
        ...(reason === undefined ? {} : { reason }),
        ...(note === undefined ? {} : { note }),
      };
      const made = await engine.publishing.proposals.propose(source, input, { tenant });
      return made.ok ? { view: shown(reader, made.proposal), status: 201 } : refusal(made);
    },
  }),
  get('/flows/proposals/{id}', {
    summary: 'A version that somebody proposed, as it is written; operators',
    answer: 'ProposedVersionView',
    async handle({ engine, reader, path }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const { proposals } = engine.publishing;
      const found = await proposals.get(path['id'] ?? '', { by: actor.user }, { tenant });
      if (!found.ok) return refusal(found);
      const { definition, forms } = found.proposal;
      const view: ProposedVersionView = {
        ...shown(reader, found.proposal),
        definition,
        forms: Object.values(forms).filter(isObject),
      };
      return { view };
    },
  }),
  post('/flows/proposals/{id}/approve', {
    summary: 'Publishes a version that somebody else proposed; operators',
    body: bodies.approve,
    answer: 'ProposedVersionItemView',
    handle: (call, { reason }) =>
      ended(call, ({ id, by, tenant }) =>
        call.engine.publishing.proposals.approve(
          id,
          { by, ...(reason === undefined ? {} : { reason }) },
          { tenant },
        ),
      ),
  }),
  post('/flows/proposals/{id}/reject', {
    summary: 'Ends a proposal of somebody else without publishing it, and says why; operators',
    body: bodies.reason,
    answer: 'ProposedVersionItemView',
    handle: (call, { reason }) =>
      ended(call, ({ id, by, tenant }) =>
        call.engine.publishing.proposals.reject(id, { by, reason }, { tenant }),
      ),
  }),
  post('/flows/proposals/{id}/withdraw', {
    summary: 'Takes my own proposal back; operators',
    body: bodies.none,
    answer: 'ProposedVersionItemView',
    handle: (call) =>
      ended(call, ({ id, by, tenant }) =>
        call.engine.publishing.proposals.withdraw(id, { by }, { tenant }),
      ),
  }),
];

const isObject = (value: Json | undefined): value is JsonObject => isRecord(value);

interface Asked {
  readonly id: string;
  readonly by: string;
  readonly tenant: string;
}

async function ended(
  { reader, path }: Call,
  end: (asked: Asked) => Promise<DecidedProposal | RefusedResult>,
): Promise<Answer> {
  if (!reader.operator) return forOperators;
  const { tenant, actor } = reader;
  const result = await end({ id: path['id'] ?? '', by: actor.user, tenant });
  return result.ok ? { view: shown(reader, result.proposal) } : refusal(result);
}

const refusal = ({ code, details }: RefusedResult): Answer => ({ refused: { code, details } });

function shown({ language }: Reader, proposal: ProposedItem): ProposedVersionItemView {
  const { id, status, flow, version, hash, against, by, at, note, reason } = proposal;
  const { findings, decision } = proposal;
  return {
    id,
    status,
    flow,
    version,
    hash,
    against,
    by,
    at: isoOf(at),
    note,
    reason,
    findings: findings.map((one) => sentence(one, language)),
    decision: decision && { ...decision, at: isoOf(decision.at) },
  };
}

function sentence(
  { code, pointer, params }: JsonObject,
  language: Reader['language'],
): AnsweredFindingView {
  const [name, place] = [String(code), String(pointer)];
  // A host's own proof may have codes that no catalogue knows.
  const message = isCode(name) ? say(name, isObject(params) ? params : {}, language) : name;
  return { code: name, pointer: place, message };
}
