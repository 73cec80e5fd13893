// A mail room: letters are entered by the clerks of a unit and screened by its secretary. One may turn out to have come twice.

import { memoryAttachments, organisationDirectory, type Store } from '../../src/index.ts';
import type {
  AcceptedView,
  AttachedView,
  AttachmentListView,
  Timeline,
} from '../../src/http/index.ts';
import type { InstanceView } from '../../src/core/views/instance.ts';
import type { MergeChoicesView } from '../../src/core/views/merge.ts';
import { openOffice, type Answered, type Office } from '../http/office.ts';
import { path } from '../http/walk.ts';

const text = { type: 'string' };
const can = {
  merge: { outcome: 'twice', same: ['unit'], alike: [['from', 'number']] },
};

export const letter = {
  flow: 'letter',
  version: 1,
  lang: 'en',
  title: 'Letter',
  access: { confidential: 'has(data.secret) && data.secret' },
  data: {
    type: 'object',
    required: ['unit'],
    additionalProperties: false,
    properties: {
      unit: text,
      from: text,
      number: text,
      secret: { type: 'boolean' },
      scan: { type: 'string', format: 'attachment' },
    },
  },
  summary: {
    unit: 'data.unit',
    from: "has(data.from) ? data.from : ''",
    number: "has(data.number) ? data.number : ''",
  },
  initial: 'entry',
  states: {
    entry: {
      task: {
        title: 'Enter',
        assign: { role: 'clerk', unit: { from: 'data.unit' } },
        form: 'entry',
        outcomes: { pass: { label: 'Pass on' }, twice: { label: 'Came before' } },
        can,
      },
      on: { pass: 'screening', twice: 'merged' },
    },
    screening: {
      task: {
        title: 'Screen',
        assign: { role: 'secretary', unit: { from: 'data.unit' } },
        outcomes: { file: { label: 'File' }, twice: { label: 'Came before' } },
        can,
      },
      on: { file: 'filed', twice: 'merged' },
    },
    filed: { type: 'final' },
    merged: {
      type: 'final',
      reopen: { by: { role: 'secretary', unit: { from: 'data.unit' } }, target: 'entry' },
    },
  },
};

const forms = [
  {
    form: 'entry',
    sections: [
      { fields: ['from', 'number', 'secret', 'scan'].map((field) => ({ field, access: 'write' })) },
    ],
  },
];

/** Cliff and Clara enter for the town, Vic for the village; Sue and Sid are secretaries. Abe is a clerk
 * who may look at what Sid has. Nell has nothing to do with either. */
const organisation = {
  units: [
    { id: 'town', kind: 'office', name: 'Town' },
    { id: 'village', kind: 'office', name: 'Village' },
  ],
  positions: [
    { id: 'town-clerk', name: 'Clerk of the town', unit: 'town', roles: ['clerk'] },
    { id: 'town-second', name: 'Second clerk', unit: 'town', roles: ['clerk'] },
    { id: 'town-third', name: 'Third clerk', unit: 'town', roles: ['clerk'] },
    { id: 'town-secretary', name: 'Secretary', unit: 'town', roles: ['secretary'] },
    { id: 'town-aide', name: 'Aide', unit: 'town', roles: ['clerk'] },
    { id: 'village-clerk', name: 'Clerk of the village', unit: 'village', roles: ['clerk'] },
    { id: 'village-secretary', name: 'Secretary', unit: 'village', roles: ['secretary'] },
  ],
  users: ['cliff', 'clara', 'sue', 'vic', 'sid', 'nell', 'abe', 'op'].map((id) => ({
    id,
    name: id,
  })),
  assignments: [
    { user: 'cliff', position: 'town-clerk' },
    { user: 'clara', position: 'town-second' },
    { user: 'sue', position: 'town-secretary' },
    { user: 'vic', position: 'village-clerk' },
    { user: 'sid', position: 'village-secretary' },
    { user: 'abe', position: 'town-aide' },
    { user: 'op', position: 'town-third' },
  ],
  delegations: [
    {
      from: 'village-secretary',
      to: 'town-aide',
      basis: 'ND 1/2026',
      scope: { actions: ['view'] as const },
    },
  ],
};

/** What is answered to a merge, either way. */
export interface Merged {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly status: number | string;
}

export interface MailRoom extends Office {
  /** Enters a letter for a unit; with `from` and `number` it is passed on to the secretary. @returns its id */
  enter(by: string, unit: string, entered?: object): Promise<string>;
  scan(by: string, id: string, content: string, field?: string): Promise<AttachedView>;
  merge(by: string, task: string, into: string): Promise<Answered<Merged>>;
  choices(by: string, task: string, search?: string): Promise<MergeChoicesView>;
  see(by: string, id: string): Promise<InstanceView>;
  files(by: string, id: string): Promise<AttachmentListView>;
  history(by: string, id: string): Promise<Timeline>;
}

export const entry = (id: string, visit = 1): string => `${id}/entry#${visit}`;
export const screening = (id: string): string => `${id}/screening#1`;

export async function openMailRoom(store: Store): Promise<MailRoom> {
  const office = await openOffice({
    store,
    flows: [
      { definition: letter, forms },
      { definition: { ...letter, flow: 'parcel' }, forms },
    ],
    directory: organisationDirectory(organisation),
    attachments: { store: memoryAttachments(), mediaType: () => 'application/pdf' },
  });
  const read = async <T>(by: string, at: string): Promise<T> =>
    (await office.as(by).get<T>(at)).body;
  return {
    ...office,
    enter: async (by, unit, entered) => {
      const data = { unit };
      const started = await office
        .as(by)
        .post<AcceptedView>('/instances', { flow: 'letter', data });
      const { instance } = started.body;
      if (entered) {
        const body = { outcome: 'pass', data: entered };
        await office.as(by).post(`/tasks/${path(entry(instance))}/complete`, body);
      }
      return instance;
    },
    scan: async (by, id, content, field) => {
      const query = new URLSearchParams({ name: 'scan.pdf', ...(field ? { field } : {}) });
      const url = `http://office/instances/${id}/attachments?${query.toString()}`;
      const headers = { 'x-who': `acme/${by}` };
      const request = new Request(url, { method: 'POST', headers, body: content });
      const answer = await office.handler(request);
      const attached: AttachedView = await answer.json();
      return attached;
    },
    merge: (by, task, into) => office.as(by).post(`/tasks/${path(task)}/merge`, { into }),
    choices: (by, task, search = '') =>
      read(by, `/tasks/${path(task)}/merge?search=${encodeURIComponent(search)}`),
    see: (by, id) => read(by, `/instances/${id}`),
    files: (by, id) => read(by, `/instances/${id}/attachments`),
    history: (by, id) => read(by, `/instances/${id}/timeline`),
  };
}
