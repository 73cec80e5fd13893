// What may be done besides ending the task: dispose further, take back, withdraw the letter.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { ActionView, TaskView } from '@alir/engine/core/types';
import { ActionDialog } from './action-dialog.tsx';
import { Icon } from '../parts/icon.tsx';
import { useEnvironment } from '../session/environment.tsx';
import type { SuggestionContext } from '../session/environment.tsx';
import { actionLabel } from './action-label.ts';

export function TaskActions(props: {
  readonly task: TaskView;
  readonly context: SuggestionContext;
}): ReactElement | null {
  const { lang, texts } = useEnvironment();
  const { task, context } = props;
  const [asked, setAsked] = useState<ActionView | null>(null);
  // Taking one child back belongs beside that child, in the tree.
  const offered = task.actions.filter((action) => isOffered(action) && action.effect !== 'cancel');
  if (offered.length === 0) return null;
  return (
    <section className="alir-actions" aria-label={texts.task.actions}>
      {offered.map((action) => (
        <button
          key={`${action.state ?? ''}/${action.name}`}
          type="button"
          className="alir-button"
          onClick={() => setAsked(action)}
        >
          {action.effect === 'append' && <Icon name="share" />}
          {actionLabel(action, lang, texts)}
        </button>
      ))}
      {asked !== null && (
        <ActionDialog
          action={asked}
          instance={task.instance}
          seat={context.seat}
          seen={task.seen}
          flow={task.flow}
          latest={context.latest}
          close={() => setAsked(null)}
        />
      )}
    </section>
  );
}

/** A guard may speak of what is still to be entered, so it alone is no reason to hide. */
export function isOffered({ permission }: ActionView): boolean {
  return permission.allowed || permission.code === 'GUARD_REFUSED';
}
