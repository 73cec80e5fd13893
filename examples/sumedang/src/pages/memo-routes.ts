// `/cetak/nota-dinas/<memo>` for those who may read it.

import { Hono } from 'hono';
import type { Instance } from '@alir/engine';
import { indexOrganisation } from '@alir/engine/core';
import type { Handler } from '@alir/engine/http';
import type { Office } from '../office/open-office.ts';
import { readApi, readMe } from '../server/read-api.ts';
import { languageOf } from './language.ts';
import { memoPage, type Memo } from './memo-page.ts';
import { capacityPrefix } from './signature-block.ts';
import { watermark } from './watermark.ts';
import { isSecret, textOf } from './words.ts';

export function memoRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const { positions, units, users } = indexOrganisation(organisation);
  const nameOf = (position: string): string => positions.get(position)?.name ?? position;
  return new Hono().get('/cetak/nota-dinas/:instance', async (c) => {
    const id = c.req.param('instance');
    const readable = await readApi(api, c.req.raw)(`/instances/${encodeURIComponent(id)}`);
    const reader = await readMe(api, c.req.raw);
    const memo = readable === null || reader === null ? null : await engine.instances.get(id);
    if (memo === null || reader === null || memo.flow !== 'nota-dinas') return c.notFound();
    const { data, starter } = memo;
    const lang = languageOf(c);
    const unit = textOf(data['unit']);
    c.header('cache-control', 'no-store');
    return c.html(
      memoPage({
        data,
        unitName: units.get(unit)?.name ?? unit,
        from: textOf(data['dari']) || (starter.position ?? ''),
        nameOf,
        sender: senderOf(memo, (user) => users.get(user)?.name ?? user),
        mark: isSecret(textOf(data['keamanan'])) ? watermark(reader, now(), lang) : '',
        lang,
      }),
    );
  });
}

/** Whoever it is from, who approved it or wrote it; nobody before it has its number. */
function senderOf({ data, endings }: Instance, nameOf: (user: string) => string): Memo['sender'] {
  if (textOf(data['nomor']) === '') return null;
  const { by } = endings['persetujuan'] ?? endings['konsep'] ?? {};
  if (by == null) return null;
  return { capacity: capacityPrefix(by.capacity ?? ''), name: nameOf(by.user) };
}
