import type { ReactElement } from 'react';
import { useState } from 'react';
import { isJsonArray, maxLengthOf, typeOf } from '../schema.ts';
import { controlAttributes } from './widget-props.ts';
import type { WidgetProps } from './widget-props.ts';

const filled = (text: string): string | undefined => (text === '' ? undefined : text);

export function TextWidget(props: WidgetProps): ReactElement {
  return (
    <input
      {...controlAttributes(props)}
      className="alir-input"
      type="text"
      maxLength={maxLengthOf(props.schema) ?? undefined}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(event) => props.onChange(filled(event.target.value))}
    />
  );
}

export function TextareaWidget(props: WidgetProps): ReactElement {
  return (
    <textarea
      {...controlAttributes(props)}
      className="alir-input alir-textarea"
      rows={4}
      maxLength={maxLengthOf(props.schema) ?? undefined}
      value={typeof props.value === 'string' ? props.value : ''}
      onChange={(event) => props.onChange(filled(event.target.value))}
    />
  );
}

export function NumberWidget(props: WidgetProps): ReactElement {
  const whole = typeOf(props.schema) === 'integer';
  return (
    <input
      {...controlAttributes(props)}
      className="alir-input alir-input-number"
      type="number"
      inputMode={whole ? 'numeric' : 'decimal'}
      step={whole ? 1 : 'any'}
      value={typeof props.value === 'number' ? props.value : ''}
      onChange={({ target }) =>
        props.onChange(target.value === '' ? undefined : Number(target.value))
      }
    />
  );
}

/** A list of texts, one a line. */
export function LinesWidget(props: WidgetProps): ReactElement {
  const lines = isJsonArray(props.value) ? props.value.map(String) : [];
  // What is typed is kept apart from the value, so that an empty last line can be begun.
  const [typed, setTyped] = useState(() => lines.join('\n'));
  const shown = sameLines(typed, lines) ? typed : lines.join('\n');
  return (
    <textarea
      {...controlAttributes(props)}
      className="alir-input alir-textarea"
      rows={Math.max(3, lines.length + 1)}
      value={shown}
      onChange={(event) => {
        setTyped(event.target.value);
        const entries = linesOf(event.target.value);
        props.onChange(entries.length === 0 ? undefined : entries);
      }}
    />
  );
}

const linesOf = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.trim() !== '');

function sameLines(text: string, lines: readonly string[]): boolean {
  return JSON.stringify(linesOf(text)) === JSON.stringify(lines);
}

/** JSON as it is: what no widget knows can at least be read, and not lost. */
export function RawWidget(props: WidgetProps): ReactElement {
  return <pre className="alir-raw">{JSON.stringify(props.value ?? null, null, 2)}</pre>;
}
