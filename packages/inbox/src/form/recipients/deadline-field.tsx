import type { ReactElement } from 'react';
import { useEnvironment } from '../../session/environment.tsx';
import { dayIn, formatDate } from '../../time/format-time.ts';

/** A day from today on, and not after the giver's own. It is said in words too: the device shows it in its own order. */
export function DeadlineField(props: {
  readonly id: string;
  readonly label: string;
  /** ISO day; empty: none. */
  readonly value: string;
  /** ISO day; null: the giver has no deadline. */
  readonly latest: string | null;
  readonly change: (day: string) => void;
}): ReactElement {
  const { lang, now, texts, zone } = useEnvironment();
  const { id, label, value, latest, change } = props;
  const today = dayIn(new Date(now()).toISOString(), zone);
  return (
    <div className="alir-field alir-deadline">
      <label htmlFor={id}>{label}</label>
      {latest !== null && (
        <p className="alir-help" id={`${id}-latest`}>
          {texts.recipients.yourDeadline(formatDate(latest, lang, 'UTC'))}
        </p>
      )}
      <div className="alir-date">
        <input
          id={id}
          className="alir-input"
          type="date"
          value={value}
          min={latest !== null && latest < today ? latest : today}
          max={latest ?? undefined}
          aria-describedby={latest === null ? undefined : `${id}-latest`}
          onChange={({ target }) => change(target.value)}
        />
        {value !== '' && <span className="alir-help">{formatDate(value, lang, 'UTC')}</span>}
      </div>
    </div>
  );
}
