// Why a letter waits, who can move it, and what comes of each button. What the reader may know of it, the server says.

import type { ReactElement } from 'react';
import { WhatComesNext } from './what-comes-next.tsx';
import { WhyItWaits } from './why-it-waits.tsx';

/** What it is asked of. */
export interface OutlookProps {
  readonly instance: string;
  /** Only what comes next of this task; null: of the whole instance. */
  readonly task: string | null;
}

export function Outlook({ instance, task }: OutlookProps): ReactElement {
  return (
    <div className="alir-outlook">
      {task === null && <WhyItWaits instance={instance} />}
      <WhatComesNext instance={instance} task={task} />
    </div>
  );
}
