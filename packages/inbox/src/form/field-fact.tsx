// One field to be read: its label and its value in the words of its form. Belongs in a `<dl className="alir-facts">`.

import type { ReactElement } from 'react';
import type { FieldView, Json } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import type { Lang } from '../time/format-time.ts';
import { fieldLabel } from './label.ts';
import { ReadValue } from './read-value.tsx';
import { kindOfValue } from './value-kind.ts';
import type { Option } from './widgets/widget-props.ts';

export function FieldFact(props: {
  readonly field: FieldView;
  readonly value: Json | undefined;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const { field, value } = props;
  return (
    <div data-long={isLong(value)}>
      <dt>{fieldLabel(field, lang, texts)}</dt>
      <dd>
        <ReadValue
          value={value}
          schema={field.schema}
          options={optionsOf(field, lang)}
          kind={kindOfValue(field.field, field.widget)}
        />
      </dd>
    </div>
  );
}

/** Too long for half a phone's width; lists and tables take all there is. */
function isLong(value: Json | undefined): boolean {
  return typeof value === 'string' ? value.length > 40 : typeof value === 'object';
}

/** The choices of a form in the reader's language; null: the schema's own. */
export function optionsOf({ options }: FieldView, lang: Lang): readonly Option[] | null {
  return options?.map(({ value, label }) => ({ value, label: localize(label, lang) })) ?? null;
}
