// Details of the flow itself: what it is called, and what a letter of it says.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../model/change/change.ts';
import { useDispatch, useDocument, useSayings, useSession } from '../session/session.tsx';
import { BasisField } from '../export/basis-field.tsx';
import { ChoiceField, TextField, TickField } from './field.tsx';
import { fieldNameFor, kindOfSchema, kindNames, schemaOf } from './field-kinds.ts';
import { FormSection } from './sections/form-section.tsx';
import { ownLanguage, saidIn, saying } from './said.ts';
import { FlowCalendarField } from './calendar/flow-calendar-field.tsx';
import { SaidField } from './parts/said-field.tsx';
import { ActionsSection } from './sections/actions-section.tsx';

export function FlowDetails(): ReactElement {
  const { texts } = useSession();
  const { flow } = useDocument();
  return (
    <>
      <section className="alir-section">
        <SaidField
          label={texts.flowTitle}
          text={flow['title']}
          place="title"
          isNeeded
          command={(text) => ({
            type: 'set-property',
            step: null,
            at: ['title'],
            ...(text !== undefined && { value: text }),
          })}
        />
        <SaidField
          label={texts.description}
          text={flow['description']}
          place="description"
          isLong
          command={(text) => ({
            type: 'set-property',
            step: null,
            at: ['description'],
            ...(text !== undefined && { value: text }),
          })}
        />
        <BasisField />
        <FlowCalendarField />
      </section>
      <FormSection step={null} />
      <Fields />
      <ActionsSection step={null} />
    </>
  );
}

function Fields(): ReactElement {
  const { texts, lang } = useSession();
  const dispatch = useDispatch();
  const { flow } = useDocument();
  const fields = fieldsOf(flow);
  const add = (): void => {
    const field = fieldNameFor(texts.newField, (name) => fields.some((one) => one.name === name));
    dispatch({ type: 'add-field', field, schema: { type: 'string', title: texts.newField } });
  };
  return (
    <section className="alir-section">
      <h3>{texts.fields}</h3>
      <p className="alir-help">{texts.fieldsHelp}</p>
      {fields.map(({ name, schema, isRequired }) => (
        <details key={name} className="alir-data-field">
          <summary>
            {saidIn(schema['title'], lang) || name} · {texts.fieldKinds[kindOfSchema(schema)]}
          </summary>
          <Field name={name} schema={schema} isRequired={isRequired} />
        </details>
      ))}
      <button type="button" className="alir-button" onClick={add}>
        {texts.addField}
      </button>
    </section>
  );
}

interface FieldOfFlow {
  readonly name: string;
  readonly schema: JsonObject;
  readonly isRequired: boolean;
}

function fieldsOf(flow: JsonObject): readonly FieldOfFlow[] {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const properties = isObject(data['properties']) ? data['properties'] : {};
  const required = isList(data['required']) ? data['required'] : [];
  return Object.entries(properties).flatMap(([name, schema]) =>
    isObject(schema) ? [{ name, schema, isRequired: required.includes(name) }] : [],
  );
}

function Field({ name, schema, isRequired }: FieldOfFlow): ReactElement {
  const { texts, lang } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  const { flow } = useDocument();
  const [reason, refuse] = useState<string | null>(null);
  const kind = kindOfSchema(schema);
  const change = (next: JsonObject): void => {
    const refusal = dispatch({ type: 'change-field', field: name, schema: next });
    refuse(refusal && sayings.refused(refusal));
  };
  return (
    <div className="alir-data-field-body">
      <TextField
        label={texts.title}
        value={saidIn(schema['title'], lang)}
        command={(words) => ({
          type: 'change-field',
          field: name,
          schema: {
            ...schema,
            title: saying(schema['title'], words, { lang, own: ownLanguage(flow) }),
          },
        })}
      />
      <ChoiceField
        label={texts.fieldKind}
        value={kind}
        choices={kindNames
          .filter((one) => one !== 'other' || kind === 'other')
          .map((value) => ({ value, label: texts.fieldKinds[value] }))}
        choose={(chosen) => change(schemaOf(chosen, schema))}
      />
      {kind === 'choice' ? <Choices name={name} schema={schema} /> : null}
      <TickField
        label={texts.fieldRequired}
        value={isRequired}
        set={(required) => {
          const refusal = dispatch({ type: 'change-field', field: name, required });
          refuse(refusal && sayings.refused(refusal));
        }}
      />
      <button
        type="button"
        className="alir-button"
        onClick={() => {
          const refusal = dispatch({ type: 'remove-field', field: name });
          refuse(refusal && sayings.refused(refusal));
        }}
      >
        {texts.removeField}
      </button>
      {reason === null ? null : (
        <p className="alir-issue" role="alert">
          {reason}
        </p>
      )}
    </div>
  );
}

function Choices({ name, schema }: Pick<FieldOfFlow, 'name' | 'schema'>): ReactElement {
  const { texts } = useSession();
  const choices = isList(schema['enum']) ? schema['enum'].map(String) : [];
  // A line that was just begun says nothing yet, and is no choice; it stays while somebody writes.
  const [written, write] = useState('');
  const isWritten = linesOf(written).join('\n') === choices.join('\n');
  return (
    <TextField
      label={texts.fieldChoices}
      help={texts.fieldChoicesHelp}
      value={isWritten ? written : choices.join('\n')}
      isLong
      command={(words) => {
        write(words);
        return { type: 'change-field', field: name, schema: { ...schema, enum: linesOf(words) } };
      }}
    />
  );
}

/** One choice on each line; lines that say nothing are none. */
function linesOf(words: string): readonly string[] {
  const lines = words.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
