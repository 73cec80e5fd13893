import type { ReactElement } from 'react';
import { useEnvironment } from '../../session/environment.tsx';
import { isJsonArray } from '../schema.ts';
import { controlAttributes } from './widget-props.ts';
import type { WidgetProps } from './widget-props.ts';

export function SelectWidget(props: WidgetProps): ReactElement {
  const { texts } = useEnvironment();
  return (
    <select
      {...controlAttributes(props)}
      className="alir-input"
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value)}
    >
      <option value="">{texts.form.choose}</option>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
}

/** One of a few, all in sight. */
export function ChoiceWidget(props: WidgetProps): ReactElement {
  return (
    <div className="alir-segments">
      {props.options.map(({ value, label }, index) => (
        <label key={value} className="alir-segment">
          <input
            type="radio"
            id={index === 0 ? props.id : undefined}
            name={props.id}
            value={value}
            checked={props.value === value}
            aria-describedby={props.describedBy}
            onChange={() => props.onChange(value)}
          />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}

/** Any of a few. */
export function ChipsWidget(props: WidgetProps): ReactElement {
  const chosen = isJsonArray(props.value) ? props.value : [];
  return (
    <div className="alir-chips">
      {props.options.map(({ value, label }, index) => {
        const on = chosen.includes(value);
        return (
          <button
            key={value}
            type="button"
            id={index === 0 ? props.id : undefined}
            className="alir-chip"
            aria-pressed={on}
            onClick={() => {
              const next = on ? chosen.filter((entry) => entry !== value) : [...chosen, value];
              props.onChange(next.length === 0 ? undefined : next);
            }}
          >
            {label}
          </button>
        );
      })}
    </div>
  );
}

export function CheckboxWidget(props: WidgetProps): ReactElement {
  const { texts } = useEnvironment();
  return (
    <label className="alir-check">
      <input
        {...controlAttributes(props)}
        type="checkbox"
        checked={props.value === true}
        onChange={({ target }) => props.onChange(target.checked)}
      />
      <span>{texts.form.yes}</span>
    </label>
  );
}
