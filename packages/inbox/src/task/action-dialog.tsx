import type { ReactElement } from 'react';
import { useState } from 'react';
import type {
  ActionView,
  ChildView,
  Json,
  ProblemView,
  SeatView,
  TaskView,
} from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { emptyDraft } from '../drafts/draft-store.ts';
import { withinBody } from '../form/issues.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { InputDialog } from './input-dialog.tsx';
import { useDraft } from './use-draft.ts';
import { actionLabel } from './action-label.ts';

export interface ActionDialogProps {
  readonly action: ActionView;
  readonly instance: string;
  readonly flow: string;
  readonly seat: SeatView | null;
  readonly seen?: TaskView['seen'];
  /** Children an input may name. */
  readonly choices: readonly Pick<ChildView, 'key'>[];
  /** The input, where it is known already: the child to be taken back. */
  readonly input?: Json;
  readonly title?: string;
  readonly close: () => void;
}

/** Asks for an action's input, sends it, and stays open with the reason when it is refused. */
export function ActionDialog(props: ActionDialogProps): ReactElement {
  const { lang, texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useCommand();
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const { action, instance, seat } = props;
  const about = `${instance}/action/${action.state ?? ''}/${action.name}`;
  const held = useDraft(about);
  const label = props.title ?? actionLabel(action, lang, texts);
  const known = props.input !== undefined;
  const send = async (input: Json | undefined, comment: string): Promise<void> => {
    const given = known ? props.input : input;
    const sent = await command.send({
      intent: intents.act(instance, action.name, {
        ...(action.state === null ? {} : { state: action.state }),
        ...(given === undefined ? {} : { input: given }),
        ...(comment === '' ? {} : { comment }),
        ...(props.seen === undefined ? {} : { seen: props.seen }),
        ...(seat === null ? {} : { as: seat.position }),
      }),
      label,
      draft: about,
    });
    if (sent.ok === false) {
      setProblem(sent.problem);
      announce(sent.problem.detail, 'error');
      return;
    }
    held.clear();
    if (sent.ok === true) announce(texts.task.actionDone(label), 'success');
    else announce(texts.outbox.kept);
    props.close();
  };
  const faults = problem === null ? [] : withinBody(problem.issues ?? [], 'input', new Set());
  const refusal =
    problem === null || faults.length > 0 ? [] : [{ pointer: '', detail: problem.detail }];
  return (
    <InputDialog
      title={label}
      schema={known ? null : action.input}
      comment="optional"
      input={held.draft.inputs[action.name]}
      words={held.draft.comment}
      choices={props.choices}
      context={{ seat, instance, flow: props.flow }}
      issues={[...faults, ...refusal]}
      refusal={known ? (problem?.detail ?? null) : null}
      sending={command.sending}
      change={(input, comment) =>
        held.change(() => ({
          ...emptyDraft,
          comment,
          inputs: input === undefined ? {} : { [action.name]: input },
        }))
      }
      send={send}
      close={props.close}
    />
  );
}
