// `/laporan`: the village reports of a quarter and how they stand. Starting them is a verifier's of DPMD or an operator's.

import { Hono } from 'hono';
import type { By, Engine, OrganisationData } from '@alir/engine';
import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { notStartable, startableQuarters } from '../reports/startable-quarters.ts';
import { startReports, tellStarted } from '../reports/start-reports.ts';
import { readMe } from '../server/read-api.ts';
import { languageOf, sayIn, type Lang } from './language.ts';
import { reportsPage, type QuarterRow } from './reports-page.ts';

const role = 'verifikator-dpmd';

export function reportRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const quarters = (): readonly string[] => startableQuarters(dayOf(now()));
  const view = async (me: MeView, message: string | null, lang: Lang) =>
    reportsPage({
      quarters: await Promise.all(
        quarters().map((quarter) => rowOf(engine, organisation, quarter, now())),
      ),
      message,
      mayStart: starterOf(me) !== null,
      lang,
    });
  return new Hono()
    .get('/laporan', async (c) => {
      const me = await readMe(api, c.req.raw);
      return me === null ? c.redirect('/masuk', 303) : c.html(view(me, null, languageOf(c)));
    })
    .post('/laporan', async (c) => {
      const me = await readMe(api, c.req.raw);
      const lang = languageOf(c);
      const { triwulan } = await c.req.parseBody();
      if (me === null) return c.redirect('/masuk', 303);
      const by = starterOf(me);
      const answer = async (message: string, status: 200 | 403 | 422) =>
        c.req.header('accept') === 'application/json'
          ? c.json({ message }, status)
          : c.html(await view(me, message, lang), status);
      const onlyVerifiers = sayIn(lang)(
        'Hanya verifikator DPMD yang dapat memulai laporan desa.',
        'Only verifiers of DPMD may start the reports of villages.',
      );
      if (by === null) return answer(onlyVerifiers, 403);
      const quarter = String(triwulan);
      if (!quarters().includes(quarter))
        return answer(notStartable(quarter, dayOf(now()), lang), 422);
      const started = await startReports(engine, organisation, quarter, by);
      return answer(tellStarted(quarter, started, lang), 200);
    });
}

/** In which position somebody may start them. */
function starterOf({ user, seats }: MeView): By | null {
  const seat = seats.find(({ roles }) => roles.includes(role));
  return seat === undefined ? null : { user, as: seat.position };
}

async function rowOf(
  engine: Engine,
  { units }: OrganisationData,
  quarter: string,
  now: number,
): Promise<QuarterRow> {
  const villages = units.filter(({ kind }) => kind === 'desa').length;
  const count = (query: Parameters<Engine['instances']['query']>[0]): Promise<number> =>
    countAll(engine, { flow: 'laporan-kinerja-desa', where: { periode: quarter }, ...query });
  const [started, done, returned, overdue] = await Promise.all([
    count({}),
    count({ status: 'done' }),
    // It has been handed in before, and lies with its operator again.
    count({ status: 'open', state: 'pengisian', where: { periode: quarter, diajukan: 'ya' } }),
    count({ status: 'open', overdueAt: now }),
  ]);
  return { quarter, villages, started, done, returned, overdue };
}

async function countAll(
  engine: Engine,
  query: Parameters<Engine['instances']['query']>[0],
): Promise<number> {
  let count = 0;
  for (let after: string | undefined; ;) {
    const { items, next } = await engine.instances.query({
      ...query,
      limit: 200,
      ...(after !== undefined && { after }),
    });
    count += items.length;
    if (next === null) return count;
    after = next;
  }
}
