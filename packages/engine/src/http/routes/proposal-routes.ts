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
  ProposedVersionPage,
  ProposedVersionView,
} from '../contract/proposals.ts';
import { flag, text, whole } from '../parameters.ts';
import { get, post, type Answer, type Call, type Route } from '../route.ts';
import { forOperators, inNameOf } from './version-input.ts';

const flow = text('flow', 'Only those of this flow.');
const decided = flag('decided', '`true`: only what is decided; `false`: only what waits.');
const after = text('after', '`next` of the page before.');
const limit = whole('limit', 'Default 50.', [1, 200]);

export const proposalRoutes: readonly Route[] = [
  get('/flows/proposals', {
    summary:
      'Versions that somebody proposed, and what became of them, the newest first; operators',
    answer: 'ProposedVersionPage',
    parameters: [flow, decided, after, limit],
    async handle({ engine, shell, reader, query }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const asked = {
        by: actor.user,
        flow: query.get(flow),
        decided: query.get(decided),
        after: query.get(after),
        limit: query.get(limit),
      };
      const listed = await engine.publishing.proposals.list(asked, { tenant });
      if (!listed.ok) return refusal(listed);
      const view: ProposedVersionPage = {
        approval: await shell.approvals.of(tenant),
        items: listed.items.map((one) => shown(reader, one)),
        next: listed.next,
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
      const { tenant } = reader;
      const input = inNameOf(reader, { reason, note });
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
      const { definition, forms, siblings = {} } = found.proposal;
      const view: ProposedVersionView = {
        ...shown(reader, found.proposal),
        definition,
        forms: Object.values(forms).filter(isObject),
        siblings,
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
