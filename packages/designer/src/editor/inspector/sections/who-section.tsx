// Who does a step: one, or several who come to one outcome by a rule.

import type { ReactElement } from 'react';
import { isObject } from '../../../model/change/change.ts';
import { readDecision } from '../../../model/decisions/decision.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useSession } from '../../session/session.tsx';
import { DecisionFields } from '../decision/decision-fields.tsx';
import { DecisionKindField } from '../decision/decision-kind-field.tsx';
import { WhoField } from '../who/who-field.tsx';

export function WhoSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
  const { state, key } = step;
  const { task } = state;
  if (!isObject(task)) return null;
  const decision = readDecision(task);
  return (
    <section className="alir-section">
      <DecisionKindField step={step} task={task} decision={decision} />
      {decision.kind === 'one' ? (
        <WhoField
          label={texts.who}
          value={task['assign']}
          slot="assign"
          step={key}
          task={task}
          place="task/assign"
          command={(value) => ({
            type: 'set-property',
            step: key,
            at: ['task', 'assign'],
            value,
          })}
        />
      ) : (
        <DecisionFields step={step} task={task} decision={decision} />
      )}
    </section>
  );
}
