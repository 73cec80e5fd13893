// By when a step is to be done: a number of working days as a rule, or the day that a field holds; on the calendar of the office.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import type { Command } from '../../../model/index.ts';
import { isObject } from '../../../model/change/change.ts';
import { durationOf, type Span, spanOf } from '../../../model/document/duration.ts';
import type { Step } from '../../../model/graph/step.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { DueCalendar } from '../calendar/due-calendar.tsx';
import { ChoiceField, TickField, useGesture } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { isDay, useFields } from '../parts/use-fields.ts';
import { SpanField } from '../span-field.tsx';

export function DeadlineSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const document = useDocument();
  const days = useFields().filter(isDay);
  const { run, reason } = useCommands();
  const gesture = useGesture();
  const { state, key } = step;
  const { task } = state;
  const holder = isObject(task) ? task : state;
  if (step.kind === 'end' || step.kind === 'choice') return null;
  const at = isObject(task) ? ['task', 'due'] : ['due'];
  const due = holder['due'];
  const span = spanOf(due);
  const saying = (value: Json | undefined): Command => ({
    type: 'set-property',
    step: key,
    at,
    ...(value !== undefined && { value }),
  });
  const source = isObject(due) ? due['from'] : undefined;
  const field = days.find(({ name }) => source === `data.${name}`)?.name;
  const kind =
    due === undefined
      ? 'none'
      : span !== null
        ? 'span'
        : field === undefined
          ? 'formula'
          : `field ${field}`;
  return (
    <section className="alir-section" aria-label={texts.deadline}>
      <ChoiceField
        label={texts.deadline}
        value={kind}
        place={at.join('/')}
        choices={[
          { value: 'none', label: texts.noDeadline },
          { value: 'span', label: texts.deadlineAfter },
          ...days.map(({ name, title }) => ({
            value: `field ${name}`,
            label: details.deadlineField(title),
          })),
          ...(kind === 'formula' ? [{ value: 'formula', label: texts.formula }] : []),
        ]}
        choose={(chosen) => {
          if (chosen === 'none') run(saying(undefined));
          if (chosen === 'span') run(saying(durationOf({ count: 3, unit: 'workday' })));
          const [, name] = chosen.split(' ');
          if (name !== undefined) run(saying({ from: `data.${name}` }));
        }}
      />
      {span === null ? null : (
        <SpanField
          span={span}
          set={(next: Span) => void run(saying(durationOf(next)), gesture.current())}
          begin={gesture.begin}
        />
      )}
      {kind === 'formula' ? (
        <p className="alir-help">
          {details.formulaOf(wordsOf(document, { lang, nameOf }).deadline(step) ?? details.none)}
        </p>
      ) : null}
      {reason}
      <Clock step={step} />
      <DueCalendar step={step} due={span === null ? null : durationOf(span)} />
    </section>
  );
}

/** Whether deadlines around the step stand still while it waits. */
function Clock({ step }: { readonly step: Step }): ReactElement | null {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const { state, key, parent } = step;
  if (parent === null && state['clock'] === undefined) return null;
  return (
    <>
      <TickField
        label={details.clockStopped}
        value={state['clock'] === 'stopped'}
        set={(isStopped) =>
          run({
            type: 'set-property',
            step: key,
            at: ['clock'],
            ...(isStopped && { value: 'stopped' }),
          })
        }
      />
      {reason}
    </>
  );
}
