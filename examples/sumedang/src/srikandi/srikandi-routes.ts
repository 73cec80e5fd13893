// `/srikandi` for operators: the switch of each kind. `/srikandi/paket/<letter>`: what a registrar uploads there by hand.

import { Hono, type Context } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { InstanceView, MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { isObject } from '../json-object.ts';
import type { Office } from '../office/open-office.ts';
import { languageOf } from '../pages/language.ts';
import { printedLetter } from '../pages/printed-letter.ts';
import { isSecret, textOf } from '../pages/words.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { fileName, srikandiPackage } from './package.ts';
import { srikandiPage } from './srikandi-page.ts';
import { isWay } from './switches.ts';

/** Lines of the log that the page shows. */
const mostLines = 100;

export function srikandiRoutes(office: Office, api: Handler): Hono {
  const { organisation, switches, kinds, now } = office;
  const { positions, users } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;

  const shown = (c: Context, saved: boolean | null): ReturnType<typeof srikandiPage> =>
    srikandiPage({
      kinds: kinds.map((kind) => ({ kind, way: switches.of(kind) })),
      log: switches.log(mostLines),
      userName: (user) => users.get(user)?.name ?? user,
      positionName: nameOf,
      saved,
      lang: languageOf(c),
    });

  return new Hono()
    .get('/srikandi', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      if (!me.operator) return c.notFound();
      c.header('cache-control', 'no-store');
      return c.html(shown(c, null));
    })
    .post('/srikandi', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      if (!me.operator) return c.notFound();
      const form = await c.req.parseBody();
      const changed = kinds.filter((kind) => {
        const after = form[kind];
        if (!isWay(after)) return false;
        return switches.set({ kind, after, user: me.user, position: postOf(me), at: now() });
      });
      return c.html(shown(c, changed.length > 0));
    })
    .get('/srikandi/paket/:instance', async (c) => {
      const read = readApi(api, c.req.raw);
      const asked = await readInstance(read, c.req.param('instance'));
      const letter =
        asked?.flow === 'undangan' ? await letterOfInvitation(office, read, asked.id) : asked;
      // Only what is signed leaves the house, and nothing secret leaves it this way.
      if (letter?.flow !== 'surat-keluar' || !isObject(letter.data['segel'])) return c.notFound();
      if (isSecret(textOf(letter.data['keamanan']))) return c.notFound();
      const { id } = letter;
      const verifyAt = new URL(`/verifikasi/${encodeURIComponent(id)}`, c.req.url).href;
      const { data } = letter;
      const printed = await printedLetter(office, { data, verifyAt, lang: 'id' });
      const body = srikandiPackage({
        instance: id,
        data,
        printed: String(printed),
        nameOf,
        verifyAt,
      });
      const name = `${fileName({ instance: id, data })}.zip`;
      return c.body(body, 200, {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      });
    });
}

type Read = ReturnType<typeof readApi>;

async function readInstance(read: Read, id: string): Promise<InstanceView | null> {
  const answer = await read(`/instances/${encodeURIComponent(id)}`);
  return answer === null ? null : answer.json();
}

/** The last letter that an invitation was written as: the invitation itself, its change or its cancellation. */
async function letterOfInvitation(
  { engine }: Office,
  read: Read,
  invitation: string,
): Promise<InstanceView | null> {
  const { items } = await engine.instances.query({
    flow: 'surat-keluar',
    parent: invitation,
    sort: '-started',
    limit: 1,
  });
  return items[0] === undefined ? null : readInstance(read, items[0].id);
}

/** The post that somebody looks after the application in: the first they hold. */
function postOf({ seats }: MeView): string | null {
  return seats.find(({ capacity }) => capacity !== 'an')?.position ?? null;
}
