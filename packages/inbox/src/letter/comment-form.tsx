import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { intents } from '../client/intents.ts';
import { AddFile } from '../documents/add-file.tsx';
import { FileLink } from '../documents/file-link.tsx';
import { useAnnounce } from '../parts/announcer.tsx';
import { useAttachments } from '../queries/reads.ts';
import { useWaiting } from '../queries/outbox-courier.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { chosenSeat, useSession } from '../session/session.tsx';
import { useDraft } from '../task/use-draft.ts';

/** A file that was added for the comment. */
interface CommentFile {
  readonly id: string;
  readonly name: string;
}

/** A remark on the letter that decides nothing. */
export function CommentForm({ instance }: { readonly instance: string }): ReactElement {
  const { texts } = useEnvironment();
  const session = useSession();
  const announce = useAnnounce();
  const command = useCommand();
  const id = useId();
  const about = `${instance}/comment`;
  const { draft, change, clear } = useDraft(about);
  // What has not arrived yet stands there unchanged: it may still be refused.
  const waiting = useWaiting().some((parcel) => parcel.draft === about);
  const [files, setFiles] = useState<readonly CommentFile[]>([]);
  const accepts = useAttachments(instance).data?.accepts ?? null;
  const send = async (): Promise<void> => {
    const text = draft.comment.trim();
    if (text === '') return;
    const sent = await command.send({
      intent: intents.comment(
        instance,
        text,
        chosenSeat(session)?.position,
        files.map((file) => file.id),
      ),
      label: texts.letter.comment,
      draft: about,
    });
    if (sent.ok === false) {
      announce(sent.problem.detail, 'error');
      return;
    }
    setFiles([]);
    if (sent.ok === 'waiting') return announce(texts.outbox.kept);
    clear();
    announce(texts.letter.commented, 'success');
  };
  return (
    <form
      className="alir-comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label htmlFor={id}>{texts.letter.comment}</label>
      <textarea
        id={id}
        className="alir-input alir-textarea"
        rows={2}
        value={draft.comment}
        readOnly={waiting}
        onChange={({ target }) => change((before) => ({ ...before, comment: target.value }))}
      />
      {files.map((file) => (
        <FileLink key={file.id} id={file.id} name={file.name} />
      ))}
      {accepts !== null && (
        <AddFile
          instance={instance}
          accepts={accepts}
          added={(file) => setFiles((before) => [...before, file])}
        />
      )}
      <button
        type="submit"
        className="alir-button"
        disabled={command.sending || waiting || draft.comment.trim() === ''}
      >
        {texts.letter.sendComment}
      </button>
    </form>
  );
}
