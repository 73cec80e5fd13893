// Flows of the stories that start by the clock: one that could not, one that can.

import type { StartClockView } from '@alir/engine/core/types';
import { at } from './fake-story.ts';
import type { World } from './fake-world.ts';

const day = 24;

/** Two moments were refused, the later one for more villages than are told of one by one. */
export function fakeClocks(): StartClockView[] {
  return [
    {
      flow: 'laporan-bulanan',
      title: { id: 'Laporan bulanan bagian', en: 'Monthly report of sections' },
      nextAt: at(6 * day),
      doneAt: at(-24 * day),
      refused: [],
    },
    {
      flow: 'laporan-kinerja-desa',
      title: { id: 'Laporan kinerja triwulan desa', en: 'Quarterly report of villages' },
      nextAt: at(38 * day),
      doneAt: at(-day),
      refused: [
        {
          at: at(-92 * day),
          count: 1,
          starts: [
            refusedFor(
              'arunika-007',
              'Tidak ada pejabat untuk tugas berikutnya: Kepala Desa Arunika 007. Lengkapi data jabatan, lalu coba lagi.',
            ),
          ],
        },
        {
          at: at(-day),
          count: 12,
          starts: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((village) =>
            refusedFor(
              `cakrawala-${String(village).padStart(3, '0')}`,
              'Tidak ada pejabat untuk tugas berikutnya: Camat Cakrawala. Lengkapi data jabatan, lalu coba lagi.',
            ),
          ),
        },
      ],
    },
  ];
}

function refusedFor(
  village: string,
  detail: string,
): StartClockView['refused'][number]['starts'][number] {
  return { key: `2026-3/${village}`, code: 'ASSIGNEE_NOT_FOUND', detail };
}

/** The first moment can be started by now, the others cannot; asked again they can. */
export function retryClock(world: World, flow: string): { started: number; refused: number } {
  const clock = world.clocks.find((one) => one.flow === flow);
  const [first, ...others] = clock?.refused ?? [];
  world.clocks = world.clocks.map((one) => (one.flow === flow ? { ...one, refused: others } : one));
  return { started: first?.count ?? 0, refused: others.length };
}
