// `/prosedur-kertas`: what a registrar does before, during and after an outage. The acts are those of the flow, asked of the
// house's rules as if they came from the inbox.

import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import type { By, Engine } from '@alir/engine';
import { indexOrganisation, say as sentence, type Json } from '@alir/engine/core';
import type { MeView } from '@alir/engine/core/types';
import type { Handler } from '@alir/engine/http';
import buka from '../../forms/buka-surat.json' with { type: 'json' };
import type { Office } from '../office/open-office.ts';
import { zone } from '../office/zone.ts';
import { languageOf, sayIn, type Lang } from '../pages/language.ts';
import { localize } from '../pages/localize.ts';
import { readMe } from '../server/read-api.ts';
import { keptUnits, registrarSeat } from './paper-books.ts';
import { paperList, paperPage, type ProcedureView } from './paper-page.ts';
import {
  procedure,
  procedures,
  tally,
  type PaperNumber,
  type Procedure,
} from './paper-procedures.ts';
import { paperForms } from './paper-sheets.ts';

type Fields = Readonly<Record<string, string>>;

/** Done, or why not; with where to go on. */
type Done = { readonly message: string; readonly isRefused: boolean } | { readonly goOn: string };

interface Asked {
  readonly own: Procedure;
  readonly me: MeView;
  readonly by: By;
  readonly fields: Fields;
  readonly lang: Lang;
}

/** @param ruled - the engine with the rules of the house before it */
export function paperRoutes(office: Office, api: Handler, ruled: Engine): Hono {
  const { organisation, engine, now } = office;
  const { units } = indexOrganisation(organisation);
  const unitName = (unit: string): string => units.get(unit)?.name ?? unit;
  const localNow = (): string => wallClock.format(now()).replace(' ', 'T');

  /** The procedure, for whoever keeps the numbers of its unit. */
  async function opened(c: Context): Promise<{ me: MeView; own: Procedure } | null> {
    const me = await readMe(api, c.req.raw);
    const own = me && (await procedure(engine, c.req.param('id') ?? ''));
    return me && own && keptUnits(organisation, me).includes(own.unit) ? { me, own } : null;
  }
  const view = async (
    { me, own }: { me: MeView; own: Procedure },
    lang: Lang,
    done: { message: string; isRefused: boolean } | null = null,
  ): Promise<ProcedureView> => ({
    procedure: own,
    tally: await tally(engine, own),
    unitName,
    lang,
    mayAct: registrarSeat(me, own.unit) !== null,
    mayVoid: true,
    message: done?.message ?? null,
    isRefused: done?.isRefused ?? false,
    localNow: localNow(),
    newKey: randomUUID,
    kinds: kindsIn(lang),
  });

  return new Hono()
    .get('/prosedur-kertas', async (c) => {
      const me = await readMe(api, c.req.raw);
      if (me === null) return c.redirect('/masuk', 303);
      const kept = keptUnits(organisation, me);
      if (kept.length === 0) return c.notFound();
      const found = await procedures(engine, kept);
      const rows = await Promise.all(
        found.map(async (own) => ({ procedure: own, tally: await tally(engine, own) })),
      );
      const mayPrepare = kept.some((unit) => registrarSeat(me, unit) !== null);
      return c.html(paperList({ rows, mayPrepare, unitName, lang: languageOf(c) }));
    })
    .get('/prosedur-kertas/:id', async (c) => {
      const found = await opened(c);
      return found === null ? c.notFound() : c.html(paperPage(await view(found, languageOf(c))));
    })
    .get('/prosedur-kertas/:id/cetak', async (c) => {
      const found = await opened(c);
      if (found === null) return c.notFound();
      const { own } = found;
      const numbers = (await tally(engine, own)).numbers;
      const lang = languageOf(c);
      return c.html(paperForms({ procedure: own, numbers, unitName: unitName(own.unit), lang }));
    })
    .post('/prosedur-kertas/:id/:act', async (c) => {
      const found = await opened(c);
      const act = acts.get(c.req.param('act'));
      if (found === null || act === undefined) return c.notFound();
      const { me, own } = found;
      const lang = languageOf(c);
      const as = registrarSeat(me, own.unit);
      const by: By = as === null ? me.user : { user: me.user, as };
      const fields = textFields(await c.req.parseBody());
      const done = await act({ engine, ruled }, { own, me, by, fields, lang });
      if ('goOn' in done) return c.redirect(done.goOn, 303);
      const changed = (await procedure(engine, own.id)) ?? own;
      const next = await view({ me, own: changed }, lang, done);
      return c.html(paperPage(next), done.isRefused ? 422 : 200);
    });
}

interface Engines {
  readonly engine: Engine;
  readonly ruled: Engine;
}
type Act = (engines: Engines, asked: Asked) => Promise<Done>;

const acts: ReadonlyMap<string, Act> = new Map<string, Act>([
  [
    'berlakukan',
    async ({ ruled }, { own, by, fields, lang, me }) => {
      const input: Json = { sejak: instantOf(fields['sejak']), alasan: fields['alasan'] ?? '' };
      const result = await ruled.instances.act(
        own.id,
        'berlakukan',
        { by, input },
        idOf(me, fields),
      );
      return told(result, lang, {
        id: 'Prosedur kertas berlaku. Semua pejabat unit ini diberi tahu di kotak kerjanya.',
        en: 'The paper procedure is in force. Everybody of the unit is told in the inbox.',
      });
    },
  ],
  [
    'batalkan',
    async ({ ruled }, { own, by, fields, lang, me }) =>
      told(await ruled.instances.act(own.id, 'batalkan', { by }, idOf(me, fields)), lang, {
        id: 'Persiapan dibatalkan; nomornya batal.',
        en: 'The preparation is given up; its numbers are void.',
      }),
  ],
  [
    'akhiri',
    (engines, asked) =>
      ended(engines, asked, 'akhiri', {
        id: 'Prosedur kertas berakhir. Susulkan surat yang dicatat di kertas.',
        en: 'The paper procedure has ended. Enter the letters that were registered on paper.',
      }),
  ],
  [
    'tutup',
    (engines, asked) =>
      ended(engines, asked, 'tutup', {
        id: 'Prosedur kertas ditutup; setiap nomor jelas.',
        en: 'The paper procedure is closed; every number is explained.',
      }),
  ],
  ['buang', voidLeftOver],
  ['susulkan', enterLetter],
]);

/** Ends the task that waits in this state. */
async function ended(
  { engine, ruled }: Engines,
  { own, by, fields, lang, me }: Asked,
  outcome: string,
  done: Readonly<Record<Lang, string>>,
): Promise<Done> {
  const { items } = await engine.tasks.query({ instance: own.id, status: 'open', limit: 1 });
  const task = items[0]?.task.id ?? '';
  return told(await ruled.tasks.complete(task, outcome, { by }, idOf(me, fields)), lang, done);
}

async function voidLeftOver({ engine }: Engines, { own, fields, lang, me }: Asked): Promise<Done> {
  const { numbers } = await tally(engine, own);
  const open = numbers.filter(({ status, begun }) => status === 'reserved' && begun === null);
  if (open.length === 0)
    return {
      message: sayIn(lang)('Tidak ada nomor sisa.', 'No number is left over.'),
      isRefused: true,
    };
  const act = { reason: fields['alasan'] ?? '', by: me.user };
  return told(await engine.numbers.void(open.map(numberOf), act, idOf(me, fields)), lang, {
    id: `${open.length} nomor sisa dinyatakan batal.`,
    en: `${open.length} numbers are void.`,
  });
}

const numberOf = ({ name, series, n, suffix }: PaperNumber) => ({ name, series, n, suffix });

/** Begins the flow of the letter with its number; one number begins one letter. */
async function enterLetter(
  { ruled }: Engines,
  { own, by, fields, lang, me }: Asked,
): Promise<Done> {
  const block = own.blocks.find(({ series }) => series === fields['deret']);
  const n = Number(fields['n']);
  if (block === undefined || n < block.first || n > block.last)
    return {
      message: sayIn(lang)('Nomor itu tidak disisihkan.', 'That number was not set aside.'),
      isRefused: true,
    };
  const isIncoming = block.series === 'agenda';
  const data = isIncoming
    ? { unit: own.unit, diterima: instantOf(fields['diterima']), nomorKertas: String(n) }
    : { jenis: fields['jenis'] ?? '', perihal: fields['perihal'] ?? '', nomorKertas: String(n) };
  const result = await ruled
    .flow(isIncoming ? 'surat-masuk' : 'surat-keluar')
    .start({ data, by, key: `kertas/${block.key}/${n}` }, idOf(me, fields));
  if (result.ok) {
    const task = `${result.instance}/${isIncoming ? 'registrasi' : 'surat-kertas'}#1`;
    return { goOn: `/#/task/${encodeURIComponent(task)}` };
  }
  const { instance } = result.details;
  if (result.code === 'KEY_EXISTS' && typeof instance === 'string')
    return { goOn: `/#/letter/${encodeURIComponent(instance)}` };
  return told(result, lang, { id: '', en: '' });
}

function told(
  result:
    | { readonly ok: true }
    | {
        readonly ok: false;
        code: Parameters<typeof sentence>[0];
        details: Parameters<typeof sentence>[1];
      },
  lang: Lang,
  done: Readonly<Record<Lang, string>>,
): Done {
  return result.ok
    ? { message: done[lang], isRefused: false }
    : { message: sentence(result.code, result.details, lang), isRefused: true };
}

/** The same form sent twice is one act; nobody's form is another's. */
function idOf({ user }: MeView, { kunci = '' }: Fields): { readonly id: string } | undefined {
  return /^[\w-]{8,60}$/.test(kunci) ? { id: `kertas:${user}:${kunci}` } : undefined;
}

function textFields(body: Readonly<Record<string, unknown>>): Fields {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()] as const] : [],
    ),
  );
}

/** ISO instant of a wall clock in the regency, `2026-03-02T09:00`. */
const instantOf = (local = ''): string => `${local}:00+07:00`;

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: zone,
});

const kindsIn = (lang: Lang): ProcedureView['kinds'] =>
  buka.sections
    .flatMap(({ fields }) => fields)
    .flatMap((field) =>
      field.field === 'jenis' && 'options' in field ? (field.options ?? []) : [],
    )
    .map(({ value, label }) => ({ value, label: localize(label, lang) }));
