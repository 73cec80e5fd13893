// What differs between two versions, each told of a real flow and a copy of it with one thing changed.

import { parseFlow, parseForm } from '@alir/engine/core';
import { diffFlows, type NameOf } from '@alir/engine/versions';
import type { Example } from './example.ts';
import { changed, flowNamed, forms, positionName, type Edits } from './real.ts';

interface Next {
  readonly flow: string;
  readonly edits: Edits;
  /** A form of it, and what differs there. */
  readonly form?: readonly [name: string, edits: Edits];
}

const report = (edits: Edits): Next => ({ flow: 'laporan-kinerja-desa', edits });
const sheet = (edits: Edits): Next => ({ flow: 'disposisi', edits });
const memo = (edits: Edits): Next => ({ flow: 'nota-dinas', edits });
const letter = (edits: Edits): Next => ({ flow: 'surat-keluar', edits });
const onForm = (edits: Edits): Next => ({
  flow: 'disposisi',
  edits: {},
  form: ['terima-laporan', edits],
});

const archive = {
  title: { id: 'Pengarsipan', en: 'Filing' },
  call: { service: 'arsip', with: {} },
  onDone: 'selesai',
};
const vote = {
  assign: [{ position: 'inspektur' }, { position: 'sekda' }, { position: 'asisten-1' }],
  decide: { rules: [{ outcome: 'terima', atLeast: 2 }], otherwise: 'gugurkan' },
};

/** Pairs of versions, the earlier as it is in the repository. */
const next: readonly Next[] = [
  report({ '/title': { id: 'Laporan kinerja desa', en: 'Village performance report' } }),
  report({ '/title/en': 'Quarterly report of a village' }),
  report({ '/initial': 'pengisian' }),
  report({ '/calendar': 'rsud' }),
  report({ '/states/pengarsipan': archive, '/states/pembinaan/on/simpan': 'pengarsipan' }),
  report({ '/states/gugur': undefined, '/states/sengketa/on/gugurkan': 'selesai' }),
  report({ '/states/sengketa/title': { id: 'Keberatan', en: 'Objection' } }),
  report({ '/states/sengketa/title/en': 'Objection' }),
  report({
    '/states/sengketa/task/title': { id: 'Putusan keberatan', en: 'Decision on the objection' },
  }),
  report({ '/states/sengketa/task/title/en': 'Decision on the objection' }),
  report({
    '/states/gugur': undefined,
    '/states/ditolak': { type: 'final', title: { id: 'Gugur', en: 'Rejected' }, result: 'gugur' },
    '/states/sengketa/on/gugurkan': 'ditolak',
  }),
  report({ '/states/evaluasi/type': undefined, '/states/evaluasi/initial': 'kecamatan' }),
  report({ '/states/selesai/output': { desa: 'data.desa' } }),
  report({
    '/states/sengketa/task/assign': { position: 'sekda' },
    '/states/sengketa/task/due': 'work:P5D',
  }),
  report({ '/states/pengesahan/task/assign': { position: { from: 'secretary(data.desa)' } } }),
  report({
    '/states/sengketa/task/outcomes/kembalikan': {
      label: { id: 'Kembalikan ke desa', en: 'Return to the village' },
    },
    '/states/sengketa/on/kembalikan': { back: 'pengisian' },
  }),
  report({
    '/states/sengketa/task/outcomes/gugurkan': undefined,
    '/states/sengketa/on/gugurkan': undefined,
  }),
  report({
    '/states/sengketa/task/outcomes/terima/label': {
      id: 'Sahkan laporan',
      en: 'Confirm the report',
    },
  }),
  report({ '/states/sengketa/task/outcomes/terima/label/en': 'Confirm the report' }),
  report({ '/states/sengketa/task/outcomes/terima/acting': true }),
  report({ '/states/sengketa/task/outcomes/terima/comment': 'required' }),
  report({ '/states/sengketa/task/outcomes/gugurkan/comment': undefined }),
  sheet({ '/states/untuk-diketahui/task/due': 'work:P3D' }),
  report({ '/states/sengketa/task/due': undefined }),
  sheet({ '/states/dibagi/always/0/target': 'tindak-lanjut' }),
  report({ '/states/pengesahan/on/sahkan': 'selesai' }),
  report({ '/states/pembinaan/on/simpan': { set: { putusan: "'dibina'" }, target: 'selesai' } }),
  report({
    '/states/pengesahan/on/sahkan': {
      guard: "data.periode == '2026-TW1'",
      why: 'Belum waktunya',
      target: 'evaluasi',
    },
  }),
  report({ '/states/evaluasi/onDone/0/guard': "has(data.nilai) && data.nilai < decimal('62.5')" }),
  report({ '/states/evaluasi/onDone/0/guard': undefined }),
  report({
    '/states/pembinaan/each': {
      in: "['a']",
      as: 'x',
      key: 'x',
      flow: 'nota-masuk',
      done: 'manual',
    },
  }),
  memo({ '/states/terkirim/each': undefined }),
  memo({ '/states/terkirim/each/rest': 'cancel' }),
  letter({ '/states/penomoran/call': { service: 'nomor', with: {} } }),
  letter({ '/states/pembaruan-sertifikat/call': undefined }),
  letter({ '/states/pembaruan-sertifikat/call/timeout': 'PT5M' }),
  report({ '/states/sengketa/after': [{ at: 'due', notify: 'pending' }] }),
  report({ '/states/pengesahan/after': undefined }),
  report({ '/states/pengesahan/after/0/offset': '-work:P1D' }),
  report({
    '/states/sengketa/task/assign': vote.assign,
    '/states/sengketa/task/decide': vote.decide,
  }),
  letter({ '/states/paraf-koordinasi/task/decide': undefined }),
  letter({ '/states/paraf-koordinasi/task/decide': 'any' }),
  memo({ '/states/persetujuan/task/form': undefined }),
  sheet({ '/states/untuk-diketahui/task/form': 'terima-laporan' }),
  report({
    '/states/selesai/type': undefined,
    '/states/selesai/result': undefined,
    '/states/selesai/output': undefined,
    '/states/selesai/task': {
      title: { id: 'Baca laporan', en: 'Read the report' },
      assign: { position: 'sekda' },
      form: 'sengketa',
      outcomes: { baca: { label: { id: 'Sudah dibaca', en: 'Mark as read' } } },
    },
    '/states/selesai/on': { baca: 'gugur' },
  }),
  report({
    '/states/pembinaan/task': undefined,
    '/states/pembinaan/on': undefined,
    '/states/pembinaan/always': 'selesai',
  }),
  onForm({ '/sections/0/fields/-': { field: 'penyelesaian' } }),
  onForm({ '/sections/0/fields/0': undefined }),
  onForm({ '/sections/0/fields/0/access': 'write' }),
  onForm({ '/sections/0/title': { id: 'Isi laporan', en: 'The report' } }),
  report({
    '/data/properties/sumber': {
      type: 'string',
      title: { id: 'Sumber data', en: 'Source of the data' },
    },
  }),
  report({ '/data/properties/putusan': undefined }),
  report({ '/data/properties/periode/title': { id: 'Triwulan', en: 'Quarter' } }),
  report({ '/data/properties/kendala/maxLength': 2000 }),
  report({ '/data/required': ['desa', 'periode', 'nama'] }),
  report({ '/data/required': ['desa'] }),
  report({
    '/states/sengketa': undefined,
    '/states/evaluasi/states/dpmd/on/kembalikan-dpmd': { back: 'pengisian' },
    '/states/pembinaan/initial': 'sengketa',
    '/states/pembinaan/states': {
      sengketa: {
        title: { id: 'Sengketa', en: 'Dispute' },
        task: {
          title: { id: 'Putusan inspektorat', en: 'Decision of the inspectorate' },
          assign: { position: 'inspektur' },
          form: 'sengketa',
          due: 'work:P10D',
          outcomes: {
            terima: { label: { id: 'Terima laporan', en: 'Accept the report' } },
            gugurkan: {
              label: { id: 'Gugurkan laporan', en: 'Reject the report' },
              comment: 'required',
            },
          },
        },
        on: { terima: 'selesai', gugurkan: 'gugur' },
      },
    },
  }),
];

const nameOf: NameOf = (kind, id) => (kind === 'position' ? positionName(id) : undefined);

/** Every difference with its values. */
export function differenceExamples(): Example[] {
  return next.flatMap(({ flow, edits, form }) => {
    const before = flowNamed(flow);
    const { definition: after, problems } = parseFlow(changed(before, edits));
    if (!after) throw new Error(JSON.stringify(problems));
    const versions = [
      { definition: before, forms },
      { definition: after, forms: form ? forms.map((one) => withChange(one, form)) : forms },
    ] as const;
    return diffFlows(...versions, nameOf).map(({ code, params }) => ({ code, params }));
  });
}

function withChange<Form extends { readonly form: string }>(
  one: Form,
  [name, edits]: readonly [string, Edits],
) {
  if (one.form !== name) return one;
  const { form, problems } = parseForm(changed(one, edits));
  if (!form) throw new Error(JSON.stringify(problems));
  return form;
}
