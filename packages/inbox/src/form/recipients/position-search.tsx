// Finds a position by its name or unit. A plain field and a list of buttons: every screen reader and thumb knows both.

import { useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { PositionView } from '@alir/engine/core/types';
import { Icon } from '../../parts/icon.tsx';
import { useEnvironment } from '../../session/environment.tsx';
import type { SuggestionContext } from '../../session/environment.tsx';
import { usePositionSearch } from './suggested-positions.ts';
import { whereAndWho } from './where-and-who.ts';

export function PositionSearch(props: {
  readonly id: string;
  readonly label: string;
  readonly chosen: ReadonlySet<string>;
  readonly choose: (position: PositionView) => void;
  /** Finds among those to whom this person may dispose, where the host knows them; else among all. */
  readonly context?: SuggestionContext;
}): ReactElement {
  const { texts } = useEnvironment();
  const [typed, setTyped] = useState('');
  const list = useId();
  const search = useDeferredValue(typed.trim());
  const found = usePositionSearch(search, props.context ?? null);
  const open = search.length >= 2;
  const results = found.data?.filter((position) => !props.chosen.has(position.id)) ?? [];
  return (
    <div className="alir-search-positions">
      <label htmlFor={props.id} className="alir-hidden">
        {props.label}
      </label>
      <div className="alir-input-with-icon">
        <Icon name="search" />
        <input
          id={props.id}
          className="alir-input"
          type="search"
          autoComplete="off"
          placeholder={props.label}
          value={typed}
          aria-controls={open ? list : undefined}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            const [first] = results;
            if (event.key === 'Escape') setTyped('');
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (first === undefined) return;
            props.choose(first);
            setTyped('');
          }}
        />
      </div>
      <p className="alir-hidden" aria-live="polite">
        {open && found.data !== undefined ? texts.positions.found(results.length) : ''}
      </p>
      {open && (
        <Options
          id={list}
          search={search}
          found={results}
          answered={found.data !== undefined}
          failed={found.isError}
          choose={(position) => {
            props.choose(position);
            setTyped('');
          }}
        />
      )}
    </div>
  );
}

function Options(props: {
  readonly id: string;
  readonly search: string;
  readonly found: readonly PositionView[];
  readonly answered: boolean;
  readonly failed: boolean;
  readonly choose: (position: PositionView) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { found } = props;
  const list = useRef<HTMLUListElement>(null);
  // Where the field stands low on the screen, the results would be under its edge.
  useEffect(() => {
    list.current?.scrollIntoView({ block: 'nearest' });
  }, [found.length]);
  return (
    <ul className="alir-options" id={props.id} ref={list}>
      {found.map((position) => (
        <li key={position.id}>
          <button type="button" onClick={() => props.choose(position)}>
            <strong>{position.name}</strong>
            <small>{whereAndWho(position, texts)}</small>
          </button>
        </li>
      ))}
      {props.answered && found.length === 0 && (
        <li className="alir-options-none">{texts.positions.none(props.search)}</li>
      )}
      {props.failed && <li className="alir-options-none">{texts.positions.failed}</li>}
    </ul>
  );
}
