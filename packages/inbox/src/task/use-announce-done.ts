import type { AcceptedView, TaskView } from '@alir/engine/core/types';
import { useAnnounce } from '../parts/announcer.tsx';
import { useEnvironment } from '../session/environment.tsx';
import { ownAgenda } from '../session/own-agenda.ts';
import { useSession } from '../session/session.tsx';
import { localize } from '../texts/localize.ts';
import { requestLabel } from './use-task-work.ts';

/**
 * Says how a task ended and about what. An agenda number that was drawn with it is said too, and stays until it is put away:
 * it has to be written on the paper in the reader's hand.
 */
export function useAnnounceDone(
  task: TaskView,
): (outcome: string | null, accepted: AcceptedView) => Promise<void> {
  const { client, describe, lang, texts } = useEnvironment();
  const { me } = useSession();
  const announce = useAnnounce();
  return async (outcome, accepted) => {
    if (accepted.incident !== null) return announce(texts.task.recordedNotProcessed, 'info');
    const label = requestLabel(task, outcome, lang, texts);
    const before = describe(task.summary, task.rootSummary, lang);
    // What had no name yet got it, and perhaps its number, with this.
    const fresh =
      before.subject === undefined ? await client.instance(task.instance).catch(() => null) : null;
    const about = fresh === null ? before : describe(fresh.summary, task.rootSummary, lang);
    const drawn = fresh === null ? undefined : ownAgenda(about, me.seats);
    const subject = about.subject ?? localize(task.title, lang);
    if (drawn === undefined) announce(texts.task.done(label, subject), 'success');
    else announce(texts.task.doneUnder(label, subject, drawn), 'success', 'stays');
  };
}
