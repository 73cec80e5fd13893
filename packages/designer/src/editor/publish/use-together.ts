// What is published with the document, and how it is told of.

import { useMemo } from 'react';
import type { FlowDocument } from '../../model/index.ts';
import { wordsOf } from '../../model/words/words.ts';
import { publishedWith } from '../../publish/published-with.ts';
import { useDocument, useSession } from '../session/session.tsx';

/** What is published together. */
export interface Together {
  /** The flow that is designed. */
  readonly document: FlowDocument;
  /** The flows that are published before it. */
  readonly beside: readonly FlowDocument[];
  /** Says of which flow beside the document something is found. */
  readonly sayOf: (flow: FlowDocument, message: string) => string;
}

/** The document as it is now, with the flows that are published with it. */
export function useTogether(): Together {
  const { texts, lang, nameOf, unpublished } = useSession();
  const document = useDocument();
  return useMemo(
    () => ({
      document,
      beside: publishedWith(document, unpublished),
      sayOf: (one, message) =>
        texts.publishing.ofFlow(wordsOf(one, { lang, nameOf }).flow, message),
    }),
    [document, unpublished, texts, lang, nameOf],
  );
}
