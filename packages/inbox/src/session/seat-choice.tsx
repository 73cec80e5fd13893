// In which of their positions a person acts.

import type { ReactElement } from 'react';
import type { SeatView } from '@alir/engine/core/types';
import { seatName } from '../story/capacity.ts';
import { useEnvironment } from './environment.tsx';

export function SeatChoice(props: {
  readonly seats: readonly SeatView[];
  /** Null as long as none is chosen. */
  readonly seat: SeatView | null;
  readonly choose: (position: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { seats, seat, choose } = props;
  return (
    <label className="alir-seat-choice">
      <span>{texts.acting.label}</span>
      <select
        className="alir-input"
        value={seat?.position ?? ''}
        onChange={({ target }) => choose(target.value)}
      >
        {seat === null && <option value="">{texts.form.choose}</option>}
        {seats.map((held) => (
          <option key={held.position} value={held.position}>
            {seatName(held)}
          </option>
        ))}
      </select>
    </label>
  );
}
