// Fields for what a letter says, by their schemas: enough to try with. The form of the flow itself is for officers.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isList } from '../../model/change/change.ts';
import { saidIn } from '../../model/words/said.ts';
import { useSession } from '../session/session.tsx';

/** The plain kinds of values that somebody can fill in here. */
export function isPlain(schema: JsonObject): boolean {
  return (
    isList(schema['enum']) || ['string', 'integer', 'boolean'].includes(String(schema['type']))
  );
}

/** A field for each of `fields` that holds a plain value. */
export function DataFields(props: {
  readonly fields: Readonly<Record<string, JsonObject>>;
  readonly data: JsonObject;
  readonly change: (data: JsonObject) => void;
}): ReactElement {
  const { lang } = useSession();
  const set = (name: string, value: Json | undefined): void => {
    const { [name]: _, ...others } = props.data;
    props.change(value === undefined ? others : { ...others, [name]: value });
  };
  return (
    <>
      {Object.entries(props.fields)
        .filter(([, schema]) => isPlain(schema))
        .map(([name, schema]) => (
          <DataField
            key={name}
            label={saidIn(schema['title'], lang) || name}
            schema={schema}
            value={props.data[name]}
            set={(value) => set(name, value)}
          />
        ))}
    </>
  );
}

function DataField(props: {
  readonly label: string;
  readonly schema: JsonObject;
  readonly value: Json | undefined;
  readonly set: (value: Json | undefined) => void;
}): ReactElement {
  const { texts } = useSession();
  const id = useId();
  const { schema, value, set } = props;
  const choices = isList(schema['enum']) ? schema['enum'].map(String) : null;
  const written = value === undefined ? '' : String(value);
  return (
    <div className="alir-field">
      <label htmlFor={id}>{props.label}</label>
      {choices !== null || schema['type'] === 'boolean' ? (
        <select
          id={id}
          value={written}
          onChange={(event) => set(valueOf(event.target.value, schema))}
        >
          <option value="">{texts.notFilled}</option>
          {(choices ?? ['true', 'false']).map((one) => (
            <option key={one} value={one}>
              {choices === null ? texts.yesNo(one === 'true') : one}
            </option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          type={inputType(schema)}
          value={written}
          onChange={(event) => set(valueOf(event.target.value, schema))}
        />
      )}
    </div>
  );
}

function inputType(schema: JsonObject): string {
  if (schema['type'] === 'integer') return 'number';
  return schema['format'] === 'date' ? 'date' : 'text';
}

function valueOf(written: string, schema: JsonObject): Json | undefined {
  if (written === '') return undefined;
  if (schema['type'] === 'boolean') return written === 'true';
  if (schema['type'] === 'integer') return Math.trunc(Number(written));
  return written;
}
