// What answers at the address: the engine's API, the pages, the files, and the inbox for whoever has signed in.

import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import { csrf } from 'hono/csrf';
import { secureHeaders } from 'hono/secure-headers';
import { createHandler, type Handler } from '@alir/engine/http';
import { agendaRoutes } from '../agenda/agenda-routes.ts';
import { exampleScans } from '../files/example-scans.ts';
import { scanRoutes } from '../files/scan-routes.ts';
import type { Office } from '../office/open-office.ts';
import { commentRoutes } from '../design/comment-routes.ts';
import { designerRoutes } from '../design/designer-routes.ts';
import { noticeRoutes } from '../notices/notice-routes.ts';
import { attendanceRoutes } from '../pages/attendance-routes.ts';
import { languageOf } from '../pages/language.ts';
import { notFoundPage } from '../pages/not-found-page.ts';
import { letterRoutes } from '../pages/letter-routes.ts';
import { memoRoutes } from '../pages/memo-routes.ts';
import { overdueRoutes } from '../pages/overdue-routes.ts';
import { printRoutes } from '../pages/print-routes.ts';
import { reportRoutes } from '../pages/report-routes.ts';
import { travelListRoutes } from '../pages/travel-list-routes.ts';
import { travelRoutes } from '../pages/travel-routes.ts';
import { postRoutes } from '../posts/post-routes.ts';
import { paperRoutes } from '../paper/paper-routes.ts';
import { numberBookRoutes } from '../register/number-book-routes.ts';
import { openSessions } from '../sign-in/sessions.ts';
import { signingRoutes } from '../signing/signing-routes.ts';
import { srikandiRoutes } from '../srikandi/srikandi-routes.ts';
import { signInRoutes } from '../sign-in/sign-in-routes.ts';
import { withRules } from './house-engine.ts';
import { houseRules } from './house-rules.ts';
import { menuRoutes } from './menu-routes.ts';
import { recipientRoutes } from './recipient-routes.ts';

export interface AppOptions {
  readonly office: Office;
  /** Folder of the secret of the sessions. */
  readonly files: string;
  /** Folder of the built inbox. */
  readonly web: string;
}

export async function createApp({ office, files, web }: AppOptions): Promise<Handler> {
  const { engine, organisation } = office;
  const sessions = await openSessions(files, organisation);
  const ruled = withRules(engine, houseRules(office));
  const api = createHandler({ engine: ruled, identity: sessions.identity, basePath: '/api' });

  const app = new Hono();
  app.use(compress());
  app.use(except([...filePaths, designer], secureHeaders(pageHeaders)));
  app.use(designer, secureHeaders(designerHeaders));
  for (const path of filePaths) app.use(path, secureHeaders(fileHeaders));
  app.use(csrf());
  app.all('/api/*', (c) => api(c.req.raw));
  app.route('/', signInRoutes(office, sessions));
  app.route('/', scanRoutes({ scans: exampleScans(organisation), api }));
  app.route('/', recipientRoutes(office, api));
  app.route('/', printRoutes(office, api));
  app.route('/', letterRoutes(office, api));
  app.route('/', memoRoutes(office, api));
  app.route('/', attendanceRoutes(office, api));
  app.route('/', agendaRoutes(office, api));
  app.route('/', signingRoutes(office, api));
  app.route('/', srikandiRoutes(office, api));
  app.route('/', reportRoutes(office, api));
  app.route('/', travelRoutes(office, api));
  app.route('/', travelListRoutes(office, api));
  app.route('/', overdueRoutes(office, api));
  app.route('/', noticeRoutes(office, api));
  app.route('/', postRoutes(office, api));
  app.route('/', paperRoutes(office, api, ruled));
  app.route('/', numberBookRoutes(office, api));
  app.route('/', designerRoutes(office, api, web));
  app.route('/', commentRoutes(office, api));
  app.route('/', menuRoutes(office, api));
  app.use('/assets/*', async (c, next) => {
    await next();
    // Their names change with what is in them.
    c.header('cache-control', 'public, max-age=31536000, immutable');
  });
  app.get('/assets/*', serveStatic({ root: web, precompressed: true }));
  app.get('/', async (c, next) => {
    const who = await sessions.identity(c.req.raw);
    c.header('cache-control', 'no-store');
    return who === null ? c.redirect('/masuk', 303) : next();
  });
  app.get('/', serveStatic({ root: web, path: 'index.html' }));
  app.notFound((c) => c.html(notFoundPage(languageOf(c)), 404));
  return async (request) => app.fetch(request);
}

/** Files say themselves what a browser may do with them. */
const filePaths = ['/berkas/*', '/api/attachments/*'];

/** Where flows are designed. */
const designer = '/perancang';

/** The demo is served over plain HTTP on this machine. */
const fileHeaders = { strictTransportSecurity: false, xFrameOptions: 'SAMEORIGIN' } as const;

const pageHeaders = {
  ...fileHeaders,
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    styleSrc: ["'self'", "'unsafe-inline'"],
    // The pages that the server writes carry their few lines of script with them.
    scriptSrc: ["'self'", "'unsafe-inline'"],
    frameAncestors: ["'self'"],
  },
};

/** Trying a flow compiles its schemas on the page, which browsers count as evaluating text. */
const designerHeaders = {
  ...pageHeaders,
  contentSecurityPolicy: {
    ...pageHeaders.contentSecurityPolicy,
    scriptSrc: ["'self'", "'unsafe-eval'"],
  },
};
