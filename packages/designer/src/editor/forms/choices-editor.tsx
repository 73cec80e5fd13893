// The members of a choice: what people read. What is stored stays as it is when the words change, since formulas speak of it.

import type { ReactElement } from 'react';
import {
  type Choice,
  choicesWithLabels,
  newChoice,
  setChoices,
} from '../../model/forms/form-commands.ts';
import type { FormField } from '../../model/forms/form-parts.ts';
import { fieldsOnForms } from '../../model/graph/field-mentions.ts';
import type { Command } from '../../model/index.ts';
import { TickField } from '../inspector/field.tsx';
import { saidIn } from '../../model/words/said.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useDispatch, useDocument, useSession } from '../session/session.tsx';
import { formEditorTexts } from '../texts/form-editor.ts';
import { inLanguages, LocalizedField } from './localized-field.tsx';
import { useFormTexts } from './use-form-texts.ts';

export function ChoicesEditor(props: {
  readonly form: string;
  readonly field: FormField;
}): ReactElement {
  const words = useFormTexts();
  const dispatch = useDispatch();
  const document = useDocument();
  const { form, field } = props;
  const choices = choicesWithLabels(field);
  const set = (next: readonly Choice[]): Command =>
    setChoices(document, form, { field, choices: next });
  // Forms that show the same choice may offer less than all of it.
  const isShared = fieldsOnForms(document, field.name).length > 1;
  const isChosenFrom = isShared || choices.some(({ isOffered }) => !isOffered);
  const add = (): void => {
    const number = choices.length + 1;
    const label = inLanguages(document.flow, (one) => formEditorTexts(one).newChoice(number));
    dispatch(set([...choices, newChoice(formEditorTexts('id').newChoice(number), choices, label)]));
  };
  return (
    <fieldset className="alir-forms-part">
      <legend>{words.choices}</legend>
      <ul className="alir-forms-items">
        {choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            choices={choices}
            index={index}
            choice={choice}
            isChosenFrom={isChosenFrom}
            set={set}
          />
        ))}
      </ul>
      <button type="button" className="alir-button" onClick={add}>
        {words.addChoice}
      </button>
    </fieldset>
  );
}

function ChoiceItem(props: {
  readonly choices: readonly Choice[];
  readonly index: number;
  readonly choice: Choice;
  /** Whether the form may offer only some. */
  readonly isChosenFrom: boolean;
  readonly set: (choices: readonly Choice[]) => Command;
}): ReactElement {
  const words = useFormTexts();
  const { lang } = useSession();
  const dispatch = useDispatch();
  const { choices, index, choice, set } = props;
  const name = saidIn(choice.label, lang) || choice.value;
  const isOnly = choices.length === 1;
  const isLastOffered = choice.isOffered && choices.filter((one) => one.isOffered).length === 1;
  return (
    <li>
      <div>
        <LocalizedField
          label={words.choice(index + 1)}
          text={choice.label ?? choice.value}
          command={(label) => set(choices.with(index, { ...choice, label }))}
        />
        {props.isChosenFrom ? (
          <TickField
            label={words.offered(name)}
            value={choice.isOffered}
            set={(isOffered) => {
              if (isOffered || !isLastOffered) {
                dispatch(set(choices.with(index, { ...choice, isOffered })));
              }
            }}
          />
        ) : null}
      </div>
      <IconButton
        icon="trash"
        label={words.removeChoice(name)}
        isOff={isOnly}
        act={() => dispatch(set(choices.toSpliced(index, 1)))}
      />
    </li>
  );
}
