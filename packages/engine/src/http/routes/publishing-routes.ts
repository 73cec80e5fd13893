import { isCode } from '../../core/codes.ts';
import { printFlow, printForm } from '../../core/format/print-definition.ts';
import type { JsonObject } from '../../core/json.ts';
import { say } from '../../core/messages/say.ts';
import {
  differenceViews,
  draftChanges,
  type DraftChanges,
  type NoVersion,
  writtenVersion,
} from '../../runtime/read/difference-views.ts';
import { flowFiguresView } from '../../runtime/read/flow-figures-view.ts';
import { bodies } from '../bodies.ts';
import type {
  ChangesView,
  ExaminationView,
  FlowSourceView,
  PublishedView,
} from '../contract/publishing.ts';
import { whole } from '../parameters.ts';
import { get, post, type Answer, type Route } from '../route.ts';
import { forOperators, inNameOf } from './version-input.ts';

const version = whole('version', 'Version to show. Default: the newest.', [1, 999_999_999]);
const against = whole(
  'against',
  'Version to compare it with. Default: the one before.',
  [1, 999_999_999],
);

const counted = whole('version', 'Only instances on this version. Default: all.', [1, 999_999_999]);
const days = whole(
  'days',
  'Of what ended, only that of the last so many days; 0: all. Default 90.',
  [0, 36_500],
);

export const publishingRoutes: readonly Route[] = [
  get('/flows/{flow}/figures', {
    summary:
      'Where instances of a flow stand, what was done at each step, how long it took; operators',
    answer: 'FlowFiguresView',
    parameters: [counted, days],
    async handle({ shell, reader, path: { flow = '' }, query }) {
      if (!reader.operator) return forOperators;
      const asked = { version: query.get(counted), days: query.get(days) };
      const view = await flowFiguresView(shell, reader, flow, asked);
      return 'missing' in view ? noVersion(flow, view) : { view };
    },
  }),
  get('/flows/{flow}/diff', {
    summary: 'What differs between two published versions; operators',
    answer: 'DifferencesView',
    parameters: [version, against],
    async handle({ shell, reader, path: { flow = '' }, query }) {
      if (!reader.operator) return forOperators;
      const asked = { version: query.get(version), against: query.get(against) };
      const view = await differenceViews(shell, reader, flow, asked);
      return 'missing' in view ? noVersion(flow, view) : { view };
    },
  }),
  get('/flows/{flow}/source', {
    summary: 'A published version as it is written, with its forms; operators',
    answer: 'FlowSourceView',
    parameters: [version],
    async handle({ shell, reader, path: { flow = '' }, query }) {
      if (!reader.operator) return forOperators;
      const source = await writtenVersion(shell, reader, flow, query.get(version));
      if ('missing' in source) return noVersion(flow, source);
      const { definition, forms = [], siblings } = source;
      const view: FlowSourceView = {
        flow,
        version: definition.version,
        definition: JSON.parse(printFlow(definition)),
        forms: forms.map((form): JsonObject => JSON.parse(printForm(form))),
        siblings: siblings ?? {},
      };
      return { view };
    },
  }),
  post('/flows/examine', {
    summary: 'What publishing a version would say, and what it changes; nothing is kept; operators',
    body: bodies.examine,
    answer: 'ExaminationView',
    async handle({ engine, shell, reader }, { against, ...source }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor, language } = reader;
      const changes = await draftChanges(shell, reader, source, against);
      if (changes && 'missing' in changes)
        return noVersion(String(source.definition['flow']), changes);
      const found = await engine.publishing.examine(source, { by: actor.user }, { tenant });
      if (!found.ok) return { refused: found };
      const view: ExaminationView = {
        approval: found.approval,
        changes: changes && withPlan(changes),
        findings: found.findings.map(({ params, ...one }) => ({
          ...one,
          message: isCode(one.code) ? say(one.code, params, language) : one.message,
        })),
      };
      return { view };
    },
  }),
  post('/flows', {
    summary: 'Publishes a version: what starts from now on starts in it; operators',
    body: bodies.publish,
    answer: 'PublishedView',
    status: 201,
    async handle({ engine, reader }, { reason, note, ...source }) {
      if (!reader.operator) return forOperators;
      const { tenant } = reader;
      const input = inNameOf(reader, { reason, note });
      const published = await engine.publishing.publish(source, input, { tenant });
      if (!published.ok) return { refused: published };
      const { flow, version } = published;
      const view: PublishedView = { flow, version };
      return { view, status: 201 };
    },
  }),
];

function withPlan({ proposal, ...changes }: DraftChanges): ChangesView {
  if (proposal === null) return { ...changes, proposal };
  const { ok: _ok, ...plan } = proposal;
  return { ...changes, proposal: plan };
}

function noVersion(flow: string, { missing }: NoVersion): Answer {
  return missing === null
    ? { refused: { code: 'FLOW_NOT_FOUND', details: { flow } } }
    : { refused: { code: 'FLOW_VERSION_NOT_FOUND', details: { flow, version: missing } } };
}
