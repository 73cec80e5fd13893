import { isCode } from '../../core/codes.ts';
import { say } from '../../core/messages/say.ts';
import { bodies } from '../bodies.ts';
import type { ExaminationView, PublishedView } from '../contract.ts';
import { post, type Answer, type Route } from '../route.ts';

const forOperators: Answer = { refused: { code: 'NOT_ALLOWED', details: { action: 'publish' } } };

export const publishingRoutes: readonly Route[] = [
  post('/flows/examine', {
    summary: 'What publishing a version would say; nothing is kept; operators',
    body: bodies.examine,
    answer: 'ExaminationView',
    async handle({ engine, reader }, source) {
      if (!reader.operator) return forOperators;
      const { tenant, actor, language } = reader;
      const found = await engine.publishing.examine(source, { by: actor.user }, { tenant });
      if (!found.ok) return { refused: found };
      const view: ExaminationView = {
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
    async handle({ engine, reader }, { reason, ...source }) {
      if (!reader.operator) return forOperators;
      const { tenant, actor } = reader;
      const input = { by: actor.user, ...(reason === undefined ? {} : { reason }) };
      const published = await engine.publishing.publish(source, input, { tenant });
      if (!published.ok) return { refused: published };
      const { flow, version } = published;
      const view: PublishedView = { flow, version };
      return { view, status: 201 };
    },
  }),
];
