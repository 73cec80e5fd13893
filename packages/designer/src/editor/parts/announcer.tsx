// Says what was done to those who do not see it. Each dialog has one of its own: while it is open, nothing behind it is heard.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { useUi } from '../session/session.tsx';

export function Announcer(): ReactElement {
  const said = useUi((state) => state.announcement);
  const spoken = useUi((state) => state.spoken);
  // What was said before this was there was heard elsewhere.
  const [before] = useState(spoken);
  return (
    <div className="alir-hidden" role="status" aria-live="polite">
      {/* The same words said again are something new. */}
      <span key={spoken}>{spoken === before ? '' : said}</span>
    </div>
  );
}
