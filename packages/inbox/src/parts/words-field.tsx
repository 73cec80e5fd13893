import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';

/** What a person says with what they do. */
export function WordsField(props: {
  readonly id: string;
  readonly label: string;
  readonly required: boolean;
  readonly words: string;
  /** What is wrong with it; null: nothing. */
  readonly fault: string | null;
  readonly change: (words: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { id, label, required, words, fault, change } = props;
  return (
    <div className="alir-field">
      <label htmlFor={id}>
        {label}
        {required && <span className="alir-required">{texts.form.required}</span>}
      </label>
      <textarea
        id={id}
        className="alir-input alir-textarea"
        rows={3}
        maxLength={10_000}
        value={words}
        aria-required={required}
        aria-invalid={fault !== null || undefined}
        aria-describedby={fault !== null ? `${id}-fault` : undefined}
        onChange={({ target }) => change(target.value)}
      />
      {fault !== null && (
        <p className="alir-issue" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
