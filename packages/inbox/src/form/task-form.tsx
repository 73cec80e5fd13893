// A form of the flow: sections of fields to fill and fields to read. Controlled; it keeps nothing itself.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { FieldView, FormView, Json, JsonObject, OutcomeView } from '@alir/engine/core/types';
import { localize } from '../texts/localize.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import type { Lang } from '../time/format-time.ts';
import { FieldFact, optionsOf } from './field-fact.tsx';
import { Field } from './field.tsx';
import { issuesUnder } from './issues.ts';
import type { Issue } from './issues.ts';
import { fieldLabel } from './label.ts';
import { isFilled } from './schema.ts';
import { UploadFieldContext } from './uploading.tsx';

/** A way to end the task, as far as a form speaks of it. */
type OutcomeLabel = Pick<OutcomeView, 'name' | 'label'>;

export interface TaskFormProps {
  readonly form: FormView;
  readonly values: JsonObject;
  readonly onChange: (field: string, value: Json | undefined) => void;
  readonly issues: readonly Issue[];
  readonly context: SuggestionContext;
  /** The ways to end the task, the usual one first. Without any, what is required is so in every case. */
  readonly outcomes?: readonly OutcomeLabel[];
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
  return (
    <dl className="alir-facts alir-facts-two">
      {props.fields.map((field) => (
        <FieldFact key={field.field} field={field} value={props.values[field.field]} />
      ))}
    </dl>
  );
}

function WritableField(
  props: TaskFormProps & { readonly field: FieldView; readonly base: string },
): ReactElement {
  const { lang, texts } = useEnvironment();
  const { field, outcomes = [] } = props;
  return (
    <UploadFieldContext value={field.field}>
      <Field
        id={fieldId(props.base, field.field)}
        label={fieldLabel(field, lang, texts)}
        help={field.help === null ? undefined : localize(field.help, lang)}
        schema={field.schema}
        widget={field.widget}
        options={optionsOf(field, lang)}
        required={isAlwaysRequired(field, outcomes)}
        requiredNote={texts.form.requiredFor(labelsOf(field, outcomes, lang))}
        value={props.values[field.field]}
        issues={issuesUnder(props.issues, field.field)}
        context={props.context}
        onChange={(value) => props.onChange(field.field, value)}
      />
    </UploadFieldContext>
  );
}

function fieldId(base: string, field: string): string {
  return `${base}${field}`;
}

/** Needed for the usual way to end the task. */
function isAlwaysRequired({ requiredFor }: FieldView, [usual]: readonly OutcomeLabel[]): boolean {
  return requiredFor.length > 0 && (usual === undefined || requiredFor.includes(usual.name));
}

/** The ways to end the task that need this field. */
function labelsOf(
  { requiredFor }: FieldView,
  outcomes: readonly OutcomeLabel[],
  lang: Lang,
): readonly string[] {
  return outcomes
    .filter(({ name }) => requiredFor.includes(name))
    .map(({ label }) => localize(label, lang));
}
