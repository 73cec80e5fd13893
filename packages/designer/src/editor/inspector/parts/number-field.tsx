// A whole number, or none.

import { useId } from 'react';
import type { ReactElement } from 'react';
import { useGesture } from '../field.tsx';

export function NumberField(props: {
  readonly label: string;
  readonly value: number | null;
  readonly least: number;
  readonly most: number;
  /** Null: the field was emptied. `gesture`: one visit, taken back as one. */
  readonly set: (value: number | null, gesture: string) => void;
  readonly help?: string;
}): ReactElement {
  const id = useId();
  const gesture = useGesture();
  const { label, value, least, most, set, help } = props;
  return (
    <div className="alir-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        min={least}
        max={most}
        value={value ?? ''}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onFocus={gesture.begin}
        onChange={(event) => {
          if (event.target.value === '') return set(null, gesture.current());
          const next = Math.trunc(event.target.valueAsNumber);
          if (next >= least && next <= most) set(next, gesture.current());
        }}
      />
      {help === undefined ? null : (
        <p id={`${id}-help`} className="alir-help">
          {help}
        </p>
      )}
    </div>
  );
}
