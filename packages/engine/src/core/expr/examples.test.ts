// Every expression of the three example flows of the format, with their schemas: compiled for its place and evaluated.

import { describe, expect, test } from 'vitest';
import type { Need } from '../decision.ts';
import type { Json, JsonSchema } from '../json.ts';
import { compileExpression } from './compile-expression.ts';
import { ExpressionFault, variablesOf, type Expected, type ExprScope } from './expression.ts';

const text: JsonSchema = { type: 'string' };
const instant: JsonSchema = { type: 'string', format: 'date-time' };
const decimal: JsonSchema = { type: 'string', format: 'decimal' };
const listOf = (items: JsonSchema, maxItems: number): JsonSchema => ({
  type: 'array',
  maxItems,
  items,
});
const object = (required: string[], properties: Record<string, JsonSchema>): JsonSchema => ({
  type: 'object',
  required,
  additionalProperties: false,
  properties,
});
const secrecy: JsonSchema = { enum: ['biasa', 'terbatas', 'rahasia', 'sangat-rahasia'] };
const recipient = object(['jabatan', 'peran', 'instruksi'], {
  jabatan: text,
  peran: { enum: ['pelaksana', 'koordinator', 'untuk-diketahui'] },
  catatan: text,
  batas: { type: 'string', format: 'date' },
  instruksi: listOf(text, 8),
});
const toRecipient: JsonSchema = { $ref: 'disposisi#/$defs/penerima' };
const letterData = object(['unit', 'diterima'], {
  unit: text,
  diterima: instant,
  berkas: { type: 'string', format: 'attachment' },
  nomorSurat: text,
  nomorAgenda: text,
  pengirim: text,
  perihal: text,
  urgensi: { enum: ['biasa', 'segera', 'sangat-segera'] },
  keamanan: secrecy,
  penerima: listOf(toRecipient, 60),
  laporan: listOf(text, 60),
});
const dispositionData = object(['surat', 'keamanan', 'pemberi', 'tugas'], {
  surat: text,
  keamanan: secrecy,
  pemberi: text,
  tugas: toRecipient,
  laporan: text,
});
const reportData = object(['desa', 'periode'], {
  desa: text,
  periode: text,
  nilai: decimal,
  indikator: listOf(
    object(['kode', 'target', 'realisasi'], {
      kode: text,
      target: decimal,
      realisasi: decimal,
      catatan: text,
    }),
    40,
  ),
});
const children = listOf(
  object(['key', 'item', 'status', 'waits', 'read', 'result', 'output'], {
    key: text,
    item: toRecipient,
    status: { enum: ['open', 'done', 'cancelled'] },
    waits: { type: 'boolean' },
    read: { type: 'boolean' },
    result: { type: ['string', 'null'] },
    output: { anyOf: [object([], {}), object(['laporan'], { laporan: text }), { type: 'null' }] },
  }),
  60,
);
const votes = listOf(
  object(['seat', 'ballot'], { seat: text, ballot: object(['nilai'], { nilai: decimal }) }),
  9,
);

const scope = (
  variables: Record<string, JsonSchema>,
  more: Partial<ExprScope> = {},
): ExprScope => ({
  variables: { now: instant, entered: instant, ...variables },
  resolve: (ref) => (ref === 'disposisi#/$defs/penerima' ? recipient : undefined),
  states: new Set(['registrasi', 'penyaringan', 'menunggu-disposisi']),
  ...more,
});

const answers: Record<string, Json> = {
  'head(setda)': 'sekda',
  'secretary(setda)': 'kasubag',
  'parent(desa-1)': 'kec-1',
  'head(kec-1)': 'camat-1',
  'head(desa-1)': 'kades-1',
  'number(agenda,setda)': '12',
  'period(2026-04-01T00:00:00Z)': '2026-TW2',
  'workday(2026-04-01T00:00:00Z,3)': '2026-04-07',
  'units(desa)': [
    { id: 'desa-1', kode: 'desa-1', nama: 'Sukajaya', jenis: 'desa', induk: 'kec-1' },
  ],
};
const ask = (need: Need): Json => answers[`${need.ask}(${need.args.join(',')})`] ?? null;

const to = (jabatan: string, peran: string, more: Record<string, Json> = {}): Json => ({
  jabatan,
  peran,
  instruksi: [],
  ...more,
});
const child = (peran: string, status: string, more: Record<string, Json> = {}): Json => ({
  key: peran,
  item: to(peran, peran),
  status,
  waits: peran !== 'untuk-diketahui',
  read: true,
  result: null,
  output: null,
  ...more,
});

const letter = scope(
  { data: letterData, children, event: text, p: toRecipient },
  { series: new Map([['agenda', { fields: [], backdates: false }]]) },
);
const appending = scope({ data: dispositionData, children, event: listOf(toRecipient, 30) });
const node = scope({ data: dispositionData, children, event: text, p: toRecipient });
const report = scope({
  data: reportData,
  votes,
  d: { type: 'object', required: ['kode'], properties: { kode: text } },
});

const doneRule =
  "children.exists(c, c.item.peran == 'koordinator') ? children.exists(c, c.item.peran == 'koordinator' && c.status == 'done') : children.all(c, !c.waits || c.status != 'open')";
const letterValue: Record<string, Json> = {
  unit: 'setda',
  nomorSurat: '005/12',
  keamanan: 'rahasia',
  penerima: [to('kabag', 'pelaksana')],
};
const nodeValue: Record<string, Json> = {
  surat: '005/12',
  keamanan: 'biasa',
  pemberi: 'sekda',
  tugas: to('kabag', 'pelaksana', { batas: '2026-04-10' }),
};
const reportValue: Record<string, Json> = { desa: 'desa-1', periode: '2026-TW1', nilai: '59.99' };

type Row = [source: string, expected: Expected, value: Json, variables?: Record<string, Json>];

function evaluate(within: ExprScope, [source, expected, , variables = {}]: Row, data: Json): Json {
  const { expression, problems } = compileExpression(source, within, expected);
  expect(problems).toEqual([]);
  if (!expression) throw new Error(source);
  return expression.evaluate({
    variable: variablesOf({
      now: '2026-04-01T00:00:00Z',
      entered: '2026-04-01T00:00:00Z',
      data,
      ...variables,
    }),
    ask,
    done: (state) => state === 'registrasi',
  });
}

describe('[E1] the example flows', () => {
  const penerima = letterValue['penerima'] ?? [];
  const coordinated = [child('koordinator', 'done'), child('pelaksana', 'open')];
  const told = [child('pelaksana', 'done'), child('untuk-diketahui', 'open')];
  const reported = [
    child('pelaksana', 'done', { result: 'selesai', output: { laporan: 'beres' } }),
    child('koordinator', 'open'),
    child('untuk-diketahui', 'done', { result: 'diketahui', output: {} }),
  ];

  test.each<Row>([
    ['data.nomorSurat', 'string', '005/12'],
    ["!done('menunggu-disposisi')", 'boolean', true],
    ['data.unit', 'string', 'setda'],
    ["number('agenda', data.unit)", text, '12'],
    ['secretary(data.unit)', 'string', 'kasubag'],
    ['head(data.unit)', 'string', 'sekda'],
    ['has(data.penerima) && size(data.penerima) > 0', 'boolean', true],
    ['data.penerima', 'list', penerima],
    ['p.jabatan', 'string', 'kabag', { p: to('kabag', 'pelaksana') }],
    ["p.peran != 'untuk-diketahui'", 'boolean', false, { p: to('kabag', 'untuk-diketahui') }],
    [doneRule, 'boolean', true, { children: coordinated }],
    [doneRule, 'boolean', true, { children: told }],
    [doneRule, 'boolean', false, { children: [child('pelaksana', 'open')] }],
    ['data.keamanan', secrecy, 'rahasia'],
    ['p', toRecipient, to('kabag', 'pelaksana'), { p: to('kabag', 'pelaksana') }],
    [
      "children.filter(c, c.result == 'selesai').map(c, c.output.laporan)",
      listOf(text, 60),
      ['beres'],
      { children: reported },
    ],
    [
      'children.exists(c, c.key == event && !c.read)',
      'boolean',
      false,
      { children: told, event: 'pelaksana' },
    ],
    ['event', 'string', 'pelaksana', { event: 'pelaksana' }],
  ])('surat-masuk: %s', (...row) => {
    expect(evaluate(letter, row, letterValue)).toEqual(row[2]);
  });

  test.each<Row>([
    ["data.tugas.peran == 'untuk-diketahui'", 'boolean', false],
    ['data.tugas.jabatan', 'string', 'kabag'],
    ['has(data.tugas.batas) ? data.tugas.batas : workday(entered, 3)', 'instant', '2026-04-10'],
    ['[]', 'list', []],
    ['data.surat', text, '005/12'],
    ["children.all(c, !c.waits || c.status != 'open')", 'boolean', true, { children: told }],
    ["children.all(c, c.status != 'open')", 'boolean', false, { children: told }],
  ])('disposisi: %s', (...row) => {
    expect(evaluate(node, row, nodeValue)).toEqual(row[2]);
  });

  test('disposisi: without a deadline of its own, three working days', () => {
    const source = 'has(data.tugas.batas) ? data.tugas.batas : workday(entered, 3)';
    expect(
      evaluate(node, [source, 'instant', null], { ...nodeValue, tugas: to('kabag', 'pelaksana') }),
    ).toBe('2026-04-07');
  });

  test('disposisi: a deadline below may not pass the one above', () => {
    const source =
      'event.all(e, !has(data.tugas.batas) || (has(e.batas) && e.batas <= data.tugas.batas))';
    const within = (batas: string | null): Json =>
      evaluate(
        appending,
        [
          source,
          'boolean',
          null,
          { event: [to('a', 'pelaksana', batas === null ? {} : { batas })] },
        ],
        nodeValue,
      );
    expect([within('2026-04-10'), within('2026-04-11'), within(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('disposisi: a report that was not written fails by name', () => {
    const missing = (): Json => evaluate(node, ['data.laporan', text, null], nodeValue);
    expect(missing).toThrow(ExpressionFault);
    expect(missing).toThrow('"reason":"absent"');
    expect(missing).toThrow('"field":"laporan"');
  });

  test.each<Row>([
    ["units('desa')", 'list', answers['units(desa)'] ?? null],
    ["d.kode + '/' + period(now)", 'string', 'desa-1/2026-TW2', { d: { kode: 'desa-1' } }],
    ['period(now)', text, '2026-TW2'],
    ['parent(data.desa)', 'string', 'kec-1'],
    ['head(data.desa)', 'string', 'kades-1'],
    [
      'median(votes.map(v, v.ballot.nilai))',
      decimal,
      '72.5',
      { votes: ['70', '90', '75', '60.5'].map((nilai) => ({ seat: nilai, ballot: { nilai } })) },
    ],
    ["data.nilai < decimal('60')", 'boolean', true],
    ['head(parent(data.desa))', 'string', 'camat-1'],
  ])('laporan-kinerja-desa: %s', (...row) => {
    expect(evaluate(report, row, reportValue)).toEqual(row[2]);
  });
});
