// `/laporan`: the village reports of a quarter and how they stand. Starting them is a verifier's of DPMD or an operator's.

import { Hono } from 'hono';
import type { By, Engine, OrganisationData } from '@alir/engine';
import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { dayOf, type Office } from '../office/open-office.ts';
import { startReports, tellStarted } from '../reports/start-reports.ts';
import { readApi } from '../server/read-api.ts';
import { reportsPage, type QuarterRow } from './reports-page.ts';

const role = 'verifikator-dpmd';

export function reportRoutes({ engine, organisation }: Office, api: Handler): Hono {
  const view = async (me: MeView, message: string | null) =>
    reportsPage({
      quarters: await Promise.all(
        lastQuarters(dayOf(Date.now())).map((quarter) => rowOf(engine, organisation, quarter)),
      ),
      message,
      mayStart: starterOf(me) !== null,
    });
  const meOf = async (request: Request): Promise<MeView | null> => {
    const answer = await readApi(api, request)('/me');
    return answer === null ? null : answer.json();
  };
  return new Hono()
    .get('/laporan', async (c) => {
      const me = await meOf(c.req.raw);
      return me === null ? c.redirect('/masuk', 303) : c.html(view(me, null));
    })
    .post('/laporan', async (c) => {
      const me = await meOf(c.req.raw);
      const { triwulan } = await c.req.parseBody();
      if (me === null) return c.redirect('/masuk', 303);
      const by = starterOf(me);
      const answer = async (message: string, status: 200 | 403 | 422) =>
        c.req.header('accept') === 'application/json'
          ? c.json({ message }, status)
          : c.html(await view(me, message), status);
      if (by === null)
        return answer('Hanya verifikator DPMD yang dapat memulai laporan desa.', 403);
      const quarter = String(triwulan);
      if (!lastQuarters(dayOf(Date.now())).includes(quarter))
        return answer(`“${quarter}” bukan triwulan yang dapat dimulai.`, 422);
      return answer(
        tellStarted(quarter, await startReports(engine, organisation, quarter, by)),
        200,
      );
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
): Promise<QuarterRow> {
  const villages = units.filter(({ kind }) => kind === 'desa').length;
  const count = (query: Parameters<Engine['instances']['query']>[0]): Promise<number> =>
    countAll(engine, { flow: 'laporan-kinerja-desa', where: { periode: quarter }, ...query });
  const [started, done, overdue] = await Promise.all([
    count({}),
    count({ status: 'done' }),
    count({ status: 'open', overdueAt: Date.now() }),
  ]);
  return { quarter, villages, started, done, overdue };
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

/** The running quarter and the three before it, newest first. */
function lastQuarters(day: string): readonly string[] {
  const running = Number(day.slice(0, 4)) * 4 + Math.ceil(Number(day.slice(5, 7)) / 3) - 1;
  return [0, 1, 2, 3].map((back) => {
    const quarter = running - back;
    return `${Math.floor(quarter / 4)}-TW${(quarter % 4) + 1}`;
  });
}
