// What a letter of the flow says: its fields, each of the kinds that forms know.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import {
  choicesOf,
  fieldKinds,
  isKindOfData,
  kindOf,
  schemaOfKind,
  withChoices,
} from '../../../model/forms/field-kind.ts';
import { fieldNameFor, isOnForm, setKind, widgetOf } from '../../../model/forms/form-commands.ts';
import { useDispatch, useDocument, useSayings, useSession } from '../../session/session.tsx';
import { fieldKindTexts } from '../../texts/field-kinds.ts';
import { ChoiceField, TextField, TickField } from '../field.tsx';
import { ownLanguage, saidIn, withSaid } from '../../../model/words/said.ts';

export function FieldsSection(): ReactElement {
  const { texts, lang } = useSession();
  const dispatch = useDispatch();
  const document = useDocument();
  const { kinds, other } = fieldKindTexts(lang);
  const fields = fieldsOf(document.flow);
  const [added, setAdded] = useState<string | null>(null);
  const add = (): void => {
    const field = fieldNameFor(texts.newField, (name) => fields.some((one) => one.name === name));
    const { schema } = schemaOfKind('text', { title: texts.newField });
    dispatch({ type: 'add-field', field, schema });
    setAdded(field);
  };
  return (
    <section className="alir-section">
      <h3>{texts.fields}</h3>
      <p className="alir-help">{texts.fieldsHelp}</p>
      {fields.map(({ name, schema, isRequired }) => {
        const kind = kindOf(schema, widgetOf(document, name));
        return (
          <details
            key={name}
            ref={name === added ? nameIt : undefined}
            className="alir-data-field"
            open={name === added}
          >
            <summary>
              {saidIn(schema['title'], lang) || name} ·{' '}
              {kind === 'other' ? other : kinds[kind].name}
            </summary>
            <Field name={name} schema={schema} isRequired={isRequired} />
          </details>
        );
      })}
      <button type="button" className="alir-button" onClick={add}>
        {texts.addField}
      </button>
    </section>
  );
}

/** What was just added wants a name first. */
function nameIt(field: HTMLDetailsElement | null): void {
  const title = field?.querySelector('input');
  title?.focus();
  title?.select();
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
  const document = useDocument();
  const [reason, refuse] = useState<string | null>(null);
  const kind = kindOf(schema, widgetOf(document, name));
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
            title: withSaid(schema['title'], words, { lang, own: ownLanguage(document.flow) }),
          },
        })}
      />
      <Kind name={name} schema={schema} refuse={refuse} />
      {kind === 'choice' || kind === 'choices' ? <Choices name={name} schema={schema} /> : null}
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

/** What it holds. Some kinds are told apart by how forms enter them, and can be chosen once there is a form. */
function Kind(
  props: Pick<FieldOfFlow, 'name' | 'schema'> & {
    readonly refuse: (reason: string | null) => void;
  },
): ReactElement {
  const { texts, lang } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  const document = useDocument();
  const words = fieldKindTexts(lang);
  const { name, schema, refuse } = props;
  const kind = kindOf(schema, widgetOf(document, name));
  const isEntered = isOnForm(document, name);
  const offered = fieldKinds.filter((one) => isEntered || one === kind || isKindOfData(one));
  const choices = offered.map((value) => ({ value, label: words.kinds[value].name }));
  const help = kind === 'other' ? words.otherHelp : words.kinds[kind].help;
  return (
    <ChoiceField<string>
      label={texts.fieldKind}
      value={kind}
      choices={[...(kind === 'other' ? [{ value: 'other', label: words.other }] : []), ...choices]}
      help={isEntered ? help : `${help} ${words.onForms}`}
      choose={(value) => {
        const chosen = fieldKinds.find((one) => one === value);
        if (chosen === undefined) return;
        const refusal = dispatch(setKind(document, { name, schema }, chosen));
        refuse(refusal && sayings.refused(refusal));
      }}
    />
  );
}

function Choices({ name, schema }: Pick<FieldOfFlow, 'name' | 'schema'>): ReactElement {
  const { texts } = useSession();
  const choices = choicesOf(schema);
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
        return { type: 'change-field', field: name, schema: withChoices(schema, linesOf(words)) };
      }}
    />
  );
}

/** One choice on each line; lines that say nothing are none. */
function linesOf(words: string): readonly string[] {
  const lines = words.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}
