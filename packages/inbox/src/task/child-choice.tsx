// Chooses among children by name: whom to ask again. Each says what it reported, which is why it is chosen.

import type { ReactElement } from 'react';
import type { ChildView, Json } from '@alir/engine/core/types';
import { isJsonArray } from '../form/schema.ts';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import { textsIn } from './what-is-told.ts';

export function ChildChoice(props: {
  readonly id: string;
  readonly choices: readonly ChildView[];
  /** Several may be chosen: the value is a list of keys, else one key. */
  readonly several: boolean;
  readonly value: Json | undefined;
  readonly change: (value: Json | undefined) => void;
  readonly issue: string | null;
}): ReactElement {
  const { texts } = useEnvironment();
  const { id, several, value, change, issue } = props;
  // Those whose key a form hides cannot be named, so not chosen either.
  const choices = props.choices.flatMap(({ key, instance, output }) =>
    key === null ? [] : [{ key, instance, output }],
  );
  const nameOf = usePositionNames(choices.map(({ key }) => key));
  const chosen = isJsonArray(value) ? value : value === undefined ? [] : [value];
  const toggle = (key: string, on: boolean): void => {
    if (!several) return change(key);
    const next = choices
      .map((child) => child.key)
      .filter((other) => (other === key ? on : chosen.includes(other)));
    change(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset
      className="alir-field alir-field-choices"
      aria-describedby={issue ? `${id}-fault` : undefined}
    >
      <legend>
        {several ? texts.task.chooseSeveral : texts.task.choose}
        <span className="alir-required">{texts.form.required}</span>
      </legend>
      <div className="alir-choice-list">
        {choices.map(({ key, instance, output }) => (
          <label key={instance} className="alir-choice">
            <input
              type={several ? 'checkbox' : 'radio'}
              name={id}
              checked={chosen.includes(key)}
              aria-invalid={issue !== null || undefined}
              onChange={({ target }) => toggle(key, target.checked)}
            />
            <span>
              <strong>{nameOf(key)}</strong>
              {textsIn(output).map((text) => (
                <small key={text}>{text}</small>
              ))}
            </span>
          </label>
        ))}
      </div>
      {issue !== null && (
        <p className="alir-issue" id={`${id}-fault`} role="alert">
          {issue}
        </p>
      )}
    </fieldset>
  );
}
