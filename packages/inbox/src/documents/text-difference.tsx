// How one version of a text differs from another, in the text itself: what is new is underlined, what is gone is struck
// through. Screen readers are told as well.

import type { ReactElement } from 'react';
import type { DiffPart } from '@alir/engine/core/types';
import { useEnvironment } from '../session/environment.tsx';
import { visibleText } from './visible-text.ts';

/** Two texts in pieces, as the API gives them. */
export interface TextDifferenceProps {
  /** The pieces, in order. */
  readonly parts: readonly DiffPart[];
}

/** How one version of a text differs from another, in the text itself. */
export function TextDifference({ parts }: TextDifferenceProps): ReactElement {
  const { texts } = useEnvironment();
  const isSame = parts.every(({ kind }) => kind === 'same');
  return (
    <>
      {isSame && <p className="alir-help">{texts.documents.same}</p>}
      <p className="alir-difference">
        {parts.map((part, at) => (
          <Piece key={`${at}/${part.kind}`} part={part} />
        ))}
      </p>
    </>
  );
}

function Piece({ part: { kind, text } }: { readonly part: DiffPart }): ReactElement {
  const { texts } = useEnvironment();
  const shown = visibleText(text, kind !== 'same');
  if (kind === 'same') return <span>{shown}</span>;
  const words = kind === 'added' ? texts.documents.added : texts.documents.removed;
  const Marked = kind === 'added' ? 'ins' : 'del';
  return (
    <Marked>
      <span className="alir-hidden">{words} </span>
      {shown}
    </Marked>
  );
}
