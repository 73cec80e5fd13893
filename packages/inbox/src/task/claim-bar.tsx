import type { ReactElement } from 'react';
import type { SeatView, TaskView } from '@alir/engine/core/types';
import { intents } from '../client/intents.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';
import { localize } from '../texts/localize.ts';

/** A task of a pool belongs to whoever takes it; until then all may, and none need. */
export function ClaimBar(props: {
  readonly task: TaskView;
  readonly seat: SeatView | null;
}): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useCommand();
  const { task, seat } = props;
  const pooled = task.assignee.position === null;
  if (!pooled && task.claimedBy === null) return null;
  const act = async (how: 'claim' | 'release'): Promise<void> => {
    const label = how === 'claim' ? texts.task.claim : texts.task.release;
    const sent = await command.send({
      intent: intents[how](task.id, seat?.position),
      label: `${label} – ${localize(task.title, lang)}`,
      draft: null,
    });
    if (sent.ok === false) announce(sent.problem.detail, 'error');
    else if (sent.ok === 'waiting') announce(texts.outbox.kept);
    else announce(how === 'claim' ? texts.task.claimed : texts.task.released, 'success');
  };
  return (
    <div className="alir-claim">
      {task.claimedBy !== null && <span>{texts.task.claimedBy(task.claimedBy.name)}</span>}
      {task.claim.allowed && task.claimedBy === null && (
        <button
          type="button"
          className="alir-button"
          disabled={command.sending}
          onClick={() => void act('claim')}
        >
          {texts.task.claim}
        </button>
      )}
      {task.release.allowed && (
        <button
          type="button"
          className="alir-button alir-button-quiet"
          disabled={command.sending}
          onClick={() => void act('release')}
        >
          {texts.task.release}
        </button>
      )}
    </div>
  );
}
