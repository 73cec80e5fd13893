// What exists in the stories: letters, dispositions, a village report, an incident. A value that the fake API changes.

import type {
  AssigneeView,
  ChildView,
  IncidentView,
  InstanceItemView,
  JsonObject,
  JsonSchema,
  MeView,
  OutcomeView,
  PartyView,
  TaskView,
  TimelineEntryView,
  TreeView,
} from '@alir/engine/core/types';
import {
  dispositionForm,
  followUpForm,
  letterSchema,
  registrationForm,
  villageForm,
} from './fake-flows.ts';
import { positionName, positions, seatOf } from './fake-organisation.ts';
import { scanOf } from './fake-scan.ts';

/** Tuesday 24 November 2026, 09.12 WIB. */
export const storyNow = Date.parse('2026-11-24T02:12:00Z');
export const at = (hours: number): string => new Date(storyNow + hours * 3_600_000).toISOString();

export interface World {
  me: MeView;
  readonly tasks: Map<string, TaskView>;
  readonly instances: Map<string, FakeInstance>;
  readonly trees: Map<string, TreeView>;
  readonly timelines: Map<string, TimelineEntryView[]>;
  incidents: IncidentView[];
}

export interface FakeInstance {
  readonly item: InstanceItemView;
  readonly data: JsonObject;
  readonly schema: JsonSchema;
  readonly actions: TaskView['actions'];
}

interface Letter {
  readonly id: string;
  readonly pengirim: string;
  readonly perihal: string;
  readonly nomorSurat: string;
  readonly nomorAgenda: string;
  readonly urgensi: string;
  readonly keamanan: string;
}

const letter = (
  id: string,
  pengirim: string,
  perihal: string,
  nomorSurat: string,
  nomorAgenda: string,
  urgensi = 'biasa',
  keamanan = 'biasa',
): Letter => ({ id, pengirim, perihal, nomorSurat, nomorAgenda, urgensi, keamanan });

const letters: readonly Letter[] = [
  letter(
    's-1',
    'Bappeda Provinsi',
    'Undangan Musrenbang RKPD Tahun 2027',
    '005/1187/Bappeda',
    '412',
    'segera',
  ),
  letter(
    's-2',
    'Gubernur',
    'Percepatan penurunan stunting di kabupaten/kota',
    '440/2210/Kesra',
    '409',
    'sangat-segera',
  ),
  letter(
    's-3',
    'Inspektorat',
    'Laporan hasil pemeriksaan reguler Triwulan III',
    '700/88/LHP',
    '407',
    'segera',
    'rahasia',
  ),
  letter(
    's-4',
    'DKM Masjid Al-Falah, Desa Arunika 001',
    'Permohonan hibah renovasi masjid',
    '14/DKM/XI/2026',
    '405',
  ),
  letter(
    's-5',
    'Pemerintah Kabupaten Bahari Ilir',
    'Permohonan hibah aplikasi e-Office dan e-SAKIP Desa',
    '555/301/Diskominfo',
    '404',
  ),
  letter(
    's-6',
    'SP4N-LAPOR!',
    'Pengaduan warga: sanggah penerima bantuan sosial',
    '2026-11-3341',
    '402',
    'segera',
    'terbatas',
  ),
  letter(
    's-7',
    'BPKAD',
    'Nota dinas: pergeseran anggaran belanja tidak terduga',
    '900.1/77/BPKAD',
    '401',
  ),
  letter(
    's-8',
    'Diskominfo',
    'Telaahan staf pengadaan server pusat data',
    '555/29/Diskominfo',
    '398',
  ),
  letter(
    's-9',
    'Kementerian Dalam Negeri',
    'Pendataan jabatan fungsional hasil penyetaraan',
    '800/4410/SJ',
    '396',
    'biasa',
    'terbatas',
  ),
  letter('s-10', 'RSUD', 'Usulan penambahan tempat tidur kelas III', '445/612/RSUD', '395'),
];

const letterPath = (id: string, state: string, visit = 1): string => `${id}/${state}#${visit}`;

function summaryOf({ id: _id, ...rest }: Letter): JsonObject {
  return rest;
}

function assigneeAt(position: string): AssigneeView {
  const view = positions.find(({ id }) => id === position);
  return {
    position,
    role: null,
    unit: null,
    label: positionName(position),
    holders: view?.holders ?? [],
  };
}

const pool = (role: string, label: string): AssigneeView => ({
  position: null,
  role,
  unit: 'setda',
  label,
  holders: [],
});

const outcome = (name: string, label: string, more: Partial<OutcomeView> = {}): OutcomeView => ({
  name,
  label,
  comment: 'optional',
  input: null,
  permission: { allowed: true },
  ...more,
});

function task(base: Letter, flow: string, state: string, more: Partial<TaskView>): TaskView {
  const instance = more.instance ?? base.id;
  return {
    id: letterPath(instance, state),
    instance,
    root: base.id,
    flow,
    rootFlow: 'surat-masuk',
    state,
    title: state,
    status: 'open',
    assignee: assigneeAt('bupati'),
    claimedBy: null,
    readAt: null,
    openedAt: at(-20),
    dueAt: at(8),
    closedAt: null,
    outcome: null,
    summary: summaryOf(base),
    rootSummary: summaryOf(base),
    seen: { version: 3 },
    description: null,
    form: null,
    data: {},
    outcomes: [],
    actions: [],
    claim: { allowed: false, code: 'NOT_ALLOWED', detail: '' },
    release: { allowed: false, code: 'NOT_ALLOWED', detail: '' },
    seats: [],
    children: [],
    incidents: [],
    ...more,
  };
}

function letterData(base: Letter): JsonObject {
  const secret = base.keamanan === 'rahasia' || base.keamanan === 'sangat-rahasia';
  return {
    ...summaryOf(base),
    tanggalSurat: '2026-11-20',
    diterima: at(-26),
    unit: 'setda',
    ...(secret ? {} : { berkas: scanOf(base.pengirim, base.nomorSurat, base.perihal) }),
  };
}

function dispositionTask(base: Letter, hoursLeft: number, read: string | null): TaskView {
  return task(base, 'surat-masuk', 'menunggu-disposisi', {
    title: 'Disposisi',
    dueAt: at(hoursLeft),
    readAt: read,
    form: dispositionForm,
    data: { penerima: [] },
    outcomes: [outcome('disposisi', 'Disposisikan'), outcome('arsipkan', 'Arsipkan')],
    seats: [seatOf('bupati')],
  });
}

const lastHours: Readonly<Record<string, number>> = {
  's-1': 30.8,
  's-2': 6.8,
  's-3': -50,
  's-4': 102.8,
  's-5': 198,
};

/** The bupati's desk: letters to dispose, a report to accept, something to know. */
export function bupatiWorld(): World {
  const world = emptyWorld({
    tenant: 'contoh',
    user: 'u-bupati',
    name: 'Pemangku Bupati',
    seats: [seatOf('bupati')],
    operator: true,
  });
  for (const base of letters) addLetter(world, base);
  for (const base of letters.slice(0, 5))
    addTask(world, dispositionTask(base, lastHours[base.id] ?? 8, null));
  addTask(world, dispositionTask(pick('s-7'), 55, at(-3)));
  addTask(world, dispositionTask(pick('s-8'), 56, at(-4)));
  addTask(world, forInformation(pick('s-9'), 'd-90', 'bupati'));
  addTask(world, forInformation(pick('s-10'), 'd-91', 'bupati'));
  addTask(world, reportTask());
  addTask(world, registrationTask());
  world.incidents.push(incidentOf(pick('s-6')));
  addStory(world);
  return world;
}

/** Two posts in one hand: secretary of the agency, and acting head of it. */
export function twoSeatsWorld(): World {
  const seats = [seatOf('kadis-dinkes'), seatOf('sekdis-dinkes')];
  const world = emptyWorld({
    tenant: 'contoh',
    user: 'u-sekdis-dinkes',
    name: 'Pemangku Sekdis-Dinkes',
    seats,
    operator: false,
  });
  for (const base of letters) addLetter(world, base);
  addTask(world, followUpTask());
  addTask(world, forInformation(pick('s-1'), 'd-92', 'sekdis-dinkes'));
  addTask(world, villageTask());
  addStory(world);
  return world;
}

export function emptyWorld(me: MeView): World {
  return {
    me,
    tasks: new Map(),
    instances: new Map(),
    trees: new Map(),
    timelines: new Map(),
    incidents: [],
  };
}

function pick(id: string): Letter {
  const found = letters.find((base) => base.id === id) ?? letters[0];
  if (found === undefined) throw new Error('no letters');
  return found;
}

function addTask(world: World, added: TaskView): void {
  world.tasks.set(added.id, added);
}

function addLetter(world: World, base: Letter): void {
  world.instances.set(base.id, {
    schema: letterSchema,
    data: letterData(base),
    actions: [],
    item: {
      id: base.id,
      flow: 'surat-masuk',
      flowVersion: 1,
      title: 'Surat masuk',
      status: 'open',
      result: null,
      subject: null,
      parent: null,
      root: base.id,
      startedAt: at(-26),
      updatedAt: at(-2),
      endedAt: null,
      dueAt: at(lastHours[base.id] ?? 60),
      incidents: 0,
      states: [{ state: 'menunggu-disposisi', title: 'Menunggu disposisi' }],
      summary: summaryOf(base),
    },
  });
  world.trees.set(base.id, node({ instance: base.id, flow: 'surat-masuk', title: 'Surat masuk' }));
  world.timelines.set(base.id, [
    entry(base.id, 1, -26, 'instance.started', party('kabag-umum'), {}),
    entry(base.id, 2, -25.5, 'task.completed', party('kabag-umum'), {
      state: 'registrasi',
      stateTitle: 'Catat surat masuk',
      outcome: 'teruskan',
      outcomeLabel: 'Teruskan',
    }),
    entry(base.id, 3, -20, 'task.completed', party('sekda'), {
      state: 'penyaringan',
      stateTitle: 'Saring surat',
      outcome: 'naikkan',
      outcomeLabel: 'Naikkan',
      comment: 'Mohon arahan Bapak Bupati.',
    }),
  ]);
}

function forInformation(base: Letter, instance: string, position: string): TaskView {
  return task(base, 'disposisi', 'untuk-diketahui', {
    instance,
    title: 'Untuk diketahui',
    assignee: assigneeAt(position),
    dueAt: null,
    data: {
      pemberi: 'sekda',
      tugas: { jabatan: position, peran: 'untuk-diketahui', instruksi: ['Untuk diketahui'] },
    },
    outcomes: [outcome('baca', 'Sudah dibaca')],
    seats: [seatOf(position)],
  });
}

function reportTask(): TaskView {
  const base = pick('s-2');
  return task(base, 'disposisi', 'dilaporkan', {
    instance: 'd-2-dpmd',
    title: 'Terima laporan',
    dueAt: at(31),
    data: {
      pemberi: 'bupati',
      tugas: { jabatan: 'kadis-dpmd', peran: 'pelaksana', instruksi: ['Tindak lanjuti'] },
      laporan: 'Rapat koordinasi dengan 26 kecamatan selesai; 14 desa prioritas ditetapkan.',
    },
    outcomes: [
      outcome('terima', 'Terima'),
      outcome('kembalikan', 'Kembalikan', { comment: 'required' }),
    ],
    seats: [seatOf('bupati')],
  });
}

function registrationTask(): TaskView {
  const base = letter('s-11', '', '', '', '');
  return {
    ...task(base, 'surat-masuk', 'registrasi', {
      title: 'Catat surat masuk',
      assignee: pool('agendaris', 'Agendaris Sekretariat Daerah'),
      dueAt: at(1.5),
      form: registrationForm,
      data: { unit: 'setda', diterima: at(-0.5) },
      outcomes: [
        outcome('teruskan', 'Teruskan'),
        outcome('salah-alamat', 'Salah alamat', { comment: 'required' }),
      ],
      claim: { allowed: true },
      seats: [seatOf('bupati')],
    }),
    summary: {},
    rootSummary: {},
  };
}

function followUpTask(): TaskView {
  const base = pick('s-2');
  const children: readonly ChildView[] = [
    child('kabid-kesmas', 'd-2-kesmas', true),
    child('kapus-arunika', 'd-2-kapus', false),
  ];
  return task(base, 'disposisi', 'tindak-lanjut', {
    instance: 'd-2-dinkes',
    title: 'Tindak lanjuti disposisi',
    assignee: assigneeAt('kadis-dinkes'),
    dueAt: at(54.8),
    form: followUpForm,
    data: {
      pemberi: 'bupati',
      keamanan: 'biasa',
      tugas: {
        jabatan: 'kadis-dinkes',
        peran: 'koordinator',
        instruksi: ['Tindak lanjuti', 'Koordinasikan'],
        catatan: 'Libatkan Dinas PMD dan puskesmas di 14 desa prioritas.',
        batas: '2026-11-27',
      },
    },
    outcomes: [
      outcome('lapor', 'Laporkan', {
        permission: {
          allowed: false,
          code: 'GUARD_REFUSED',
          detail: 'Masih ada disposisi di bawah yang belum selesai',
        },
      }),
      outcome('tolak', 'Bukan tupoksi', { comment: 'required' }),
    ],
    actions: dispositionActions,
    seats: [seatOf('kadis-dinkes')],
    children,
  });
}

const dispositionActions: TaskView['actions'] = [
  {
    name: 'teruskan',
    state: 'tindak-lanjut',
    label: 'Disposisikan lagi',
    input: { type: 'array', maxItems: 30, items: villageRecipient() },
    effect: 'append',
    permission: { allowed: true },
  },
  {
    name: 'tarik',
    state: 'tindak-lanjut',
    label: 'Tarik',
    input: { type: 'string' },
    effect: 'cancel',
    permission: { allowed: false, code: 'GUARD_REFUSED', detail: 'Disposisi sudah dibaca' },
  },
];

function villageRecipient(): JsonSchema {
  const [section] = dispositionForm.sections;
  const items = section?.fields[0]?.schema.items;
  return typeof items === 'object' && items !== null ? { ...items } : {};
}

function child(position: string, instance: string, read: boolean): ChildView {
  return {
    key: position,
    instance,
    item: { jabatan: position, peran: 'pelaksana', instruksi: ['Tindak lanjuti'] },
    status: 'open',
    waits: true,
    read,
    result: null,
    output: null,
  };
}

function villageTask(): TaskView {
  const base = letter('l-1', 'Desa Arunika 001', 'Laporan kinerja Triwulan III 2026', '', '');
  return {
    ...task(base, 'laporan-kinerja-desa', 'pengisian', {
      title: 'Isi laporan triwulan',
      assignee: pool('operator-desa', 'Operator Desa Arunika 001'),
      dueAt: at(-75),
      readAt: at(-100),
      form: villageForm,
      data: {
        desa: 'Desa Arunika 001',
        periode: 'Triwulan III 2026',
        indikator: [
          { kode: 'Penurunan KK miskin', target: '64', realisasi: '51' },
          {
            kode: 'Prevalensi stunting',
            target: '14.0',
            realisasi: '12.6',
            catatan: 'Data posyandu September',
          },
          { kode: 'PBB-P2 lunas', target: '1250000.50', realisasi: '1180250.25' },
        ],
      },
      outcomes: [outcome('ajukan', 'Ajukan')],
      seats: [seatOf('sekdis-dinkes')],
    }),
    rootFlow: 'laporan-kinerja-desa',
    summary: { sender: 'Desa Arunika 001', subject: 'Laporan kinerja Triwulan III 2026' },
    rootSummary: {},
  };
}

function incidentOf(base: Letter): IncidentView {
  return {
    id: 'i-1',
    instance: base.id,
    flow: 'surat-masuk',
    code: 'LOOKUP_EMPTY',
    detail:
      'Tidak ada yang memegang jabatan Camat Arunika, sehingga tugas “Saring surat” tidak punya penerima. Isi jabatan itu, atau pilih keadaan lain.',
    pointer: '/states/penyaringan/task/assign/position',
    params: { lookup: 'secretary', unit: 'kec-arunika' },
    state: 'penyaringan',
    stateTitle: 'Saring surat',
    at: at(-5),
    command: {
      type: 'complete',
      visit: 'registrasi#1',
      outcome: 'teruskan',
      data: { unit: 'kec-arunika' },
    },
    summary: summaryOf(base),
  };
}

export function party(position: string): PartyView {
  const view = positions.find(({ id }) => id === position);
  const [holder] = view?.holders ?? [];
  return {
    user: holder?.user ?? `u-${position}`,
    name: holder?.name ?? `Pemangku ${position}`,
    position,
    positionName: positionName(position),
    capacity: holder?.capacity ?? 'definitive',
    basis:
      holder !== undefined && holder.capacity !== 'definitive' ? 'SK 821/114/BKPSDM/2026' : null,
  };
}

export function entry(
  instance: string,
  seq: number,
  hours: number,
  type: TimelineEntryView['type'],
  by: PartyView | null,
  more: Partial<TimelineEntryView>,
): TimelineEntryView {
  return {
    instance,
    flow: instance.startsWith('d-') ? 'disposisi' : 'surat-masuk',
    seq,
    at: at(hours),
    type,
    by,
    state: null,
    stateTitle: null,
    outcome: null,
    outcomeLabel: null,
    comment: null,
    detail: {},
    hash: `${instance}-${seq}`,
    ...more,
  };
}

function node(more: Partial<TreeView> & Pick<TreeView, 'instance'>): TreeView {
  return {
    flow: 'disposisi',
    title: 'Disposisi',
    key: null,
    item: null,
    status: 'open',
    result: null,
    read: true,
    waits: true,
    states: [{ state: 'dalam-disposisi', title: 'Dalam disposisi' }],
    assignees: [],
    dueAt: null,
    startedAt: at(-20),
    endedAt: null,
    summary: {},
    children: [],
    ...more,
  };
}

/** The stunting letter, disposed to depth five. */
function addStory(world: World): void {
  world.trees.set('s-2', deepTree);
  const dinkes = deepTree.children[0];
  if (dinkes) world.trees.set('d-2-dinkes', dinkes);
  world.timelines.set('s-2', [...(world.timelines.get('s-2') ?? []), ...deepStory]);
  const letterOf = world.instances.get('s-2');
  if (letterOf === undefined) return;
  world.instances.set('s-2', {
    ...letterOf,
    item: { ...letterOf.item, states: [{ state: 'dalam-disposisi', title: 'Dalam disposisi' }] },
    actions: world.me.user === 'u-bupati' ? letterActions : [],
  });
  world.instances.set('d-2-dinkes', {
    ...letterOf,
    item: { ...letterOf.item, id: 'd-2-dinkes', flow: 'disposisi', parent: 's-2' },
    actions: dispositionActions,
  });
}

const letterActions: TaskView['actions'] = dispositionActions.map((action) => ({
  ...action,
  name: action.name === 'teruskan' ? 'tambah' : 'cabut',
  state: 'dalam-disposisi',
  label: action.name === 'teruskan' ? 'Tambah penerima' : 'Tarik',
}));

const given = (
  position: string,
  role: string,
  instance: string,
  more: Partial<TreeView> = {},
): TreeView =>
  node({
    instance,
    key: position,
    item: {
      jabatan: position,
      peran: role,
      instruksi: role === 'untuk-diketahui' ? ['Untuk diketahui'] : ['Tindak lanjuti'],
    },
    states: [{ state: 'tindak-lanjut', title: 'Ditindaklanjuti' }],
    assignees: [assigneeAt(position)],
    waits: role !== 'untuk-diketahui',
    ...more,
  });

export const deepTree: TreeView = node({
  instance: 's-2',
  flow: 'surat-masuk',
  title: 'Surat masuk',
  children: [
    given('kadis-dinkes', 'koordinator', 'd-2-dinkes', {
      dueAt: at(54.8),
      item: {
        jabatan: 'kadis-dinkes',
        peran: 'koordinator',
        instruksi: ['Tindak lanjuti', 'Koordinasikan'],
        catatan: 'Libatkan Dinas PMD dan puskesmas di 14 desa prioritas.',
        batas: '2026-11-27',
      },
      children: [
        given('kabid-kesmas', 'pelaksana', 'd-2-kesmas', {
          children: [
            given('kapus-arunika', 'pelaksana', 'd-2-kapus-a', {
              dueAt: at(-20),
              children: [
                given('camat-arunika', 'pelaksana', 'd-2-camat', {
                  children: [given('kades-arunika-1', 'pelaksana', 'd-2-kades', { read: false })],
                }),
              ],
            }),
          ],
        }),
        given('kapus-arunika', 'pelaksana', 'd-2-kapus', { read: false }),
      ],
    }),
    given('kadis-dpmd', 'pelaksana', 'd-2-dpmd', {
      states: [{ state: 'dilaporkan', title: 'Menunggu diterima' }],
      assignees: [assigneeAt('bupati')],
      summary: {
        laporan: 'Rapat koordinasi dengan 26 kecamatan selesai; 14 desa prioritas ditetapkan.',
      },
    }),
    given('kadis-dinsos', 'pelaksana', 'd-2-dinsos', { read: false, dueAt: at(78) }),
    given('wabup', 'untuk-diketahui', 'd-2-wabup', {
      status: 'done',
      result: 'diketahui',
      endedAt: at(-10),
    }),
    given('kaban-bpkad', 'pelaksana', 'd-2-bpkad', {
      status: 'cancelled',
      endedAt: at(-12),
      read: false,
    }),
  ],
});

const started = (instance: string, hours: number, parent: string, key: string): TimelineEntryView =>
  entry(instance, 1, hours, 'instance.started', null, {
    detail: { flow: 'disposisi', parent, key },
  });

export const deepStory: readonly TimelineEntryView[] = [
  entry('s-2', 4, -18, 'task.completed', party('bupati'), {
    state: 'menunggu-disposisi',
    stateTitle: 'Disposisi',
    outcome: 'disposisi',
    outcomeLabel: 'Disposisikan',
  }),
  started('d-2-dinkes', -18, 's-2', 'kadis-dinkes'),
  started('d-2-dpmd', -18, 's-2', 'kadis-dpmd'),
  started('d-2-dinsos', -18, 's-2', 'kadis-dinsos'),
  started('d-2-wabup', -18, 's-2', 'wabup'),
  entry('s-2', 5, -17, 'action.taken', party('bupati'), {
    state: 'dalam-disposisi',
    detail: { action: 'tambah', effect: 'append', input: [{ jabatan: 'kaban-bpkad' }] },
  }),
  started('d-2-bpkad', -17, 's-2', 'kaban-bpkad'),
  entry('s-2', 6, -12, 'action.taken', party('bupati'), {
    state: 'dalam-disposisi',
    detail: { action: 'cabut', effect: 'cancel', input: 'kaban-bpkad' },
  }),
  entry('d-2-bpkad', 2, -12, 'instance.cancelled', null, {
    detail: { by: 'parent', reason: 'cabut' },
  }),
  entry('d-2-wabup', 2, -10, 'task.completed', party('wabup'), {
    state: 'untuk-diketahui',
    stateTitle: 'Untuk diketahui',
    outcome: 'baca',
    outcomeLabel: 'Sudah dibaca',
  }),
  entry('d-2-dinkes', 2, -9, 'action.taken', party('kadis-dinkes'), {
    state: 'tindak-lanjut',
    detail: { action: 'teruskan', effect: 'append', input: [] },
  }),
  started('d-2-kesmas', -9, 'd-2-dinkes', 'kabid-kesmas'),
  started('d-2-kapus', -9, 'd-2-dinkes', 'kapus-arunika'),
  entry('s-2', 7, -4, 'timer.fired', null, { stateTitle: 'Dalam disposisi' }),
  entry('d-2-dpmd', 2, -2, 'task.completed', party('kadis-dpmd'), {
    state: 'tindak-lanjut',
    stateTitle: 'Tindak lanjuti disposisi',
    outcome: 'lapor',
    outcomeLabel: 'Laporkan',
    comment: 'Laporan lengkap terlampir.',
  }),
];
