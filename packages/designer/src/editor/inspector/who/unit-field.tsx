// In which unit: that of whoever starts it, the one that a field holds, a given one, or anywhere.

import type { ReactElement } from 'react';
import type { UnitPlace } from '../../../model/people/who.ts';
import { useSession } from '../../session/session.tsx';
import { ChoiceField, TickField } from '../field.tsx';
import { isPlainText, useFields } from '../parts/use-fields.ts';
import { unitChoices } from '../people/people-choices.ts';
import { PeoplePicker } from '../people/people-picker.tsx';

export function UnitField(props: {
  readonly unit: UnitPlace | null;
  readonly mayBeAnywhere?: boolean;
  readonly set: (unit: UnitPlace | null) => void;
}): ReactElement {
  const { texts, organisation } = useSession();
  const { details } = texts;
  const fields = useFields().filter(isPlainText);
  const { unit, mayBeAnywhere = false, set } = props;
  const units = organisation ? unitChoices(organisation) : [];
  const value = unit === null ? 'anywhere' : unit.of === 'field' ? `field ${unit.field}` : unit.of;
  const choose = (chosen: string): void => {
    const [of = '', field] = chosen.split(' ');
    if (of === 'anywhere') set(null);
    if (of === 'starter') set({ of });
    if (of === 'field' && field !== undefined) set({ of, field, elseStarter: true });
    if (of === 'unit') set({ of, unit: units[0]?.value ?? '' });
  };
  return (
    <>
      <ChoiceField
        label={details.unitOf}
        value={value}
        choices={[
          ...(mayBeAnywhere ? [{ value: 'anywhere', label: details.unitAnywhere }] : []),
          { value: 'starter', label: details.unitOfStarter },
          ...fields.map(({ name, title }) => ({
            value: `field ${name}`,
            label: details.unitInField(title),
          })),
          ...(units.length > 0 || unit?.of === 'unit'
            ? [{ value: 'unit', label: details.unitGiven }]
            : []),
        ]}
        choose={choose}
      />
      {unit?.of === 'field' ? (
        <TickField
          label={details.elseUnitOfStarter}
          value={unit.elseStarter}
          set={(elseStarter) => set({ ...unit, elseStarter })}
        />
      ) : null}
      {unit?.of === 'unit' && organisation !== undefined ? (
        <PeoplePicker
          label={details.unit}
          value={unit.unit}
          choices={units}
          choose={(chosen) => set({ of: 'unit', unit: chosen })}
        />
      ) : null}
    </>
  );
}
