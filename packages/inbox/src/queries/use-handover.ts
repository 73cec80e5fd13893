// Passes all tasks of a position on. Not through the outbox: whoever does this waits for what stays behind, and why.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { Intent, TransferAllResult } from '../client/client.ts';
import { Unreachable } from '../client/problem.ts';
import { useEnvironment } from '../session/environment.tsx';
import { refreshAll } from './use-command.ts';

/** Sends the intent; null: no answer came, and `error` says so. */
export function useHandover(): {
  readonly sending: boolean;
  readonly error: Unreachable | null;
  readonly send: (intent: Intent) => Promise<TransferAllResult | null>;
} {
  const { client } = useEnvironment();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<Unreachable | null>(null);
  const send = useCallback(
    async (intent: Intent): Promise<TransferAllResult | null> => {
      setSending(true);
      setError(null);
      try {
        const result = await client.sendTransferAll(intent);
        void refreshAll(queryClient);
        return result;
      } catch (cause) {
        if (!(cause instanceof Unreachable)) throw cause;
        setError(cause);
        return null;
      } finally {
        setSending(false);
      }
    },
    [client, queryClient],
  );
  return { sending, error, send };
}
