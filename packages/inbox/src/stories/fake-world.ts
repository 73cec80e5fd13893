// What exists in the stories: letters, dispositions, a village report, an incident. A value that the fake API changes.

import type {
  FieldView,
  IncidentView,
  InstanceItemView,
  InstanceView,
  JsonObject,
  JsonSchema,
  MeView,
  NoticeView,
  StartClockView,
  TaskView,
  TimelineEntryView,
  TreeView,
} from '@alir/engine/core/types';
import { fakeClocks } from './fake-clocks.ts';
import { documentStory } from './fake-documents.ts';
import { letterSchema, registrationForm, reportSchema, villageForm } from './fake-flows.ts';
import { isSecret, letterData, letters, pick, summaryOf } from './fake-letters.ts';
import type { Letter } from './fake-letters.ts';
import { seatOf } from './fake-organisation.ts';
import { at, deepStory, deepTree, entry, node, party } from './fake-story.ts';
import {
  dispositionActions,
  dispositionTask,
  followUpTask,
  forInformation,
  refusedTask,
  registrationTask,
  reportTask,
  reviewTask,
  revokedTask,
  villageTask,
} from './fake-tasks.ts';

export interface World {
  me: MeView;
  readonly tasks: Map<string, TaskView>;
  readonly instances: Map<string, FakeInstance>;
  readonly trees: Map<string, TreeView>;
  readonly timelines: Map<string, TimelineEntryView[]>;
  incidents: IncidentView[];
  /** Clocks of flows. */
  clocks: StartClockView[];
  notices: NoticeView[];
  /** Most on one page of a list. Default 8. */
  pageSize?: number;
}

export interface FakeInstance {
  readonly item: InstanceItemView;
  readonly data: JsonObject;
  readonly schema: JsonSchema;
  readonly fields: readonly FieldView[];
  readonly actions: TaskView['actions'];
  readonly acts?: InstanceView['acts'];
  readonly copies?: InstanceView['copies'];
  readonly signings?: InstanceView['signings'];
  readonly suspension?: InstanceView['suspension'];
}

const lastHours: Readonly<Record<string, number>> = {
  's-1': 30.8,
  's-2': 6.8,
  's-3': -50,
  's-4': 102.8,
  's-5': 198,
};

/** The bupati's desk: letters to dispose, reports to accept, something to know. */
export function bupatiWorld(): World {
  const world = worldOf('bupati', true);
  for (const base of letters.slice(0, 5))
    addTask(world, dispositionTask(base, lastHours[base.id] ?? 8, null));
  addTask(world, dispositionTask(pick('s-7'), 55, at(-3)));
  addTask(world, dispositionTask(pick('s-8'), 56, at(-4)));
  addTask(world, forInformation(pick('s-9'), 'd-90', 'bupati'));
  addTask(world, forInformation(pick('s-10'), 'd-91', 'bupati'));
  const [stunting, grant] = [pick('s-2'), pick('s-5')];
  addTask(
    world,
    reportTask(
      stunting,
      'kadis-dpmd',
      'Rapat koordinasi dengan 26 kecamatan selesai; 14 desa prioritas ditetapkan.',
    ),
  );
  addTask(world, reportTask(grant, 'kadis-dpmd', 'Desa siap menerima aplikasi.'));
  addTask(world, reportTask(grant, 'kaban-bpkad', 'Anggaran pendampingan tersedia.'));
  addTask(world, refusedTask());
  addTask(world, registrationTask());
  world.incidents.push(incidentOf(pick('s-6')));
  world.clocks.push(...fakeClocks());
  world.notices.push(...bupatiNotices());
  addStory(world);
  return world;
}

/** Something new, something secret, something read. */
function bupatiNotices(): NoticeView[] {
  const letter = pick('s-1');
  const told = {
    confidential: false,
    flow: 'surat-masuk',
    flowTitle: { id: 'Surat masuk', en: 'Incoming letter' },
    state: 'telaah',
    title: { id: 'Telaah surat', en: 'Review the letter' },
    to: null,
    dueAt: at(6.8),
    summary: summaryOf(letter),
  };
  const untold = {
    flow: null,
    flowTitle: null,
    state: null,
    title: null,
    dueAt: null,
    summary: {},
  };
  return [
    { ...told, id: 'n-1', at: at(-1), readAt: null, instance: letter.id },
    {
      ...told,
      ...untold,
      confidential: true,
      id: 'n-2',
      at: at(-3),
      readAt: null,
      instance: 's-4',
    },
    {
      ...told,
      id: 'n-3',
      at: at(-50),
      readAt: at(-49),
      instance: 's-2',
      title: { id: 'Batas waktu dekat', en: 'The deadline is near' },
    },
  ];
}

/** Two posts in one hand: secretary of the agency, and acting head of it. */
export function twoSeatsWorld(): World {
  const world = worldOf('sekdis-dinkes', false);
  world.me = { ...world.me, seats: [seatOf('kadis-dinkes'), seatOf('sekdis-dinkes')] };
  addTask(world, followUpTask());
  addTask(world, forInformation(pick('s-1'), 'd-92', 'sekdis-dinkes'));
  addTask(world, villageTask());
  addVillage(world);
  addStory(world);
  return world;
}

/** The secretary of the regency: the reports on one letter are to be judged. */
export function sekdaWorld(): World {
  const world = worldOf('sekda', false);
  addTask(world, reviewTask());
  addStory(world);
  return world;
}

/** A recipient whose disposition was revoked after it was read. */
export function inspekturWorld(): World {
  const world = worldOf('inspektur', false);
  addTask(world, revokedTask());
  addStory(world);
  return world;
}

export function worldOf(position: string, operator: boolean): World {
  const world = emptyWorld({
    tenant: 'contoh',
    user: `u-${position}`,
    name: `Pemangku ${seatOf(position).name}`,
    seats: [seatOf(position)],
    operator,
  });
  for (const base of letters) addLetter(world, base);
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
    clocks: [],
    notices: [],
  };
}

export function addTask(world: World, added: TaskView): void {
  world.tasks.set(added.id, added);
}

const readOnly = (field: FieldView): FieldView => ({ ...field, access: 'read', requiredFor: [] });

/** What the forms of letters show, as the first of them calls it. */
const letterFields: readonly FieldView[] = registrationForm.sections.flatMap(({ fields }) =>
  fields.map(readOnly),
);

function addLetter(world: World, base: Letter): void {
  world.instances.set(base.id, {
    schema: letterSchema,
    data: letterData(base),
    fields: letterFields,
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
      confidential: isSecret(base),
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

function addVillage(world: World): void {
  const task = villageTask();
  const letterOf = world.instances.get('s-1');
  if (letterOf === undefined) return;
  world.instances.set('l-1', {
    schema: reportSchema,
    data: task.data,
    fields: villageForm.sections.flatMap(({ fields }) => fields.map(readOnly)),
    actions: [],
    item: {
      ...letterOf.item,
      id: 'l-1',
      root: 'l-1',
      flow: 'laporan-kinerja-desa',
      title: 'Laporan kinerja triwulan desa',
      states: [{ state: 'pengisian', title: 'Pengisian' }],
      summary: task.summary,
    },
  });
  world.trees.set('l-1', node({ instance: 'l-1', flow: 'laporan-kinerja-desa' }));
}

function incidentOf(base: Letter): IncidentView {
  return {
    id: 'i-1',
    instance: base.id,
    flow: 'surat-masuk',
    code: 'LOOKUP_EMPTY',
    detail:
      'Tidak ada yang memegang jabatan Camat Arunika, sehingga tugas “Saring surat” tidak punya penerima. Isi jabatan itu, atau pilih langkah lain.',
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

/** The stunting letter, disposed to depth five. */
function addStory(world: World): void {
  world.trees.set('s-2', deepTree);
  const dinkes = deepTree.children[0];
  if (dinkes) world.trees.set('d-2-dinkes', dinkes);
  const before = world.timelines.get('s-2') ?? [];
  world.timelines.set('s-2', [...before, ...documentStory, ...deepStory]);
  const letterOf = world.instances.get('s-2');
  if (letterOf === undefined) return;
  world.instances.set('s-2', {
    ...letterOf,
    item: { ...letterOf.item, states: [{ state: 'dalam-disposisi', title: 'Dalam disposisi' }] },
    actions: world.me.user === 'u-bupati' ? letterActions : [],
  });
  world.instances.set('d-2-dinkes', {
    ...letterOf,
    item: {
      ...letterOf.item,
      id: 'd-2-dinkes',
      flow: 'disposisi',
      title: 'Disposisi',
      parent: 's-2',
    },
    data: { ...followUpTask().data, jalur: ['bupati'] },
    fields: [],
    actions: dispositionActions,
  });
  world.timelines.set('d-2-dinkes', ofInstance('d-2-dinkes'));
  world.timelines.set('d-2-dpmd', ofInstance('d-2-dpmd'));
}

function ofInstance(instance: string): TimelineEntryView[] {
  return deepStory.filter((told) => told.instance === instance);
}

const letterActions: TaskView['actions'] = dispositionActions.map((action) => ({
  ...action,
  name: { teruskan: 'tambah', tarik: 'cabut' }[action.name] ?? action.name,
  state: 'dalam-disposisi',
  label: action.name === 'teruskan' ? 'Tambah penerima' : action.label,
}));
