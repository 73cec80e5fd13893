import type { ReactElement } from 'react';
import { useEnvironment } from '../../session/environment.tsx';
import { formatDate, zoneName } from '../../time/format-time.ts';
import { fromLocalInput, toLocalInput } from '../../time/local-time.ts';
import { controlAttributes } from './widget-props.ts';
import type { WidgetProps } from './widget-props.ts';

/** A day. The platform's picker shows it in the device's order, so it is said in words too. */
export function DateWidget(props: WidgetProps): ReactElement {
  const { lang } = useEnvironment();
  const value = typeof props.value === 'string' ? props.value : '';
  return (
    <div className="alir-date">
      <input
        {...controlAttributes(props)}
        className="alir-input"
        type="date"
        value={value}
        onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
      />
      {value !== '' && <span className="alir-help">{formatDate(value, lang, 'UTC')}</span>}
    </div>
  );
}

export function DateTimeWidget(props: WidgetProps): ReactElement {
  const { lang, zone } = useEnvironment();
  const value = typeof props.value === 'string' ? props.value : '';
  return (
    <div className="alir-date">
      <input
        {...controlAttributes(props)}
        className="alir-input"
        type="datetime-local"
        value={value === '' ? '' : toLocalInput(value, zone)}
        onChange={({ target }) => props.onChange(fromLocalInput(target.value, zone) ?? undefined)}
      />
      {value !== '' && (
        <span className="alir-help">
          {formatDate(value, lang, zone)} · {zoneName(value, zone)}
        </span>
      )}
    </div>
  );
}
