import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { indexOrganisation, say as sentence } from '@alir/engine/core';
import type { MeView, NumberView, PageView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import { addDays } from '../agenda/agenda-page.ts';
import { dayOf, type Office } from '../office/open-office.ts';
import { languageOf, sayIn } from '../pages/language.ts';
import { keptUnits } from '../paper/paper-books.ts';
import { readApi, readMe } from '../server/read-api.ts';
import {
  fieldsOf,
  numberBook,
  statuses,
  type Filter,
  type NumberBookView,
} from './number-book-page.ts';

/** Series of this house that units keep books of. */
const series = ['agenda', 'keluar', 'tugas', 'sppd', 'nota'] as const;

/** What one looks through on a phone without losing the way. */
const pageLength = 20;

/** As many as the API gives at once. */
const longestPage = 200;

type Fields = Readonly<Record<string, string>>;

export function numberBookRoutes({ engine, organisation, now }: Office, api: Handler): Hono {
  const { units } = indexOrganisation(organisation);

  async function show(
    c: Context,
    { me, fields, message }: { me: MeView; fields: Fields; message: NumberBookView['message'] },
  ): Promise<Response> {
    const kept = keptUnits(organisation, me);
    const today = dayOf(now());
    const filter = filterOf(fields, kept[0] ?? '', today);
    if (!kept.includes(filter.unit)) return c.notFound();
    const after = fields['sesudah'] ?? '';
    const isWhole = fields['seluruhnya'] === 'ya';
    const read = async (from: string, limit: number): Promise<PageView<NumberView> | null> => {
      const answer = await readApi(api, c.req.raw)(`/numbers?${apiQuery(filter, from, limit)}`);
      return answer === null ? null : answer.json();
    };
    const found = isWhole ? await readWhole(read) : await read(after, pageLength);
    if (found === null) return c.notFound();
    const next = new URLSearchParams({ ...fieldsOf(filter), sesudah: found.next ?? '' });
    const first = new URLSearchParams(fieldsOf(filter));
    return c.html(
      numberBook({
        filter,
        units: kept.map((id) => ({ id, name: units.get(id)?.name ?? id })),
        series,
        numbers: found.items,
        next: found.next === null ? null : `/buku-nomor?${next}`,
        first: after === '' || isWhole ? null : `/buku-nomor?${first}`,
        isWhole,
        message,
        newKey: randomUUID,
        today,
        lang: languageOf(c),
      }),
      message?.isRefused === true ? 422 : 200,
    );
  }

  return new Hono()
    .get('/buku-nomor', async (c) => {
      const me = await readMe(api, c.req.raw);
      return me === null
        ? c.redirect('/masuk', 303)
        : show(c, { me, fields: c.req.query(), message: null });
    })
    .post('/buku-nomor', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const fields = textFields(await c.req.parseBody());
      const { name = '', series: key = '', kunci = '', alasan = '' } = fields;
      const number = {
        name,
        series: key,
        n: Number(fields['n']),
        suffix: Number(fields['suffix']),
      };
      const id = /^[\w-]{8,60}$/.test(kunci) ? { id: `buku:${me.user}:${kunci}` } : {};
      const done = await engine.numbers.void(number, { reason: alasan, by: me.user }, id);
      const lang = languageOf(c);
      const text = done.ok
        ? sayIn(lang)(
            `Nomor ${done.numbers[0]?.text ?? ''} dinyatakan batal.`,
            `The number ${done.numbers[0]?.text ?? ''} is void.`,
          )
        : sentence(done.code, done.details, lang);
      return show(c, { me, fields, message: { text, isRefused: !done.ok } });
    });
}

function textFields(body: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()] as const] : [],
    ),
  );
}

/** Without a choice: the numbers of the last thirty days. */
function filterOf(fields: Fields, unit: string, today: string): Filter {
  const day = (name: string): string => /^\d{4}-\d\d-\d\d$/.exec(fields[name] ?? '')?.[0] ?? '';
  return {
    unit: fields['unit'] ?? unit,
    series: series.find((one) => one === fields['deret']) ?? '',
    status: statuses.find((one) => one === fields['keadaan']) ?? '',
    from: 'dari' in fields ? day('dari') : addDays(today, -30),
    to: day('sampai'),
  };
}

/** All pages as one. */
async function readWhole(
  read: (after: string, limit: number) => Promise<PageView<NumberView> | null>,
): Promise<PageView<NumberView> | null> {
  const items: NumberView[] = [];
  let after = '';
  for (;;) {
    const found = await read(after, longestPage);
    if (found === null) return null;
    items.push(...found.items);
    if (found.next === null) return { items, next: null };
    after = found.next;
  }
}

function apiQuery(
  { unit, series: name, status, from, to }: Filter,
  after: string,
  limit: number,
): string {
  const given = Object.entries({ unit, name, status, from, to, after, limit: `${limit}` });
  return new URLSearchParams(given.filter(([, value]) => value !== '')).toString();
}
