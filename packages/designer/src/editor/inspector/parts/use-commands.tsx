// Does commands from a part of the inspector, and shows there why one was not done.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Command } from '../../../model/index.ts';
import { useDispatch, useSayings } from '../../session/session.tsx';

/** Does commands; `reason` says why the last was refused. */
export interface Commands {
  readonly run: (command: Command, gesture?: string) => boolean;
  readonly reason: ReactElement | null;
}

export function useCommands(): Commands {
  const dispatch = useDispatch();
  const sayings = useSayings();
  const [refused, refuse] = useState<string | null>(null);
  return {
    run: (command, gesture) => {
      const refusal = dispatch(command, gesture);
      refuse(refusal && sayings.refused(refusal));
      return refusal === null;
    },
    reason:
      refused === null ? null : (
        <p className="alir-issue" role="alert">
          {refused}
        </p>
      ),
  };
}
