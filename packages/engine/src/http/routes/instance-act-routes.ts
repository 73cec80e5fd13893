// What may be done with an instance besides the actions of its flow.

import { bodies } from '../bodies.ts';
import { post, type Route } from '../route.ts';
import { toInstance } from './to-instance.ts';

export const instanceActRoutes: readonly Route[] = [
  post('/instances/{id}/urge', {
    summary: 'Reminds those that it waits for',
    body: bodies.remark,
    handle: (call, { as: position, ...input }) =>
      toInstance(call, position, (instance, by, options) =>
        call.engine.instances.urge(instance, { by, ...input }, options),
      ),
  }),
  post('/instances/{id}/copy', {
    summary: 'Sends copies to other positions',
    body: bodies.give,
    handle: (call, { as: position, ...input }) =>
      toInstance(call, position, (instance, by, options) =>
        call.engine.instances.copy(instance, { by, ...input }, options),
      ),
  }),
  post('/instances/{id}/reopen', {
    summary: 'Opens an ended instance again',
    body: bodies.reason,
    handle: (call, { as: position, reason }) =>
      toInstance(call, position, (instance, by, options) =>
        call.engine.instances.reopen(instance, reason, { by }, options),
      ),
  }),
  post('/instances/{id}/suspend', {
    summary: 'Halts an instance; operators',
    body: bodies.reason,
    handle: (call, { as: position, reason }) =>
      toInstance(call, position, (instance, by, options) =>
        call.engine.instances.suspend(instance, reason, { by }, options),
      ),
  }),
  post('/instances/{id}/resume', {
    summary: 'Lets a halted instance go on; operators',
    body: bodies.seat,
    handle: (call, body) =>
      toInstance(call, body.as, (instance, by, options) =>
        call.engine.instances.resume(instance, { by }, options),
      ),
  }),
  post('/instances/{id}/jump', {
    summary: 'Moves an instance to a state; operators',
    body: bodies.jump,
    handle: (call, { as: position, ...input }) =>
      toInstance(call, position, (instance, by, options) =>
        call.engine.instances.jump(instance, input.state, { by, reason: input.reason }, options),
      ),
  }),
];
