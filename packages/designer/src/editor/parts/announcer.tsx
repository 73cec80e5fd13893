// Says what was done to those who do not see it.

import type { ReactElement } from 'react';
import { useUi } from '../session/session.tsx';

export function Announcer(): ReactElement {
  const said = useUi((state) => state.announcement);
  return (
    <div className="alir-hidden" role="status" aria-live="polite">
      {said}
    </div>
  );
}
