// `/terlambat`: what is overdue below whoever asks; `/laporan-desa/<report>`: the report of a village they answer for.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { InstanceItemView, PageView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import type { Office } from '../office/open-office.ts';
import { overseesAnything, oversightOf } from '../office/oversight.ts';
import { readApi, readMe, type ReadApi } from '../server/read-api.ts';
import { languageOf } from './language.ts';
import { overdueBelow, type OverdueEntry } from './overdue.ts';
import { overdueFlows, overduePage } from './overdue-page.ts';
import { readStateTitles } from './state-titles.ts';
import { villageReportPage } from './village-report-page.ts';
import { textOf } from './words.ts';

export function overdueRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const { positions, units } = indexOrganisation(organisation);
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;
  const positionName = (position: string): string => positions.get(position)?.name ?? position;

  return new Hono()
    .get('/terlambat', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const oversight = oversightOf(organisation, me);
      if (!overseesAnything(oversight)) return c.notFound();
      const at = now();
      const read = readApi(api, c.req.raw);
      const readable = await readableOverdue(read);
      const stateTitle = await readStateTitles(read, Object.values(overdueFlows));
      const linkTo = ({ kind, instance }: OverdueEntry): string | null => {
        const id = encodeURIComponent(instance);
        if (kind === 'report') return `/laporan-desa/${id}`;
        return readable.has(instance) ? `/#/letter/${id}` : null;
      };
      return c.html(
        overduePage({
          units: await overdueBelow(engine, organisation, oversight, at),
          unitName,
          positionName,
          stateTitle,
          linkTo,
          now: at,
          lang: languageOf(c),
        }),
      );
    })
    .get('/laporan-desa/:report', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const id = c.req.param('report');
      const report = await engine.instances.get(id);
      if (report?.flow !== 'laporan-kinerja-desa') return c.notFound();
      const { villages } = oversightOf(organisation, me);
      const read = readApi(api, c.req.raw);
      const own = await read(`/instances/${encodeURIComponent(id)}`);
      if (own === null && !villages.has(textOf(report.data['desa']))) return c.notFound();
      const stateTitle = await readStateTitles(read, [report.flow]);
      const lang = languageOf(c);
      return c.html(villageReportPage({ report, unitName, stateTitle, now: now(), lang }));
    });
}

/** Ids of overdue letters and dispositions that this person may open. */
async function readableOverdue(read: ReadApi): Promise<ReadonlySet<string>> {
  const [letters, dispositions] = await Promise.all([
    readableOf(read, 'surat-masuk'),
    readableOf(read, 'disposisi'),
  ]);
  return letters.union(dispositions);
}

async function readableOf(read: ReadApi, flow: string): Promise<Set<string>> {
  const ids = new Set<string>();
  const query = `flow=${flow}&status=open&overdue=true&sort=due&limit=200`;
  for (let after = ''; ;) {
    const answer = await read(`/instances?${query}${after}`);
    if (answer === null) return ids;
    const page: PageView<InstanceItemView> = await answer.json();
    for (const { id } of page.items) ids.add(id);
    if (page.next === null) return ids;
    after = `&after=${encodeURIComponent(page.next)}`;
  }
}
