// Where searching is opened; the rest of it is loaded when somebody does.

import { lazy } from 'react';
import type { ReactElement } from 'react';
import { DialogPart } from '../parts/dialog-part.tsx';
import { useSession, useUi } from '../session/session.tsx';

const FindDialog = lazy(async () => ({
  default: (await import('./find-dialog.tsx')).FindDialog,
}));

/** The dialog, while it is open. */
export function FindPart(): ReactElement | null {
  const { ui } = useSession();
  const isFinding = useUi((state) => state.isFinding);
  if (!isFinding) return null;
  const close = (): void => ui.setState({ isFinding: false });
  return (
    <DialogPart close={close}>
      <FindDialog close={close} />
    </DialogPart>
  );
}
