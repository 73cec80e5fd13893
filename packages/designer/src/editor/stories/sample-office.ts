// A small office for stories, tests and the sample page: two units, somebody who only acts, a calendar with days off.

import { type CalendarData, indexOrganisation, type OrganisationData } from '@alir/engine/core';
import { createDocument } from '../../model/index.ts';
import type { TryingOffice } from '../session/trying-office.ts';

/** The secretariat of a regency, as far as a letter goes through it. */
export const organisation: OrganisationData = {
  units: [
    { id: 'setda', name: 'Sekretariat Daerah', kind: 'setda' },
    { id: 'umum', name: 'Bagian Umum', kind: 'bagian', parent: 'setda' },
  ],
  positions: [
    { id: 'sekda', name: 'Sekretaris Daerah', unit: 'setda', roles: ['head', 'penandatangan'] },
    { id: 'asisten', name: 'Asisten Administrasi Umum', unit: 'setda' },
    { id: 'kabag-umum', name: 'Kepala Bagian Umum', unit: 'umum', roles: ['head'] },
    {
      id: 'sekretaris-umum',
      name: 'Sekretaris Bagian Umum',
      unit: 'umum',
      roles: ['secretary', 'sekretaris'],
    },
    { id: 'agendaris', name: 'Agendaris', unit: 'umum', roles: ['agendaris'] },
    { id: 'arsiparis', name: 'Arsiparis', unit: 'umum' },
  ],
  users: [
    { id: 'ani', name: 'Ani Suryani' },
    { id: 'budi', name: 'Budi Hartono' },
    { id: 'citra', name: 'Citra Lestari' },
    { id: 'dedi', name: 'Dedi Mulyana' },
  ],
  assignments: [
    { user: 'ani', position: 'agendaris' },
    { user: 'budi', position: 'kabag-umum', capacity: 'plt', from: '2026-01-01' },
    { user: 'citra', position: 'sekda' },
    { user: 'citra', position: 'asisten', capacity: 'plh', from: '2026-03-01' },
    { user: 'dedi', position: 'sekretaris-umum' },
  ],
  limits: { plt: { not: ['kepegawaian'] } },
};

const day = [
  ['07:30', '12:00'],
  ['13:00', '16:00'],
] as const;

/** Monday to Friday, with the days off around a feast. */
const calendar: CalendarData = {
  id: 'kantor',
  zone: 'Asia/Jakarta',
  week: { mon: day, tue: day, wed: day, thu: day, fri: day },
  holidays: [
    { date: '2026-03-19', name: 'Hari Suci Nyepi' },
    { date: '2026-03-20', name: 'Cuti bersama Idulfitri' },
    { date: '2026-03-23', name: 'Cuti bersama Idulfitri' },
  ],
};

/** A flow that others start: somebody gets a letter to work on. */
const disposition = createDocument({
  flow: 'disposisi',
  version: 1,
  lang: 'id',
  title: { id: 'Disposisi', en: 'Disposition' },
  start: { by: 'nobody' },
  data: {
    type: 'object',
    required: ['penerima'],
    additionalProperties: false,
    properties: { penerima: { type: 'string', title: { id: 'Penerima', en: 'Recipient' } } },
  },
  initial: 'kerjakan',
  states: {
    kerjakan: {
      task: {
        title: { id: 'Tindak lanjuti', en: 'Follow up' },
        assign: { position: { from: 'data.penerima' } },
        outcomes: { lapor: { label: { id: 'Laporkan', en: 'Report' } } },
      },
      on: { lapor: 'selesai' },
    },
    selesai: { type: 'final' },
  },
});

/** A flow whose end others wait for. */
const budget = createDocument({
  flow: 'anggaran',
  version: 1,
  lang: 'id',
  title: { id: 'Anggaran', en: 'Budget' },
  data: {
    type: 'object',
    required: ['perihal'],
    additionalProperties: false,
    properties: { perihal: { type: 'string', title: { id: 'Perihal', en: 'Subject' } } },
  },
  initial: 'setujui',
  states: {
    setujui: {
      task: {
        title: { id: 'Setujui anggaran', en: 'Approve the budget' },
        assign: { position: { from: 'starter' } },
        outcomes: { setuju: { label: { id: 'Setuju', en: 'Approve' } } },
      },
      on: { setuju: 'disetujui' },
    },
    disetujui: {
      type: 'final',
      title: { id: 'Disetujui', en: 'Approved' },
      output: { perihal: 'data.perihal' },
    },
  },
});

/** All of it, on the Monday before the feast, at eight in the morning. */
export const office: TryingOffice = {
  world: {
    organisation: indexOrganisation(organisation),
    calendars: new Map([[calendar.id, calendar]]),
  },
  beside: [disposition, budget],
  now: Date.parse('2026-03-16T08:00:00+07:00'),
};
