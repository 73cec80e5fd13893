// The members of a choice: what people read. What is stored stays as it is when the words change, since formulas speak of it.

import type { ReactElement } from 'react';
import {
  type Choice,
  choicesWithLabels,
  newChoice,
  setChoices,
} from '../../model/forms/form-commands.ts';
import type { FormField } from '../../model/forms/form-parts.ts';
import { saidIn } from '../inspector/said.ts';
import { Icon } from '../parts/icon.tsx';
import { useDispatch, useDocument, useSession } from '../session/session.tsx';
import { formEditorTexts } from '../texts/form-editor.ts';
import { inLanguages, LocalizedField } from './localized-field.tsx';
import { useFormTexts } from './use-form-texts.ts';

export function ChoicesEditor({ field }: { readonly field: FormField }): ReactElement {
  const words = useFormTexts();
  const { lang } = useSession();
  const dispatch = useDispatch();
  const document = useDocument();
  const choices = choicesWithLabels(field);
  const set = (next: readonly Choice[]) => setChoices(document, field, next);
  const add = (): void => {
    const number = choices.length + 1;
    const label = inLanguages(document.flow, (one) => formEditorTexts(one).newChoice(number));
    dispatch(set([...choices, newChoice(formEditorTexts('id').newChoice(number), choices, label)]));
  };
  return (
    <fieldset className="alir-forms-part">
      <legend>{words.choices}</legend>
      <ul className="alir-forms-items">
        {choices.map((choice, index) => {
          const name = saidIn(choice.label, lang) || choice.value;
          return (
            <li key={choice.value}>
              <div>
                <LocalizedField
                  label={words.choice(index + 1)}
                  text={choice.label ?? choice.value}
                  command={(label) => set(choices.with(index, { ...choice, label }))}
                />
              </div>
              <button
                type="button"
                className="alir-icon-button"
                aria-label={words.removeChoice(name)}
                title={words.removeChoice(name)}
                aria-disabled={choices.length === 1}
                onClick={() => {
                  if (choices.length > 1) dispatch(set(choices.toSpliced(index, 1)));
                }}
              >
                <Icon name="trash" />
              </button>
            </li>
          );
        })}
      </ul>
      <button type="button" className="alir-button" onClick={add}>
        {words.addChoice}
      </button>
    </fieldset>
  );
}
