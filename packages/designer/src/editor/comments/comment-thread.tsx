// One comment with what was said to it, and what can be done with it.

import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { Comment, Said } from '../../model/comments/comments.ts';
import { useCommands } from '../inspector/parts/use-commands.tsx';
import { usePersonName } from '../publish/use-person-name.ts';
import { useSession } from '../session/session.tsx';
import { choose } from '../session/ui-state.ts';
import { commentsWords } from './comments-words.ts';
import { newComment } from './new-comment.ts';
import { useAbout } from './use-about.ts';

export function CommentThread(props: {
  readonly comment: Comment;
  /** Called where the comment is somewhere else now, or gone. */
  readonly left: () => void;
}): ReactElement {
  const { ui, lang, author } = useSession();
  const { comment, left } = props;
  const { id, step, by, done } = comment;
  const words = commentsWords(lang);
  const about = useAbout()(comment);
  const { run, reason } = useCommands();
  const settle = (): void => {
    const mine = { ...(author !== undefined && { by: author }), at: new Date().toISOString() };
    run({ type: 'settle-comment', comment: id, ...(done === null && { done: mine }) });
    left();
  };
  return (
    <li className="alir-comment">
      {step === null ? (
        <strong>{about}</strong>
      ) : (
        <button type="button" className="alir-link" onClick={() => choose(ui, step)}>
          {about}
        </button>
      )}
      <Words said={comment} />
      {comment.answers.length === 0 ? null : (
        <ul className="alir-comment-answers">
          {comment.answers.map((said) => (
            <li key={said.id}>
              <Words said={said} />
            </li>
          ))}
        </ul>
      )}
      <Ending comment={comment} />
      <div className="alir-comment-acts">
        <button type="button" className="alir-button" onClick={settle}>
          {done === null ? words.settle : words.reopen}
        </button>
        {done === null ? <Answering comment={comment} /> : null}
        {by === null || by !== author ? null : (
          <button
            type="button"
            className="alir-button"
            onClick={() => {
              run({ type: 'remove-comment', comment: id });
              left();
            }}
          >
            {words.remove}
          </button>
        )}
      </div>
      {reason}
    </li>
  );
}

/** Who said it, when, and what. */
export function Words({ said }: { readonly said: Said }): ReactElement {
  const { lang } = useSession();
  const nameOf = usePersonName();
  return (
    <>
      <p className="alir-help">
        {commentsWords(lang).said(said.by && nameOf(said.by), new Date(said.at))}
      </p>
      <p className="alir-note">{said.text}</p>
    </>
  );
}

function Ending({ comment: { done } }: { readonly comment: Comment }): ReactElement | null {
  const { lang } = useSession();
  const nameOf = usePersonName();
  if (done === null) return null;
  return (
    <p className="alir-help">
      {commentsWords(lang).doneBy(done.by && nameOf(done.by), new Date(done.at))}
    </p>
  );
}

/** A button that becomes a field: most comments are read, and not answered. */
function Answering({ comment }: { readonly comment: Comment }): ReactElement {
  const { lang, author } = useSession();
  const words = commentsWords(lang);
  const [text, write] = useState<string | null>(null);
  const { run, reason } = useCommands();
  const field = useId();
  if (text === null) {
    return (
      <button type="button" className="alir-button" onClick={() => write('')}>
        {words.answer}
      </button>
    );
  }
  return (
    <form
      className="alir-comment-new"
      onSubmit={(event) => {
        event.preventDefault();
        const said = { text: text.trim(), step: comment.step, answers: comment.id, by: author };
        if (run(newComment(said))) write(null);
      }}
    >
      <div className="alir-field">
        <label htmlFor={field}>{words.answerField}</label>
        <textarea
          id={field}
          autoFocus
          rows={2}
          maxLength={5_000}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
      </div>
      {reason}
      <button type="submit" className="alir-button">
        {words.send}
      </button>
    </form>
  );
}
