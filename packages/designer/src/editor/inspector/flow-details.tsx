// Details of the flow itself: what it is called, who begins a letter of it and when, what the letter says, and what holds for all of it.

import type { ReactElement } from 'react';
import { useDocument, useSession } from '../session/session.tsx';
import { BasisField } from './flow/basis-field.tsx';
import { ClockSection } from './flow/clock-section.tsx';
import { FieldsSection } from './flow/fields-section.tsx';
import { ListsSection } from './flow/lists-section.tsx';
import { RulesSection } from './flow/rules-section.tsx';
import { StartSection } from './flow/start-section.tsx';
import { FormSection } from './sections/form-section.tsx';
import { FlowCalendarField } from './calendar/flow-calendar-field.tsx';
import { SaidField } from './parts/said-field.tsx';
import { ActionsSection } from './sections/actions-section.tsx';

export function FlowDetails(): ReactElement {
  const { texts } = useSession();
  const { flow } = useDocument();
  return (
    <>
      <section className="alir-section">
        <SaidField
          label={texts.flowTitle}
          text={flow['title']}
          place="title"
          isNeeded
          command={(text) => ({
            type: 'set-property',
            step: null,
            at: ['title'],
            ...(text !== undefined && { value: text }),
          })}
        />
        <SaidField
          label={texts.description}
          text={flow['description']}
          place="description"
          isLong
          command={(text) => ({
            type: 'set-property',
            step: null,
            at: ['description'],
            ...(text !== undefined && { value: text }),
          })}
        />
        <BasisField />
        <FlowCalendarField />
      </section>
      <StartSection />
      <FormSection step={null} />
      <FieldsSection />
      <ListsSection />
      <RulesSection />
      <ClockSection />
      <ActionsSection step={null} />
    </>
  );
}
