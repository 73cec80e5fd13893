// Asks for what an outcome or an action needs besides the form: a comment, an input of the flow's schema, or both.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { ChildView, Json, JsonSchema } from '@alir/engine/core/types';
import { Field } from '../form/field.tsx';
import type { Issue } from '../form/issues.ts';
import { enumOf, isFilled, itemsOf, typeOf } from '../form/schema.ts';
import type { Option } from '../form/widgets/widget-props.ts';
import { Dialog } from '../parts/dialog.tsx';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { usePositionNames } from '../queries/reads.ts';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';

export interface InputDialogProps {
  readonly title: string;
  readonly schema: JsonSchema | null;
  readonly comment: 'optional' | 'required';
  /** What had been entered before. */
  readonly input: Json | undefined;
  readonly words: string;
  /** Children by key: an input that is a text or texts names some of them. */
  readonly choices: readonly Pick<ChildView, 'key'>[];
  readonly context: SuggestionContext;
  readonly issues: readonly Issue[];
  /** Why it was refused, where no field is there to say it. */
  readonly refusal?: string | null;
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
  const options = useChoices(props);
  const { schema } = props;
  const update = (nextInput: Json | undefined, nextComment: string): void => {
    setInput(nextInput);
    setComment(nextComment);
    setMissing(false);
    props.change?.(nextInput, nextComment);
  };
  const wordsMissing = props.comment === 'required' && comment.trim() === '';
  const incomplete = (schema !== null && !isFilled(input)) || wordsMissing;
  return (
    <Dialog title={props.title} close={props.close} wide={schema !== null}>
      <form
        className="alir-dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (incomplete) setMissing(true);
          else void props.send(input, comment.trim());
        }}
      >
        <div className="alir-dialog-scroll">
          {schema !== null && (
            <Field
              id={`${id}input`}
              label={inputLabel(schema, options !== null, texts.task)}
              schema={schema}
              widget={options === null ? null : typeOf(schema) === 'array' ? 'chips' : 'select'}
              options={options}
              required
              value={input}
              issues={
                missing && !isFilled(input)
                  ? [{ pointer: '', detail: texts.form.missing }]
                  : props.issues
              }
              context={props.context}
              onChange={(next) => update(next, comment)}
            />
          )}
          <Comment
            id={`${id}comment`}
            words={comment}
            required={props.comment === 'required'}
            missing={missing && wordsMissing}
            change={(words) => update(input, words)}
          />
          {typeof props.refusal === 'string' && (
            <p className="alir-issue" role="alert">
              {props.refusal}
            </p>
          )}
        </div>
        <DialogFoot title={props.title} sending={props.sending} close={props.close} />
      </form>
    </Dialog>
  );
}

function Comment(props: {
  readonly id: string;
  readonly words: string;
  readonly required: boolean;
  readonly missing: boolean;
  readonly change: (words: string) => void;
}): ReactElement {
  const { texts } = useEnvironment();
  const { id, words, required, missing, change } = props;
  return (
    <div className="alir-field">
      <label htmlFor={id}>
        {texts.task.comment}
        {required && <span className="alir-required">{texts.form.required}</span>}
      </label>
      <textarea
        id={id}
        className="alir-input alir-textarea"
        rows={3}
        value={words}
        aria-required={required}
        aria-invalid={missing || undefined}
        onChange={({ target }) => change(target.value)}
      />
      {missing && (
        <p className="alir-issue" role="alert">
          {texts.task.commentNeeded}
        </p>
      )}
    </div>
  );
}

function inputLabel(
  schema: JsonSchema,
  choosing: boolean,
  words: { choose: string; input: string; recipients: string },
): string {
  if (choosing) return words.choose;
  const items = itemsOf(schema);
  return items !== null && typeOf(items) === 'object' ? words.recipients : words.input;
}

/** Children to choose from, where the input is a text or a list of texts without choices of its own. */
function useChoices({ schema, choices }: InputDialogProps): readonly Option[] | null {
  const keys = choices.flatMap(({ key }) => (key === null ? [] : [key]));
  const nameOf = usePositionNames(keys);
  if (schema === null || keys.length === 0) return null;
  const text = itemsOf(schema) ?? schema;
  if (typeOf(text) !== 'string' || enumOf(text).length > 0) return null;
  return keys.map((key) => ({ value: key, label: nameOf(key) }));
}
