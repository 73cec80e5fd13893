// What is filled in by formulas: one name and one formula each, such as what another flow is given, or what is kept of an answer.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import type { Path } from '../../../model/change/path.ts';
import { TextField } from '../field.tsx';

export function FormulaTable(props: {
  /** Null: the flow. */
  readonly step: string | null;
  /** Where the formulas stand. */
  readonly at: Path;
  readonly value: Json | undefined;
  /** What people call what is filled in. */
  readonly nameOf: (name: string) => string;
}): ReactElement | null {
  const { step, at, value, nameOf } = props;
  if (!isObject(value)) return null;
  return (
    <>
      {Object.entries(value).map(([name, source]) => (
        <TextField
          key={name}
          label={nameOf(name)}
          value={typeof source === 'string' ? source : JSON.stringify(source)}
          place={[...at, name].join('/')}
          command={(words) => ({
            type: 'set-property',
            step,
            at: [...at, name],
            value: words,
          })}
        />
      ))}
    </>
  );
}
