// The columns of a table: what they are called, and the plain kind that each holds.

import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../model/change/change.ts';
import { type FieldKind, kindOf, schemaOfKind } from '../../model/forms/field-kind.ts';
import { fieldNameFor } from '../../model/forms/form-commands.ts';
import type { FormField } from '../../model/forms/form-parts.ts';
import type { Command } from '../../model/index.ts';
import { ChoiceField, TickField } from '../inspector/field.tsx';
import { saidIn } from '../../model/words/said.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useDispatch, useDocument, useSession } from '../session/session.tsx';
import { formEditorTexts } from '../texts/form-editor.ts';
import { inLanguages, LocalizedField } from './localized-field.tsx';
import { useFormTexts } from './use-form-texts.ts';

/** What a cell can hold and the inbox can enter by its schema alone. */
const cellKinds = [
  'text',
  'long-text',
  'integer',
  'decimal',
  'date',
  'yes-no',
  'file',
] as const satisfies readonly FieldKind[];

export function ColumnsEditor({ field }: { readonly field: FormField }): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const { flow } = useDocument();
  const table = tableOf(field);
  const add = (): void => {
    const name = fieldNameFor(formEditorTexts('id').newColumn, (taken) =>
      Object.hasOwn(table.properties, taken),
    );
    const title = inLanguages(flow, (lang) => formEditorTexts(lang).newColumn);
    const { schema } = schemaOfKind('text', { title });
    dispatch(table.with({ ...table.properties, [name]: schema }));
  };
  return (
    <fieldset className="alir-forms-part">
      <legend>{words.columns}</legend>
      <ul className="alir-forms-items">
        {Object.entries(table.properties).map(([name, schema], index) => (
          <Column
            key={name}
            table={table}
            name={name}
            number={index + 1}
            schema={isObject(schema) ? schema : {}}
          />
        ))}
      </ul>
      <button type="button" className="alir-button" onClick={add}>
        {words.addColumn}
      </button>
    </fieldset>
  );
}

interface Table {
  readonly properties: JsonObject;
  readonly required: readonly string[];
  /** The command that gives it other columns. */
  readonly with: (properties: JsonObject, required?: readonly string[]) => Command;
}

function tableOf({ name, schema }: FormField): Table {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const properties = isObject(items['properties']) ? items['properties'] : {};
  const required = isList(items['required']) ? items['required'].map(String) : [];
  return {
    properties,
    required,
    with: (next, needed = required) => {
      const { required: _, ...others } = items;
      const kept = needed.filter((one) => Object.hasOwn(next, one));
      const row = { ...others, ...(kept.length > 0 && { required: kept }), properties: next };
      return { type: 'change-field', field: name, schema: { ...schema, items: row } };
    },
  };
}

function Column(props: {
  readonly table: Table;
  readonly name: string;
  readonly number: number;
  readonly schema: JsonObject;
}): ReactElement {
  const words = useFormTexts();
  const { lang } = useSession();
  const dispatch = useDispatch();
  const { table, name, number, schema } = props;
  const { properties, required } = table;
  const kind = kindOf(schema);
  const known = cellKinds.find((one) => one === kind);
  const label = saidIn(schema['title'], lang) || name;
  const remove = (): void => {
    const { [name]: _, ...others } = properties;
    dispatch(table.with(others));
  };
  return (
    <li>
      <div>
        <LocalizedField
          label={words.column(number)}
          text={schema['title'] ?? name}
          command={(title) => {
            const { title: _, ...others } = schema;
            const next = title === undefined ? others : { ...others, title };
            return table.with({ ...properties, [name]: next });
          }}
        />
        <ChoiceField<string>
          label={words.kind}
          value={known ?? 'other'}
          choices={[
            ...cellKinds.map((value) => ({ value, label: words.kinds[value].name })),
            ...(known === undefined ? [{ value: 'other', label: words.other }] : []),
          ]}
          choose={(value) => {
            const chosen = cellKinds.find((one) => one === value);
            if (chosen === undefined) return;
            const next = schemaOfKind(chosen, schema).schema;
            dispatch(table.with({ ...properties, [name]: next }));
          }}
        />
        <TickField
          label={words.columnRequired}
          value={required.includes(name)}
          set={(isRequired) => {
            const next = isRequired ? [...required, name] : required.filter((one) => one !== name);
            dispatch(table.with(properties, next));
          }}
        />
      </div>
      <IconButton
        icon="trash"
        label={words.removeColumn(label)}
        isOff={Object.keys(properties).length === 1}
        act={remove}
      />
    </li>
  );
}
