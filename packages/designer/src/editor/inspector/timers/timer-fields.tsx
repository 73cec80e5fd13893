// One moment: when it comes, and whom or what it concerns.

import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { durationOf, type Span, spanOf } from '../../../model/document/duration.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { useSession } from '../../session/session.tsx';
import { ChoiceField, TickField, useGesture } from '../field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { SaidField } from '../parts/said-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { StepField } from '../parts/way-field.tsx';
import { saidIn } from '../../../model/words/said.ts';
import { SpanField } from '../span-field.tsx';
import { WhoField } from '../who/who-field.tsx';
import {
  doesOf,
  momentOf,
  type TimerWhen,
  withMoment,
  withWord,
} from '../../../model/deadlines/timer.ts';

interface TimerProps {
  readonly step: Step;
  readonly index: number;
  readonly timer: JsonObject;
  readonly hasDue: boolean;
}

export function TimerFields(props: TimerProps): ReactElement {
  const { texts } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const gesture = useGesture();
  const { step, index, timer, hasDue } = props;
  const moment = momentOf(timer);
  const set = (next: JsonObject): Command => ({
    type: 'set-timer',
    step: step.key,
    index,
    timer: next,
  });
  const whens: readonly TimerWhen[] = hasDue ? ['before', 'at', 'after', 'entered'] : ['entered'];
  return (
    <>
      {moment === null ? (
        <p className="alir-help">{texts.formulaHelp}</p>
      ) : (
        <>
          <ChoiceField<TimerWhen>
            label={texts.timerWhen}
            value={moment.when}
            place={`after/${index}`}
            choices={[...new Set([...whens, moment.when])].map((value) => ({
              value,
              label: details.timerWhens[value],
            }))}
            choose={(when) => run(set(withMoment(timer, { ...moment, when })))}
          />
          {moment.when === 'at' ? null : (
            <SpanField
              span={moment.span}
              begin={gesture.begin}
              set={(span) => run(set(withMoment(timer, { ...moment, span })), gesture.current())}
            />
          )}
        </>
      )}
      <Concerns {...props} set={set} />
      {reason}
    </>
  );
}

/** Whom or what it concerns. */
function Concerns(
  props: TimerProps & { readonly set: (timer: JsonObject) => Command },
): ReactElement {
  const { details } = useSession().texts;
  const { run } = useCommands();
  const { step, timer, index, set } = props;
  switch (doesOf(timer)) {
    case 'notify':
      return (
        <>
          <WhoField
            label={details.timerWhom}
            value={timer['notify']}
            slot="notify"
            step={step.key}
            place={`after/${index}/notify`}
            command={(value) => set({ ...timer, notify: value })}
          />
          <Repeats timer={timer} set={set} />
          <p className="alir-help">{details.noticeHelp}</p>
        </>
      );
    case 'escalate':
      return (
        <WhoField
          label={details.escalateTo}
          value={timer['escalate']}
          slot="assign"
          step={step.key}
          place={`after/${index}/escalate`}
          command={(value) => set({ ...timer, escalate: value })}
        />
      );
    case 'outcome':
      return <ByOutcome {...props} />;
    case 'target':
      return (
        <StepField
          label={details.timerTarget}
          value={String(timer['target'])}
          place={`after/${index}/target`}
          choose={(target) => run(set({ ...timer, target }))}
        />
      );
  }
}

/** Again and again, as long as the step waits. */
function Repeats(props: {
  readonly timer: JsonObject;
  readonly set: (timer: JsonObject) => Command;
}): ReactElement {
  const { details } = useSession().texts;
  const { run } = useCommands();
  const gesture = useGesture();
  const { timer, set } = props;
  const every = spanOf(timer['every']);
  const most = timer['most'];
  return (
    <>
      <TickField
        label={details.repeats}
        value={timer['every'] !== undefined}
        set={(isRepeated) =>
          run(
            set(
              isRepeated
                ? { ...timer, every: 'work:P1D', most: 3 }
                : withWord(withWord(timer, 'every', undefined), 'most', undefined),
            ),
          )
        }
      />
      {every === null ? null : (
        <div role="group" aria-label={details.every}>
          <SpanField
            span={every}
            begin={gesture.begin}
            set={(span: Span) => run(set({ ...timer, every: durationOf(span) }), gesture.current())}
          />
        </div>
      )}
      {timer['every'] === undefined ? null : (
        <NumberField
          label={details.most}
          value={typeof most === 'number' ? most : null}
          least={2}
          most={100}
          set={(next, visit) => run(set(withWord(timer, 'most', next ?? undefined)), visit)}
        />
      )}
    </>
  );
}

/** The task ends as if somebody had chosen it. */
function ByOutcome(
  props: TimerProps & { readonly set: (timer: JsonObject) => Command },
): ReactElement {
  const { texts, lang } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const { step, timer, index, set } = props;
  const task = isObject(step.state['task']) ? step.state['task'] : {};
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  return (
    <>
      <ChoiceField
        label={details.timerOutcome}
        value={String(timer['outcome'])}
        place={`after/${index}/outcome`}
        choices={outcomesOf(step.state).map((value) => {
          const definition = outcomes[value];
          const label = isObject(definition) ? saidIn(definition['label'], lang) : '';
          return { value, label: label || value };
        })}
        choose={(outcome) => run(set({ ...timer, outcome }))}
      />
      <SaidField
        label={details.timerComment}
        text={timer['comment']}
        place={`after/${index}/comment`}
        command={(comment) => set(withWord(timer, 'comment', comment))}
      />
      {reason}
    </>
  );
}
