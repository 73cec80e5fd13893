import { useId } from 'react';
import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import { readingSeat, useSession } from '../session/session.tsx';
import { seatName } from '../story/capacity.ts';

/** In which of one's positions one acts; with one position it only says which. */
export function ActingAs(): ReactElement | null {
  const { texts } = useEnvironment();
  const session = useSession();
  const { me, acting, actAs } = session;
  const id = useId();
  const [only, ...others] = me.seats;
  if (only === undefined) return <span className="alir-acting-name">{me.name}</span>;
  if (others.length === 0) return <span className="alir-acting-name">{seatName(only)}</span>;
  return (
    <div className="alir-acting">
      <label htmlFor={id}>
        {readingSeat(session)?.isReadOnly ? texts.acting.readingLabel : texts.acting.label}
      </label>
      <select
        id={id}
        className="alir-input"
        value={acting ?? ''}
        onChange={({ target }) => actAs(target.value === '' ? null : target.value)}
      >
        <option value="">{texts.acting.all(me.seats.length)}</option>
        {me.seats.map((seat) => (
          <option key={seat.position} value={seat.position}>
            {seat.isReadOnly ? texts.acting.readOnly(seatName(seat)) : seatName(seat)}
          </option>
        ))}
      </select>
    </div>
  );
}
