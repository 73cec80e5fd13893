// How urgent tasks are: by a word, by a number, or as a formula over the letter says.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import type { Command } from '../../../model/index.ts';
import {
  readUrgency,
  type Urgency,
  urgencies,
  urgencyNames,
} from '../../../model/start/urgency.ts';
import { ChoiceField, TextField } from '../field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { useFlowTexts } from './use-flow-texts.ts';

export function PriorityField(props: {
  readonly label: string;
  readonly value: Json | undefined;
  /** The command that lets it say another; undefined: nothing. */
  readonly command: (value: Json | undefined) => Command;
  readonly place: string;
}): ReactElement {
  const words = useFlowTexts();
  const { run, reason } = useCommands();
  const { label, value, command, place } = props;
  const urgency = readUrgency(value);
  const choose = (kind: Urgency['kind']): void => {
    if (kind === 'usual') run(command(undefined));
    else if (kind === 'number') run(command(60));
    else if (kind === 'formula') run(command({ from: '50' }));
    else run(command(urgencies[kind]));
  };
  return (
    <>
      <ChoiceField<Urgency['kind']>
        label={label}
        value={urgency.kind}
        place={place}
        help={words.priorityHelp}
        choices={(['usual', ...urgencyNames, 'number', 'formula'] as const).map((one) => ({
          value: one,
          label: words.priorities[one],
        }))}
        choose={choose}
      />
      {urgency.kind === 'number' ? (
        <NumberField
          label={words.priorityNumber}
          value={urgency.number}
          least={0}
          most={100}
          set={(next, gesture) => next !== null && run(command(next), gesture)}
        />
      ) : null}
      {urgency.kind === 'formula' ? (
        <TextField
          label={words.priorityFormula}
          value={urgency.source}
          place={`${place}/from`}
          command={(source) => command({ from: source })}
        />
      ) : null}
      {reason}
    </>
  );
}
