// `/bantuan/komentar/{flow}`: what operators say to each other about a flow; for nobody else.

import { Hono } from 'hono';
import type { Json } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { isObject } from '../json-object.ts';
import type { Office } from '../office/open-office.ts';
import { readMe } from '../server/read-api.ts';

/** The most characters of a comment with what belongs to it. */
const longest = 20_000;

export function commentRoutes({ comments }: Office, api: Handler): Hono {
  return new Hono()
    .get('/bantuan/komentar/:flow', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me?.operator !== true) return c.notFound();
      c.header('cache-control', 'no-store');
      return c.json(comments.of(c.req.param('flow')));
    })
    .put('/bantuan/komentar/:flow/:id', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me?.operator !== true) return c.notFound();
      const { flow, id } = c.req.param();
      const comment = commentIn(await c.req.text());
      const isNamed = [flow, id].every((name) => /^[a-z][\w-]{0,80}$/i.test(name));
      if (comment === undefined || !isNamed) return c.body(null, 400);
      comments.keep(flow, id, comment, me.user);
      return c.body(null, 204);
    });
}

/** Undefined: it is none. */
function commentIn(text: string) {
  if (text.length > longest) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value === null || isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
