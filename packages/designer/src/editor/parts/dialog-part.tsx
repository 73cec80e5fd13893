// A dialog whose code comes when it is opened. Where it does not come, or the dialog cannot be shown, another says so.

import { Suspense } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useSession } from '../session/session.tsx';
import { Dialog } from './dialog.tsx';
import { Fault, FaultBoundary } from './fault-boundary.tsx';

export function DialogPart(props: {
  readonly close: () => void;
  /** Whether somebody has opened it. Default: it is there only then. */
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const { texts } = useSession();
  const { close, isOpen = true } = props;
  const fault = (
    <Dialog title={texts.faultTitle} close={close}>
      <Fault close={close} />
    </Dialog>
  );
  return (
    <FaultBoundary instead={isOpen ? fault : null}>
      <Suspense fallback={null}>{props.children}</Suspense>
    </FaultBoundary>
  );
}
