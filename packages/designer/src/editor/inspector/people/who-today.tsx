// Who it would be today: the names behind a choice, those who only act and whether they may decide, that nobody is there, or what
// it hangs on.

import type { ReactElement } from 'react';
import type { Organisation } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { holdersOf, whoWould } from '../../../model/people/who-would.ts';
import { useSession, useUi } from '../../session/session.tsx';
import { positionChoices } from './people-choices.ts';
import { PeoplePicker } from './people-picker.tsx';

/** Of a role with many, so many are named. */
const mostNamed = 5;

export function WhoToday(props: {
  readonly organisation: Organisation;
  readonly who: Json | undefined;
  /** The task, whose words say whether those who only act may decide it. */
  readonly task?: JsonObject;
}): ReactElement | null {
  const { texts, today, ui } = useSession();
  const starter = useUi((state) => state.supposedStarter);
  const { organisation, who, task } = props;
  const asked = whoWould(who, organisation, { day: today, starter: null });
  const found = whoWould(who, organisation, { day: today, starter });
  const hangsOnStarter = 'unforeseen' in asked && asked.unforeseen === 'starter';
  return (
    <div className="alir-who-today">
      {hangsOnStarter ? (
        <PeoplePicker
          label={texts.details.supposedStarter}
          value={starter ?? ''}
          choices={positionChoices(organisation, today)}
          choose={(position) => ui.setState({ supposedStarter: position })}
        />
      ) : null}
      {'unforeseen' in found ? (
        <p className="alir-help">{texts.details.unforeseen[found.unforeseen]}</p>
      ) : (
        <Named organisation={organisation} positions={found.positions} task={task ?? {}} />
      )}
    </div>
  );
}

function Named(props: {
  readonly organisation: Organisation;
  readonly positions: readonly string[];
  readonly task: JsonObject;
}): ReactElement {
  const { texts, today } = useSession();
  const { organisation, positions, task } = props;
  const { details } = texts;
  const nameOf = (position: string): string =>
    organisation.positions.get(position)?.name ?? position;
  const named = positions.slice(0, mostNamed);
  return (
    <>
      <ul className="alir-named" aria-label={details.wouldBe}>
        {named.map((position) => {
          const holders = holdersOf(organisation, position, today, task);
          return (
            <li key={position}>
              <strong>{nameOf(position)}</strong>
              {holders.length === 0 ? (
                <span className="alir-issue">{details.nobodyHolds}</span>
              ) : (
                holders.map(({ name, acting, mayDecide }) => (
                  <span key={name}>
                    {acting === null ? name : details.inCapacity(name, acting)}
                    {mayDecide ? null : <em className="alir-issue"> {details.mayNotDecide}</em>}
                  </span>
                ))
              )}
            </li>
          );
        })}
      </ul>
      {positions.length > named.length ? (
        <p className="alir-help">{details.andMore(positions.length - named.length)}</p>
      ) : null}
      {positions.length === 0 ? <p className="alir-issue">{details.wouldBeNobody}</p> : null}
    </>
  );
}
