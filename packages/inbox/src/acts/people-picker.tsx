// Whom an act is about: those near the person as one tap, anybody else by a search.

import type { ReactElement } from 'react';
import type { PositionView } from '@alir/engine/core/types';
import { PositionSearch } from '../form/recipients/position-search.tsx';
import { useSuggestedPositions } from '../form/recipients/suggested-positions.ts';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';

export function PeoplePicker(props: {
  readonly id: string;
  readonly label: string;
  /** One takes the place of another. */
  readonly several: boolean;
  readonly chosen: readonly string[];
  /** Who is in it already, and cannot be chosen. */
  readonly without: ReadonlySet<string>;
  readonly context: SuggestionContext;
  readonly fault: string | null;
  readonly change: (chosen: readonly string[]) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { id, several, chosen, without, context, fault } = props;
  const suggested = useSuggestedPositions(context);
  const nameOf = usePositionNames(chosen);
  const toggle = (position: string): void =>
    props.change(
      chosen.includes(position)
        ? chosen.filter((other) => other !== position)
        : several
          ? [...chosen, position]
          : [position],
    );
  const near = suggested?.filter((position) => !without.has(position.id)) ?? null;
  const names = new Map(near?.map(({ id: position, name }) => [position, name]));
  const others = chosen.filter((position) => !names.has(position));
  return (
    <fieldset
      className="alir-field alir-people"
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <legend>
        {props.label}
        <span className="alir-required">{texts.form.required}</span>
      </legend>
      {near === null && <div className="alir-skeleton alir-skeleton-chips" />}
      {(others.length > 0 || (near !== null && near.length > 0)) && (
        <div className="alir-chips">
          {others.map((position) => (
            <Chip key={position} name={nameOf(position)} on toggle={() => toggle(position)} />
          ))}
          {near?.map((position) => (
            <Chip
              key={position.id}
              name={chipName(position, texts.positions.vacant)}
              on={chosen.includes(position.id)}
              toggle={() => toggle(position.id)}
            />
          ))}
        </div>
      )}
      <PositionSearch
        id={`${id}-search`}
        label={texts.recipients.searchOther}
        chosen={new Set([...chosen, ...without])}
        choose={(position) => toggle(position.id)}
      />
      <p className="alir-help" aria-live="polite">
        {several && chosen.length > 0 ? texts.acts.chosen(chosen.length) : ''}
      </p>
      {fault !== null && (
        <p className="alir-issue" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}

function Chip(props: {
  readonly name: string;
  readonly on: boolean;
  readonly toggle: () => void;
}): ReactElement {
  return (
    <button type="button" className="alir-chip" aria-pressed={props.on} onClick={props.toggle}>
      {props.name}
    </button>
  );
}

function chipName({ name, holders }: PositionView, vacant: string): string {
  return holders.length === 0 ? `${name} (${vacant})` : name;
}
