// Which field is added: of a kind, or one that the flow has already.

import type { ReactElement } from 'react';
import { fieldKinds } from '../../model/forms/field-kind.ts';
import type { FormPlace } from '../../model/index.ts';
import { newField, otherFields, shownField } from '../../model/forms/form-commands.ts';
import { fieldsOf } from '../../model/graph/field-mentions.ts';
import { isObject } from '../../model/change/change.ts';
import { saidIn } from '../../model/words/said.ts';
import { useDispatch, useDocument, useSession } from '../session/session.tsx';
import { formEditorTexts } from '../texts/form-editor.ts';
import type { Chosen, EditedForm } from './edited-form.ts';
import { inLanguages } from './localized-field.tsx';
import { useFormTexts } from './use-form-texts.ts';

export function AddField(props: {
  readonly edited: EditedForm;
  readonly behind: FormPlace | undefined;
  readonly choose: (chosen: Chosen) => void;
}): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const document = useDocument();
  const { edited, behind, choose } = props;
  const add = (kind: (typeof fieldKinds)[number]): void => {
    const title = inLanguages(document.flow, (lang) => formEditorTexts(lang).kinds[kind].name);
    const labels = [1, 2].map((number) =>
      inLanguages(document.flow, (lang) => formEditorTexts(lang).newChoice(number)),
    );
    const wish = { kind, title, labels, words: formEditorTexts('id').kinds[kind].name };
    const { command, field } = newField(document, edited.user, {
      ...wish,
      ...(behind && { behind }),
    });
    if (dispatch(command) === null) choose({ kind: 'field', name: field, isNew: true });
  };
  return (
    <section className="alir-forms-add" aria-label={words.addWhich}>
      <h3>{words.addWhich}</h3>
      <ul>
        {fieldKinds.map((kind) => (
          <li key={kind}>
            <button type="button" className="alir-kind" onClick={() => add(kind)}>
              <strong>{words.kinds[kind].name}</strong>
              <span>{words.kinds[kind].help}</span>
            </button>
          </li>
        ))}
      </ul>
      <Existing {...props} />
    </section>
  );
}

/** Fields that are filled in elsewhere: they begin as something to read. */
function Existing({ edited, choose }: Parameters<typeof AddField>[0]): ReactElement | null {
  const words = useFormTexts();
  const { lang } = useSession();
  const dispatch = useDispatch();
  const document = useDocument();
  const names = otherFields(document, edited.form);
  const data = fieldsOf(document.flow);
  if (names.length === 0) return null;
  const titleOf = (name: string): string => {
    const schema = data[name];
    return (isObject(schema) ? saidIn(schema['title'], lang) : '') || name;
  };
  const add = (field: string): void => {
    const access = edited.user === null ? {} : { access: 'read' };
    const command = shownField(document, edited.user, { field, ...access });
    if (dispatch(command) === null) choose({ kind: 'field', name: field });
  };
  return (
    <>
      <h3>{words.existing}</h3>
      <p className="alir-help">{words.existingHelp}</p>
      <div className="alir-forms-existing">
        {names.map((name) => (
          <button key={name} type="button" className="alir-button" onClick={() => add(name)}>
            {titleOf(name)}
          </button>
        ))}
      </div>
    </>
  );
}
