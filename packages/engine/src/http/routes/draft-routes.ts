// What somebody has entered for a task and not sent.

import type { DraftResult } from '../../runtime/api/drafts.ts';
import { draftView } from '../../runtime/read/draft-view.ts';
import { taskInReach } from '../../runtime/read/task-view.ts';
import { acting } from '../acting.ts';
import { bodies } from '../bodies.ts';
import { post, type Answer, type Call, type Route } from '../route.ts';
import { namedDetails } from '../../runtime/read/named-details.ts';

export const draftRoutes: readonly Route[] = [
  post('/tasks/{id}/draft', {
    summary: 'Keeps what I have entered for a task; whoever has it after me is offered it',
    body: bodies.draft,
    answer: 'KeptDraft',
    async handle(call, { as: position, ...input }) {
      const { engine, shell, reader, path } = call;
      const { id = '' } = path;
      if ((await taskInReach(shell, reader, id)) === null) return notFound;
      const who = acting(reader, position);
      if ('refused' in who) return who;
      const { tenant } = reader;
      return answer(call, await engine.tasks.saveDraft(id, { by: who.by, ...input }, { tenant }));
    },
  }),
  post('/tasks/{id}/draft/drop', {
    summary: 'Drops my draft of a task',
    body: bodies.none,
    answer: 'KeptDraft',
    async handle({ engine, shell, reader, path }) {
      const { tenant, actor } = reader;
      const { id = '' } = path;
      if ((await taskInReach(shell, reader, id)) === null) return notFound;
      await engine.tasks.dropDraft(id, { by: actor.user }, { tenant });
      return { view: { draft: null } };
    },
  }),
];

const notFound: Answer = { refused: { code: 'TASK_NOT_FOUND' } };

function answer({ reader }: Call, result: DraftResult): Answer {
  if (result.ok) return { view: { draft: draftView(reader, result.draft) } };
  return { refused: { code: result.code, details: namedDetails(reader, result.details) } };
}
