// A new comment, on the step that is chosen or on the flow as a whole. What is half written stays while another step is chosen.

import { useEffect, useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../model/graph/flow-graph.ts';
import { wordsOf } from '../../model/words/words.ts';
import { useCommands } from '../inspector/parts/use-commands.tsx';
import { useDocument, useSession, useUi } from '../session/session.tsx';
import { toComment } from '../session/ui-state.ts';
import type { CommentsWords } from './comments-words.ts';
import { newComment } from './new-comment.ts';

export function WriteComment({ words }: { readonly words: CommentsWords }): ReactElement {
  const { ui, lang, nameOf, author } = useSession();
  const document = useDocument();
  const [chosen] = useUi((state) => state.chosen);
  const step = chosen === undefined ? undefined : graphOf(document).steps.get(chosen);
  const about = step && wordsOf(document, { lang, nameOf }).title(step);
  const [text, write] = useState('');
  const { run, reason } = useCommands();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isSent = useUi((state) => state.field === toComment);
  useEffect(() => {
    if (!isSent) return;
    field.current?.focus();
    ui.setState({ field: null });
  }, [isSent, ui]);
  return (
    <form
      className="alir-comment-new"
      onSubmit={(event) => {
        event.preventDefault();
        const said = { text: text.trim(), step: step?.key ?? null, about, by: author };
        if (run(newComment(said))) write('');
        field.current?.focus();
      }}
    >
      <div className="alir-field">
        <label htmlFor={id}>{about === undefined ? words.onFlow : words.onStep(about)}</label>
        <textarea
          id={id}
          ref={field}
          rows={2}
          maxLength={5_000}
          value={text}
          aria-describedby={`${id}-help`}
          onChange={(event) => write(event.target.value)}
        />
        <p id={`${id}-help`} className="alir-help">
          {words.help}
        </p>
      </div>
      {reason}
      <button type="submit" className="alir-button">
        {words.write}
      </button>
    </form>
  );
}
