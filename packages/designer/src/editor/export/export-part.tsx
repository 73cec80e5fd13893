// Where printing and downloading are opened; the rest of it is loaded when somebody does.

import { lazy } from 'react';
import type { ReactElement } from 'react';
import { DialogPart } from '../parts/dialog-part.tsx';
import { useSession, useUi } from '../session/session.tsx';

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.tsx')).ExportDialog,
}));

/** The dialog, while it is open. */
export function ExportPart({
  issuer,
}: {
  readonly issuer: string | undefined;
}): ReactElement | null {
  const { ui } = useSession();
  const isExporting = useUi((state) => state.isExporting);
  if (!isExporting) return null;
  const close = (): void => ui.setState({ isExporting: false });
  return (
    <DialogPart close={close}>
      <ExportDialog issuer={issuer} close={close} />
    </DialogPart>
  );
}
