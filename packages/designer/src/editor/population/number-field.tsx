// A number that somebody sets, between bounds. What is no number is not taken over.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';

export function NumberField(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly set: (value: number) => void;
}): ReactElement {
  const id = useId();
  const { label, value, least, most, set } = props;
  // What is typed stays as it is typed, until it means another number.
  const [typed, setTyped] = useState(String(value));
  const shown = Number(typed) === value ? typed : String(value);
  return (
    <div className="alir-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        value={shown}
        onChange={(event) => {
          setTyped(event.target.value);
          const read = Number(event.target.value);
          if (event.target.value !== '' && read >= least && read <= most) set(read);
        }}
      />
    </div>
  );
}
