import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ActionView, Json, ProblemView, SeatView, TaskView } from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { emptyDraft } from '../drafts/draft-store.ts';
import { withinBody } from '../form/issues.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useRefusalWords } from '../queries/use-refusal-words.ts';
import { useEnvironment } from '../session/environment.tsx';
import { actionLabel } from './action-label.ts';
import { asksForWords, inputAbout, withoutChild } from './child-key.ts';
import { InputDialog } from './input-dialog.tsx';
import { useDraft } from './use-draft.ts';

export interface ActionDialogProps {
  readonly action: ActionView;
  readonly instance: string;
  readonly flow: string;
  readonly seat: SeatView | null;
  readonly seen?: TaskView['seen'];
  /** The child it is about, where the person has pointed at one. */
  readonly child?: { readonly key: string; readonly name: string } | null;
  /** ISO day of the person's own deadline. */
  readonly latest?: string | null;
  /** What the person should know before they do it. */
  readonly hint?: string | null;
  readonly close: () => void;
}

/** Asks for an action's input, sends it, and stays open with the reason when it is refused. */
export function ActionDialog(props: ActionDialogProps): ReactElement {
  const { lang, texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useCommand();
  const [problem, setProblem] = useState<ProblemView | null>(null);
  const refusal = useRefusalWords(problem);
  const { action, instance, seat, child = null, latest = null } = props;
  const about = `${instance}/action/${action.state ?? ''}/${action.name}/${child?.key ?? ''}`;
  const held = useDraft(about);
  const label = actionLabel(action, lang, texts);
  const title = child === null ? label : `${label}: ${child.name}`;
  const asked = child === null || action.input === null ? action.input : withoutChild(action.input);
  const send = async (entered: Json | undefined, comment: string): Promise<void> => {
    const input =
      child === null || action.input === null
        ? entered
        : inputAbout(action.input, child.key, entered);
    const sent = await command.send({
      intent: intents.act(instance, action.name, {
        ...(action.state === null ? {} : { state: action.state }),
        ...(input === undefined ? {} : { input }),
        ...(comment === '' ? {} : { comment }),
        ...(props.seen === undefined ? {} : { seen: props.seen }),
        ...(seat === null ? {} : { as: seat.position }),
      }),
      label: title,
      draft: about,
    });
    if (sent.ok === false) return setProblem(sent.problem);
    if (sent.ok === true) announce(texts.task.actionDone(title), 'success');
    else announce(texts.outbox.kept);
    props.close();
  };
  const issues = withinBody(problem?.issues ?? [], 'input', new Set());
  return (
    <InputDialog
      title={title}
      label={label}
      hint={props.hint ?? null}
      schema={asked}
      comment={asked !== null && asksForWords(asked) ? 'none' : 'optional'}
      input={held.draft.inputs[action.name]}
      words={held.draft.comment}
      choices={action.choices}
      context={{ seat, instance, flow: props.flow, latest, proposed: null }}
      issues={issues}
      refusal={issues.length > 0 ? null : refusal}
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
