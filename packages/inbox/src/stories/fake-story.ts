// One letter of the stories and everything that became of it: its tree, five deep, and its history.

import type { AssigneeView, PartyView, TimelineEntryView, TreeView } from '@alir/engine/core/types';
import { positionName, positions } from './fake-organisation.ts';

/** Tuesday 24 November 2026, 09.12 WIB. */
export const storyNow = Date.parse('2026-11-24T02:12:00Z');
export const at = (hours: number): string => new Date(storyNow + hours * 3_600_000).toISOString();

export function assigneeAt(position: string): AssigneeView {
  const view = positions.find(({ id }) => id === position);
  return {
    position,
    role: null,
    unit: null,
    unitName: null,
    label: positionName(position),
    holders: view?.holders ?? [],
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
    delegate: null,
    delegateName: null,
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
    positions: [],
    detail: {},
    hash: `${instance}-${seq}`,
    ...more,
  };
}

export function node(more: Partial<TreeView> & Pick<TreeView, 'instance'>): TreeView {
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
      states: [{ state: 'diketahui', title: { id: 'Diketahui', en: 'Noted' } }],
      endedAt: at(-10),
    }),
    given('inspektur', 'pelaksana', 'd-2-inspektur', { status: 'cancelled', endedAt: at(-11) }),
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
  started('d-2-inspektur', -18, 's-2', 'inspektur'),
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
  entry('s-2', 8, -11, 'action.taken', party('bupati'), {
    state: 'dalam-disposisi',
    detail: {
      action: 'batalkan',
      effect: 'cancel',
      input: { jabatan: 'inspektur', alasan: 'Pemeriksaan ini bukan ranah Inspektorat.' },
    },
  }),
  entry('d-2-inspektur', 2, -11, 'instance.cancelled', null, {
    detail: { by: 'parent', reason: 'batalkan' },
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
  entry('d-2-kesmas', 2, -8, 'task.completed', party('kabid-kesmas'), {
    state: 'tindak-lanjut',
    stateTitle: 'Tindak lanjuti disposisi',
    outcome: 'lapor',
    outcomeLabel: 'Laporkan',
  }),
  entry('d-2-kesmas', 3, -7, 'task.completed', party('kadis-dinkes'), {
    state: 'dilaporkan',
    stateTitle: 'Dilaporkan',
    outcome: 'kembalikan',
    outcomeLabel: 'Kembalikan',
    comment: 'Sebutkan jumlah balita yang ditimbang.',
  }),
  entry('s-2', 7, -4, 'timer.fired', null, { stateTitle: 'Dalam disposisi' }),
  entry('d-2-dpmd', 2, -2, 'task.completed', party('kadis-dpmd'), {
    state: 'tindak-lanjut',
    stateTitle: 'Tindak lanjuti disposisi',
    outcome: 'lapor',
    outcomeLabel: 'Laporkan',
    comment: 'Laporan lengkap terlampir.',
  }),
];
