import type { Capacity, SeatView } from '@alir/engine/core/types';

const prefixes: Readonly<Record<Capacity, string>> = {
  definitive: '',
  plt: 'Plt. ',
  plh: 'Plh. ',
  pj: 'Pj. ',
  pjs: 'Pjs. ',
  an: 'a.n. ',
};

/** `Plt. `, to stand before the name of the post; empty for a definitive holder. */
export function capacityName(capacity: Capacity): string {
  return prefixes[capacity];
}

/** `Plt. Kepala Dinas Kesehatan` */
export function seatName(seat: Pick<SeatView, 'name' | 'capacity'>): string {
  return capacityName(seat.capacity) + seat.name;
}
