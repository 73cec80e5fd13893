import { taskCount, taskPage, type TaskListQuery } from '../../runtime/read/task-page.ts';
import { taskView } from '../../runtime/read/task-view.ts';
import { acting } from '../acting.ts';
import { bodies } from '../bodies.ts';
import { flag, instant, oneOf, text, whole, type Query } from '../parameters.ts';
import { found, get, post, type Route } from '../route.ts';
import { toTask } from './to-task.ts';

const as = text('as', 'One of my positions. Default: all.');
const status = oneOf('status', 'Default `open`, with `closedByMe` `done`.', [
  'open',
  'done',
  'cancelled',
]);
const flow = text('flow', 'Name of the flow.');
const rootFlow = text('rootFlow', 'Flow of the topmost instance.');
const state = text('state', 'State the task belongs to.');
const unread = flag('unread', '`true`: nobody opened it yet.');
const mine = flag('mine', '`true`: claimed by me.');
const closedByMe = flag('closedByMe', '`true`: completed by one of my positions.');
const followUpDue = flag(
  'followUpDue',
  '`true`: of which I wanted to be reminded today or before.',
);
const dueBefore = instant('dueBefore', 'With a deadline before this moment.');
const from = instant('from', 'Opened at this moment or later.');
const until = instant('until', 'Opened before this moment.');
const search = text('search', 'Every word must occur in the summary of the instance or its root.');
const priorityFrom = whole(
  'priorityFrom',
  'Of this priority or a higher one; 50 is usual.',
  [0, 100],
);
const sort = oneOf('sort', 'Default `due`. `priority`: the highest first, then by deadline.', [
  'due',
  '-due',
  'opened',
  '-opened',
  'priority',
]);
const after = text('after', '`next` of the page before.');
const limit = whole('limit', 'Default 50.', [1, 200]);

const filters = [
  as,
  status,
  flow,
  rootFlow,
  state,
  unread,
  mine,
  closedByMe,
  followUpDue,
  dueBefore,
  priorityFrom,
  from,
  until,
  search,
];

function listQuery(query: Query): TaskListQuery {
  const chosen = query.get(status);
  return {
    ...(chosen === undefined ? {} : { status: chosen }),
    as: query.get(as),
    flow: query.get(flow),
    rootFlow: query.get(rootFlow),
    state: query.get(state),
    unread: query.get(unread),
    mine: query.get(mine),
    closedByMe: query.get(closedByMe),
    followUpDue: query.get(followUpDue),
    dueBefore: query.get(dueBefore),
    priorityFrom: query.get(priorityFrom),
    openedFrom: query.get(from),
    openedUntil: query.get(until),
    search: query.get(search),
    sort: query.get(sort),
    after: query.get(after),
    limit: query.get(limit),
  };
}

export const taskRoutes: readonly Route[] = [
  get('/tasks', {
    summary: 'My tasks',
    answer: 'TaskPage',
    parameters: [...filters, sort, after, limit],
    async handle({ shell, reader, query }) {
      const who = acting(reader, query.get(as));
      return 'refused' in who ? who : { view: await taskPage(shell, reader, listQuery(query)) };
    },
  }),
  get('/tasks/count', {
    summary: 'How many tasks I have',
    answer: 'TaskCount',
    parameters: filters,
    async handle({ shell, reader, query }) {
      const who = acting(reader, query.get(as));
      if ('refused' in who) return who;
      return { view: { count: await taskCount(shell, reader, listQuery(query)) } };
    },
  }),
  get('/tasks/{id}', {
    summary: 'A task; opening it does not mark it as read',
    answer: 'TaskView',
    handle: async ({ shell, reader, path }) =>
      found(await taskView(shell, reader, path['id'] ?? ''), 'TASK_NOT_FOUND'),
  }),
  post('/tasks/{id}/complete', {
    summary: 'Ends a task with an outcome',
    body: bodies.complete,
    handle: (call, { outcome, as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.complete(task, outcome, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/claim', {
    summary: 'Takes a task out of its pool',
    body: bodies.seat,
    handle: (call, body) =>
      toTask(call, body.as, (task, by, options) => call.engine.tasks.claim(task, { by }, options)),
  }),
  post('/tasks/{id}/release', {
    summary: 'Puts a claimed task back',
    body: bodies.seat,
    handle: (call, body) =>
      toTask(call, body.as, (task, by, options) =>
        call.engine.tasks.release(task, { by }, options),
      ),
  }),
  post('/tasks/{id}/read', {
    summary: 'Notes that a task was opened',
    body: bodies.seat,
    handle: (call, body) =>
      toTask(call, body.as, (task, by, options) => call.engine.tasks.read(task, { by }, options)),
  }),
];
