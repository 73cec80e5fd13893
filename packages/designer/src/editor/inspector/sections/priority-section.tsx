// How urgent a task is beside others.

import type { ReactElement } from 'react';
import { isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import { PriorityField } from '../flow/priority-field.tsx';
import { useFlowTexts } from '../flow/use-flow-texts.ts';

export function PrioritySection({ step }: { readonly step: Step }): ReactElement | null {
  const words = useFlowTexts();
  const { task } = step.state;
  if (!isObject(task)) return null;
  return (
    <section className="alir-section">
      <PriorityField
        label={words.priority}
        value={task['priority']}
        place="task/priority"
        command={(value) => ({
          type: 'set-property',
          step: step.key,
          at: ['task', 'priority'],
          ...(value !== undefined && { value }),
        })}
      />
    </section>
  );
}
