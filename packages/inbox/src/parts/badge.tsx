// Urgency and secrecy are two things and get two badges. Colour never stands alone: the word says it. What the summary calls
// urgent is said in its words; only where it says nothing of urgency, the priority of the task is.

import type { ReactElement } from 'react';
import { useEnvironment } from '../session/environment.tsx';
import type { Description } from '../session/environment.tsx';
import { priorityWord } from './priority-word.ts';

const loud: ReadonlySet<string> = new Set(['sangat-segera', 'sangat-rahasia', 'rahasia']);
const raised: ReadonlySet<string> = new Set(['segera', 'penting', 'terbatas']);

export function Badges(props: {
  readonly about: Description;
  /** Of the task, 0 to 100; absent: it is about no task. */
  readonly priority?: number;
}): ReactElement | null {
  const { texts } = useEnvironment();
  const { urgency = priorityWord(props.priority), secrecy } = props.about;
  const urgent = urgency !== undefined && urgency !== 'biasa';
  const secret = secrecy !== undefined && secrecy !== 'biasa';
  if (!urgent && !secret) return null;
  return (
    <span className="alir-badges">
      {urgent && <Badge word={texts.word(urgency)} tone={toneOf(urgency)} kind={texts.urgency} />}
      {secret && (
        <Badge word={texts.word(secrecy)} tone={toneOf(secrecy)} kind={texts.secrecy} locked />
      )}
    </span>
  );
}

type BadgeTone = 'loud' | 'raised' | 'plain';

function toneOf(word: string): BadgeTone {
  if (loud.has(word)) return 'loud';
  return raised.has(word) ? 'raised' : 'plain';
}

function Badge(props: {
  readonly word: string;
  readonly tone: BadgeTone;
  readonly kind: string;
  readonly locked?: boolean;
}): ReactElement {
  return (
    <span
      className={`alir-badge alir-badge-${props.tone}${props.locked ? ' alir-badge-outline' : ''}`}
    >
      <span className="alir-hidden">{props.kind}: </span>
      {props.locked && <Lock />}
      {props.word}
    </span>
  );
}

function Lock(): ReactElement {
  return (
    <svg className="alir-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 11h12v9H6zM9 11V8a3 3 0 016 0v3" />
    </svg>
  );
}
