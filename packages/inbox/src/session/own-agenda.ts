import type { SeatView } from '@alir/engine/core/types';
import type { Description } from './environment.tsx';

/** The number of a letter in a book of one of these seats; what stands in others' books says nothing to the reader. */
export function ownAgenda(
  { agenda = [] }: Description,
  seats: readonly SeatView[],
): string | undefined {
  const own = agenda.find(({ unit }) => unit === null || seats.some((seat) => seat.unit === unit));
  return own?.number;
}
