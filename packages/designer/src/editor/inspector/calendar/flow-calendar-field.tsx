// By which working calendar of the office the flow counts its days.

import type { ReactElement } from 'react';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TextField } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';

export function FlowCalendarField(): ReactElement {
  const { texts, office } = useSession();
  const { details } = texts;
  const { flow } = useDocument();
  const { run, reason } = useCommands();
  const value = typeof flow['calendar'] === 'string' ? flow['calendar'] : '';
  const names = [...(office?.world.calendars.keys() ?? [])].filter((name) => name !== '');
  const set = (name: string) =>
    ({
      type: 'set-property',
      step: null,
      at: ['calendar'],
      ...(name !== '' && { value: name }),
    }) as const;
  if (office === undefined) {
    return (
      <TextField
        label={details.workCalendar}
        help={details.usualCalendar}
        value={value}
        place="calendar"
        command={set}
      />
    );
  }
  return (
    <>
      <ChoiceField
        label={details.workCalendar}
        value={value}
        place="calendar"
        choices={[
          { value: '', label: details.usualCalendar },
          ...names.map((name) => ({ value: name, label: name })),
          ...(value === '' || names.includes(value)
            ? []
            : [{ value, label: texts.missingStep(value) }]),
        ]}
        choose={(name) => run(set(name))}
      />
      {reason}
    </>
  );
}
