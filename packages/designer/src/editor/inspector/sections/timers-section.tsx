// What happens by itself while a step waits: reminders, and passing it on when it is late.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import { durationOf, type Span, spanOf } from '../../../model/document/duration.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDispatch, useSession } from '../../session/session.tsx';
import { ChoiceField } from '../field.tsx';
import { SpanField } from '../span-field.tsx';

type Doing = 'remind' | 'escalate' | 'other';
type When = 'before' | 'at' | 'after';

const superior: JsonObject = { position: { from: 'manager(starter)' } };

export function TimersSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const { state, key } = step;
  if (!isObject(state['task'])) return null;
  const timers = isList(state['after']) ? state['after'] : [];
  return (
    <section className="alir-section">
      <h3>{texts.timers}</h3>
      {timers.map((timer, index) =>
        isObject(timer) ? <Timer key={index} step={key} index={index} timer={timer} /> : null,
      )}
      <button
        type="button"
        className="alir-button"
        onClick={() =>
          dispatch({ type: 'add-timer', step: key, timer: { at: 'due', notify: 'pending' } })
        }
      >
        {texts.addReminder}
      </button>
      <button
        type="button"
        className="alir-button"
        onClick={() =>
          dispatch({
            type: 'add-timer',
            step: key,
            timer: { at: 'due', offset: 'work:P1D', escalate: superior },
          })
        }
      >
        {texts.addEscalation}
      </button>
    </section>
  );
}

function Timer(props: {
  readonly step: string;
  readonly index: number;
  readonly timer: JsonObject;
}): ReactElement {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const { step, index, timer } = props;
  const doing = doingOf(timer);
  const offset = offsetOf(timer['offset']);
  const set = (next: JsonObject): unknown =>
    dispatch({ type: 'set-timer', step, index, timer: next });
  const isKnown = doing !== 'other' && timer['at'] === 'due' && offset !== null;
  return (
    <fieldset className="alir-outcome">
      <legend>{texts.timerDoes[doing]}</legend>
      {isKnown ? (
        <>
          <ChoiceField<When>
            label={texts.timerWhen}
            value={offset.when}
            choices={(['before', 'at', 'after'] as const).map((value) => ({
              value,
              label: texts.timerWhens[value],
            }))}
            choose={(when) => set(withOffset(timer, { ...offset, when }))}
          />
          {offset.when === 'at' ? null : (
            <SpanField
              span={offset.span}
              set={(span) => set(withOffset(timer, { ...offset, span }))}
            />
          )}
        </>
      ) : (
        <p className="alir-help">{texts.formulaHelp}</p>
      )}
      <button
        type="button"
        className="alir-button"
        onClick={() => dispatch({ type: 'remove-timer', step, index })}
      >
        {texts.removeTimer}
      </button>
    </fieldset>
  );
}

function doingOf(timer: JsonObject): Doing {
  if (timer['notify'] !== undefined) return 'remind';
  return timer['escalate'] === undefined ? 'other' : 'escalate';
}

interface Offset {
  readonly when: When;
  readonly span: Span;
}

const oneDay: Span = { count: 1, unit: 'workday' };

function offsetOf(offset: Json | undefined): Offset | null {
  if (offset === undefined) return { when: 'at', span: oneDay };
  if (typeof offset !== 'string') return null;
  const isBefore = offset.startsWith('-');
  const span = spanOf(isBefore ? offset.slice(1) : offset);
  return span && { when: isBefore ? 'before' : 'after', span };
}

function withOffset(timer: JsonObject, { when, span }: Offset): JsonObject {
  const { offset: _, ...others } = timer;
  if (when === 'at') return others;
  return { ...others, offset: `${when === 'before' ? '-' : ''}${durationOf(span)}` };
}
