// What those who design a flow say to each other: a field for the step that is chosen, what is open, and what is done.

import { useRef } from 'react';
import type { ReactElement } from 'react';
import { type Comment, commentsOf } from '../../model/comments/comments.ts';
import { type FlowGraph, graphOf } from '../../model/graph/flow-graph.ts';
import { useDocument, useSession, useUi } from '../session/session.tsx';
import { commentsWords } from './comments-words.ts';
import { CommentThread } from './comment-thread.tsx';
import { WriteComment } from './write-comment.tsx';

export function CommentsPanel(): ReactElement {
  const { lang } = useSession();
  const words = commentsWords(lang);
  const document = useDocument();
  const all = inOrder(commentsOf(document), graphOf(document));
  const [open, done] = [all.filter((one) => one.done === null), all.filter((one) => one.done)];
  const isUnshared = useUi((state) => state.isUnshared);
  const list = useRef<HTMLElement>(null);
  // A comment that is done or gone takes its buttons along: the keyboard goes to the list.
  const left = (): void => list.current?.focus();
  return (
    <div className="alir-comments">
      <WriteComment words={words} />
      {isUnshared ? <p role="status">{words.unshared}</p> : null}
      <section ref={list} tabIndex={-1} aria-label={words.open}>
        <h3>{words.open}</h3>
        {open.length === 0 ? <p className="alir-help">{words.none}</p> : null}
        <Threads comments={open} left={left} />
      </section>
      {done.length === 0 ? null : (
        <details className="alir-details">
          <summary>{words.settled(done.length)}</summary>
          <Threads comments={done} left={left} />
        </details>
      )}
    </div>
  );
}

function Threads(props: {
  readonly comments: readonly Comment[];
  readonly left: () => void;
}): ReactElement {
  return (
    <ul className="alir-comment-list">
      {props.comments.map((comment) => (
        <CommentThread key={comment.id} comment={comment} left={props.left} />
      ))}
    </ul>
  );
}

/** As the flow is read: what is about the whole first, then step by step. */
function inOrder(comments: readonly Comment[], { steps }: FlowGraph): readonly Comment[] {
  const places = new Map([...steps.keys()].map((key, index) => [key, index]));
  const placeOf = ({ step }: Comment): number => (step === null ? -1 : (places.get(step) ?? -1));
  return comments.toSorted((one, other) => placeOf(one) - placeOf(other));
}
