// What is wrong with files, each in a file of the repository with one thing changed.

import {
  diffOrganisation,
  parseCalendars,
  parseForm,
  parseOrganisation,
  compileFlow,
  parseFlow,
  type Problem,
} from '@alir/engine/core';
import { parseScenarios } from '@alir/engine/scenarios';
import type { Example } from './example.ts';
import {
  calendars,
  changed,
  contextWith,
  flowNamed,
  forms,
  organisation,
  problemsOfFlow,
  scenarios,
  type Edits,
} from './real.ts';

const village = flowNamed('laporan-kinerja-desa');
const text = JSON.stringify(village);
const recipients = 'has(data.penerima) ? size(data.penerima) : 0';
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const replaced = (from: string, to: string): string => text.replace(from, to);

/** Not even JSON that is accepted. */
const texts: readonly string[] = [
  JSON.stringify('x'.repeat(1_100_000)),
  nested(70),
  `[${'1,'.repeat(60_000)}1]`,
  replaced('"version":', '"version" '),
  replaced('"lang":"id"', '"lang":"id","lang":"id"'),
  replaced('"lang"', '"__proto__"'),
  replaced('"lang"', `"${'l'.repeat(300)}"`),
  replaced('"version":3', '"version":9007199254740993'),
  replaced('Laporan kinerja triwulan desa', '\\ud800'),
];

const dispute = '/states/sengketa';
const decree = (guard: string): Edits => ({
  [`${dispute}/on/terima`]: { guard, why: 'Belum', target: 'selesai' },
});
const deep = (depth: number): object =>
  depth === 0
    ? { type: 'final' }
    : { initial: `dalam-${depth}`, states: { [`dalam-${depth}`]: deep(depth - 1) } };
const table = (rows: readonly object[], more: object = {}): Edits => ({
  '/tables': {
    sanksi: {
      title: { id: 'Sanksi keterlambatan', en: 'Penalty for delay' },
      inputs: { hari: { type: 'integer', minimum: 0, maximum: 30 } },
      outputs: { teguran: { type: 'string' } },
      hit: 'unique',
      rows,
      ...more,
    },
  },
});
const row = (hari: string, teguran = 'tertulis'): object => ({
  when: { hari },
  // oxlint-disable-next-line unicorn/no-thenable -- `then` is a word of the format
  then: { teguran: `'${teguran}'` },
});
const series = (series: object, number: string): Edits => ({
  '/series': { berita: series },
  [`${dispute}/on/terima`]: { set: { putusan: number }, target: 'selesai' },
});
const yearly = { reset: 'year', format: '{n:3}/{sifat}/{yyyy}' };
const merging: Edits = {
  [`${dispute}/task/can`]: { merge: { outcome: 'gugurkan', same: ['desa'], alike: [['nama']] } },
};

/** Edits of the quarterly report of a village. */
const flowEdits: readonly Edits[] = [
  { [`${dispute}/tugas`]: {} },
  { [`${dispute}/taks`]: {} },
  { '/version': undefined },
  { '/data/properties/nama/minimum': 3 },
  { [`${dispute}/task`]: 'Putusan' },
  { '/states/evaluasi/type': 'paralel' },
  { '/data/properties/nama': { $ref: 'https://example.org/schema.json' } },
  { '/data/required': ['desa', 'desa'] },
  { '/states/Sengketa': { type: 'final' } },
  { '/data/properties/constructor': { type: 'string' } },
  { [`${dispute}/task/due`]: '3 hari' },
  { '/title': 'x'.repeat(3000) },
  { '/version': 0 },
  { [`${dispute}/task/outcomes`]: {}, '/states/evaluasi/onDone': [] },
  { '/data/properties/desa/type': Array.from({ length: 300 }, () => 'string') },
  { '/states/sengketa/tags': Array.from({ length: 5000 }, (_, at) => at) },
  { '/data/properties/nama/pattern': '^(?=a)b' },
  { '/data/properties/nama/minLength': 300 },
  { '/data/properties/nama': { $ref: '#/$defs/capain' } },
  { '/data/$defs/capaian': { $ref: '#/$defs/capaian' } },
  { '/states/pembinaan/states': { gugur: { type: 'final' } } },
  { '/states/evaluasi/type': undefined },
  { '/initial': 'disiapkn' },
  { '/states/pembinaan/on/simpan': 'selesei' },
  { '/states/pembinaan/on/simpan': { target: 'selesai', back: 'pengisian' } },
  { '/states/diarsipkan': { type: 'final', title: 'Diarsipkan' } },
  { '/states/selesai': { always: 'ulang' }, '/states/ulang': { always: 'selesai' } },
  { [`${dispute}/on/gugurkan`]: undefined },
  { [`${dispute}/on/gugrkan`]: 'gugur' },
  { '/on': { terima: { by: 'starter', target: 'gugur' } } },
  {
    '/states/gugur/task': {
      title: 'x',
      assign: { position: 'sekda' },
      outcomes: { a: { label: 'a' } },
    },
  },
  { [`${dispute}/on/tambah`]: { label: 'Tambah', by: 'assignee', append: '[]' } },
  { [`${dispute}/on/gugurkan`]: { back: 'pembinaan' }, '/states/gugur': undefined },
  { '/states/gugur/output': { desa: '3' } },
  { '/summary/catatan': "has(data.catatanDpmd) ? data.catatanDpmd : ''" },
  {
    '/states/evaluasi/states/dpmd/on/sesuai': { set: { putusan: "'a'" }, finish: true },
    '/states/evaluasi/states/kecamatan/on/setuju': { set: { putusan: "'b'" }, finish: true },
  },
  { '/states/gugur': deep(14) },
  {
    '/states/evaluasi/task': {
      title: 'x',
      assign: { position: 'sekda' },
      outcomes: { a: { label: 'a' } },
    },
  },
  { '/states/evaluasi/onDone': [{ notify: 'starter' }] },
  { '/states/pembinaan/on/flow:nota-dinas.selesai': { key: 'nota', is: "'x'", target: 'selesai' } },
  {
    '/states/pembinaan': {
      title: 'Pembinaan',
      each: { in: "['a']", as: 'x', key: 'x', flow: 'nota-masuk' },
      onDone: 'selesai',
    },
  },
  {
    '/states/pembinaan': {
      title: 'Pembinaan',
      each: { in: "['a']", as: 'x', key: 'x', flow: 'nota-dinas', with: { perihal: 'x' } },
    },
  },
  { '/states/pembinaan': { title: 'Pembinaan' } },
  {
    [`${dispute}/task/assign`]: [{ position: 'inspektur' }, { position: 'sekda' }],
    [`${dispute}/task/decide`]: {
      rules: [{ outcome: 'terma', atLeast: 2 }],
      otherwise: 'gugurkan',
    },
  },
  {
    [`${dispute}/task/assign`]: [{ position: 'inspektur' }, { position: 'sekda' }],
    [`${dispute}/task/decide`]: {
      rules: [{ outcome: 'terima', atLeast: 1 }],
      otherwise: 'gugurkan',
    },
    [`${dispute}/on/gugurkan`]: [
      { guard: "votes.exists(v, v.outcome == 'terima')", target: 'gugur' },
      { target: 'gugur' },
    ],
  },
  { ...merging, [`${dispute}/task/can/merge/alike`]: [['namaa']] },
  { ...merging, [`${dispute}/on/gugurkan`]: 'pembinaan', '/states/gugur': undefined },
  { ...merging, [`${dispute}/after`]: [{ at: 'due', outcome: 'gugurkan', comment: 'x' }] },
  {
    '/states/gugur': {
      title: 'Gugur',
      on: { ulang: { by: 'anyone', target: 'selesai' } },
      after: [{ at: 'due', notify: 'starter' }],
    },
  },
  { '/start/clock/0/cron': '0 8 1 13 *' },
  { '/start/clock/0/cron': '0 8 30 2 *' },
  { '/on': { tarik: { by: 'starter', target: 'gugur', label: 'Tarik' } } },
  { [`${dispute}/clock`]: 'stopped' },
  { [`${dispute}/after`]: [{ at: 'due', notify: 'pending', escalate: { position: 'sekda' } }] },
  {
    '/states/gugur': {
      title: 'Gugur',
      due: 'P1D',
      after: [{ at: 'due', escalate: { position: 'sekda' } }],
      on: { ulang: { by: 'anyone', target: 'selesai', label: 'Ulang' } },
    },
  },
  { [`${dispute}/after`]: [{ at: 'due', outcome: 'trima' }] },
  { [`${dispute}/after`]: [{ at: 'due', outcome: 'terima' }] },
  { [`${dispute}/after`]: [{ at: 'due', outcome: 'gugurkan' }] },
  { [`${dispute}/task/form`]: 'sengketta' },
  {
    '/states/pembinaan': {
      title: 'Pembinaan',
      each: { in: "['a']", as: 'x', key: 'x', flow: 'nota-masukk' },
      onDone: 'selesai',
    },
  },
  {
    [`${dispute}/on/terima`]: {
      set: { putusan: "number('berita', data.desa)" },
      target: 'selesai',
    },
  },
  series({ reset: 'year', format: '{n/{yyyy}' }, "number('berita', data.desa)"),
  series({ reset: 'year', format: '{yyyy}' }, "number('berita', data.desa)"),
  series({ reset: 'never', format: '{n}', backdate: { block: 5 } }, "number('berita', data.desa)"),
  series(yearly, "number('berita', data.desa)"),
  series(yearly, "number('berita', data.desa, {'sifat': 'B', 'siffat': 'B'})"),
  series({ reset: 'year', format: '{n}' }, "number('berita', data.desa, {'date': date(now)})"),
  table([row('< 10')]),
  table([row('< 10'), row('>= 5')]),
  table([row('>= 0'), row('> 5', 'lisan')], { hit: 'first' }),
  decree('1 + '.repeat(3000)),
  decree('('.repeat(300) + 'true' + ')'.repeat(300)),
  decree('data.desa =='),
  decree('data.desa'),
  decree("rule('sanksi')"),
  decree('data.dessa == data.desa'),
  decree("data.desa.matches('x')"),
  decree("date('2026-13-40') < date(now)"),
  decree('data.desa < 5'),
  decree("data.desa + 5 == 'x'"),
  decree('date(now) < now'),
  {
    [`${dispute}/on/terima`]: { set: { nilai: "decimal('1') / decimal('3')" }, target: 'selesai' },
  },
  decree("round(data.nilai, 99) == decimal('1')"),
  decree('data.desa.map(x, x) == []'),
  decree(
    'data.hasil.all(a, data.hasil.all(b, data.hasil.all(c, data.hasil.all(d, a == b && c == d))))',
  ),
  decree("data.kendala == 'x'"),
  decree("data.hasil.exists(h, h.indikator == 'kkMiskn')"),
  decree('[1, 2].map(x, x > 1, x) == []'),
  {
    '/maxDepth': 100000,
    '/data/properties/nama/enum': Array.from({ length: 3000 }, (_, at) => `${at}`),
  },
];

const formEdits: readonly Edits[] = [
  { '/sections/0/fields/-': { field: 'pengirm' } },
  { '/sections/0/fields/-': { field: 'pengirim' } },
  { '/sections/0/fields/0/requiredFor': ['terma'], '/sections/0/fields/0/access': 'write' },
  { '/sections/0/fields/0/requiredFor': ['terima'], '/sections/0/fields/0/access': 'hidden' },
  { '/sections/0/fields/4/options/0/value': 'bisa' },
  { '/sections/0/fields/1/access': 'hidden' },
];

const calendarEdits: readonly Edits[] = [
  { '/id': '' },
  { '/hari': [] },
  { '/zone': 'Asia/Sumedang' },
  { '/week/mon': ['08:00-16:00'] },
  { '/week/mon': [['12:00', '08:00']] },
  {
    '/week/mon': [
      ['08:00', '12:00'],
      ['11:00', '16:00'],
    ],
  },
  { '/holidays': [{ date: '2026-02-30', name: 'x' }] },
  {
    '/holidays': [
      { date: '2026-03-12', name: 'x' },
      { date: '2026-03-12', name: 'y' },
    ],
  },
  { '/periods/-': { from: '2026-03-10', until: '2026-04-10', name: 'x', week: {} } },
  { '/periods/0/until': '2026-01-01' },
  { '/extends': ['kabupaten'] },
  { '/extends': ['libur-2025'] },
];

const organisationEdits: readonly Edits[] = [
  { '/units/1/id': 'kabupaten' },
  { '/units/1/parent': 'kabupatn' },
  { '/units/1/kind': 'sekretariatt', '/kinds': { units: ['sekretariat'] } },
  { '/assignments/3/until': '2026-02-30' },
  { '/assignments/2/until': '2024-03-11' },
  { '/units/0/parent': 'setda' },
  { '/positions/0/superior': 'sekda' },
  {
    '/delegations': [
      { from: 'sekda', to: 'asisten-1', basis: 'SK 1' },
      { from: 'asisten-1', to: 'sekda', basis: 'SK 2' },
    ],
  },
  { '/positions/1/roles': ['head'] },
  { '/assignments/-': { user: 'pemangku-asisten-1', position: 'bupati' } },
  { '/assignments/-': { user: 'pemangku-bupati', position: 'bupati' } },
  { '/assignments/3/basis': undefined },
  { '/assignments/30/until': '2026-03-10' },
  {},
  { '/delegations': [{ from: 'sekda', to: 'asisten-1', basis: 'SK 1', until: '2026-03-20' }] },
];

const scenarioEdits: readonly Edits[] = [
  { '/flow': 'nota-dinass' },
  { '/scenarios/0/steps/1/complete/state': 'konsepp' },
  { '/scenarios/0/steps/1/claim': { state: 'konsep' } },
];

const changes: readonly Edits[] = [
  {
    '/units/-': {
      id: 'balitbang',
      kind: 'badan',
      name: 'Badan Riset',
      parent: 'kabupaten',
      from: '2026-07-01',
    },
  },
  { '/units/1/until': '2026-06-30' },
  { '/units/1/name': 'Sekretariat Daerah Kabupaten' },
  {
    '/positions/-': {
      id: 'analis-baru',
      name: 'Analis Kelembagaan',
      unit: 'setda',
      from: '2026-07-01',
    },
  },
  { '/positions/15/until': '2026-06-30' },
  { '/positions/15/name': 'Staf Ahli Bidang Hukum' },
  {
    '/assignments/-': {
      user: 'pemangku-asisten-2',
      position: 'asisten-1',
      capacity: 'plt',
      basis: 'SP 9',
      from: '2026-07-01',
    },
  },
  { '/assignments/15/until': '2026-06-30' },
  { '/assignments/15': undefined },
  { '/users/-': { id: 'pegawai-baru', name: 'Siti Rahmawati' } },
  { '/users/126': undefined, '/assignments/133': undefined },
  { '/users/0/name': 'Dedi Supardi' },
  { '/relations/-': { kind: 'pembina', from: 'asisten-1', to: 'dpmd' } },
  { '/relations/0': undefined },
  { '/delegations/-': { from: 'sekda', to: 'asisten-1', basis: 'SK 1', since: '2026-07-01' } },
  { '/delegations/0': undefined },
  { '/limits/plt/longest': 'P9M' },
];

/** Everything that is told of files, with its values. */
export function problemExamples(): Example[] {
  return [
    ...texts.flatMap((one) => problemsOfFlow(one)),
    ...flowEdits.flatMap((edits) => problemsOfFlow(changed(village, edits))),
    ...formEdits.flatMap(formProblems),
    ...calendarEdits.flatMap(calendarProblems),
    ...organisationEdits.flatMap(
      (edits) => parseOrganisation(changed(organisation, edits), { day: '2026-03-12' }).problems,
    ),
    // An acting officer shortly before the end, and after it.
    ...['2026-06-28', '2026-08-01'].flatMap(
      (day) => parseOrganisation(organisation, { day }).problems,
    ),
    ...problemsOfFlow(changed(flowNamed('nota-dinas'), { '/summary/penerima': recipients })),
    ...scenarioEdits.flatMap(scenarioProblems),
  ].map(({ code, params }) => ({ code, params }));
}

/** What differs between organisations. */
export function organisationExamples(): Example[] {
  const before = parseOrganisation(organisation).organisation;
  return changes.flatMap((edits) => {
    const { organisation: after, problems } = parseOrganisation(changed(organisation, edits));
    if (!before || !after) throw new Error(JSON.stringify(problems));
    return diffOrganisation(before, after);
  });
}

function formProblems(edits: Edits): readonly Problem[] {
  const form = forms.find((one) => one.form === 'terima-laporan');
  const { form: parsed, problems } = parseForm(changed(form, edits));
  if (!parsed) return problems;
  const definition = flowNamed('disposisi');
  const context = contextWith(definition);
  return compileFlow(definition, {
    ...context,
    forms: new Map([...context.forms, [parsed.form, parsed]]),
  }).problems;
}

function calendarProblems(edits: Edits): readonly Problem[] {
  const [own, ...others] = calendars;
  return parseCalendars([changed(own, edits), ...others]).faulty?.problems ?? [];
}

function scenarioProblems(edits: Edits): readonly Problem[] {
  const { definition } = parseFlow(flowNamed('nota-dinas'));
  const { flow } = definition ? compileFlow(definition, contextWith(definition)) : { flow: null };
  if (!flow) throw new Error('the flow does not compile');
  return parseScenarios(changed(scenarios, edits), new Map([[flow.name, flow]])).problems;
}
