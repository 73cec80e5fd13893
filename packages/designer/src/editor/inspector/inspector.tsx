// Details of the chosen step, in sections: what it is called, who does it, by when, and what comes of it.

import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { useDocument, useSession, useUi } from '../session/session.tsx';
import { FlowDetails } from './flow-details.tsx';
import { ActionsSection } from './sections/actions-section.tsx';
import { AwaitsSection } from './sections/awaits-section.tsx';
import { CallSection } from './sections/call-section.tsx';
import { CopiesSection } from './sections/copies-section.tsx';
import { DutySection } from './sections/duty-section.tsx';
import { EachSection } from './sections/each-section.tsx';
import { EndSection } from './sections/end-section.tsx';
import { PartsSection } from './sections/parts-section.tsx';
import { PrioritySection } from './sections/priority-section.tsx';
import { PrivilegesSection } from './sections/privileges-section.tsx';
import { SeriesSection } from './sections/series-section.tsx';
import { WaysSection } from './sections/ways-section.tsx';
import { TimersSection } from './sections/timers-section.tsx';
import { DeadlineSection } from './sections/deadline-section.tsx';
import { FormSection } from './sections/form-section.tsx';
import { NameSection } from './sections/name-section.tsx';
import { OutcomesSection } from './sections/outcomes-section.tsx';
import { RemoveSection } from './sections/remove-section.tsx';
import { WhoSection } from './sections/who-section.tsx';

export function Inspector(): ReactElement {
  const { texts } = useSession();
  const document = useDocument();
  const [key] = useUi((state) => state.chosen);
  const step = key === undefined ? undefined : graphOf(document).steps.get(key);
  if (step === undefined) {
    return (
      <>
        <FlowDetails />
        <p className="alir-side-empty">{texts.nothingChosen}</p>
      </>
    );
  }
  return (
    // Another step is another form: nothing half typed goes with it.
    <div key={step.key} className="alir-inspector">
      <NameSection step={step} />
      <WhoSection step={step} />
      <EachSection step={step} />
      <CallSection step={step} />
      <AwaitsSection step={step} />
      <DeadlineSection step={step} />
      <PrioritySection step={step} />
      <FormSection step={step} />
      <OutcomesSection step={step} />
      <WaysSection step={step} />
      <SeriesSection step={step} />
      <PartsSection step={step} />
      <EndSection step={step} />
      <TimersSection step={step} />
      <DutySection step={step} />
      <PrivilegesSection step={step} />
      <ActionsSection step={step} />
      <CopiesSection step={step} />
      <RemoveSection step={step} />
    </div>
  );
}
