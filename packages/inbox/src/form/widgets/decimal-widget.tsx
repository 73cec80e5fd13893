import { useState } from 'react';
import type { ReactElement } from 'react';
import { useEnvironment } from '../../session/environment.tsx';
import { editDecimal, formatDecimal, parseDecimal } from '../decimal.ts';
import { controlAttributes } from './widget-props.ts';
import type { WidgetProps } from './widget-props.ts';

/** An exact decimal with a comma. What cannot be read as a number stays as typed and is said to be none. */
export function DecimalWidget(props: WidgetProps): ReactElement {
  const { lang, texts } = useEnvironment();
  const value = typeof props.value === 'string' ? props.value : '';
  const [typed, setTyped] = useState(() => editDecimal(value, lang));
  // Somebody else changed the value (a draft came back, the task was refreshed): show that.
  const shown =
    (parseDecimal(typed, lang) ?? typed.trim()) === value ? typed : editDecimal(value, lang);
  const parsed = parseDecimal(shown, lang);
  const unclear = shown.trim() !== '' && parsed === null;
  return (
    <>
      <input
        {...controlAttributes(props)}
        aria-invalid={props.invalid || unclear || undefined}
        className="alir-input alir-input-number"
        type="text"
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={({ target }) => {
          setTyped(target.value);
          const text = target.value.trim();
          props.onChange(text === '' ? undefined : (parseDecimal(text, lang) ?? text));
        }}
      />
      {unclear && !props.invalid && <p className="alir-issue">{texts.form.notANumber}</p>}
      {parsed !== null && parsed.replace('.', ',') !== shown.trim() && lang === 'id' && (
        <p className="alir-help">{texts.form.readAs(formatDecimal(parsed, lang))}</p>
      )}
    </>
  );
}

/** An amount of rupiah. */
export function MoneyWidget(props: WidgetProps): ReactElement {
  return (
    <div className="alir-money">
      <span aria-hidden="true">Rp</span>
      <DecimalWidget {...props} />
    </div>
  );
}
