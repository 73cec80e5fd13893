import { startClockViews } from '../../runtime/read/start-clock-views.ts';
import { bodies } from '../bodies.ts';
import { get, post, type Answer, type Route } from '../route.ts';

const forOperators: Answer = {
  refused: { code: 'NOT_ALLOWED', details: { action: 'start-clocks' } },
};

export const startClockRoutes: readonly Route[] = [
  get('/start-clocks', {
    summary: 'Clocks by which flows start by themselves, and what was refused; operators',
    answer: 'StartClockList',
    async handle({ shell, reader }) {
      if (!reader.operator) return forOperators;
      return { view: { items: await startClockViews(shell, reader) } };
    },
  }),
  post('/start-clocks/{flow}/retry', {
    summary: 'Starts again what was refused at the moments of a clock; operators',
    body: bodies.none,
    answer: 'RetriedClockView',
    async handle({ engine, reader, path }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const result = await engine.startClocks.retry(
        path['flow'] ?? '',
        { by: actor.user },
        { tenant },
      );
      if (!result.ok) return { refused: result };
      return { view: { started: result.started, refused: result.refused } };
    },
  }),
];
