import type { ReactElement } from 'react';
import type { SignerView } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { assigneeName } from '../story/assignee-name.ts';

/** One of those who have not voted. */
export function SignerChoice(props: {
  readonly id: string;
  readonly signers: readonly SignerView[];
  readonly value: number | null;
  readonly fault: string | null;
  readonly choose: (seat: number) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { id, value, fault } = props;
  const open = props.signers.filter(({ status }) => status === 'open' || status === 'waiting');
  return (
    <fieldset
      className="alir-field alir-field-choices"
      aria-describedby={fault === null ? undefined : `${id}-fault`}
    >
      <legend>
        {texts.acts.signers}
        <span className="alir-required">{texts.form.required}</span>
      </legend>
      <div className="alir-choice-list">
        {open.map(({ seat, assignee, status }) => (
          <label key={seat} className="alir-choice">
            <input
              type="radio"
              name={id}
              checked={value === seat}
              onChange={() => props.choose(seat)}
            />
            <span>
              <strong>{assigneeName(assignee, texts)}</strong>
              <small>{texts.acts.signing[status === 'open' ? 'open' : 'waiting']}</small>
            </span>
          </label>
        ))}
      </div>
      {fault !== null && (
        <p className="alir-issue" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
