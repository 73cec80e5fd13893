// So many working days, hours, days: a number and of what.

import type { ReactElement } from 'react';
import type { Span } from '../../model/document/duration.ts';
import { useSession } from '../session/session.tsx';

/** Four years of working days; the format takes more, and nobody means it. */
const most = 999;

const unitNames = ['workday', 'workhour', 'day', 'hour'] as const;

export function SpanField(props: {
  readonly span: Span;
  readonly set: (span: Span) => void;
  readonly begin?: () => void;
}): ReactElement {
  const { texts } = useSession();
  const { span, set, begin } = props;
  return (
    <div className="alir-row">
      <input
        type="number"
        min={1}
        max={most}
        aria-label={texts.howMany}
        value={span.count}
        onFocus={begin}
        onChange={(event) => {
          const count = Math.trunc(event.target.valueAsNumber);
          if (count >= 1) set({ ...span, count: Math.min(count, most) });
        }}
      />
      <select
        aria-label={texts.ofWhat}
        value={span.unit}
        onFocus={begin}
        onChange={(event) => {
          const unit = unitNames.find((one) => one === event.target.value);
          if (unit) set({ ...span, unit });
        }}
      >
        {unitNames.map((unit) => (
          <option key={unit} value={unit}>
            {texts.units[unit]}
          </option>
        ))}
      </select>
    </div>
  );
}
