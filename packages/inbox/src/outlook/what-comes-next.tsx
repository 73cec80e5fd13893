import type { ReactElement } from 'react';
import type {
  AssumptionView,
  ForecastView,
  ForecastWayView,
  ForeseenInstanceView,
  ForeseenTaskView,
} from '@alir/engine/core/types';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useForecast } from '../queries/outlook.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { formatMoment } from '../time/format-time.ts';
import { personName } from './person-name.ts';
import { useForeseenName } from './foreseen-name.ts';
import { useOutlookWords } from './words.ts';

/** Under each button what happens next, who gets it and by when. */
export function WhatComesNext(props: {
  readonly instance: string;
  /** Null: of all tasks that are open. */
  readonly task: string | null;
}): ReactElement {
  const forecast = useForecast(props.instance, props.task);
  if (forecast.data !== undefined)
    return <Foreseen forecast={forecast.data} isTitled={props.task === null} />;
  if (forecast.isError)
    return <ErrorState error={forecast.error} retry={() => void forecast.refetch()} />;
  return <SkeletonList rows={2} />;
}

function Foreseen(props: {
  readonly forecast: ForecastView;
  /** Whether it stands among other things, and says which task it speaks of. */
  readonly isTitled: boolean;
}): ReactElement | null {
  const { lang } = useEnvironment();
  const words = useOutlookWords();
  const { instance, at, ways } = props.forecast;
  const tasks = [...new Set(ways.map(({ task }) => task))];
  // Where no task is open there is no button to ask about.
  if (tasks.length === 0) return props.isTitled ? null : <p>{words.nothing}</p>;
  return (
    <>
      {props.isTitled && <h3>{words.next}</h3>}
      <p className="alir-help">{words.nextHelp}</p>
      {tasks.map((task) => {
        const own = ways.filter((way) => way.task === task);
        return (
          <section key={task ?? ''}>
            {props.isTitled && <h4>{localize(own[0]?.title, lang)}</h4>}
            <ul className="alir-outlook-list">
              {own.map((way) => (
                <Way key={way.outcome} way={way} instance={instance} at={at} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function Way({
  way,
  instance,
  at,
}: {
  readonly way: ForecastWayView;
  readonly instance: string;
  readonly at: string;
}): ReactElement {
  const { lang } = useEnvironment();
  const words = useOutlookWords();
  const { label, refused, assumes, instances, leaves } = way;
  return (
    <li data-tone={refused === null ? 'done' : 'gone'}>
      <strong>{localize(label, lang)}</strong>
      {refused !== null && <p>{refused}</p>}
      {instances.map((foreseen, index) => (
        <ForeseenInstance
          key={index}
          foreseen={foreseen}
          isOwn={foreseen.instance === instance}
          at={at}
        />
      ))}
      {leaves.map((kind) => (
        <p key={kind}>{words[kind]}</p>
      ))}
      {assumes !== null && <Assumed assumes={assumes} />}
    </li>
  );
}

/** Who would choose it, where that is somebody else, and that something was made up. */
function Assumed({ assumes }: { readonly assumes: AssumptionView }): ReactElement | null {
  const { me } = useSession();
  const words = useOutlookWords();
  const said = [
    ...(assumes.by.user === me.user ? [] : [words.chosenBy(personName(assumes.by))]),
    ...(assumes.isMadeUp ? [words.madeUp] : []),
  ];
  return said.length === 0 ? null : <p className="alir-help">{said.join(' ')}</p>;
}

function ForeseenInstance(props: {
  readonly foreseen: ForeseenInstanceView;
  /** The one that is asked about; others say what they are. */
  readonly isOwn: boolean;
  /** The moment at which the button is taken to be pressed. */
  readonly at: string;
}): ReactElement {
  const { lang } = useEnvironment();
  const words = useOutlookWords();
  const { title, status, states, tasks, fails } = props.foreseen;
  const added = tasks.filter(({ isOpen }) => !isOpen);
  const kept = tasks.filter(({ isOpen }) => isOpen);
  return (
    <div className="alir-outlook-instance">
      {!props.isOwn && <span>{localize(title, lang)}</span>}
      {fails !== null && <p>{words.failing}</p>}
      {status !== 'open' && <p>{status === 'done' ? words.ends : words.cancelled}</p>}
      {status === 'open' && fails === null && tasks.length === 0 && (
        <p>{words.waits(states.map((state) => localize(state.title, lang)))}</p>
      )}
      {added.map((task, index) => (
        <ForeseenTask key={index} task={task} at={props.at} />
      ))}
      {kept.length > 0 && (
        <p className="alir-help">
          {words.stays(kept.map((task) => localize(task.title, lang)).join(', '))}
        </p>
      )}
    </div>
  );
}

function ForeseenTask({
  task,
  at,
}: {
  readonly task: ForeseenTaskView;
  readonly at: string;
}): ReactElement {
  const { lang, zone } = useEnvironment();
  const words = useOutlookWords();
  const nameOf = useForeseenName();
  const { title, assignee, dueAt } = task;
  const isLate = dueAt !== null && Date.parse(dueAt) < Date.parse(at);
  return (
    <p>
      {words.task(localize(title, lang), assignee === null ? words.byLot : nameOf(assignee))}
      {dueAt !== null && (
        <>
          {', '}
          <time dateTime={dueAt}>
            {(isLate ? words.late : words.by)(formatMoment(dueAt, lang, zone))}
          </time>
        </>
      )}
    </p>
  );
}
