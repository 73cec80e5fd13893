// Letters whose second step is looked at and changed, as tests of the details of a step want them.

import type { JsonObject } from '@alir/engine/core/types';
import { createDocument, type FlowDocument } from '../src/model/index.ts';

/** What stands on the button of an outcome. */
export const label = (id: string, en: string): JsonObject => ({ label: { id, en } });
/** A task that somebody with the role of a secretary does, with these words. */
export const task = (words: JsonObject): JsonObject => ({
  title: { id: 'Periksa', en: 'Check' },
  assign: { role: 'sekretaris' },
  outcomes: { setuju: label('Setuju', 'Approve'), tolak: label('Tolak', 'Refuse') },
  ...words,
});

/** A letter that somebody drafts and somebody checks; `check` says what is special about the second step. */
export function letter(check: JsonObject = {}, flow: JsonObject = {}): FlowDocument {
  return createDocument({
    flow: 'surat',
    version: 1,
    lang: 'id',
    title: { id: 'Surat', en: 'Letter' },
    calendar: 'kantor',
    data: {
      type: 'object',
      additionalProperties: false,
      properties: {
        perihal: { type: 'string', title: { id: 'Perihal', en: 'Subject' } },
        tujuan: { type: 'string', title: { id: 'Tujuan', en: 'Addressee' } },
        batas: { type: 'string', format: 'date', title: { id: 'Batas', en: 'Limit' } },
        nomor: { type: 'string', title: { id: 'Nomor', en: 'Number' } },
        penerima: {
          type: 'array',
          maxItems: 9,
          items: { type: 'string' },
          title: { id: 'Penerima', en: 'Recipients' },
        },
      },
    },
    initial: 'konsep',
    states: {
      konsep: {
        task: {
          title: { id: 'Susun konsep', en: 'Draft' },
          assign: { position: { from: 'starter' } },
          outcomes: { ajukan: label('Ajukan', 'Hand in') },
        },
        on: { ajukan: 'periksa' },
      },
      periksa: {
        ...('task' in check ||
        !(
          'call' in check ||
          'each' in check ||
          'after' in check ||
          'always' in check ||
          'states' in check
        )
          ? { task: task({}), on: { setuju: 'arsip', tolak: 'ditolak' } }
          : {}),
        ...check,
      },
      arsip: { type: 'final', title: { id: 'Diarsipkan', en: 'Filed' } },
      ditolak: { type: 'final', title: { id: 'Ditolak', en: 'Refused' } },
    },
    ...flow,
  });
}

/** The letter whose second step has a task with these words. */
export const checked = (words: JsonObject, more: JsonObject = {}): FlowDocument =>
  letter({ task: task(words), on: { setuju: 'arsip', tolak: 'ditolak' }, ...more });
