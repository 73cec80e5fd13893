// Where printing and downloading are opened; the rest of it is loaded when somebody does.

import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
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
  return (
    <Suspense>
      <ExportDialog issuer={issuer} close={() => ui.setState({ isExporting: false })} />
    </Suspense>
  );
}
