// Carries what waits in the outbox whenever there is hope of an answer, and says so.

import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Parcel } from '../drafts/outbox.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { useSession } from '../session/session.tsx';
import { refreshAll } from './use-command.ts';

const retryMs = 20_000;

/** Commands without an answer yet. */
export function useWaiting(): readonly Parcel[] {
  const { outbox } = useSession();
  return useSyncExternalStore(outbox.subscribe, outbox.waiting, outbox.waiting);
}

export function OutboxCourier(): ReactElement | null {
  const { outbox, drafts } = useSession();
  const { texts } = useEnvironment();
  const announce = useAnnounce();
  const queryClient = useQueryClient();
  const waiting = useWaiting();

  const drain = useCallback(async () => {
    const answered = await outbox.drain();
    for (const { parcel, result } of answered) {
      if (result.ok) {
        if (parcel.draft !== null) drafts.drop(parcel.draft);
        const refused = 'items' in result ? result.items.filter(({ ok }) => !ok).length : 0;
        if (refused === 0) announce(texts.outbox.delivered(parcel.label), 'success');
        else announce(texts.outbox.deliveredBut(parcel.label, refused), 'error');
      } else {
        announce(texts.outbox.refused(parcel.label, result.problem.detail), 'error');
      }
    }
    if (answered.length > 0) await refreshAll(queryClient);
  }, [outbox, drafts, announce, queryClient, texts]);

  const some = waiting.length > 0;
  useEffect(() => {
    if (!some) return undefined;
    const attempt = (): void => void drain();
    const timer = setInterval(attempt, retryMs);
    window.addEventListener('online', attempt);
    document.addEventListener('visibilitychange', attempt);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', attempt);
      document.removeEventListener('visibilitychange', attempt);
    };
  }, [some, drain]);
  // Left from before a reload: ask at once.
  useEffect(() => void drain(), [drain]);

  if (!some) return null;
  return (
    <section className="alir-waiting" aria-label={texts.outbox.title}>
      <ul>
        {waiting.map((parcel) => (
          <li key={parcel.intent.key}>
            <span>
              {texts.outbox.waiting} <strong>{parcel.label}</strong>
            </span>
            <button
              type="button"
              className="alir-button alir-button-quiet"
              onClick={() => outbox.drop(parcel.intent.key)}
            >
              {texts.outbox.takeBack}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="alir-button" onClick={() => void drain()}>
        {texts.outbox.tryNow}
      </button>
    </section>
  );
}
