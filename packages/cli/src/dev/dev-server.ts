// The server of `alir dev`: the API, a page to choose who one is, and the inbox when it was built. This machine only.

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { Engine } from '@alir/engine';
import { createHandler, sessionCookie, toNodeListener, type Handler } from '@alir/engine/http';
import { Unusable } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { packageRoot } from '../package-root.ts';
import { peoplePage } from './people-page.ts';
import type { People } from './people.ts';

const host = '127.0.0.1';
const inboxFiles: Readonly<Record<string, string>> = {
  '/': 'index.html',
  '/inbox.js': 'inbox.js',
  '/inbox.css': 'inbox.css',
};
const types: readonly (readonly [ending: string, type: string])[] = [
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
];

export interface DevServer {
  /** `http://127.0.0.1:4747` */
  readonly url: string;
  close(): Promise<void>;
}

/** @param people - as they are when a request comes. @throws Unusable when the port cannot be had */
export async function openDevServer(
  cli: Cli,
  engine: Engine,
  people: () => People,
  port: number,
): Promise<DevServer> {
  const server = createServer(toNodeListener(createApp(cli, engine, people)));
  await listen(cli, server, port);
  const address = server.address();
  return {
    url: `http://${host}:${typeof address === 'object' && address !== null ? address.port : port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function createApp(cli: Cli, engine: Engine, people: () => People): Handler {
  // Nobody stays signed in over a restart: the people may be others.
  const secret = randomBytes(32).toString('hex');
  const sessions = sessionCookie({
    secrets: [secret],
    name: 'alir-dev',
    secure: false,
    isValid: ({ user }) => people().users.includes(user),
  });
  const api = createHandler({ engine, identity: sessions.identity, basePath: '/api' });
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.startsWith('/api/')) return api(request);
    if (pathname === '/as') {
      const user = searchParams.get('user') ?? '';
      if (!people().users.includes(user)) return page(peoplePage(cli, people()));
      const cookie = await sessions.signIn({ tenant: 'default', user });
      return new Response(null, { status: 303, headers: { location: '/', 'set-cookie': cookie } });
    }
    const isSignedIn = (await sessions.identity(request)) !== null;
    if (pathname === '/' && !isSignedIn) return page(peoplePage(cli, people()));
    return serveInbox(cli, pathname);
  };
}

async function serveInbox({ texts }: Cli, pathname: string): Promise<Response> {
  const file = Object.hasOwn(inboxFiles, pathname) ? inboxFiles[pathname] : undefined;
  if (file === undefined) return new Response('404', { status: 404 });
  try {
    const body = await readFile(new URL(`dist/inbox/${file}`, packageRoot));
    const type = types.find(([ending]) => file.endsWith(ending))?.[1] ?? 'application/octet-stream';
    return new Response(new Uint8Array(body), { headers: { 'content-type': type } });
  } catch {
    return new Response(texts.dev.withoutInbox, { status: 404 });
  }
}

function page(html: string): Response {
  return new Response(html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function listen({ texts }: Cli, server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = 'code' in error ? error.code : null;
      if (code === 'EADDRINUSE') reject(new Unusable('PORT_IN_USE', texts.dev.portInUse(port)));
      else if (code === 'EACCES')
        reject(new Unusable('PORT_FORBIDDEN', texts.dev.portForbidden(port)));
      else reject(error);
    });
    server.listen(port, host, resolve);
  });
}
