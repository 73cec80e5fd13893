// Asks for what an outcome or an action needs besides the form: a comment, an input of the flow's schema, or both. It stays
// open, with what was entered, until that was accepted; why it was not is said here.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { ChildView, Json, JsonSchema } from '@alir/engine/core/types';
import { Field } from '../form/field.tsx';
import type { Issue } from '../form/issues.ts';
import { recipientShape } from '../form/recipients/recipient-shape.ts';
import {
  enumOf,
  isFilled,
  isJsonObject,
  itemsOf,
  propertiesOf,
  requiredOf,
  typeOf,
} from '../form/schema.ts';
import { Members } from '../form/widgets/object-widget.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { ChildChoice } from './child-choice.tsx';

export interface InputDialogProps {
  readonly title: string;
  /** What sending does, on its button. */
  readonly label: string;
  /** What the person should know before they do it. */
  readonly hint?: string | null;
  /** Null: no input is asked for. */
  readonly schema: JsonSchema | null;
  /** `none`: the input has a place for words. */
  readonly comment: 'none' | 'optional' | 'required';
  /** What had been entered before. */
  readonly input: Json | undefined;
  readonly words: string;
  /** Children that an input of texts names some of. */
  readonly choices: readonly ChildView[];
  readonly context: SuggestionContext;
  /** Faults of the input. */
  readonly issues: readonly Issue[];
  /** Why it was refused. */
  readonly refusal: string | null;
  readonly sending: boolean;
  /** Called with every keystroke, to keep it. */
  readonly change?: (input: Json | undefined, comment: string) => void;
  readonly send: (input: Json | undefined, comment: string) => Promise<void>;
  readonly close: () => void;
}

export function InputDialog(props: InputDialogProps): ReactElement {
  const { texts } = useEnvironment();
  const id = useId();
  const [input, setInput] = useState(props.input);
  const [comment, setComment] = useState(props.words);
  const [missing, setMissing] = useState(false);
  const { schema } = props;
  const update = (nextInput: Json | undefined, nextComment: string): void => {
    setInput(nextInput);
    setComment(nextComment);
    setMissing(false);
    props.change?.(nextInput, nextComment);
  };
  const inputIssues = schema === null ? [] : missingIn(schema, input, texts.form.missing);
  const wordsMissing = props.comment === 'required' && comment.trim() === '';
  return (
    <Dialog title={props.title} close={props.close} wide={schema !== null}>
      <form
        className="alir-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (inputIssues.length > 0 || wordsMissing) setMissing(true);
          else void props.send(input, comment.trim());
        }}
      >
        <div className="alir-dialog-scroll">
          {typeof props.hint === 'string' && <p className="alir-hint">{props.hint}</p>}
          {schema !== null && (
            <Input
              {...props}
              id={`${id}input`}
              schema={schema}
              input={input}
              issues={missing ? inputIssues : props.issues}
              update={(next) => update(next, comment)}
            />
          )}
          {props.comment !== 'none' && (
            <WordsField
              id={`${id}comment`}
              label={texts.task.comment}
              required={props.comment === 'required'}
              words={comment}
              fault={missing && wordsMissing ? texts.task.commentNeeded : null}
              change={(words) => update(input, words)}
            />
          )}
          {props.refusal !== null && !missing && (
            <p className="alir-issue" role="alert">
              {props.refusal}
            </p>
          )}
        </div>
        <DialogFoot title={props.label} sending={props.sending} close={props.close} />
      </form>
    </Dialog>
  );
}

function Input(
  props: Pick<InputDialogProps, 'choices' | 'context' | 'issues'> & {
    readonly id: string;
    readonly schema: JsonSchema;
    readonly input: Json | undefined;
    readonly update: (input: Json | undefined) => void;
  },
): ReactElement {
  const { texts } = useEnvironment();
  const { id, schema, input, issues, context, choices, update } = props;
  if (choices.length > 0 && isFreeText(itemsOf(schema) ?? schema))
    return (
      <ChildChoice
        id={id}
        choices={choices}
        several={typeOf(schema) === 'array'}
        value={input}
        change={update}
        issue={issues[0]?.detail ?? null}
      />
    );
  // A dialog for an object is a form of its members; around them no further frame is needed.
  if (typeOf(schema) === 'object' && recipientShape(schema) === null)
    return (
      <Members
        id={id}
        schema={schema}
        value={isJsonObject(input) ? input : {}}
        issues={issues}
        context={context}
        onChange={update}
        Field={Field}
      />
    );
  const recipients = recipientShape(itemsOf(schema) ?? schema) !== null;
  return (
    <Field
      id={id}
      label={recipients ? texts.task.recipients : texts.task.input}
      schema={schema}
      required
      value={input}
      issues={issues}
      context={context}
      onChange={update}
    />
  );
}

/** What must be filled and is not; spares a round trip. */
function missingIn(schema: JsonSchema, input: Json | undefined, words: string): readonly Issue[] {
  if (typeOf(schema) !== 'object' || recipientShape(schema) !== null)
    return isFilled(input) ? [] : [{ pointer: '', detail: words }];
  const members = isJsonObject(input) ? input : {};
  const required = requiredOf(schema);
  return propertiesOf(schema)
    .filter(([name]) => required.has(name) && !isFilled(members[name]))
    .map(([name]) => ({ pointer: `/${name}`, detail: words }));
}

const isFreeText = (schema: JsonSchema): boolean =>
  typeOf(schema) === 'string' && enumOf(schema).length === 0;
