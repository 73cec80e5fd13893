// Brings comments to others and from them, as long as the editor is on the page and the host keeps them.

import { useEffect } from 'react';
import type { CommentsHost } from '../../comments/comments-host.ts';
import { shareComments } from '../../comments/share-comments.ts';
import { useSession } from '../session/session.tsx';

export function SharedComments({ host }: { readonly host: CommentsHost | undefined }): null {
  const { editor, ui } = useSession();
  useEffect(() => {
    if (host === undefined) return;
    const sharing = shareComments(editor, host, (isShared) =>
      ui.setState({ isUnshared: !isShared }),
    );
    const look = (): void => void (document.visibilityState === 'visible' && sharing.look());
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      sharing.stop();
    };
  }, [editor, host, ui]);
  return null;
}
