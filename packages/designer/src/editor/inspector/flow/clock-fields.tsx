// One line of a schedule: how often, on which day, at what time, and what becomes of days off and of times that were missed.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { durationOf, spanOf } from '../../../model/document/duration.ts';
import type { Command } from '../../../model/index.ts';
import {
  type ClockPlan,
  comingAgain,
  readClock,
  writeClock,
} from '../../../model/start/clock-plan.ts';
import { ChoiceField, TextField, TickField, useGesture } from '../field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { SpanField } from '../span-field.tsx';
import { useFlowTexts } from './use-flow-texts.ts';

interface ClockProps {
  readonly clock: JsonObject;
  readonly index: number;
  readonly command: (clock: JsonObject) => Command;
}

export function ClockFields({ clock, index, command }: ClockProps): ReactElement {
  const words = useFlowTexts();
  const { run, reason } = useCommands();
  const cron = typeof clock['cron'] === 'string' ? clock['cron'] : '';
  const plan = readClock(cron);
  const set = (next: ClockPlan, gesture?: string): void =>
    void run(command({ ...clock, cron: writeClock(next) }), gesture);
  return (
    <>
      <ChoiceField<ClockPlan['every'] | 'formula'>
        label={words.clockEvery}
        value={plan?.every ?? 'formula'}
        place={`start/clock/${index}/cron`}
        choices={(
          [
            'day',
            'week',
            'month',
            'quarter',
            'year',
            ...(plan === null ? (['formula'] as const) : []),
          ] as const
        ).map((value) => ({ value, label: words.everies[value] }))}
        {...(plan?.every === 'quarter' && { help: words.quarterHelp })}
        choose={(every) => {
          if (every !== 'formula') set(comingAgain(plan ?? { every: 'day', time: '07:00' }, every));
        }}
      />
      {plan === null ? (
        <TextField
          label={words.clockLine}
          help={words.clockLineHelp}
          value={cron}
          command={(line) => command({ ...clock, cron: line })}
        />
      ) : (
        <>
          <On plan={plan} set={set} />
          <TimeField value={plan.time} set={(time, gesture) => set({ ...plan, time }, gesture)} />
        </>
      )}
      <WhenNot clock={clock} command={command} />
      {reason}
    </>
  );
}

/** On which day. */
function On(props: {
  readonly plan: ClockPlan;
  readonly set: (plan: ClockPlan, gesture?: string) => void;
}): ReactElement | null {
  const words = useFlowTexts();
  const { plan, set } = props;
  if (plan.every === 'day') return null;
  if (plan.every === 'week') {
    return (
      <ChoiceField
        label={words.clockWeekday}
        value={String(plan.weekday)}
        choices={words.weekdays.map((label, at) => ({ value: String(at + 1), label }))}
        choose={(weekday) => set({ ...plan, weekday: Number(weekday) })}
      />
    );
  }
  return (
    <>
      {plan.every === 'year' ? (
        <ChoiceField
          label={words.clockMonth}
          value={String(plan.month)}
          choices={words.months.map((label, at) => ({ value: String(at + 1), label }))}
          choose={(month) => set({ ...plan, month: Number(month) })}
        />
      ) : null}
      <TickField
        label={words.lastDay}
        value={plan.day === 'last'}
        set={(isLast) => set({ ...plan, day: isLast ? 'last' : 1 })}
      />
      {plan.day === 'last' ? null : (
        <NumberField
          label={words.clockDay}
          value={plan.day}
          least={1}
          most={31}
          set={(day, gesture) => day !== null && set({ ...plan, day }, gesture)}
        />
      )}
    </>
  );
}

function TimeField(props: {
  readonly value: string;
  readonly set: (time: string, gesture: string) => void;
}): ReactElement {
  const words = useFlowTexts();
  const gesture = useGesture();
  const id = useId();
  return (
    <div className="alir-field">
      <label htmlFor={id}>{words.clockTime}</label>
      <input
        id={id}
        type="time"
        value={props.value}
        onFocus={gesture.begin}
        onChange={({ target: { value } }) => {
          if (value !== '') props.set(value.slice(0, 5), gesture.current());
        }}
      />
    </div>
  );
}

/** What becomes of days off and of times at which nothing ran. */
function WhenNot({ clock, command }: Pick<ClockProps, 'clock' | 'command'>): ReactElement {
  const words = useFlowTexts();
  const { run, reason } = useCommands();
  const gesture = useGesture();
  const { workday, missed, late } = clock;
  const span = spanOf(late);
  const say = (word: string, value: Json | undefined, visit?: string): unknown => {
    const { [word]: _, ...others } = clock;
    return run(command(value === undefined ? others : { ...others, [word]: value }), visit);
  };
  return (
    <>
      <ChoiceField
        label={words.dayOff}
        value={workday === 'next' || workday === 'skip' ? workday : 'start'}
        choices={(['start', 'next', 'skip'] as const).map((value) => ({
          value,
          label: words.daysOff[value],
        }))}
        choose={(next) => say('workday', next === 'start' ? undefined : next)}
      />
      <ChoiceField
        label={words.missed}
        value={missed === 'all' ? 'all' : 'last'}
        choices={(['last', 'all'] as const).map((value) => ({
          value,
          label: words.misses[value],
        }))}
        choose={(next) => say('missed', next === 'last' ? undefined : next)}
      />
      <TickField
        label={words.late}
        value={late !== undefined}
        set={(isLimited) => say('late', isLimited ? 'work:P3D' : undefined)}
      />
      {span === null ? (
        late === undefined ? null : (
          <p className="alir-help">{String(late)}</p>
        )
      ) : (
        <div role="group" aria-label={words.late}>
          <SpanField
            span={span}
            begin={gesture.begin}
            set={(next) => say('late', durationOf(next), gesture.current())}
          />
        </div>
      )}
      {reason}
    </>
  );
}
