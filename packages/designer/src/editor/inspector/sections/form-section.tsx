// What a step fills in, in one sentence, and the way to its form. The editor of forms is loaded when it is opened.

import type { ReactElement } from 'react';
import { isObject, valueAt } from '../../../model/change/change.ts';
import { fieldPlaces } from '../../../model/graph/field-mentions.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDocument, useSession } from '../../session/session.tsx';

/** The form of a step; of the start for null. */
export function FormSection({ step }: { readonly step: Step | null }): ReactElement | null {
  const { ui, texts } = useSession();
  const { flow, forms } = useDocument();
  if (step !== null && !isObject(step.state['task'])) return null;
  const { forms: words } = texts;
  const form =
    step === null ? valueAt(flow, ['start', 'form']) : valueAt(step.state, ['task', 'form']);
  const count = typeof form === 'string' ? fieldPlaces(forms[form]).length : 0;
  const none = step === null ? words.noneAtStart : words.none;
  return (
    <section className="alir-section">
      <h3>{step === null ? words.startForm : words.form}</h3>
      <p className="alir-help">{count === 0 ? none : words.summary(count)}</p>
      <button
        type="button"
        className="alir-button"
        onClick={() => ui.setState({ formOf: { step: step?.key ?? null } })}
      >
        {count === 0 ? words.make : words.edit}
      </button>
    </section>
  );
}
