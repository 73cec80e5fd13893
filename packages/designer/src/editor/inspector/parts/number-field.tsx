// A whole number between bounds, or none. What means no such number stays as it is typed until the field is left.

import { useId, useState } from 'react';
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
  const [typed, setTyped] = useState<string | null>(null);
  const { label, value, least, most, set, help } = props;
  return (
    <div className="alir-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={typed ?? value ?? ''}
        aria-describedby={help === undefined ? undefined : `${id}-help`}
        onFocus={gesture.begin}
        onBlur={() => setTyped(null)}
        onChange={({ target }) => {
          setTyped(target.value);
          if (target.value === '') return set(null, gesture.current());
          const next = Math.trunc(target.valueAsNumber);
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
