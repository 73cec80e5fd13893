// A desk on which everything lies that may be done besides choosing an outcome: many of a kind, several who sign, something
// being prepared, laid aside, decided already, or sent for information.

import type {
  InstanceActView,
  JsonObject,
  SignerView,
  SigningRoundView,
  SuspensionView,
  TaskActView,
  TaskView,
} from '@alir/engine/core/types';
import { isJsonArray } from '../form/schema.ts';
import { leaveForm, reviewForm } from './fake-flows.ts';
import { letter, pick } from './fake-letters.ts';
import { seatOf } from './fake-organisation.ts';
import { assigneeAt, at, entry, party } from './fake-story.ts';
import { outcome, task } from './fake-tasks.ts';
import { addTask, worldOf } from './fake-world.ts';
import type { World } from './fake-world.ts';

const may = (name: TaskActView['name']): TaskActView => ({ name, permission: { allowed: true } });

const officers = [
  'kadis-dpmd',
  'kadis-dinsos',
  'kaban-bpkad',
  'inspektur',
  'asisten-1',
  'asisten-2',
  'kabag-umum',
  'kabid-p2p',
  'kabid-kesmas',
  'kapus-arunika',
  'kades-arunika-1',
  'sekdis-dinkes',
];

/** Requests for leave, by number; whose days are used up cannot be approved. */
function leave(number: number, position: string): TaskView {
  const days = (number % 5) + 1;
  const summary = { pengirim: assigneeAt(position).label, perihal: `Cuti tahunan ${days} hari` };
  return {
    ...task(letter(`c-${number}`, '', '', '', ''), 'cuti', 'persetujuan', {
      title: { id: 'Setujui cuti', en: 'Approve leave' },
      assignee: assigneeAt('sekda'),
      dueAt: at(20 + number),
      readAt: number % 3 === 0 ? at(-1) : null,
      form: leaveForm,
      data: {
        pegawai: assigneeAt(position).label,
        mulai: '2026-12-01',
        hari: days,
        sisa: number === 4 || number === 9 ? 0 : 6,
      },
      outcomes: [
        outcome('setuju', 'Setujui'),
        outcome('tolak', 'Tolak', { comment: 'required' }),
        outcome('tunda', 'Tunda', { input: { type: 'string', format: 'date' } }),
      ],
      seats: [seatOf('sekda')],
    }),
    rootFlow: 'cuti',
    summary,
    rootSummary: summary,
  };
}

/** A rule that only the server knows. */
export function refusalOf({ flow, data }: TaskView): string | null {
  return flow === 'cuti' && data.sisa === 0
    ? 'Sisa cuti pegawai ini tinggal 0 hari. Tolak permohonannya, atau minta ia mengubah tanggalnya.'
    : null;
}

export function batchWorld(): World {
  const world = worldOf('sekda', false);
  world.pageSize = 30;
  officers.forEach((position, index) => addTask(world, leave(index + 1, position)));
  return world;
}

const signer = (
  seat: number,
  position: string,
  status: SignerView['status'],
  more: Partial<SignerView> = {},
): SignerView => ({
  seat,
  assignee: assigneeAt(position),
  weight: 1,
  status,
  outcome: null,
  outcomeLabel: null,
  by: null,
  at: null,
  ...more,
});

const voted = (position: string, hours: number): Partial<SignerView> => ({
  outcome: 'setuju',
  outcomeLabel: 'Setuju',
  by: party(position),
  at: at(hours),
});

/** One after another: two have signed, the reader has the turn. */
export function signingInTurn(): TaskView {
  return task(pick('s-5'), 'surat-masuk', 'paraf', {
    id: 's-5/paraf#1/3',
    title: 'Paraf berjenjang',
    assignee: assigneeAt('sekda'),
    form: reviewForm,
    data: { laporan: ['Naskah perjanjian hibah, 12 halaman.'] },
    outcomes: [
      outcome('setuju', 'Setuju'),
      outcome('kembalikan', 'Kembalikan', { comment: 'required' }),
    ],
    seats: [seatOf('sekda')],
    signing: {
      order: 'sequential',
      of: 5,
      signers: [
        signer(1, 'kadis-dpmd', 'voted', voted('kadis-dpmd', -9)),
        signer(2, 'kadis-dinkes', 'voted', voted('kadis-dinkes', -3)),
        signer(3, 'sekda', 'open'),
        signer(4, 'wabup', 'waiting'),
        signer(5, 'bupati', 'waiting'),
      ],
    },
    acts: [
      may('abstain'),
      may('add-signers'),
      may('remove-signers'),
      may('delegate'),
      {
        name: 'skip',
        permission: {
          allowed: false,
          code: 'GUARD_REFUSED',
          detail: 'Nilai di atas Rp 200 juta: paraf Sekretaris Daerah tidak boleh dilewati.',
        },
      },
    ],
  });
}

/** At the same time, by weight: one abstained, one was removed. */
export function signingAtOnce(): TaskView {
  return task(pick('s-4'), 'surat-masuk', 'rapat', {
    id: 's-4/rapat#1/2',
    title: 'Keputusan rapat hibah',
    assignee: assigneeAt('sekda'),
    outcomes: [outcome('setuju', 'Setuju'), outcome('tolak', 'Tolak')],
    seats: [seatOf('sekda')],
    signing: {
      order: 'parallel',
      of: 5,
      signers: [
        signer(1, 'kaban-bpkad', 'voted', { ...voted('kaban-bpkad', -4), weight: 2 }),
        signer(2, 'sekda', 'open'),
        signer(3, 'asisten-1', 'voted', { by: party('asisten-1'), at: at(-1) }),
        signer(4, 'asisten-2', 'removed'),
        signer(5, 'inspektur', 'open'),
      ],
    },
    acts: [may('abstain'), may('add-signers'), may('remove-signers')],
  });
}

const laidAside: SuspensionView = {
  by: party('sekda'),
  reason: 'Menunggu hasil audit Inspektorat.',
  at: at(-6),
};

/** A review that may be passed on in every way. */
function review(id: string, more: Partial<TaskView>): TaskView {
  return task(pick(id), 'surat-masuk', 'telaah', {
    title: 'Telaah surat',
    assignee: assigneeAt('sekda'),
    form: reviewForm,
    outcomes: [outcome('selesai', 'Selesai telaah')],
    seats: [seatOf('sekda')],
    acts: [
      may('delegate'),
      may('transfer'),
      may('decline'),
      may('suspend'),
      may('copy'),
      {
        name: 'skip',
        permission: {
          allowed: false,
          code: 'GUARD_REFUSED',
          detail: 'Surat yang sangat segera tidak boleh dilewati.',
        },
      },
    ],
    ...more,
  });
}

export function actsWorld(): World {
  const world = worldOf('sekda', true);
  addTask(world, review('s-1', {}));
  addTask(
    world,
    review('s-2', {
      delegates: [
        { assignee: assigneeAt('asisten-1'), since: at(-5), readAt: at(-4) },
        { assignee: assigneeAt('kabag-umum'), since: at(-5), readAt: null },
      ],
      acts: [may('delegate'), may('hand-back'), may('copy')],
    }),
  );
  addTask(
    world,
    review('s-6', {
      id: 's-6/telaah#1/delegate-1',
      preparesFor: assigneeAt('bupati'),
      outcomes: [
        outcome('selesai', 'Selesai telaah', {
          permission: { allowed: false, code: 'DELEGATE_HANDS_BACK', detail: '' },
        }),
      ],
      acts: [may('hand-back')],
    }),
  );
  addTask(
    world,
    review('s-7', {
      suspension: laidAside,
      outcomes: [
        outcome('selesai', 'Selesai telaah', {
          permission: {
            allowed: false,
            code: 'TASK_SUSPENDED',
            detail: 'Tugas ini ditangguhkan oleh Sekretaris Daerah: Menunggu hasil audit.',
          },
        }),
      ],
      acts: [may('resume'), may('transfer')],
    }),
  );
  addTask(
    world,
    review('s-8', {
      status: 'done',
      closedAt: at(-1),
      outcome: 'selesai',
      acts: [may('take-back')],
    }),
  );
  addTask(world, signingInTurn());
  addTask(world, signingAtOnce());
  addTask(world, copyTo('s-9'));
  sendCopies(world);
  tellActs(world);
  return world;
}

function copyTo(id: string): TaskView {
  return task(pick(id), 'surat-masuk', '~copy', {
    id: `${id}/~copy#1`,
    kind: 'copy',
    title: { id: 'Tembusan untuk diketahui', en: 'Copy for information' },
    assignee: assigneeAt('sekda'),
    openedAt: at(-2),
    dueAt: null,
  });
}

const operatorActs = (more: readonly InstanceActView[]): readonly InstanceActView[] => [
  ...more,
  { name: 'copy', label: null, permission: { allowed: true } },
  { name: 'suspend', label: null, permission: { allowed: true } },
  { name: 'jump', label: null, permission: { allowed: true } },
  { name: 'cancel', label: null, permission: { allowed: true } },
];

const tooSoon: InstanceActView = {
  name: 'urge',
  label: null,
  permission: {
    allowed: false,
    code: 'URGED_RECENTLY',
    detail: 'Pengingat baru saja dikirim. Anda dapat mengingatkan lagi 42 menit lagi.',
  },
};

/** Signed once and sent back; now it goes round again. */
function rounds(): readonly SigningRoundView[] {
  const { signing } = signingInTurn();
  const open = { outcome: null, outcomeLabel: null, endedAt: null } as const;
  const about = { state: 'paraf', title: { id: 'Paraf berjenjang', en: 'Initials in turn' } };
  const before = {
    order: 'sequential',
    of: 5,
    signers: [
      signer(1, 'kadis-dpmd', 'voted', voted('kadis-dpmd', -50)),
      signer(2, 'kadis-dinkes', 'voted', {
        ...voted('kadis-dinkes', -44),
        outcome: 'kembalikan',
        outcomeLabel: 'Kembalikan',
      }),
      signer(3, 'sekda', 'waiting'),
    ],
  } as const;
  return [
    { ...before, ...about, ...open, visit: 1, status: 'void' },
    ...(signing ? [{ ...signing, ...about, ...open, visit: 2, status: 'open' } as const] : []),
  ];
}

/** Letters with copies, one halted, one that has ended and may be opened again. */
function sendCopies(world: World): void {
  const change = (
    id: string,
    more: Partial<NonNullable<ReturnType<typeof world.instances.get>>>,
  ) => {
    const before = world.instances.get(id);
    if (before !== undefined) world.instances.set(id, { ...before, ...more });
  };
  const copy = {
    number: 1,
    by: party('sekda'),
    at: at(-4),
    comment: null,
    readBy: null,
    readAt: null,
  };
  change('s-1', {
    acts: operatorActs([{ name: 'urge', label: null, permission: { allowed: true } }]),
    copies: [
      {
        ...copy,
        to: assigneeAt('kadis-dinkes'),
        comment: 'Mohon disiapkan bahannya.',
        readBy: party('kadis-dinkes'),
        readAt: at(-1),
      },
      { ...copy, number: 2, to: assigneeAt('kaban-bpkad') },
      { ...copy, number: 3, to: assigneeAt('inspektur'), by: null },
    ],
  });
  change('s-2', { acts: operatorActs([tooSoon]) });
  change('s-5', { signings: rounds() });
  change('s-7', {
    suspension: { ...laidAside, by: party('kabag-umum') },
    acts: [
      { name: 'resume', label: null, permission: { allowed: true } },
      { name: 'jump', label: null, permission: { allowed: true } },
      { name: 'cancel', label: null, permission: { allowed: true } },
    ],
  });
  const ended = world.instances.get('s-8');
  if (ended !== undefined)
    change('s-8', {
      item: { ...ended.item, status: 'done', result: 'selesai', endedAt: at(-1), states: [] },
      acts: [{ name: 'reopen', label: 'Ajukan lagi', permission: { allowed: true } }],
    });
  change('s-9', {
    copies: [
      {
        ...copy,
        to: assigneeAt('sekda'),
        by: party('kadis-dpmd'),
        at: at(-2),
        comment: 'Sesuai pembicaraan kita kemarin.',
      },
    ],
  });
}

/** What happened to a letter besides decisions. */
function tellActs(world: World): void {
  const about = { state: 'telaah', stateTitle: 'Telaah surat' };
  world.timelines.set('s-1', [
    ...(world.timelines.get('s-1') ?? []),
    entry('s-1', 10, -19, 'task.delegated', party('sekda'), {
      ...about,
      positions: ['Asisten Pemerintahan dan Kesra', 'Kepala Bagian Umum'],
    }),
    entry('s-1', 11, -18, 'task.handed-back', party('asisten-1'), {
      ...about,
      comment: 'Sudah dilengkapi.',
      detail: { recalled: false },
    }),
    entry('s-1', 12, -17, 'task.suspended', party('sekda'), {
      ...about,
      comment: 'Menunggu hasil audit.',
    }),
    entry('s-1', 13, -10, 'task.resumed', party('sekda'), about),
    entry('s-1', 14, -9, 'vote.cast', party('kadis-dinkes'), {
      ...about,
      outcome: 'setuju',
      outcomeLabel: 'Setuju',
      detail: { decided: 'setuju' },
    }),
    entry('s-1', 15, -4, 'copy.sent', party('sekda'), {
      positions: ['Kepala Dinas Kesehatan', 'Kepala BPKAD'],
      comment: 'Mohon disiapkan bahannya.',
    }),
    entry('s-1', 16, -2, 'people.urged', party('sekda'), {}),
  ]);
}

/** What a task becomes by an act, as far as the stories go on from there. */
export function actOnTask(world: World, held: TaskView, act: string, body: JsonObject): void {
  const put = (more: Partial<TaskView>): void => {
    world.tasks.set(held.id, { ...held, seen: { version: held.seen.version + 1 }, ...more });
  };
  const suspendable = held.acts.filter(({ name }) => name !== 'resume' && name !== 'suspend');
  switch (act) {
    case 'suspend':
      put({
        suspension: { ...laidAside, reason: String(body.reason) },
        acts: [may('resume'), ...suspendable],
      });
      break;
    case 'resume':
      put({
        suspension: null,
        acts: [...suspendable, may('suspend')],
        outcomes: held.outcomes.map((one) => ({ ...one, permission: { allowed: true } })),
      });
      break;
    case 'delegate': {
      const to = isJsonArray(body.to) ? body.to.map(String) : [];
      const delegates = to.map((position) => ({
        assignee: assigneeAt(position),
        since: at(0),
        readAt: null,
      }));
      put({ delegates, acts: [...held.acts, may('hand-back')] });
      break;
    }
    case 'hand-back':
      if (held.preparesFor === null)
        put({ delegates: [], acts: held.acts.filter(({ name }) => name !== 'hand-back') });
      else world.tasks.delete(held.id);
      break;
    case 'read':
      if (held.kind === 'copy') put({ readAt: at(0), status: 'done', closedAt: at(0) });
      break;
    case 'transfer':
    case 'decline':
    case 'skip':
    case 'abstain':
    case 'take-back':
      world.tasks.delete(held.id);
      break;
  }
}

/** What a letter becomes by an act. */
export function actOnInstance(world: World, id: string, act: string, body: JsonObject): void {
  const held = world.instances.get(id);
  if (held === undefined) return;
  const { acts = [], copies = [] } = held;
  if (act === 'copy' && isJsonArray(body.to))
    world.instances.set(id, {
      ...held,
      copies: [
        ...copies,
        ...body.to.map((position, index) => ({
          number: copies.length + index + 1,
          to: assigneeAt(String(position)),
          by: party('sekda'),
          at: at(0),
          comment: null,
          readBy: null,
          readAt: null,
        })),
      ],
    });
  if (act === 'urge')
    world.instances.set(id, {
      ...held,
      acts: acts.map((one) => (one.name === 'urge' ? tooSoon : one)),
    });
  if (act === 'resume') world.instances.set(id, { ...held, suspension: null });
}
