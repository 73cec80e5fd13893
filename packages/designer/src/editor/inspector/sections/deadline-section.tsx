// By when a step is to be done: a number of working days as a rule.

import type { ReactElement } from 'react';
import type { Command } from '../../../model/index.ts';
import { isObject } from '../../../model/change/change.ts';
import { durationOf, type Span, spanOf } from '../../../model/document/duration.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDispatch, useSession } from '../../session/session.tsx';
import { ChoiceField, useGesture } from '../field.tsx';
import { SpanField } from '../span-field.tsx';

export function DeadlineSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const gesture = useGesture();
  const { state, key } = step;
  const { task } = state;
  const holder = isObject(task) ? task : state;
  if (!isObject(task) && state['each'] === undefined && state['call'] === undefined) return null;
  const at = isObject(task) ? ['task', 'due'] : ['due'];
  const due = holder['due'];
  const span = spanOf(due);
  const set = (value: string | undefined): Command => ({
    type: 'set-property',
    step: key,
    at,
    ...(value !== undefined && { value }),
  });
  const setSpan = (next: Span): void => void dispatch(set(durationOf(next)), gesture.current());
  const kind = due === undefined ? 'none' : span === null ? 'formula' : 'span';
  return (
    <section className="alir-section" aria-label={texts.deadline}>
      <ChoiceField
        label={texts.deadline}
        value={kind}
        place={at.join('/')}
        choices={[
          { value: 'none', label: texts.noDeadline },
          { value: 'span', label: texts.deadlineAfter },
          ...(kind === 'formula' ? [{ value: 'formula' as const, label: texts.formula }] : []),
        ]}
        choose={(chosen) => {
          if (chosen === 'none') dispatch(set(undefined));
          if (chosen === 'span') dispatch(set(durationOf({ count: 3, unit: 'workday' })));
        }}
      />
      {span === null ? null : <SpanField span={span} set={setSpan} begin={gesture.begin} />}
      {kind === 'formula' ? <p className="alir-help">{texts.formulaHelp}</p> : null}
    </section>
  );
}
