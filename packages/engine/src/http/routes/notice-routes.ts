import { noticePage, undeliveredViews } from '../../runtime/read/notice-view.ts';
import { bodies } from '../bodies.ts';
import { flag, text, whole } from '../parameters.ts';
import { get, post, type Answer, type Call, type Route } from '../route.ts';

const unread = flag('unread', '`true`: only what I have not read.');
const after = text('after', '`next` of the page before.');
const limit = whole('limit', 'Default 50.', [1, 200]);

/** Marks as read and says how many are left. */
async function read({ engine, reader }: Call, ids: readonly string[] | 'all'): Promise<Answer> {
  const { tenant, actor } = reader;
  await engine.notices.markRead(actor.user, ids, { tenant });
  return { view: { unread: await engine.notices.countUnread(actor.user, { tenant }) } };
}

const forOperators: Answer = {
  refused: { code: 'NOT_ALLOWED', details: { action: 'notices' } },
};

export const noticeRoutes: readonly Route[] = [
  get('/notices', {
    summary: 'What I was told, newest first',
    answer: 'NoticePage',
    parameters: [unread, after, limit],
    async handle({ shell, reader, query }) {
      const asked = {
        ...(query.get(unread) === true ? { unread: true } : {}),
        after: query.get(after),
        limit: query.get(limit),
      };
      return { view: await noticePage(shell, reader, asked) };
    },
  }),
  get('/notices/count', {
    summary: 'How many of them I have not read',
    answer: 'NoticeCount',
    async handle({ engine, reader: { tenant, actor } }) {
      return { view: { unread: await engine.notices.countUnread(actor.user, { tenant }) } };
    },
  }),
  get('/notices/preference', {
    summary: 'How I am told',
    answer: 'PreferenceView',
    async handle({ engine, reader: { tenant, actor } }) {
      return { view: await engine.notices.preference(actor.user, { tenant }) };
    },
  }),
  post('/notices/preference', {
    summary: 'Sets how I am told; what is left out is as the house sets it',
    body: bodies.preference,
    answer: 'PreferenceView',
    async handle({ engine, reader: { tenant, actor } }, body) {
      await engine.notices.setPreference(actor.user, body, { tenant });
      return { view: await engine.notices.preference(actor.user, { tenant }) };
    },
  }),
  get('/notices/undelivered', {
    summary: 'What could not be handed over by e-mail or messenger; operators',
    answer: 'UndeliveredList',
    parameters: [limit],
    async handle({ shell, reader, query }) {
      if (!reader.operator) return forOperators;
      return { view: { items: await undeliveredViews(shell, reader, query.get(limit) ?? 50) } };
    },
  }),
  post('/notices/read', {
    summary: 'Marks all I was told as read',
    body: bodies.none,
    answer: 'NoticeCount',
    handle: (call) => read(call, 'all'),
  }),
  post('/notices/{id}/read', {
    summary: 'Marks a notice of mine as read',
    body: bodies.none,
    answer: 'NoticeCount',
    handle: (call) => read(call, [call.path['id'] ?? '']),
  }),
  post('/notices/{id}/retry', {
    summary: 'Tries to hand a notice over again; operators',
    body: bodies.none,
    answer: 'RetriedView',
    async handle({ engine, reader, path }) {
      if (!reader.operator) return forOperators;
      const { tenant } = reader;
      return { view: { found: await engine.notices.retry(path['id'] ?? '', { tenant }) } };
    },
  }),
];
