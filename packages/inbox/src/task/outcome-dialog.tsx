import type { ReactElement } from 'react';
import type { OutcomeView, SeatView, TaskView } from '@alir/engine/core/types';
import { useRefusalWords } from '../queries/use-refusal-words.ts';
import type { SuggestionContext } from '../session/environment.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';
import { InputDialog } from './input-dialog.tsx';
import type { OutcomeRequest, TaskWork } from './use-task-work.ts';

export interface OutcomeDialogProps {
  readonly task: TaskView;
  readonly work: TaskWork;
  readonly outcome: OutcomeView;
  readonly seat: SeatView | null;
  readonly context: SuggestionContext;
  readonly submit: (request: OutcomeRequest) => Promise<void>;
  readonly close: () => void;
}

/** Asks what ending the task in this way needs besides the form. */
export function OutcomeDialog(props: OutcomeDialogProps): ReactElement {
  const { lang } = useEnvironment();
  const { outcome, work } = props;
  const { held } = work;
  const label = localize(outcome.label, lang);
  const problem = work.obstacle?.kind === 'refused' ? work.obstacle.problem : null;
  const refusal = useRefusalWords(problem);
  const issues = problem?.code === 'INPUT_INVALID' ? work.issues : [];
  return (
    <InputDialog
      title={label}
      label={label}
      schema={outcome.input}
      comment={outcome.comment}
      input={held.draft.inputs[outcome.name]}
      words={held.draft.comment}
      // Who was only informed has nothing to do again.
      choices={outcome.choices.filter(({ waits }) => waits)}
      context={props.context}
      issues={issues}
      refusal={issues.length > 0 ? null : refusal}
      sending={work.sending}
      change={(input, comment) =>
        held.change((draft) => ({
          ...draft,
          comment,
          inputs:
            input === undefined
              ? without(draft.inputs, outcome.name)
              : { ...draft.inputs, [outcome.name]: input },
        }))
      }
      send={(input, comment) =>
        props.submit({
          outcome: outcome.name,
          ...(input === undefined ? {} : { input }),
          ...(comment === '' ? {} : { comment }),
        })
      }
      close={() => {
        work.forgetRefusal();
        props.close();
      }}
    />
  );
}

function without<T>(
  entries: Readonly<Record<string, T>>,
  name: string,
): Readonly<Record<string, T>> {
  const { [name]: _gone, ...others } = entries;
  return others;
}
