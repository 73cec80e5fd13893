// The form as officers get it on a phone: made by the engine's own view of it, drawn by the component that the host gives.

import { parseForm, resolveSchema, viewForm } from '@alir/engine/core';
import { Suspense, useMemo } from 'react';
import type { ComponentType, ReactElement } from 'react';
import type { FormView, Json, JsonObject, Text } from '@alir/engine/core/types';
import { isObject } from '../../model/change/change.ts';
import { kindOf, choicesOf } from '../../model/forms/field-kind.ts';
import { outcomesFor } from '../../model/forms/form-parts.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import type { FlowDocument } from '../../model/index.ts';
import { useDocument, useSession } from '../session/session.tsx';
import type { FormEditorTexts } from '../texts/form-editor.ts';
import { fieldIn } from '../../model/forms/form-parts.ts';
import type { EditedForm } from './edited-form.ts';
import type { FormPreviewProps } from './form-preview-props.ts';
import { useFormTexts } from './use-form-texts.ts';

export function PhonePreview(props: {
  readonly edited: EditedForm;
  readonly preview: ComponentType<FormPreviewProps>;
}): ReactElement {
  const words = useFormTexts();
  const { lang, today } = useSession();
  const document = useDocument();
  const { edited, preview: Preview } = props;
  const view = useMemo(() => viewOf(document, edited), [document, edited]);
  const values = useMemo(
    () => (view === null ? {} : valuesToRead(view, words, today)),
    [view, words, today],
  );
  return (
    <section className="alir-forms-phone" aria-label={words.preview}>
      <h3>{words.preview}</h3>
      {/* What is typed in the preview is none of the editor's keys. */}
      <div className="alir-forms-screen" onKeyDown={(event) => event.stopPropagation()}>
        <Suspense>
          {view === null ? null : (
            <Preview
              form={view}
              values={values}
              outcomes={outcomesOfUser(document, edited)}
              lang={lang}
              title={words.previewOf(view.form)}
            />
          )}
        </Suspense>
      </div>
      <p className="alir-help">{words.previewHelp}</p>
    </section>
  );
}

function viewOf({ forms, flow }: FlowDocument, { form, groups }: EditedForm): FormView | null {
  const read = form === undefined ? null : parseForm(forms[form]).form;
  if (read === null) return null;
  const data = isObject(flow['data']) ? flow['data'] : {};
  return viewForm(read, (name) =>
    resolveSchema(fieldIn(groups, name)?.schema ?? {}, (other) => (other === null ? data : null)),
  );
}

function outcomesOfUser(
  document: FlowDocument,
  { user }: EditedForm,
): FormPreviewProps['outcomes'] {
  const step = user === null ? undefined : graphOf(document).steps.get(user);
  const task = isObject(step?.state['task']) ? step.state['task'] : {};
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  return outcomesFor(document, user).map((name) => {
    const definition = outcomes[name];
    return { name, label: textOf(isObject(definition) ? definition['label'] : undefined, name) };
  });
}

function textOf(text: Json | undefined, otherwise: string): Text {
  if (typeof text === 'string') return text;
  if (!isObject(text)) return otherwise;
  const { id, en } = text;
  return { ...(typeof id === 'string' && { id }), ...(typeof en === 'string' && { en }) };
}

/** Fields that are only read are left out by the inbox while they are empty: here they get a value to be seen by. */
function valuesToRead(view: FormView, words: FormEditorTexts, today: string): JsonObject {
  const fields = view.sections.flatMap((section) => section.fields);
  return Object.fromEntries(
    fields
      .filter(({ access }) => access === 'read')
      .flatMap(({ field, schema, widget }) => {
        const value = sampleOf(asJson(schema), widget, { words, today });
        return value === undefined ? [] : [[field, value] as const];
      }),
  );
}

/** A resolved schema is JSON; this says so to the compiler. */
function asJson(schema: Readonly<Record<string, unknown>>): JsonObject {
  const parsed: unknown = JSON.parse(JSON.stringify(schema));
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
}

function sampleOf(
  schema: JsonObject,
  widget: string | null,
  around: { readonly words: FormEditorTexts; readonly today: string },
): Json | undefined {
  const { words, today } = around;
  const { text, unit, post, file } = words.samples;
  const [first = text] = choicesOf(schema);
  const kind = kindOf(schema, widget ?? undefined);
  switch (kind) {
    case 'text':
    case 'long-text':
    case 'letter':
      return text;
    case 'integer':
      return 12;
    case 'decimal':
      return '12.5';
    case 'money':
      return '60000000';
    case 'date':
      return today;
    case 'moment':
      return `${today}T02:00:00Z`;
    case 'yes-no':
      return true;
    case 'choice':
      return first;
    case 'choices':
      return [first];
    case 'post':
      return post;
    case 'unit':
      return unit;
    case 'recipients':
      return undefined;
    case 'file':
      return file;
    case 'files':
      return [file];
    case 'rows':
      return [rowOf(schema, around)];
    case 'lines':
      return [text];
    case 'email':
      return 'contoh@sumedangkab.go.id';
    case 'phone':
      return '+628123456789';
    case 'other':
      return undefined;
  }
}

function rowOf(schema: JsonObject, around: Parameters<typeof sampleOf>[2]): JsonObject {
  const items = isObject(schema['items']) ? schema['items'] : {};
  const columns = isObject(items['properties']) ? items['properties'] : {};
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const value = isObject(column) ? sampleOf(column, null, around) : undefined;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}
