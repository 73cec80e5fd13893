// What may be done with a task besides its outcomes.

import { bodies } from '../bodies.ts';
import { mergeChoices } from '../../runtime/read/merge-choices.ts';
import { text } from '../parameters.ts';
import { found, get, post, type Route } from '../route.ts';
import { toTask } from './to-task.ts';

const search = text('search', 'Every word must occur in the summary.');

export const taskActRoutes: readonly Route[] = [
  post('/tasks/{id}/abstain', {
    summary: 'Votes for no outcome, where several sign',
    body: bodies.abstain,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.abstain(task, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/transfer', {
    summary: 'Passes a task on to another position; operators any task',
    body: bodies.transfer,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.transfer(task, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/delegate', {
    summary: 'Lets other positions prepare a task',
    body: bodies.give,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.delegate(task, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/hand-back', {
    summary: 'Hands a prepared task back, or calls one’s delegates back',
    body: bodies.handBack,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.handBack(task, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/decline', {
    summary: 'Refuses a task; it goes to the superior',
    body: bodies.reason,
    handle: (call, { as: position, reason: comment }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.decline(task, { by, comment }, options),
      ),
  }),
  post('/tasks/{id}/skip', {
    summary: 'Passes over a task',
    body: bodies.reason,
    handle: (call, { as: position, reason: comment }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.skip(task, { by, comment }, options),
      ),
  }),
  get('/tasks/{id}/merge', {
    summary: 'Earlier instances that it may be a duplicate of',
    answer: 'MergeChoicesView',
    parameters: [search],
    handle: async ({ shell, reader, path, query }) =>
      found(
        await mergeChoices(shell, reader, path['id'] ?? '', query.get(search)),
        'TASK_NOT_FOUND',
      ),
  }),
  post('/tasks/{id}/merge', {
    summary: 'Ends an instance as a duplicate of an earlier one',
    body: bodies.merge,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.merge(task, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/add-signers', {
    summary: 'Adds signers, where several sign',
    body: bodies.addSigners,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.addSigners(task, { by, ...input }, options),
      ),
  }),
  post('/tasks/{id}/remove-signer', {
    summary: 'Removes a signer who has not voted',
    body: bodies.removeSigner,
    handle: (call, { as: position, reason: comment, seat }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.removeSigner(task, { by, seat, comment }, options),
      ),
  }),
  post('/tasks/{id}/suspend', {
    summary: 'Lays a task aside',
    body: bodies.reason,
    handle: (call, { as: position, reason }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.suspend(task, { by, reason }, options),
      ),
  }),
  post('/tasks/{id}/resume', {
    summary: 'Takes up a task that was laid aside',
    body: bodies.seat,
    handle: (call, body) =>
      toTask(call, body.as, (task, by, options) => call.engine.tasks.resume(task, { by }, options)),
  }),
  post('/tasks/{id}/take-back', {
    summary: 'Takes a completed task back',
    body: bodies.remark,
    handle: (call, { as: position, ...input }) =>
      toTask(call, position, (task, by, options) =>
        call.engine.tasks.takeBack(task, { by, ...input }, options),
      ),
  }),
];
