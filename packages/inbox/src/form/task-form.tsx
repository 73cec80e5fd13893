// A form of the flow: sections of fields to fill and fields to read. Controlled; it keeps nothing itself.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { FieldView, FormView, Json, JsonObject } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { Field } from './field.tsx';
import { issuesUnder } from './issues.ts';
import type { Issue } from './issues.ts';
import { ReadValue } from './read-value.tsx';
import { isFilled } from './schema.ts';
import { idKindOf } from './value-kind.ts';
import type { Option } from './widgets/widget-props.ts';

export interface TaskFormProps {
  readonly form: FormView;
  readonly values: JsonObject;
  readonly onChange: (field: string, value: Json | undefined) => void;
  readonly issues: readonly Issue[];
  readonly context: SuggestionContext;
  /** Nothing can be changed: the task is closed, or what was sent is on its way. */
  readonly readOnly: boolean;
}

export function TaskForm(props: TaskFormProps): ReactElement {
  const { lang } = useEnvironment();
  const base = useId();
  return (
    <div className="alir-form">
      {props.form.sections.filter(showsAnything(props)).map((section, index) => (
        <section key={index} className="alir-form-section">
          {section.title !== null && <h2>{localize(section.title, lang)}</h2>}
          <FieldRun {...props} fields={section.fields} base={base} />
        </section>
      ))}
    </div>
  );
}

function showsAnything({ readOnly, values }: TaskFormProps) {
  return ({ fields }: FormView['sections'][number]): boolean =>
    fields.some(
      ({ field, access }) => (access === 'write' && !readOnly) || isFilled(values[field]),
    );
}

/**
 * Fields in the order of the form; neighbours that are only read stand together as a list of facts. What is only read and
 * empty is left out: it would be a line to read that says nothing.
 */
function FieldRun(
  props: TaskFormProps & { readonly fields: readonly FieldView[]; readonly base: string },
): ReactElement {
  const runs: (FieldView | FieldView[])[] = [];
  for (const field of props.fields) {
    const last = runs.at(-1);
    if (field.access === 'write' && !props.readOnly) runs.push(field);
    else if (!isFilled(props.values[field.field])) continue;
    else if (Array.isArray(last)) last.push(field);
    else runs.push([field]);
  }
  return (
    <>
      {runs.map((run) =>
        Array.isArray(run) ? (
          <Facts key={run[0]?.field} fields={run} values={props.values} />
        ) : (
          <WritableField key={run.field} {...props} field={run} />
        ),
      )}
    </>
  );
}

function Facts(props: {
  readonly fields: readonly FieldView[];
  readonly values: JsonObject;
}): ReactElement {
  const { lang } = useEnvironment();
  return (
    <dl className="alir-facts alir-facts-two">
      {props.fields.map((field) => (
        <div key={field.field} data-long={isLong(props.values[field.field])}>
          <dt>{localize(field.label, lang)}</dt>
          <dd>
            <ReadValue
              value={props.values[field.field]}
              schema={field.schema}
              options={optionsOf(field, lang)}
              kind={idKindOf(field.field, field.widget)}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Too long for half a phone's width. */
function isLong(value: Json | undefined): boolean {
  return typeof value === 'string' ? value.length > 40 : typeof value === 'object';
}

function WritableField(
  props: TaskFormProps & { readonly field: FieldView; readonly base: string },
): ReactElement {
  const { lang } = useEnvironment();
  const { field } = props;
  return (
    <Field
      id={fieldId(props.base, field.field)}
      label={localize(field.label, lang)}
      help={field.help === null ? undefined : localize(field.help, lang)}
      schema={field.schema}
      widget={field.widget}
      options={optionsOf(field, lang)}
      required={field.requiredFor.length > 0}
      value={props.values[field.field]}
      issues={issuesUnder(props.issues, field.field)}
      context={props.context}
      onChange={(value) => props.onChange(field.field, value)}
    />
  );
}

function fieldId(base: string, field: string): string {
  return `${base}${field}`;
}

function optionsOf(field: FieldView, lang: 'id' | 'en'): readonly Option[] | null {
  return (
    field.options?.map(({ value, label }) => ({ value, label: localize(label, lang) })) ?? null
  );
}
