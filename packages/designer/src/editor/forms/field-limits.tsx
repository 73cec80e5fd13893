// How long a text may be and what it has to look like, how large a number, how many entries.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { type FieldKind, limitsOf } from '../../model/forms/field-kind.ts';
import type { FormField } from '../../model/forms/form-parts.ts';
import { ChoiceField, useGesture } from '../inspector/field.tsx';
import { useDispatch } from '../session/session.tsx';
import type { FormEditorTexts } from '../texts/form-editor.ts';
import { useFormTexts } from './use-form-texts.ts';

type Limit = keyof FormEditorTexts['limits'];
const limits: readonly Limit[] = [
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'minItems',
  'maxItems',
];

/** What a text may look like, as the engine checks it. */
const shapes = {
  nik: '^[0-9]{16}$',
  nip: '^[0-9]{18}$',
  number: '^[^/]+(/[^/]+)+$',
} as const;

export function FieldLimits(props: {
  readonly field: FormField;
  readonly kind: FieldKind | 'other';
}): ReactElement | null {
  const { field, kind } = props;
  const bounded = limitsOf(kind);
  if (bounded === null) return null;
  return (
    <div className="alir-forms-limits">
      {limits
        .filter((limit) => bounded.includes(limit))
        .map((limit) => (
          <LimitField key={limit} field={field} limit={limit} />
        ))}
      {kind === 'text' ? <Shape field={field} /> : null}
    </div>
  );
}

/** One bound; without a number there is none. Lists always have an upper one. */
function LimitField(props: { readonly field: FormField; readonly limit: Limit }): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const gesture = useGesture();
  const id = useId();
  const { field, limit } = props;
  const value = field.schema[limit];
  const set = (written: string): void => {
    const number = Number(written);
    const isNone = written.trim() === '';
    if (!isNone && !Number.isSafeInteger(number)) return;
    if (limit !== 'minimum' && limit !== 'maximum' && number < 0) return;
    const { [limit]: _, ...others } = field.schema;
    if (isNone && limit === 'maxItems') return;
    const schema: JsonObject = isNone ? others : { ...others, [limit]: number };
    dispatch({ type: 'change-field', field: field.name, schema }, gesture.current());
  };
  return (
    <div className="alir-field">
      <label htmlFor={id}>{words.limits[limit]}</label>
      <input
        id={id}
        type="number"
        step={1}
        min={limit === 'minimum' || limit === 'maximum' ? undefined : 0}
        value={typeof value === 'number' ? value : ''}
        onFocus={gesture.begin}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
}

function Shape({ field }: { readonly field: FormField }): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const { pattern, ...others } = field.schema;
  const known = shapeNames.find((name) => shapes[name] === pattern);
  const value = pattern === undefined ? 'any' : (known ?? 'other');
  return (
    <ChoiceField<keyof FormEditorTexts['shapes']>
      label={words.shape}
      value={value}
      choices={(
        ['any', ...shapeNames, ...(value === 'other' ? (['other'] as const) : [])] as const
      ).map((name) => ({ value: name, label: words.shapes[name] }))}
      choose={(name) => {
        if (name === 'other') return;
        const schema = name === 'any' ? others : { ...others, pattern: shapes[name] };
        dispatch({ type: 'change-field', field: field.name, schema });
      }}
    />
  );
}

const shapeNames = ['nik', 'nip', 'number'] as const;
