// Whose seats several decide from: posts, and everybody or so many of a role, each with the weight of its vote.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { asSeat, assignOf, seatsOf } from '../../../model/decisions/decision.ts';
import type { Command } from '../../../model/index.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { whoWords } from '../../../model/words/who-words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField } from '../field.tsx';
import { NumberField } from '../parts/number-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { WhoField } from '../who/who-field.tsx';
import type { DecisionProps } from './decision-fields.tsx';

export function SeatsFields({ step, task, decision }: DecisionProps): ReactElement {
  const { texts } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const seats = seatsOf(task['assign']);
  const { decide } = task;
  const withSeats = (next: readonly Json[]): Command => ({
    type: 'set-signing',
    step: step.key,
    assign: assignOf(next),
    ...(decide !== undefined && { decide }),
  });
  return (
    <fieldset className="alir-outcome">
      <legend>{details.seats}</legend>
      {seats.map((seat, index) => (
        <div key={index} className="alir-seat" role="group" aria-label={details.seat(index + 1)}>
          <Seat
            step={step.key}
            number={index + 1}
            seat={seat}
            hasWeight={decision.kind === 'vote'}
            isAlone={seats.length === 1}
            task={task}
            command={(next) => withSeats(seats.with(index, next))}
          />
          {seats.length === 1 ? null : (
            <button
              type="button"
              className="alir-button"
              onClick={() => run(withSeats(seats.toSpliced(index, 1)))}
            >
              {details.removeSeat(index + 1)}
            </button>
          )}
        </div>
      ))}
      <button
        type="button"
        className="alir-button"
        onClick={() => run(withSeats([...seats.map(withAll), { position: texts.somePosition }]))}
      >
        {details.addSeat}
      </button>
      {reason}
    </fieldset>
  );
}

function Seat(props: {
  readonly step: string;
  readonly number: number;
  readonly seat: Json;
  readonly hasWeight: boolean;
  /** Of the only pool so many may vote; beside other seats all of it does. */
  readonly isAlone: boolean;
  readonly task: JsonObject;
  readonly command: (seat: Json) => Command;
}): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const document = useDocument();
  const { run, reason } = useCommands();
  const { step, number, seat, hasWeight, isAlone, task, command } = props;
  const { count, weight, ...who } = isObject(seat) ? seat : {};
  const whole = (next: Json): Json => {
    const kept = weight === undefined ? {} : { weight };
    const one = asSeat(next);
    if (!isObject(one)) return one;
    return 'role' in one && count !== undefined ? { ...one, count, ...kept } : { ...one, ...kept };
  };
  return (
    <>
      {'positions' in who ? (
        <p className="alir-help">
          {whoWords(who, speakerOf(document, { lang, nameOf }))} {details.readOnly}
        </p>
      ) : (
        <WhoField
          label={details.seat(number)}
          value={who}
          slot="assign"
          only={['starter', 'position', 'role', 'head', 'secretary', 'superior', 'field']}
          step={step}
          task={task}
          command={(next) => command(whole(next))}
        />
      )}
      <Count seat={seat} isAlone={isAlone} run={(next, gesture) => run(command(next), gesture)} />
      {hasWeight ? (
        <NumberField
          label={details.weight}
          value={typeof weight === 'number' ? weight : 1}
          least={1}
          most={1000}
          set={(next, gesture) =>
            run(command(withWord(seat, 'weight', next === 1 ? null : next)), gesture)
          }
        />
      ) : null}
      {reason}
    </>
  );
}

/** Everybody of a pool, or the first so many. */
function Count(props: {
  readonly seat: Json;
  readonly isAlone: boolean;
  readonly run: (seat: Json, gesture?: string) => boolean;
}): ReactElement | null {
  const { texts } = useSession();
  const { details } = texts;
  const { seat, isAlone, run } = props;
  const count = isObject(seat) ? seat['count'] : undefined;
  if (count === undefined) return null;
  if (count === 'all' && !isAlone) return <p className="alir-help">{details.seatAll}.</p>;
  return (
    <>
      <ChoiceField
        label={details.seatCount}
        value={count === 'all' ? 'all' : 'some'}
        choices={[
          { value: 'all', label: details.seatAll },
          { value: 'some', label: details.seatSome },
        ]}
        choose={(chosen) => run(withWord(seat, 'count', chosen === 'all' ? 'all' : 2))}
      />
      {typeof count === 'number' ? (
        <NumberField
          label={texts.howMany}
          value={count}
          least={1}
          most={1000}
          set={(next, gesture) => next !== null && run(withWord(seat, 'count', next), gesture)}
        />
      ) : null}
    </>
  );
}

/** Everybody of a pool, where it was so many. */
function withAll(seat: Json): Json {
  return isObject(seat) && typeof seat['count'] === 'number' ? { ...seat, count: 'all' } : seat;
}

function withWord(seat: Json, word: string, value: Json): Json {
  if (!isObject(seat)) return seat;
  const { [word]: _, ...others } = seat;
  return value === null ? others : { ...others, [word]: value };
}
