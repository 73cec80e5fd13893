// What is said of one field: its words, its kind with what that kind bounds, when it has to be filled, and what each step may do.

import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isList, isObject } from '../../model/change/change.ts';
import { fieldKinds, kindOf } from '../../model/forms/field-kind.ts';
import { setKind } from '../../model/forms/form-commands.ts';
import { type FormField, outcomesFor } from '../../model/forms/form-parts.ts';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { ChoiceField, TickField } from '../inspector/field.tsx';
import { saidIn } from '../../model/words/said.ts';
import { useDispatch, useDocument, useSession } from '../session/session.tsx';
import { AccessTable } from './access-table.tsx';
import { ChoicesEditor } from './choices-editor.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import type { Chosen, EditedForm } from './edited-form.ts';
import { FieldLimits } from './field-limits.tsx';
import { inLanguages, LocalizedField } from './localized-field.tsx';
import { formEditorTexts } from '../texts/form-editor.ts';
import { useFormTexts } from './use-form-texts.ts';

interface Shown {
  readonly edited: EditedForm & { readonly form: string };
  readonly field: FormField;
}

export function FieldDetails(
  props: Shown & {
    /** Whether it was added just now: then its label is there to be written. */
    readonly isNew: boolean;
    readonly choose: (chosen: Chosen) => void;
  },
): ReactElement {
  const { edited, field, isNew, choose } = props;
  const kind = kindOf(field.schema, field.written['widget']);
  return (
    <>
      <Words edited={edited} field={field} isNew={isNew} />
      {field.isOfVote ? <OfVote /> : <Kind field={field} />}
      {field.isOfVote ? null : <FieldLimits field={field} kind={kind} />}
      {kind === 'choice' || kind === 'choices' ? (
        <ChoicesEditor form={edited.form} field={field} />
      ) : null}
      {kind === 'rows' && !field.isOfVote ? <ColumnsEditor field={field} /> : null}
      <Required edited={edited} field={field} />
      {field.isOfVote ? null : <AccessTable field={field} />}
      <Split edited={edited} field={field} choose={choose} />
    </>
  );
}

/** The label is that of the data, unless this form has its own. */
function Words({ edited, field, isNew }: Shown & { readonly isNew: boolean }): ReactElement {
  const words = useFormTexts();
  const place = useRef<HTMLDivElement>(null);
  const { form } = edited;
  const { at, name, written, schema } = field;
  useEffect(() => {
    const input = isNew ? place.current?.querySelector('input') : null;
    input?.focus();
    input?.select();
  }, [isNew]);
  const said = (word: 'label' | 'help', text: unknown, next: JsonObject) => {
    const { [word]: _, ...others } = written;
    return {
      type: 'set-form-field',
      form,
      at,
      field: text === undefined ? others : { ...others, ...next },
    } as const;
  };
  const isOwn = written['label'] !== undefined || field.isOfVote;
  return (
    <div ref={place} className="alir-forms-words">
      <LocalizedField
        label={words.label}
        text={isOwn ? written['label'] : schema['title']}
        command={(text) => {
          if (isOwn) return said('label', text, text === undefined ? {} : { label: text });
          const { title: _, ...others } = schema;
          const next = text === undefined ? others : { ...others, title: text };
          return { type: 'change-field', field: name, schema: next };
        }}
      />
      <LocalizedField
        label={words.help}
        text={written['help']}
        command={(text) => said('help', text, text === undefined ? {} : { help: text })}
      />
    </div>
  );
}

function OfVote(): ReactElement {
  return <p className="alir-help">{useFormTexts().ofVote}</p>;
}

function Kind({ field }: Pick<Shown, 'field'>): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const document = useDocument();
  const kind = kindOf(field.schema, field.written['widget']);
  const choices = fieldKinds.map((value) => ({ value, label: words.kinds[value].name }));
  return (
    <ChoiceField<string>
      label={words.kind}
      value={kind}
      choices={kind === 'other' ? [{ value: 'other', label: words.other }, ...choices] : choices}
      help={kind === 'other' ? words.otherHelp : words.kinds[kind].help}
      choose={(value) => {
        const chosen = fieldKinds.find((one) => one === value);
        if (chosen) dispatch(setKind(document, field, chosen));
      }}
    />
  );
}

/** For which outcomes it has to be filled. What is only read was filled elsewhere. */
function Required({ edited, field }: Shown): ReactElement | null {
  const words = useFormTexts();
  const { lang } = useSession();
  const dispatch = useDispatch();
  const document = useDocument();
  const { user, form } = edited;
  const { access, requiredFor, ...rest } = field.written;
  if (access === 'read' || access === 'hidden') return null;
  const names = isList(requiredFor) ? requiredFor.map(String) : [];
  const step = user === null ? undefined : graphOf(document).steps.get(user);
  const labelOf = (outcome: string): string => {
    const task = step?.state['task'];
    const outcomes = isObject(task) && isObject(task['outcomes']) ? task['outcomes'] : {};
    const definition = outcomes[outcome];
    return (isObject(definition) ? saidIn(definition['label'], lang) : '') || outcome;
  };
  const set = (outcome: string, isRequired: boolean): void => {
    const next = isRequired ? [...names, outcome] : names.filter((name) => name !== outcome);
    dispatch({
      type: 'set-form-field',
      form,
      at: field.at,
      field: {
        ...rest,
        ...(access !== undefined && { access }),
        ...(next.length > 0 && { requiredFor: next }),
      },
    });
  };
  return (
    <fieldset className="alir-forms-part">
      <legend>{words.required}</legend>
      {outcomesFor(document, user).map((outcome) => (
        <TickField
          key={outcome}
          label={user === null ? words.requiredAtStart : words.requiredFor(labelOf(outcome))}
          value={names.includes(outcome)}
          set={(isRequired) => set(outcome, isRequired)}
        />
      ))}
    </fieldset>
  );
}

function Split(props: Shown & { readonly choose: (chosen: Chosen) => void }): ReactElement | null {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const { flow } = useDocument();
  const { edited, field, choose } = props;
  if (field.at.index === 0) return null;
  const split = (): void => {
    const title = inLanguages(flow, (lang) => formEditorTexts(lang).newGroup);
    const refusal = dispatch({ type: 'split-section', form: edited.form, at: field.at, title });
    if (refusal === null) choose({ kind: 'group', section: field.at.section + 1 });
  };
  return (
    <button type="button" className="alir-button" onClick={split}>
      {words.split}
    </button>
  );
}
