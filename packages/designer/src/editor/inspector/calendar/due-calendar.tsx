// “Begun then, due on …”: a deadline on the calendar of the office, with its days off, and the reminders that hang on it. The engine
// counts; it is loaded when the first calendar is shown.

import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import type {
  CalendarDay,
  DueDays,
  DueQuestion,
  Moment,
} from '../../../model/deadlines/due-days.ts';
import { isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { useHanging } from './use-hanging.ts';

type Count = (question: DueQuestion) => DueDays | null;

export function DueCalendar(props: {
  readonly step: Step;
  /** How long it may take; null: nothing is said. */
  readonly due: string | null;
}): ReactElement | null {
  const { office, today } = useSession();
  const { flow } = useDocument();
  const { step, due } = props;
  const hanging = useHanging(step);
  const [date, setDate] = useState(today);
  const [time, setTime] = useState('08:00');
  const count = useCount();
  const { task } = step.state;
  const assign = isObject(task) && isObject(task['assign']) ? task['assign'] : undefined;
  if (due === null && hanging.length === 0) return null;
  const days = count?.({
    world: office?.world,
    calendar: typeof flow['calendar'] === 'string' ? flow['calendar'] : null,
    assignee: assign,
    date,
    time,
    due,
    hanging,
  });
  return <Shown date={date} time={time} setDate={setDate} setTime={setTime} days={days ?? null} />;
}

function useCount(): Count | null {
  const [count, setCount] = useState<{ readonly count: Count } | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = async (): Promise<void> => {
      const { dueDays } = await import('../../../model/deadlines/due-days.ts');
      if (isWanted) setCount({ count: dueDays });
    };
    void load();
    return () => {
      isWanted = false;
    };
  }, []);
  return count?.count ?? null;
}

function Shown(props: {
  readonly date: string;
  readonly time: string;
  readonly setDate: (date: string) => void;
  readonly setTime: (time: string) => void;
  readonly days: DueDays | null;
}): ReactElement {
  const { texts, office } = useSession();
  const { details } = texts;
  const { flow } = useDocument();
  const id = useId();
  const { date, time, setDate, setTime, days } = props;
  const name = typeof flow['calendar'] === 'string' ? flow['calendar'] : null;
  const isKnown = name !== null && office?.world.calendars.has(name) === true;
  const off = days === null ? [] : holidaysBetween(days, date);
  return (
    <fieldset className="alir-calendar">
      <legend>{details.calendarTitle}</legend>
      <div className="alir-calendar-begin">
        <label htmlFor={`${id}-date`}>{details.begunOn}</label>
        <input
          id={`${id}-date`}
          type="date"
          value={date}
          onChange={(event) => event.target.value !== '' && setDate(event.target.value)}
        />
        <label htmlFor={`${id}-time`}>{details.begunAt}</label>
        <input
          id={`${id}-time`}
          type="time"
          value={time}
          onChange={(event) => event.target.value !== '' && setTime(event.target.value)}
        />
      </div>
      {days === null ? null : (
        <div aria-live="polite">
          {days.due === null ? null : (
            <p className="alir-due">{details.dueSentence(details.longMoment(days.due))}</p>
          )}
          <ul className="alir-calendar-moments">
            {days.moments.map((moment, index) => (
              <li key={index}>
                {details.momentSentence(moment.name ?? '', details.longMoment(moment))}
              </li>
            ))}
          </ul>
        </div>
      )}
      {days === null ? null : <Weeks days={days} begins={date} />}
      {off.length === 0 ? null : (
        <p className="alir-help">
          {details.offBetween} {off.join('; ')}.
        </p>
      )}
      <p className="alir-help">{isKnown ? details.calendarOf(name) : details.noCalendar}</p>
    </fieldset>
  );
}

function holidaysBetween(days: DueDays, begins: string): readonly string[] {
  const last =
    [days.due, ...days.moments]
      .map((one) => one?.date ?? '')
      .toSorted()
      .at(-1) ?? '';
  const named = days.weeks
    .flat()
    .filter(({ date, holiday }) => holiday !== null && date >= begins && date <= last);
  return [...Map.groupBy(named, ({ holiday }) => holiday)].map(
    ([holiday, dates]) =>
      `${holiday} (${dates.map(({ date }) => Number(date.slice(8))).join(', ')})`,
  );
}

function Weeks({
  days,
  begins,
}: {
  readonly days: DueDays;
  readonly begins: string;
}): ReactElement {
  const { details } = useSession().texts;
  const dates = days.weeks.flat().map(({ date }) => date);
  const [first = begins] = dates;
  const last = dates.at(-1) ?? begins;
  return (
    <table className="alir-weeks">
      <caption>{details.months(first, last)}</caption>
      <thead>
        <tr>
          {details.weekdays.map((day) => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.weeks.map((week) => (
          <tr key={week[0]?.date}>
            {week.map((day) => (
              <Day key={day.date} day={day} days={days} begins={begins} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day(props: {
  readonly day: CalendarDay;
  readonly days: DueDays;
  readonly begins: string;
}): ReactElement {
  const { details } = useSession().texts;
  const { day, days, begins } = props;
  const { date, isWorked, holiday } = day;
  const isOn = (moment: Moment | null): boolean => moment?.date === date;
  const here = days.moments.filter(isOn).flatMap(({ name }) => name ?? []);
  const marks = [
    ...(date === begins ? [details.begins] : []),
    ...(isOn(days.due) ? [details.due] : []),
    ...here,
    ...(isWorked ? [] : [holiday ?? details.dayOff]),
  ];
  const mark = isOn(days.due)
    ? 'due'
    : date === begins
      ? 'begins'
      : here.length > 0
        ? 'moment'
        : 'none';
  return (
    <td data-off={!isWorked} data-mark={mark} title={marks.join(', ')}>
      <time dateTime={date}>{Number(date.slice(8))}</time>
      {marks.length === 0 ? null : <span className="alir-hidden"> {marks.join(', ')}</span>}
    </td>
  );
}
