import type { ComponentType, ReactElement } from 'react';
import type { Json, JsonObject, JsonSchema } from '@alir/engine/core/types';
import type { SuggestionContext } from '../../session/environment.tsx';
import { useEnvironment } from '../../session/environment.tsx';
import { issuesUnder } from '../issues.ts';
import type { Issue } from '../issues.ts';
import { labelOf } from '../label.ts';
import { isJsonObject, propertiesOf, requiredOf } from '../schema.ts';
import type { FieldProps, WidgetProps } from './widget-props.ts';

export function ObjectWidget(props: WidgetProps): ReactElement {
  return (
    <div className="alir-nested" id={props.id} tabIndex={-1}>
      <Members
        id={props.id}
        schema={props.schema}
        value={isJsonObject(props.value) ? props.value : {}}
        issues={props.issues}
        context={props.context}
        onChange={props.onChange}
        Field={props.Field}
      />
    </div>
  );
}

/** A field for every property of an object. */
export function Members(props: {
  readonly id: string;
  readonly schema: JsonSchema;
  readonly value: JsonObject;
  readonly issues: readonly Issue[];
  readonly context: SuggestionContext;
  readonly onChange: (value: JsonObject) => void;
  readonly Field: ComponentType<FieldProps>;
}): ReactElement {
  const { lang, texts } = useEnvironment();
  const { Field } = props;
  const required = requiredOf(props.schema);
  return (
    <div className="alir-members">
      {propertiesOf(props.schema).map(([name, schema]) => (
        <Field
          key={name}
          id={`${props.id}-${name}`}
          label={labelOf(name, schema, lang, texts)}
          schema={schema}
          required={required.has(name)}
          value={props.value[name]}
          issues={issuesUnder(props.issues, name)}
          context={props.context}
          onChange={(value) => props.onChange(withMember(props.value, name, value))}
        />
      ))}
    </div>
  );
}

function withMember(object: JsonObject, name: string, value: Json | undefined): JsonObject {
  if (value !== undefined) return { ...object, [name]: value };
  const { [name]: _gone, ...rest } = object;
  return rest;
}
