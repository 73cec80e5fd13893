// The list of keys, fetched when somebody asks for it.

import { lazy } from 'react';
import type { ReactElement } from 'react';
import { DialogPart } from '../parts/dialog-part.tsx';
import { useSession, useUi } from '../session/session.tsx';

const KeysDialog = lazy(async () => {
  const { KeysDialog: loaded } = await import('./keys-dialog.tsx');
  return { default: loaded };
});

export function KeysHelp(): ReactElement | null {
  const { ui } = useSession();
  const isHelping = useUi((state) => state.isHelping);
  return isHelping ? (
    <DialogPart close={() => ui.setState({ isHelping: false })}>
      <KeysDialog />
    </DialogPart>
  ) : null;
}
