import { isoOf } from '../../core/instant.ts';
import { say } from '../../core/messages/say.ts';
import type { MigrationView } from '../../runtime/api/migrations.ts';
import type { Refused as RefusedResult } from '../../runtime/result.ts';
import { bodies } from '../bodies.ts';
import type { MigrationItemView, VerdictView } from '../contract/migrations.ts';
import type { FlowVersionView } from '../contract/publishing.ts';
import { text } from '../parameters.ts';
import { get, post, type Answer, type Call, type Route } from '../route.ts';

const forOperators: Answer = { refused: { code: 'NOT_ALLOWED', details: { action: 'migrate' } } };
const after = text('after', '`next` of the page before.');

/** ms that one request may work: whoever asks again goes on. */
const BUDGET = 10_000;
const MOST = 1000;

export const migrationRoutes: readonly Route[] = [
  get('/flows/{flow}/versions', {
    summary:
      'Published versions, what was written about them, who approved one, and who published one although its proof found errors; operators',
    answer: 'FlowVersionList',
    async handle({ engine, reader, path }) {
      if (!reader.operator) return forOperators;
      const { tenant } = reader;
      const versions = await engine.versions(path['flow'] ?? '', { tenant });
      const items = versions.map(
        ({ publishedAt, despite, approval, ...version }): FlowVersionView => ({
          ...version,
          publishedAt: isoOf(publishedAt),
          despite: despite && { ...despite, at: isoOf(despite.at) },
          approval: approval && {
            ...approval,
            proposedAt: isoOf(approval.proposedAt),
            approvedAt: isoOf(approval.approvedAt),
          },
        }),
      );
      return { view: { items } };
    },
  }),
  get('/migrations', {
    summary: 'Migrations of instances to other versions; operators',
    answer: 'MigrationList',
    async handle({ engine, reader: { operator, tenant } }) {
      if (!operator) return forOperators;
      const all = await engine.migrations.list({ tenant });
      return { view: { items: all.map(shown) } };
    },
  }),
  post('/migrations/propose', {
    summary: 'A plan by the keys of states, and what it leaves open; operators',
    body: bodies.propose,
    answer: 'ProposalView',
    async handle({ engine, reader: { operator, tenant } }, { flow, ...versions }) {
      if (!operator) return forOperators;
      const proposal = await engine.migrations.propose(flow, versions, { tenant });
      if (!proposal.ok) return refusal(proposal);
      const { ok: _ok, ...view } = proposal;
      return { view };
    },
  }),
  post('/migrations/dry-run', {
    summary: 'What would become of each open instance; nothing is kept; operators',
    body: bodies.dryRun,
    answer: 'DryRunView',
    async handle({ engine, reader }, { plan, ...page }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const dry = await engine.migrations.dryRun(plan, { ...page, by: actor.user }, { tenant });
      if (!dry.ok) return refusal(dry);
      const items = dry.items.map(({ instance, ok, code, details }): VerdictView => ({
        instance,
        did: ok ? 'yes' : 'no',
        code,
        message: code && say(code, details, reader.language),
      }));
      return { view: { items, next: dry.next } };
    },
  }),
  post('/migrations', {
    summary: 'Makes a migration; its run does it; operators',
    body: bodies.migrate,
    answer: 'MigrationItemView',
    async handle({ engine, reader, options }, { plan, reason, as }) {
      if (!reader.operator) return forOperators;
      const { user } = reader.actor;
      const by = as === undefined ? user : { user, as };
      return answered(await engine.migrations.start(plan, { by, reason }, options));
    },
  }),
  post('/migrations/{id}/run', {
    summary: 'Goes on with a migration for a while, and says how far it is; operators',
    body: bodies.runMigration,
    answer: 'MigrationItemView',
    async handle({ engine, reader: { operator, tenant }, path }, { limit = MOST }) {
      if (!operator) return forOperators;
      const budget = { limit, budgetMs: BUDGET };
      return answered(await engine.migrations.run(path['id'] ?? '', budget, { tenant }));
    },
  }),
  post('/migrations/{id}/stop', {
    summary: 'Stops a migration after the batch under way; operators',
    body: bodies.none,
    answer: 'MigrationItemView',
    handle: (call) => changed(call, 'stop'),
  }),
  post('/migrations/{id}/resume', {
    summary: 'Lets a migration that was stopped run again; operators',
    body: bodies.none,
    answer: 'MigrationItemView',
    handle: (call) => changed(call, 'resume'),
  }),
  post('/migrations/{id}/back', {
    summary:
      'Makes it a way back for those on which nobody has acted since; its run does it; operators',
    body: bodies.reason,
    answer: 'MigrationItemView',
    async handle({ engine, reader, path }, { reason }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const input = { by: actor.user, reason };
      return answered(await engine.migrations.back(path['id'] ?? '', input, { tenant }));
    },
  }),
  get('/migrations/{id}/results', {
    summary: 'What became of each instance, batch by batch; operators',
    answer: 'DryRunView',
    parameters: [after],
    async handle({ engine, reader, path, query }) {
      const { operator, tenant, language } = reader;
      if (!operator) return forOperators;
      const page = { after: query.get(after) };
      const results = await engine.migrations.results(path['id'] ?? '', page, { tenant });
      if (!results.ok) return refusal(results);
      const items = results.items.map(({ instance, did, code, details }): VerdictView => ({
        instance,
        did,
        code,
        message: code && say(code, details, language),
      }));
      return { view: { items, next: results.next } };
    },
  }),
];

async function changed({ engine, reader, path }: Call, how: 'stop' | 'resume'): Promise<Answer> {
  if (!reader.operator) return forOperators;
  const { tenant, actor } = reader;
  const id = path['id'] ?? '';
  return answered(await engine.migrations[how](id, { by: actor.user }, { tenant }));
}

function answered(result: MigrationView | RefusedResult): Answer {
  return result.ok ? { view: shown(result) } : refusal(result);
}

const refusal = ({ code, details }: RefusedResult): Answer => ({ refused: { code, details } });

function shown({ ok: _ok, startedAt, ...view }: MigrationView): MigrationItemView {
  return { ...view, startedAt: isoOf(startedAt) };
}
