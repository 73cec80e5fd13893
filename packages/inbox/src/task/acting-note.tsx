import type { ReactElement } from 'react';
import type { SeatView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { seatName } from '../story/capacity.ts';

/** For who holds several posts: in which of them this is done, and that it is another one than they chose to act in. */
export function ActingNote({ seat }: { readonly seat: SeatView | null }): ReactElement | null {
  const { texts } = useEnvironment();
  const { me, acting } = useSession();
  if (seat === null || me.seats.length < 2) return null;
  const chosen = me.seats.find(({ position }) => position === acting);
  const other = chosen !== undefined && chosen.position !== seat.position;
  return (
    <p className={other ? 'alir-acting-note alir-hint' : 'alir-acting-note alir-help'}>
      {other
        ? texts.acting.otherwise(seatName(seat), seatName(chosen))
        : texts.acting.as(seatName(seat))}
    </p>
  );
}
