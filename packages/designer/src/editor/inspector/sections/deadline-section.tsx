// By when a step is to be done: a number of working days as a rule.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Command } from '../../../model/index.ts';
import { isObject } from '../../../model/change/change.ts';
import { durationOf, type Span, spanOf } from '../../../model/document/duration.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDispatch, useSession } from '../../session/session.tsx';
import { ChoiceField, useGesture } from '../field.tsx';

const unitNames = ['workday', 'workhour', 'day', 'hour'] as const;

export function DeadlineSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const id = useId();
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
  const setSpan = (next: Span): unknown => dispatch(set(durationOf(next)), gesture.current());
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
      {span === null ? null : (
        <div className="alir-row">
          <input
            id={id}
            type="number"
            min={1}
            max={999}
            aria-label={texts.howMany}
            value={span.count}
            onFocus={gesture.begin}
            onChange={(event) => {
              const count = Math.trunc(event.target.valueAsNumber);
              if (count >= 1) setSpan({ ...span, count });
            }}
          />
          <select
            aria-label={texts.ofWhat}
            value={span.unit}
            onFocus={gesture.begin}
            onChange={(event) => {
              const unit = unitNames.find((one) => one === event.target.value);
              if (unit) setSpan({ ...span, unit });
            }}
          >
            {unitNames.map((unit) => (
              <option key={unit} value={unit}>
                {texts.units[unit]}
              </option>
            ))}
          </select>
        </div>
      )}
      {kind === 'formula' ? <p className="alir-help">{texts.formulaHelp}</p> : null}
    </section>
  );
}
