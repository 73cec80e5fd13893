// Sends what a person decided, through the outbox, and refreshes what it changed.

import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { BatchResult, CommandResult } from '../client/client.ts';
import { Unreachable } from '../client/problem.ts';
import type { BatchParcel, Parcel } from '../drafts/outbox.ts';
import { useSession } from '../session/session.tsx';

/** `waiting`: no answer came; the outbox keeps the command and sends it again by itself. */
export type Sent = CommandResult | Waiting;
type Waiting = { readonly ok: 'waiting' };

/** One button: sends an intent and says how it went. */
export interface Command {
  /** An answer is being waited for. */
  readonly sending: boolean;
  /** Sends an intent, again and again until there is an answer. */
  readonly send: (parcel: Parcel) => Promise<Sent>;
}

/** One button for many tasks. */
export interface BatchCommand {
  /** An answer is being waited for. */
  readonly sending: boolean;
  /** Sends an intent, again and again until there is an answer. */
  readonly send: (parcel: BatchParcel) => Promise<BatchResult | Waiting>;
}

/** Sends commands through the outbox, so that none is lost or done twice. */
export function useCommand(): Command {
  const { outbox, drafts } = useSession();
  const deliver = useCallback(
    async (parcel: Parcel): Promise<CommandResult> => {
      const result = await outbox.send(parcel);
      if (result.ok && parcel.draft !== null) drafts.drop(parcel.draft);
      return result;
    },
    [outbox, drafts],
  );
  return useDelivery(deliver);
}

/** Sends many tasks' ends at once through the outbox. */
export function useBatchCommand(): BatchCommand {
  return useDelivery(useSession().outbox.sendBatch);
}

function useDelivery<P, R>(
  deliver: (parcel: P) => Promise<R>,
): {
  readonly sending: boolean;
  readonly send: (parcel: P) => Promise<R | Waiting>;
} {
  const queryClient = useQueryClient();
  const [sending, setSending] = useState(false);
  const send = useCallback(
    async (parcel: P): Promise<R | Waiting> => {
      setSending(true);
      try {
        const result = await deliver(parcel);
        void refreshAll(queryClient);
        return result;
      } catch (error) {
        if (error instanceof Unreachable) return { ok: 'waiting' };
        throw error;
      } finally {
        setSending(false);
      }
    },
    [deliver, queryClient],
  );
  return { sending, send };
}

const steadyKinds: ReadonlySet<unknown> = new Set(['me', 'flows', 'flow', 'positions']);

/** After an act, everything but what hardly ever changes. */
export function refreshAll(queryClient: QueryClient): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: (query) => !steadyKinds.has(query.queryKey[0]),
  });
}
