// What is proposed of the flow that is edited: asked for when the designer opens, and whenever a dialog that may have changed it
// closes.

import { useEffect } from 'react';
import type { Publishing } from '../../publish/publishing.ts';
import { useSession, useUi } from '../session/session.tsx';

export function useProposals(publishing: Publishing | undefined): void {
  const { editor, ui } = useSession();
  const isOpen = useUi(({ isPublishing, isReviewing }) => isPublishing || isReviewing);
  const proposals = publishing?.proposals;
  useEffect(() => {
    if (proposals === undefined || isOpen) return;
    let isGone = false;
    const ask = async (): Promise<void> => {
      const { isWanted, items } = await proposals.of(String(editor.document.flow['flow'] ?? ''));
      const waiting = items.filter(({ status }) => status === 'waiting').length;
      if (!isGone) ui.setState({ proposals: { isWanted, waiting } });
    };
    // Whoever publishes is told; here nothing is shown that is not known.
    ask().catch(() => undefined);
    return () => {
      isGone = true;
    };
  }, [proposals, isOpen, editor, ui]);
}
