// Which earlier letter one is a duplicate of: those that look like it first, any other by a search.

import { useDeferredValue, useState } from 'react';
import type { ReactElement } from 'react';
import type { InstanceItemView, MergeChoicesView } from '@alir/engine/core/types';
import { Icon } from '../parts/icon.tsx';
import { useMergeChoices } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { EarlierLine } from './earlier-line.tsx';

export function EarlierChoice(props: {
  readonly id: string;
  readonly task: string;
  readonly value: string | null;
  readonly fault: string | null;
  readonly choose: (instance: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const words = texts.acts.merge;
  const { id, task, value, fault } = props;
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const choices = useMergeChoices(task, search.length >= 2 ? search : '');
  const offered = offeredOf(choices.data);
  const isSearched = search.length >= 2 && choices.data !== undefined && !choices.isPlaceholderData;
  return (
    <fieldset
      className="alir-field alir-people"
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <legend>
        {words.earlier}
        <span className="alir-required">{texts.form.required}</span>
      </legend>
      <label htmlFor={`${id}-search`} className="alir-hidden">
        {words.search}
      </label>
      <div className="alir-input-with-icon">
        <Icon name="search" />
        <input
          id={`${id}-search`}
          className="alir-input"
          type="search"
          autoComplete="off"
          placeholder={words.search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
      </div>
      <div className="alir-choice-list" aria-live="polite">
        {offered.map(({ item, because }) => (
          <label key={item.id} className="alir-choice">
            <input
              type="radio"
              name={id}
              checked={value === item.id}
              onChange={() => props.choose(item.id)}
            />
            <EarlierLine item={item} because={because} />
          </label>
        ))}
        {isSearched && choices.data.found.length === 0 && (
          <p className="alir-help">{words.nothing}</p>
        )}
      </div>
      {fault !== null && (
        <p className="alir-issue" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

interface Offered {
  readonly item: InstanceItemView;
  readonly because: 'values' | 'file' | null;
}

/** Each once: what was searched for and looks alike stands where it looks alike. */
function offeredOf(choices: MergeChoicesView | undefined): readonly Offered[] {
  if (choices === undefined) return [];
  const alike = new Set(choices.alike.map(({ item }) => item.id));
  const others = choices.found.filter(({ id }) => !alike.has(id));
  return [...choices.alike, ...others.map((item) => ({ item, because: null }))];
}
