import type { ReactElement } from 'react';
import type { FlowDefinition } from '@alir/engine/core/types';
import { useFlow } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';

/** One of the states of a flow, by its title. */
export function StateField(props: {
  readonly id: string;
  readonly label: string;
  /** Name of the flow. */
  readonly flow: string;
  /** Key of the state; empty: none is chosen. */
  readonly state: string;
  /** What is wrong with it; null: nothing. */
  readonly fault: string | null;
  readonly choose: (state: string) => void;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const flow = useFlow(props.flow);
  const { id, fault } = props;
  const states = flow.data === undefined ? [] : statesOf(flow.data.definition.states);
  return (
    <div className="alir-field">
      <label htmlFor={id}>
        {props.label}
        <span className="alir-required">{texts.form.required}</span>
      </label>
      <select
        id={id}
        className="alir-input"
        value={props.state}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault !== null ? `${id}-fault` : undefined}
        onChange={({ target }) => props.choose(target.value)}
      >
        <option value="">{texts.form.choose}</option>
        {states.map(([key, state]) => (
          <option key={key} value={key}>
            {localize(state.title ?? state.task?.title, lang) || texts.word(key)}
          </option>
        ))}
      </select>
      {fault !== null && (
        <p className="alir-issue" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

type States = FlowDefinition['states'];

/** All states, nested ones after the one that holds them. */
function statesOf(states: States): readonly [string, States[string]][] {
  return Object.entries(states).flatMap(([key, state]) => [
    [key, state] satisfies [string, States[string]],
    ...(state.states === undefined ? [] : statesOf(state.states)),
  ]);
}
