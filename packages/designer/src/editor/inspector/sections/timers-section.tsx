// What happens by itself while a step waits: reminders, passing it on when it is late, an end by time.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import { readWho, writeWho } from '../../../model/people/who.ts';
import { useStepTitles } from '../step-titles.ts';
import { useSession } from '../../session/session.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { TimerFields } from '../timers/timer-fields.tsx';
import { doesOf, type TimerDoes } from '../../../model/deadlines/timer.ts';

export function TimersSection({ step }: { readonly step: Step }): ReactElement | null {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const titles = useStepTitles();
  const { state, key, kind } = step;
  if (kind === 'end' || kind === 'choice') return null;
  const timers = isList(state['after']) ? state['after'] : [];
  const hasTask = isObject(state['task']);
  const hasDue =
    state['due'] !== undefined || (isObject(state['task']) && state['task']['due'] !== undefined);
  // What counts from a deadline needs one; without it a moment counts from the beginning.
  const moment: JsonObject = hasDue
    ? { at: 'due', offset: 'work:P1D' }
    : { at: 'entered', offset: 'work:P3D' };
  const [outcome = ''] = outcomesOf(state);
  const target =
    step.exits.find((exit) => exit.target !== null)?.target ?? [...titles.keys()][0] ?? key;
  const fresh: Readonly<Record<TimerDoes, JsonObject>> = {
    notify: hasDue
      ? { at: 'due', offset: '-work:P1D', notify: 'pending' }
      : { ...moment, notify: 'pending' },
    escalate: { ...moment, escalate: aboveWho(state['task']) },
    outcome: { ...moment, outcome },
    target: { ...moment, target },
  };
  const possible = (['notify', 'escalate', 'outcome', 'target'] as const).filter(
    (does) =>
      does === 'notify' ||
      does === 'target' ||
      (hasTask && !(does === 'escalate' && kind === 'signing')),
  );
  return (
    <section className="alir-section">
      <h3>{details.timers}</h3>
      {timers.map((timer, index) =>
        isObject(timer) ? (
          <fieldset key={index} className="alir-outcome">
            <legend>{details.timerNumber(index + 1, details.timerDoes[doesOf(timer)])}</legend>
            <TimerFields step={step} index={index} timer={timer} hasDue={hasDue} />
            <button
              type="button"
              className="alir-button"
              onClick={() => run({ type: 'remove-timer', step: key, index })}
            >
              {details.removeTimer(index + 1)}
            </button>
          </fieldset>
        ) : null,
      )}
      {reason}
      <div className="alir-buttons">
        {possible.map((does) => (
          <button
            key={does}
            type="button"
            className="alir-button"
            onClick={() => run({ type: 'add-timer', step: key, timer: fresh[does] })}
          >
            {details.addTimers[does]}
          </button>
        ))}
      </div>
    </section>
  );
}

/** Who is above those who do a task: never the same superior who lets it lie. */
function aboveWho(task: Json | undefined): Json {
  const who = readWho(isObject(task) ? task['assign'] : undefined);
  return writeWho({ kind: 'superior', levels: who?.kind === 'superior' ? 2 : 1 }, 'assign');
}
