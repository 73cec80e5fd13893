// The clocks of flows, and starting again what they could not start. Operators only.

import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { StartClockView } from '@alir/engine/core/types';
import type { RetriedClock } from '../client/client.ts';
import { useEnvironment } from '../session/environment.tsx';
import { refreshAll } from './use-command.ts';

/** Clocks by which flows start by themselves. */
export function useStartClocks(): UseQueryResult<readonly StartClockView[]> {
  const { client } = useEnvironment();
  return useQuery({
    queryKey: ['start-clocks'],
    queryFn: ({ signal }) => client.startClocks({ signal }),
  });
}

/**
 * Starts again what a clock could not start. Not through the outbox: each start has a key of its own, so asking again starts
 * nothing twice, and whoever asks waits for what is still refused.
 */
export function useRetryStarts(flow: string): {
  readonly sending: boolean;
  /** What the last press has come to. */
  readonly result: RetriedClock | null;
  /** Why there is no result. */
  readonly error: unknown;
  readonly retry: () => Promise<void>;
} {
  const { client } = useEnvironment();
  const queryClient = useQueryClient();
  const [sending, setSending] = useState(false);
  const [result, setResult] = useState<RetriedClock | null>(null);
  const [error, setError] = useState<unknown>(null);
  const retry = useCallback(async (): Promise<void> => {
    setSending(true);
    setError(null);
    setResult(null);
    try {
      const answer = await client.retryStartClock(flow);
      await refreshAll(queryClient);
      setResult(answer);
    } catch (cause) {
      setError(cause);
    } finally {
      setSending(false);
    }
  }, [client, flow, queryClient]);
  return { sending, result, error, retry };
}
