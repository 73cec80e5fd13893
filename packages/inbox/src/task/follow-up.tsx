// "Remind me": a day on which a person wants to come back to a task that they have. Theirs alone.

import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { TaskView } from '@alir/engine/core/types';
import { useAnnounce } from '../parts/announcer.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DialogFoot } from '../parts/dialog-foot.tsx';
import { Icon } from '../parts/icon.tsx';
import { explainError } from '../parts/states.tsx';
import { refreshAll } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { dayIn, formatDate } from '../time/format-time.ts';
import { useNow } from '../time/use-now.ts';

/** A button that says for when it is set; nothing to whoever has not the task. */
export function FollowUp({ task }: { readonly task: TaskView }): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const [asked, setAsked] = useState(false);
  if (task.status !== 'open' || task.kind === 'copy' || task.seats.length === 0) return null;
  const { followUp } = task;
  return (
    <div className="alir-follow-up">
      <button
        type="button"
        className="alir-button alir-button-quiet"
        onClick={() => setAsked(true)}
      >
        <Icon name="bell" />
        {followUp === null
          ? texts.acts.followUp.button
          : texts.acts.followUp.set(formatDate(followUp.day, lang, 'UTC'))}
      </button>
      {followUp?.note != null && <span className="alir-help">{followUp.note}</span>}
      {asked && <FollowUpDialog task={task} close={() => setAsked(false)} />}
    </div>
  );
}

function FollowUpDialog(props: {
  readonly task: TaskView;
  readonly close: () => void;
}): ReactElement {
  const { client, lang, texts } = useEnvironment();
  const { task, close } = props;
  const [day, setDay] = useState(task.followUp?.day ?? '');
  const [note, setNote] = useState(task.followUp?.note ?? '');
  const { sending, fault, setFault, send } = useSending(close);
  const keep = async (): Promise<void> => {
    if (day === '') return setFault(texts.acts.followUp.dayMissing);
    const body = { day, ...(note.trim() === '' ? {} : { note }) };
    const said = texts.acts.followUp.kept(formatDate(day, lang, 'UTC'));
    return send(() => client.setFollowUp(task.id, body), said);
  };
  return (
    <Dialog title={texts.acts.followUp.button} close={close}>
      <form
        className="alir-dialog-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className="alir-dialog-scroll">
          <p className="alir-help">{texts.acts.followUp.help}</p>
          <FollowUpFields
            day={day}
            setDay={(chosen) => {
              setDay(chosen);
              setFault(null);
            }}
            fault={day === '' ? fault : null}
            note={note}
            setNote={setNote}
          />
          {fault !== null && day !== '' && (
            <p className="alir-issue" role="alert">
              {fault}
            </p>
          )}
          {task.followUp !== null && (
            <button
              type="button"
              className="alir-button alir-button-quiet"
              disabled={sending}
              onClick={() =>
                void send(() => client.dropFollowUp(task.id), texts.acts.followUp.dropped)
              }
            >
              {texts.acts.followUp.drop}
            </button>
          )}
        </div>
        <DialogFoot title={texts.acts.followUp.keep} sending={sending} close={close} />
      </form>
    </Dialog>
  );
}

/** Sends once at a time; what was done is said and the dialog closed, what went wrong stays in it. */
function useSending(close: () => void): {
  readonly sending: boolean;
  readonly fault: string | null;
  readonly setFault: (fault: string | null) => void;
  readonly send: (doing: () => Promise<unknown>, said: string) => Promise<void>;
} {
  const { texts } = useEnvironment();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async (doing: () => Promise<unknown>, said: string): Promise<void> => {
    setSending(true);
    try {
      await doing();
      announce(said, 'success');
      void refreshAll(queryClient);
      close();
    } catch (error) {
      setFault(explainError(error, texts));
      setSending(false);
    }
  };
  return { sending, fault, setFault, send };
}

function FollowUpFields(props: {
  readonly day: string;
  readonly setDay: (day: string) => void;
  /** Why the day cannot be as it is; null: nothing is said of it. */
  readonly fault: string | null;
  readonly note: string;
  readonly setNote: (note: string) => void;
}): ReactElement {
  const { texts, zone } = useEnvironment();
  const id = useId();
  return (
    <>
      <div className="alir-field">
        <label htmlFor={`${id}-day`}>
          {texts.acts.followUp.day}
          <span className="alir-required">{texts.form.required}</span>
        </label>
        <input
          id={`${id}-day`}
          className="alir-input"
          type="date"
          min={dayIn(new Date(useNow()).toISOString(), zone)}
          value={props.day}
          aria-required
          aria-invalid={props.fault !== null || undefined}
          aria-describedby={props.fault === null ? undefined : `${id}-fault`}
          onChange={({ target }) => props.setDay(target.value)}
        />
        {props.fault !== null && (
          <p className="alir-issue" id={`${id}-fault`} role="alert">
            {props.fault}
          </p>
        )}
      </div>
      <div className="alir-field">
        <label htmlFor={`${id}-note`}>{texts.acts.followUp.note}</label>
        <textarea
          id={`${id}-note`}
          className="alir-input"
          rows={2}
          maxLength={1000}
          value={props.note}
          onChange={({ target }) => props.setNote(target.value)}
        />
      </div>
    </>
  );
}
