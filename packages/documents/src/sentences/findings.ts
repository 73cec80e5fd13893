// What a proof finds, each in a real flow with one thing changed.

import {
  compileFlow,
  indexOrganisation,
  parseFlow,
  parseOrganisation,
  type Problem,
} from '@alir/engine/core';
import { houseRules, verifyFlow, type VerifyOptions } from '@alir/engine/verify';
import type { Example } from './example.ts';
import { changed, contextWith, flowNamed, organisation, type Edits } from './real.ts';

interface Broken {
  readonly flow: string;
  readonly edits: Edits;
  /** What else is changed: places of the organisation. */
  readonly people?: Edits;
  readonly options?: VerifyOptions;
}

const report = (edits: Edits, more: Omit<Broken, 'flow' | 'edits'> = {}): Broken => ({
  flow: 'laporan-kinerja-desa',
  edits,
  ...more,
});
const memo = (edits: Edits): Broken => ({ flow: 'nota-dinas', edits });
const letter = (edits: Edits): Broken => ({ flow: 'surat-keluar', edits });

/** Nobody holds the inspectorate from the eleventh of March on. */
const vacant = { '/assignments/30/until': '2026-03-10' };
const low = { guard: "has(data.nilai) && data.nilai < decimal('60')", target: 'pembinaan' };
const sign = '/states/menunggu-tanda-tangan-kepegawaian/task/assign';

const broken: readonly Broken[] = [
  report({
    '/states/evaluasi/onDone/0/guard': "has(data.nilai) && data.nilai < decimal('0')",
  }),
  report({ '/states/evaluasi/onDone': [{ target: 'selesai' }, { target: 'pembinaan' }] }),
  report({
    '/states/pembinaan/on/simpan': {
      guard: "data.nilai >= decimal('60')",
      why: { id: 'Nilai sudah 60', en: 'The score is 60' },
      target: 'selesai',
    },
  }),
  report({
    '/states/sengketa/on/terima': 'sengketa',
    '/states/sengketa/on/gugurkan': 'sengketa',
    '/states/gugur': undefined,
  }),
  report({
    '/states/evaluasi/onDone': [
      low,
      { guard: "has(data.nilai) && data.nilai > decimal('60')", target: 'selesai' },
    ],
  }),
  report({
    '/states/mencari-sasaran/onDone': {
      guard: "data.periode == '2026-TW1'",
      target: 'pengisian',
    },
  }),
  report({
    '/states/mencari-sasaran': {
      title: { id: 'Mencari target desa', en: 'Looking for the targets of the village' },
      always: [{ guard: '!has(data.sasaran)', target: 'disiapkan' }, { target: 'pengisian' }],
    },
  }),
  // One condition is about the end of a text, the other about all of it.
  report({
    '/states/mencari-sasaran': {
      title: { id: 'Mencari target desa', en: 'Looking for the targets of the village' },
      always: [
        { guard: "data.periode.endsWith('TW4')", target: 'disiapkan' },
        { guard: "data.periode != '2026-TW4'", target: 'pengisian' },
      ],
    },
  }),
  report({
    '/data/properties/ulangan': {
      type: 'integer',
      minimum: 0,
      maximum: 3,
      title: { id: 'Berapa kali diulang', en: 'How often it was repeated' },
    },
    '/states/pembinaan/on/simpan': { set: { ulangan: '4' }, target: 'selesai' },
  }),
  report({}, { options: { limit: 20 } }),
  report({
    '/states/evaluasi/onDone': [
      { ...low, guard: "has(data.nilai) && data.nilai <= decimal('60')" },
      { guard: "has(data.nilai) && data.nilai >= decimal('60')", target: 'selesai' },
      { target: 'selesai' },
    ],
  }),
  memo({
    '/states/konsep/on/kirim/guard': 'has(data.tembusan)',
    '/states/terkirim/each/in': 'data.tembusan',
  }),
  memo({ '/states/konsep/on/kirim/guard': "data.nomor != ''" }),
  memo({
    '/data/properties/ruang': {
      type: 'string',
      title: { id: 'Ruang rapat', en: 'Meeting room' },
    },
  }),
  report({
    '/states/pembinaan/task/outcomes/naikkan': {
      label: { id: 'Naikkan nilai', en: 'Raise the score' },
    },
    '/states/pembinaan/on/naikkan': {
      guard: "data.nilai >= decimal('60')",
      why: { id: 'Nilai belum 60', en: 'The score is below 60' },
      target: 'selesai',
    },
  }),
  report({
    '/states/sengketa/after': [
      { at: 'entered', offset: 'P1D', target: 'gugur' },
      { at: 'entered', offset: 'P3D', notify: 'pending' },
    ],
  }),
  report({ '/states/sengketa/task/due': undefined }),
  report({ '/states/evaluasi/due': 'work:P2D' }),
  report({
    '/states/disiapkan': {
      title: { id: 'Disiapkan', en: 'In preparation' },
      each: {
        in: "['a']",
        as: 'x',
        key: 'x',
        flow: 'laporan-kinerja-desa',
        with: { desa: 'data.desa', periode: 'data.periode' },
      },
      onDone: 'mencari-sasaran',
    },
  }),
  report({ '/states/sengketa/task/assign': { position: 'inspekturat' } }),
  report({ '/states/sengketa/task/assign': { position: 'kabag-pengawasan' } }),
  report({ '/states/sengketa/task/assign': { role: 'penyidik' } }),
  report({ '/states/sengketa/task/assign': { role: 'agendaris', unit: 'inspektorat' } }),
  report({ '/states/sengketa/task/assign': { role: 'agendaris', unit: 'bagian-pengawasan' } }),
  report({ '/states/sengketa/task/assign': { position: { from: "head('bagian-pengawasan')" } } }),
  memo({ '/start': { by: { role: 'penyidik' } } }),
  report({
    '/states/sengketa/on/damai': {
      label: { id: 'Damai', en: 'Settle' },
      by: { role: 'penyidik' },
      target: 'gugur',
    },
  }),
  report({ '/states/sengketa/after': [{ at: 'due', notify: { position: 'kabag-pengawasan' } }] }),
  report({
    '/keys': { desa: 'data.desa' },
    '/states/sengketa/on/flow:nota-dinas.hilang': {
      key: 'desa',
      is: 'event.desa',
      target: 'gugur',
    },
  }),
  report({
    '/states/disiapkan': {
      title: { id: 'Disiapkan', en: 'In preparation' },
      due: 'work:P3D',
      each: {
        in: "['a', 'b']",
        as: 'x',
        key: "'x'",
        flow: 'laporan-kinerja-desa',
        with: { desa: 'data.desa', periode: 'data.periode' },
      },
      onDone: 'mencari-sasaran',
    },
  }),
  report({ '/states/pengesahan/task/assign': { position: 'inspektur' } }, { people: vacant }),
  report(
    {
      '/states/sengketa/task/assign': { position: 'inspektur' },
      '/states/sengketa/after': [{ at: 'due', target: 'gugur' }],
    },
    { people: vacant },
  ),
  report({}, { people: vacant }),
  // One person holds two of the posts.
  report({
    '/states/sengketa/task/assign': ['inspektur', 'sekda', 'sekda-setda'].map((position) => ({
      position,
    })),
    '/states/sengketa/task/decide': {
      rules: [{ outcome: 'terima', atLeast: 3 }],
      otherwise: 'gugurkan',
    },
    '/states/sengketa/task/allocate': { initiator: 'allow' },
  }),
  letter({ [sign]: { position: 'sekda' } }),
  report({
    '/states/evaluasi/states/dpmd/task/due': undefined,
    '/states/evaluasi/states/dpmd/after': undefined,
  }),
  report({
    '/states/pengesahan/task/assign': { position: 'inspektur' },
    '/states/sengketa/task/allocate': { not: ['pengesahan'] },
  }),
];

/** Every finding with its values, in the order of the list above. */
export function findingExamples(): Example[] {
  return broken.flatMap((one) => findingsIn(one).map(({ code, params }) => ({ code, params })));
}

function findingsIn({ flow: name, edits, people = {}, options = {} }: Broken): readonly Problem[] {
  const { definition, problems } = parseFlow(changed(flowNamed(name), edits));
  if (!definition) throw new Error(JSON.stringify(problems));
  const context = contextWith(definition);
  const { flow, problems: compiled } = compileFlow(definition, context);
  if (!flow) throw new Error(JSON.stringify(compiled));
  const { organisation: read, problems: wrong } = parseOrganisation(changed(organisation, people));
  if (!read) throw new Error(JSON.stringify(wrong));
  const year = { from: '2026-01-01', until: '2026-12-31' };
  return verifyFlow(flow, context, {
    people: { organisation: indexOrganisation(read), ...year },
    rules: houseRules,
    ...options,
  }).findings;
}
