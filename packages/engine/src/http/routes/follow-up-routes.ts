// On which day somebody wants to be reminded of a task that they have.

import { isoOf } from '../../core/instant.ts';
import { namedDetails } from '../../runtime/read/named-details.ts';
import { taskInReach } from '../../runtime/read/task-view.ts';
import { acting } from '../acting.ts';
import { bodies } from '../bodies.ts';
import { post, type Answer, type Route } from '../route.ts';

const notFound: Answer = { refused: { code: 'TASK_NOT_FOUND' } };

export const followUpRoutes: readonly Route[] = [
  post('/tasks/{id}/follow-up', {
    summary: 'Reminds me of a task that I have on a day; nobody else is told',
    body: bodies.followUp,
    answer: 'KeptFollowUp',
    async handle({ engine, shell, reader, path }, { as: position, ...input }) {
      const { id = '' } = path;
      if ((await taskInReach(shell, reader, id)) === null) return notFound;
      const who = acting(reader, position);
      if ('refused' in who) return who;
      const { tenant } = reader;
      const result = await engine.tasks.followUp(id, { by: who.by, ...input }, { tenant });
      if (!result.ok)
        return { refused: { code: result.code, details: namedDetails(reader, result.details) } };
      const { day, at, note } = result.followUp;
      return { view: { followUp: { day, at: isoOf(at), note } } };
    },
  }),
  post('/tasks/{id}/follow-up/drop', {
    summary: 'Drops my reminder of a task',
    body: bodies.none,
    answer: 'KeptFollowUp',
    async handle({ engine, shell, reader, path }) {
      const { tenant, actor } = reader;
      const { id = '' } = path;
      if ((await taskInReach(shell, reader, id)) === null) return notFound;
      await engine.tasks.dropFollowUp(id, { by: actor.user }, { tenant });
      return { view: { followUp: null } };
    },
  }),
];
