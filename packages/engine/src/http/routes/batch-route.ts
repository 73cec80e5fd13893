// Many tasks at once: each for itself, so that one that is refused does not stop the others.

import type { Rejection } from '../../core/decision.ts';
import { say } from '../../core/messages/say.ts';
import { taskInReach } from '../../runtime/read/task-view.ts';
import { spokenDetails } from '../../runtime/read/named-details.ts';
import type { By } from '../../runtime/api/command-input.ts';
import { acting } from '../acting.ts';
import { bodies } from '../bodies.ts';
import type { BatchAnswer, BatchItem } from '../contract/tasks.ts';
import { post, type Call, type Route } from '../route.ts';

export const batchRoute: Route = {
  ...post('/tasks/complete', {
    summary: 'Ends many tasks, each for itself',
    body: bodies.batch,
    async handle(call, { items, as: position }) {
      const who = acting(call.reader, position);
      if ('refused' in who) return who;
      const answers = items.map((item, index) => completed(call, item, who.by, index));
      return { view: { items: await Promise.all(answers) } };
    },
  }),
  answer: 'BatchView',
};

export const transferAllRoute: Route = {
  ...post('/positions/{id}/transfer', {
    summary: 'Passes all open tasks of a position on to another; operators',
    body: bodies.transferAll,
    async handle(call, { to, reason }) {
      const { engine, reader, path, options } = call;
      const input = { by: reader.actor.user, from: path['id'] ?? '', to, reason };
      const result = await engine.tasks.transferAll(input, options);
      if (!result.ok) return { refused: result };
      const kept = result.kept.map(({ task, refusal }) => answerOf(call, task, refusal));
      return { view: { moved: result.moved, kept } };
    },
  }),
  answer: 'TransferAllView',
};

function answerOf({ reader }: Call, task: string, { code, details }: Rejection): BatchAnswer {
  const detail = say(code, spokenDetails(reader, details), reader.language);
  return { task, ok: false, code, detail };
}

async function completed(
  call: Call,
  { task, outcome, ...input }: BatchItem,
  by: By,
  index: number,
): Promise<BatchAnswer> {
  const { engine, shell, reader, options: given } = call;
  const { tenant, id } = given;
  const isInReach = (await taskInReach(shell, reader, task)) !== null;
  const options = { tenant, ...(id === undefined ? {} : { id: `${id}/${index}` }) };
  const result = isInReach
    ? await engine.tasks.complete(task, outcome, { by, ...input }, options)
    : ({ ok: false, code: 'TASK_NOT_FOUND', details: { task } } as const);
  if (result.ok) return { task, ok: true, code: null, detail: null };
  return answerOf(call, task, result);
}
