// One small dialog for every act: whom it is about, and why. It stays open with the reason when it is refused.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Json, JsonObject, ProblemView, SignerView } from '@alir/engine/core/types';
import type { Intent } from '../client/client.ts';
import { emptyDraft } from '../drafts/draft-store.ts';
import { isJsonArray } from '../form/schema.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { WordsField } from '../parts/words-field.tsx';
import { StateField } from '../parts/state-field.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useDraft } from '../task/use-draft.ts';
import type { SuggestionContext } from '../session/environment.tsx';
import type { ActWords } from '../texts/acts-id.ts';
import { missingIn, noAnswer } from './act-question.ts';
import type { ActAnswer, ActQuestion } from './act-question.ts';
import { EarlierChoice } from './earlier-choice.tsx';
import { PeoplePicker } from './people-picker.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { SignerChoice } from './signer-choice.tsx';

export interface ActDialogProps {
  /** What is done to what: whom is chosen and what is written is kept under it on the device until it was done. */
  readonly about: string;
  readonly words: ActWords;
  /** What it is done to, for the outbox. */
  readonly subject: string;
  readonly question: ActQuestion;
  /** What those who are chosen are called. */
  readonly peopleLabel: string;
  readonly context: SuggestionContext;
  /** Who cannot be chosen. */
  readonly without?: readonly string[];
  readonly signers?: readonly SignerView[];
  /** Task whose instance may be a duplicate, and the earlier one that is chosen at first. */
  readonly duplicate?: {
    readonly task: string;
    readonly of: string | null;
    /** What has been filled in. */
    readonly entered: JsonObject;
  };
  readonly intent: (answer: ActAnswer) => Intent;
  /** Called when it was done. */
  readonly done?: () => void;
  readonly close: () => void;
}

export function ActDialog(props: ActDialogProps): ReactElement {
  const { texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useCommand();
  const { words, question } = props;
  const held = useDraft(props.about);
  const [answer, setAnswer] = useState({
    ...noAnswer,
    people: namesIn(held.draft.inputs.people),
    words: held.draft.comment,
    earlier: props.duplicate?.of ?? null,
    entered: props.duplicate?.entered ?? {},
  });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const missing = missingIn(question, answer, texts);
  const change = (part: Partial<ActAnswer>): void => {
    const next = { ...answer, ...part };
    setAnswer(next);
    held.change(() => ({
      ...emptyDraft,
      comment: next.words,
      inputs: next.people.length === 0 ? {} : { people: next.people },
    }));
  };
  const send = async (): Promise<void> => {
    setTried(true);
    if (missing.size > 0) return;
    const sent = await command.send({
      intent: props.intent(answer),
      label: `${words.label} – ${props.subject}`,
      // What was filled in goes with a merge, and is no draft any more.
      draft: question.earlier ? (props.duplicate?.task ?? null) : props.about,
    });
    if (sent.ok === false) return setProblem(sent.problem);
    if (sent.ok === true) announce(texts.acts.done(words.label), 'success');
    else announce(texts.outbox.kept);
    props.close();
    if (sent.ok === true) props.done?.();
  };
  return (
    <Dialog title={words.label} close={props.close}>
      <form
        className="alir-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <div className="alir-dialog-scroll">
          <p className="alir-help">{words.help}</p>
          <ActFields
            {...props}
            answer={answer}
            missing={tried ? missing : nothingMissing}
            change={change}
          />
          {problem !== null && (
            <p className="alir-issue" role="alert">
              {problem.detail}
            </p>
          )}
        </div>
        <DialogFoot title={words.label} sending={command.sending} close={props.close} />
      </form>
    </Dialog>
  );
}

/** Positions as they were kept. */
const namesIn = (kept: Json | undefined): readonly string[] =>
  isJsonArray(kept) ? kept.filter((name) => typeof name === 'string') : [];

const nothingMissing: ReturnType<typeof missingIn> = new Map();

/** What the act asks for. */
function ActFields(
  props: ActDialogProps & {
    readonly answer: ActAnswer;
    readonly missing: ReturnType<typeof missingIn>;
    readonly change: (part: Partial<ActAnswer>) => void;
  },
): ReactElement {
  const { texts } = useEnvironment();
  const id = useId();
  const { question, answer, change } = props;
  const faultOf = (part: keyof ActAnswer): string | null => props.missing.get(part) ?? null;
  return (
    <>
      {question.people !== 'none' && (
        <PeoplePicker
          id={`${id}-people`}
          label={props.peopleLabel}
          several={question.people === 'several'}
          chosen={answer.people}
          without={new Set(props.without)}
          context={props.context}
          fault={faultOf('people')}
          change={(people) => change({ people })}
        />
      )}
      {question.place && <PlaceChoice value={answer.place} choose={(place) => change({ place })} />}
      {question.signer && (
        <SignerChoice
          id={`${id}-signer`}
          signers={props.signers ?? []}
          value={answer.signer}
          fault={faultOf('signer')}
          choose={(signer) => change({ signer })}
        />
      )}
      {question.earlier && props.duplicate && (
        <EarlierChoice
          id={`${id}-earlier`}
          task={props.duplicate.task}
          value={answer.earlier}
          fault={faultOf('earlier')}
          choose={(earlier) => change({ earlier })}
        />
      )}
      {question.state && (
        <StateField
          id={`${id}-state`}
          label={texts.acts.state}
          flow={props.context.flow ?? ''}
          state={answer.state ?? ''}
          fault={faultOf('state')}
          choose={(state) => change({ state: state === '' ? null : state })}
        />
      )}
      <WordsField
        id={`${id}-words`}
        label={question.words === 'required' ? texts.acts.reason : texts.task.comment}
        required={question.words === 'required'}
        words={answer.words}
        fault={faultOf('words')}
        change={(next) => change({ words: next })}
      />
    </>
  );
}
