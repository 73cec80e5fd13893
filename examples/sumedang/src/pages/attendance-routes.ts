// `/cetak/rekap-undangan/<invitation>` for those who may read it.

import { Hono } from 'hono';
import { indexOrganisation } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import type { Office } from '../office/open-office.ts';
import { allRows } from '../office/all-rows.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { attendancePage } from './attendance-page.ts';
import { languageOf } from './language.ts';
import { watermark } from './watermark.ts';
import { isSecret, textOf } from './words.ts';

export function attendanceRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const { positions, units } = indexOrganisation(organisation);
  return new Hono().get('/cetak/rekap-undangan/:instance', async (c) => {
    const id = c.req.param('instance');
    const readable = await readApi(api, c.req.raw)(`/instances/${encodeURIComponent(id)}`);
    const reader = await readMe(api, c.req.raw);
    const invitation = readable === null ? null : await engine.instances.get(id);
    if (invitation?.flow !== 'undangan' || reader === null) return c.notFound();
    const { data } = invitation;
    const unit = textOf(data['unit']);
    const lang = languageOf(c);
    const letters = await allRows(engine, { flow: 'surat-keluar', parent: id });
    c.header('cache-control', 'no-store');
    return c.html(
      attendancePage({
        data,
        unitName: units.get(unit)?.name ?? unit,
        nameOf: (position) => positions.get(position)?.name ?? position,
        letters: letters
          .filter(({ status }) => status !== 'cancelled')
          .map((letter) => ({ id: letter.id, subject: textOf(letter.summary['perihal']) })),
        mark: isSecret(textOf(data['keamanan'])) ? watermark(reader, now(), lang) : '',
        now: now(),
        lang,
      }),
    );
  });
}
