// A post or a role, searched among those of the organisation: a combobox whose list says where each stands.

import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useSession } from '../../session/session.tsx';
import { fitting, type PeopleChoice } from './people-choices.ts';

/** How many are shown at once; words narrow them down. */
const mostShown = 30;

export function PeoplePicker(props: {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly PeopleChoice[];
  readonly choose: (value: string) => void;
}): ReactElement {
  const { texts } = useSession();
  const id = useId();
  const { choices, value, choose } = props;
  const chosen = choices.find((one) => one.value === value);
  const [wanted, want] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const shown = wanted === null ? [] : fitting(choices, wanted, mostShown);
  const take = (choice: PeopleChoice | undefined): void => {
    if (choice) choose(choice.value);
    want(null);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (wanted === null) return open();
      const by = event.key === 'ArrowDown' ? 1 : -1;
      setAt(Math.max(0, Math.min(at + by, shown.length - 1)));
    } else if (event.key === 'Enter' && wanted !== null) {
      event.preventDefault();
      take(shown[at]);
    } else if (event.key === 'Escape' && wanted !== null) {
      event.stopPropagation();
      want(null);
    }
  };
  const open = (): void => {
    setAt(0);
    want('');
  };
  return (
    <div className="alir-field alir-picker">
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-expanded={wanted !== null}
        aria-controls={`${id}-list`}
        aria-activedescendant={wanted === null || shown.length === 0 ? undefined : `${id}-${at}`}
        value={wanted ?? chosen?.name ?? value}
        placeholder={texts.searchPeople}
        onChange={(event) => {
          setAt(0);
          want(event.target.value);
        }}
        onClick={open}
        onBlur={() => want(null)}
        onKeyDown={onKeyDown}
      />
      <Choices
        id={id}
        label={props.label}
        shown={shown}
        isOpen={wanted !== null}
        at={at}
        take={take}
      />
      {wanted !== null && shown.length === 0 ? <p role="status">{texts.nobodyFits}</p> : null}
      {chosen === undefined && value !== '' ? (
        <p className="alir-issue">{texts.notInOrganisation(value)}</p>
      ) : null}
    </div>
  );
}

function Choices(props: {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly PeopleChoice[];
  readonly isOpen: boolean;
  readonly at: number;
  readonly take: (choice: PeopleChoice) => void;
}): ReactElement {
  const { id, shown, at, take } = props;
  return (
    <ul id={`${id}-list`} role="listbox" aria-label={props.label} hidden={!props.isOpen}>
      {shown.map((choice, index) => (
        <li
          key={choice.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // The field keeps the focus: a press on the list is no way out of it. A finger may also be about to move the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => take(choice)}
        >
          <span>{choice.name}</span>
          <small>{choice.where}</small>
        </li>
      ))}
    </ul>
  );
}
