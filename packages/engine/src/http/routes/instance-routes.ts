import type { SendOptions } from '../../runtime/commands.ts';
import type { By } from '../../runtime/api/command-input.ts';
import { explanationView } from '../../runtime/read/explanation-view.ts';
import { instanceFlowView } from '../../runtime/read/instance-flow-view.ts';
import { forecastView } from '../../runtime/read/forecast-view.ts';
import { instancePage, type InstanceListQuery } from '../../runtime/read/instance-page.ts';
import { instanceView } from '../../runtime/read/instance-view.ts';
import { recordedScenario } from '../../runtime/read/recorded-scenario.ts';
import { timelineView } from '../../runtime/read/timeline-view.ts';
import { treeView } from '../../runtime/read/tree-view.ts';
import type { Result } from '../../runtime/result.ts';
import { acting } from '../acting.ts';
import { answerResult } from '../answer-result.ts';
import { bodies } from '../bodies.ts';
import type { CommentBody } from '../contract/instances.ts';
import { flag, instant, members, oneOf, text, whole } from '../parameters.ts';
import { found, get, post, type Answer, type Call, type Route } from '../route.ts';
import { toInstance } from './to-instance.ts';

const as = text(
  'as',
  'One of my positions, or one that was delegated to me. Default: all that I hold.',
);
const flow = text('flow', 'Name of the flow.');
const status = oneOf('status', 'Default: any.', ['open', 'done', 'cancelled']);
const subjectType = text('subjectType', 'Type of the host’s entity.');
const subjectId = text('subjectId', 'Its id; with `subjectType`.');
const root = text('root', 'Id of the topmost instance.');
const state = text('state', 'Active state.');
const incidents = flag('incidents', '`true`: with an open incident.');
const overdue = flag('overdue', '`true`: with a deadline that has passed.');
const from = instant('from', 'Started at this moment or later.');
const until = instant('until', 'Started before this moment.');
const where = members('where', 'Value of the summary that must be equal.');
const search = text('search', 'Every word must occur in the summary of the instance or its root.');
const topOnly = flag('topOnly', '`true`: without a parent.');
const sort = oneOf('sort', 'Default `-started`.', [
  'started',
  '-started',
  'updated',
  '-updated',
  'due',
]);
const after = text('after', '`next` of the page before.');
const limit = whole('limit', 'Default 50.', [1, 200]);
const task = text('task', 'Id of one of its tasks. Default: all that are open.');
const outcome = text('outcome', 'One of the outcomes of the task. Default: all of them.');
const steps = whole('steps', 'How many steps are foreseen, one after another. Default 1.', [1, 3]);
const tree = flag('tree', '`true`: with everything below.');

function listQuery({ query, reader }: Call): InstanceListQuery {
  const type = query.get(subjectType);
  return {
    as: query.get(as),
    flow: query.get(flow),
    status: query.get(status),
    ...(type === undefined ? {} : { subject: { type, id: query.get(subjectId) } }),
    root: query.get(root),
    state: query.get(state),
    incidents: query.get(incidents),
    ...(query.get(overdue) === true ? { overdueAt: reader.now } : {}),
    startedFrom: query.get(from),
    startedUntil: query.get(until),
    where: query.members(where),
    search: query.get(search),
    topOnly: query.get(topOnly),
    sort: query.get(sort),
    after: query.get(after),
    limit: query.get(limit),
  };
}

/** Files that a comment speaks of; nothing where it speaks of none. */
function spokenOf({ attachments }: CommentBody): Pick<CommentBody, 'attachments'> {
  return attachments === undefined ? {} : { attachments };
}

async function start(
  call: Call,
  send: (by: By, options: SendOptions) => Promise<Result>,
  position: string | undefined,
): Promise<Answer> {
  const who = acting(call.reader, position);
  if ('refused' in who) return who;
  const result = await send(who.by, call.options);
  const answer = await answerResult(call, null, result);
  if (!result.ok || !('view' in answer)) return answer;
  const location = `${call.basePath}/instances/${encodeURIComponent(result.instance)}`;
  return { status: 201, headers: { location }, ...answer };
}

export const instanceRoutes: readonly Route[] = [
  post('/instances', {
    summary: 'Starts an instance',
    body: bodies.start,
    status: 201,
    handle: (call, { flow: name, as: position, ...input }) =>
      start(
        call,
        (by, options) => call.engine.flow(name).start({ by, ...input }, options),
        position,
      ),
  }),
  get('/instances', {
    summary: 'Instances I may read',
    answer: 'InstancePage',
    parameters: [
      as,
      flow,
      status,
      subjectType,
      subjectId,
      root,
      state,
      incidents,
      overdue,
      from,
      until,
      where,
      search,
      topOnly,
      sort,
      after,
      limit,
    ],
    async handle(call) {
      const { query, shell, reader } = call;
      if (query.get(subjectId) !== undefined && query.get(subjectType) === undefined) {
        const issue = { code: 'VALUE_REQUIRED', pointer: '/subjectType', params: {} };
        return { refused: { code: 'REQUEST_INVALID', details: { issues: [issue] } } };
      }
      const who = acting(reader, query.get(as));
      if ('refused' in who) return who;
      return { view: await instancePage(shell, reader, listQuery(call)) };
    },
  }),
  get('/instances/{id}', {
    summary: 'An instance',
    answer: 'InstanceView',
    handle: async ({ shell, reader, path }) =>
      found(await instanceView(shell, reader, path['id'] ?? ''), 'INSTANCE_NOT_FOUND'),
  }),
  get('/instances/{id}/explanation', {
    summary: 'Why an instance waits, and who can move it',
    answer: 'ExplanationView',
    handle: async ({ shell, reader, path }) =>
      found(await explanationView(shell, reader, path['id'] ?? ''), 'INSTANCE_NOT_FOUND'),
  }),
  get('/instances/{id}/flow', {
    summary: 'The flow of an instance as it is written, with the names that it mentions',
    answer: 'InstanceFlowView',
    handle: async ({ shell, reader, path }) =>
      found(await instanceFlowView(shell, reader, path['id'] ?? ''), 'INSTANCE_NOT_FOUND'),
  }),
  get('/instances/{id}/forecast', {
    summary: 'What comes of each outcome of its open tasks, were it chosen now',
    answer: 'ForecastView',
    parameters: [task, outcome, steps],
    handle: async ({ shell, reader, path, query }) =>
      found(
        await forecastView(shell, reader, path['id'] ?? '', {
          task: query.get(task),
          outcome: query.get(outcome),
          steps: query.get(steps),
        }),
        'INSTANCE_NOT_FOUND',
      ),
  }),
  get('/instances/{id}/scenario', {
    summary: 'What happened in it, as a scenario to play again; operators who may read all of it',
    answer: 'RecordedScenarioView',
    async handle({ shell, reader, path }) {
      const view = await recordedScenario(shell, reader, path['id'] ?? '');
      if (view === 'refused')
        return { refused: { code: 'NOT_ALLOWED', details: { action: 'record' } } };
      return found(view, 'INSTANCE_NOT_FOUND');
    },
  }),
  get('/instances/{id}/tree', {
    summary: 'An instance and everything below it',
    answer: 'TreeView',
    handle: async ({ shell, reader, path }) =>
      found(await treeView(shell, reader, path['id'] ?? ''), 'INSTANCE_NOT_FOUND'),
  }),
  get('/instances/{id}/timeline', {
    summary: 'Its history, in order of time',
    answer: 'Timeline',
    parameters: [tree],
    async handle({ shell, reader, path, query }) {
      const options = { tree: query.get(tree) };
      const items = await timelineView(shell, reader, path['id'] ?? '', options);
      return found(items && { items }, 'INSTANCE_NOT_FOUND');
    },
  }),
  post('/instances/{id}/actions/{action}', {
    summary: 'Takes an action',
    body: bodies.act,
    handle: (call, { as: position, ...input }) =>
      toInstance(call, position, (instance, by, options) =>
        call.engine.instances.act(instance, call.path['action'] ?? '', { by, ...input }, options),
      ),
  }),
  post('/instances/{id}/comments', {
    summary: 'Adds a comment; whoever may read may comment',
    body: bodies.comment,
    handle: (call, body) =>
      toInstance(call, body.as, (instance, by, options) =>
        call.engine.instances.comment(instance, body.text, { ...spokenOf(body), by }, options),
      ),
  }),
  post('/instances/{id}/cancel', {
    summary: 'Ends an instance by hand; operators',
    body: bodies.cancel,
    handle: (call, body) =>
      toInstance(call, body.as, (instance, by, options) =>
        call.engine.instances.cancel(instance, body.reason, { by }, options),
      ),
  }),
  post('/instances/{id}/incidents/{incident}/resolve', {
    summary: 'Resolves an incident; operators',
    body: bodies.resolve,
    handle: (call, { how, ...reason }) =>
      toInstance(call, undefined, (instance, by, options) => {
        const { incident = '' } = call.path;
        return call.engine.instances.resolve(instance, incident, { how, by, ...reason }, options);
      }),
  }),
];
