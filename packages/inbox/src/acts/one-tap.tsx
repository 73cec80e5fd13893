import type { ReactElement } from 'react';
import type { PermissionView } from '@alir/engine/core/types';
import type { Intent } from '../client/client.ts';
import { useAnnounce } from '../parts/announcer.tsx';
import { useCommand } from '../queries/use-command.ts';
import { useEnvironment } from '../session/environment.tsx';

/** An act of one tap; where it is refused, why. */
export function OneTap(props: {
  readonly label: string;
  /** What it is done to, for the outbox. */
  readonly subject: string;
  readonly permission: PermissionView;
  readonly intent: () => Intent;
}): ReactElement {
  const { texts } = useEnvironment();
  const announce = useAnnounce();
  const command = useCommand();
  const { label, permission } = props;
  const act = async (): Promise<void> => {
    const sent = await command.send({
      intent: props.intent(),
      label: `${label} – ${props.subject}`,
      draft: null,
    });
    if (sent.ok === false) announce(sent.problem.detail, 'error');
    else if (sent.ok === true) announce(texts.acts.done(label), 'success');
    else announce(texts.outbox.kept);
  };
  return (
    <span className="alir-act">
      <button
        type="button"
        className="alir-button"
        disabled={command.sending || !permission.allowed}
        onClick={() => void act()}
      >
        {command.sending ? texts.task.sending : label}
      </button>
      {!permission.allowed && <small>{permission.detail}</small>}
    </span>
  );
}
