import { useId } from 'react';
import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { seatName } from '../story/capacity.ts';

/** In which of one's positions one acts; with one position it only says which. */
export function ActingAs(): ReactElement | null {
  const { texts } = useEnvironment();
  const { me, acting, actAs } = useSession();
  const id = useId();
  const [only, ...others] = me.seats;
  if (only === undefined) return <span className="alir-acting-name">{me.name}</span>;
  if (others.length === 0) return <span className="alir-acting-name">{seatName(only)}</span>;
  return (
    <div className="alir-acting">
      <label htmlFor={id}>{texts.acting.label}</label>
      <select
        id={id}
        className="alir-input"
        value={acting ?? ''}
        onChange={({ target }) => actAs(target.value === '' ? null : target.value)}
      >
        <option value="">{texts.acting.all(me.seats.length)}</option>
        {me.seats.map((seat) => (
          <option key={seat.position} value={seat.position}>
            {seatName(seat)}
          </option>
        ))}
      </select>
    </div>
  );
}
