// A house with a district office and one far to the east, whose letters tell people things, and what leaves it by e-mail and
// messenger.

import {
  createEngine,
  memoryStore,
  organisationDirectory,
  type Assignment,
  type Engine,
  type Notifier,
  type NoticeMessage,
  type NoticePreference,
  type NoticeTransport,
  type SendContext,
  type Store,
} from '../../src/index.ts';
import { fakeClock, seededIds, type FakeClock } from '../../src/testing/index.ts';

const text = { type: 'string' };

export const letter = {
  flow: 'surat',
  version: 1,
  lang: 'id',
  title: { id: 'Surat masuk', en: 'Incoming letter' },
  data: {
    type: 'object',
    required: ['perihal', 'sifat', 'rahasia'],
    additionalProperties: false,
    properties: {
      perihal: { ...text, maxLength: 200 },
      sifat: { ...text, maxLength: 200 },
      rahasia: { type: 'boolean' },
      pegawai: { ...text, maxLength: 200 },
    },
  },
  access: { confidential: 'data.rahasia' },
  summary: { perihal: 'data.perihal', sifat: 'data.sifat' },
  initial: 'telaah',
  on: { rahasiakan: { by: 'starter', set: { rahasia: 'true' }, notify: 'starter' } },
  states: {
    telaah: {
      task: {
        title: { id: 'Telaah surat', en: 'Review the letter' },
        assign: { position: 'camat' },
        due: 'P1D',
        outcomes: { selesai: { label: 'Selesai' } },
      },
      on: {
        selesai: 'selesai',
        sebarkan: { by: 'starter', target: 'sebar' },
        ingatkan: { by: 'starter', notify: 'pending' },
        siarkan: { by: 'starter', notify: { role: 'staf' } },
        sekantor: { by: 'starter', notify: { role: 'staf', unit: 'kecamatan' } },
        kabari: { by: 'starter', notify: 'starter' },
      },
    },
    sebar: {
      each: { in: "['camat']", as: 'ke', key: 'ke', flow: 'lembar', with: { ke: 'ke' } },
      on: { dorong: { by: 'starter', notify: 'pending' } },
      onDone: 'selesai',
    },
    selesai: { type: 'final', result: 'selesai' },
  },
};

/** What a letter becomes for each recipient. Nothing of its own is confidential. */
export const sheet = {
  flow: 'lembar',
  version: 1,
  lang: 'id',
  title: 'Lembar disposisi',
  data: {
    type: 'object',
    required: ['ke'],
    additionalProperties: false,
    properties: { ke: { ...text, maxLength: 40 } },
  },
  summary: { ke: 'data.ke' },
  initial: 'kerjakan',
  states: {
    kerjakan: {
      task: {
        title: 'Kerjakan disposisi',
        assign: { position: { from: 'data.ke' } },
        outcomes: { beres: { label: 'Beres' } },
      },
      on: { beres: 'beres' },
    },
    beres: { type: 'final' },
  },
};

const held = (user: string, position: string, more: Partial<Assignment> = {}): Assignment => ({
  user,
  position,
  ...more,
});

const organisation = {
  units: [
    { id: 'kecamatan', kind: 'kecamatan', name: 'Kecamatan' },
    { id: 'timur', kind: 'kecamatan', name: 'Kecamatan Timur', zone: 'Asia/Jayapura' },
    { id: 'loket', kind: 'loket', name: 'Loket', parent: 'timur' },
  ],
  positions: [
    { id: 'camat', name: 'Camat', unit: 'kecamatan', roles: ['head'] },
    { id: 'staf-1', name: 'Staf 1', unit: 'kecamatan', roles: ['staf'] },
    { id: 'staf-2', name: 'Staf 2', unit: 'kecamatan', roles: ['staf'] },
    { id: 'loket-timur', name: 'Petugas loket', unit: 'loket', roles: ['staf'] },
  ],
  assignments: [
    held('lama', 'camat', { until: '2026-01-04' }),
    held('cici', 'camat', { from: '2026-01-05', until: '2026-01-06' }),
    held('plh', 'camat', { capacity: 'plh', from: '2026-01-07' }),
    held('siti', 'staf-1'),
    held('adi', 'staf-2'),
    held('siti', 'staf-2', { capacity: 'plt' }),
    held('jaya', 'loket-timur'),
  ],
  users: ['lama', 'cici', 'plh', 'siti', 'adi', 'jaya'].map((id) => ({ id, name: id })),
};

export interface Sent extends NoticeMessage, Pick<SendContext, 'idempotencyKey' | 'attempt'> {
  readonly channel: string;
  readonly at: string;
}

export interface House {
  readonly engine: Engine;
  readonly clock: FakeClock;
  readonly sent: Sent[];
  readonly faults: unknown[];
  /** Makes the channels fail, until it is given null. */
  breakWith(error: Error | null): void;
  /** Registers a letter. @returns its id */
  letter(
    data?: Partial<Record<'perihal' | 'sifat' | 'pegawai', string>> & { rahasia?: boolean },
  ): Promise<string>;
  /** Tells people by an action of the letter, and does what is due. */
  tell(letter: string, action: string): Promise<void>;
  /** Moves the clock to an instant and does what is due. */
  at(instant: string): Promise<void>;
  prefer(user: string, preference: Partial<NoticePreference>): Promise<void>;
}

/** Monday 5 January 2026, eight o'clock in Jakarta. */
export async function openHouse({
  store = memoryStore(),
  ...changes
}: Partial<Notifier> & { store?: Store } = {}): Promise<House> {
  const clock = fakeClock();
  const sent: Sent[] = [];
  const faults: unknown[] = [];
  let failure: Error | null = null;
  const channel = (name: string): NoticeTransport => ({
    send: async (message, { idempotencyKey, attempt }) => {
      if (failure !== null) throw failure;
      const at = new Date(clock.now()).toISOString();
      sent.push({ ...message, idempotencyKey, attempt, channel: name, at });
    },
  });
  const engine = await createEngine({
    store,
    directory: organisationDirectory(organisation),
    flows: [{ definition: letter }, { definition: sheet }],
    isOperator: (_tenant, user) => user === 'op',
    language: 'id',
    clock,
    ids: seededIds(),
    onFault: (error) => void faults.push(error),
    notifier: {
      channels: { email: channel('email'), whatsapp: channel('whatsapp') },
      address: (_tenant, user, by) => (user === 'adi' ? null : `${user}@${by}`),
      link: (_tenant, instance) => `https://alir.test/${instance ?? ''}`,
      ...changes,
    },
  });
  return {
    engine,
    clock,
    sent,
    faults,
    breakWith: (error) => (failure = error),
    async letter(data = {}) {
      const given = { perihal: 'Banjir', sifat: 'biasa', rahasia: false, ...data };
      const result = await engine.flow('surat').start({ data: given, by: 'siti' });
      if (!result.ok) throw new Error(result.code);
      await engine.runDue();
      return result.instance;
    },
    async tell(id, action) {
      const result = await engine.instances.act(id, action, { by: { user: 'siti' } });
      if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.details)}`);
      await engine.runDue();
    },
    async at(instant) {
      clock.moveTo(instant);
      await engine.runDue();
    },
    prefer: (user, preference) => engine.notices.setPreference(user, preference),
  };
}
