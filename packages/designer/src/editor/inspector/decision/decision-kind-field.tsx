// How it is decided, as plain choices: one does it, all of several have to, any of several can, or votes are counted.

import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import {
  asOne,
  asSeat,
  assignOf,
  type Decision,
  type DecisionKind,
  seatsOf,
  writeDecision,
} from '../../../model/decisions/decision.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import { useSession } from '../../session/session.tsx';
import { ChoiceField } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';

const kinds: readonly DecisionKind[] = ['one', 'all', 'any', 'vote'];

export function DecisionKindField(props: {
  readonly step: Step;
  readonly task: JsonObject;
  readonly decision: Decision;
}): ReactElement {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const { step, task, decision } = props;
  const choose = (kind: DecisionKind): void => {
    if (kind === decision.kind) return;
    const seats = seatsOf(task['assign']);
    const { key } = step;
    if (kind === 'one') {
      run({ type: 'set-signing', step: key, assign: asOne(seats[0]) });
      return;
    }
    const decide = writeDecision({ ...decision, kind, ...(kind === 'vote' && majority(step)) });
    const assign = decision.kind === 'one' ? assignOf(seats.map(asSeat)) : (task['assign'] ?? []);
    run({ type: 'set-signing', step: key, assign, ...(decide !== undefined && { decide }) });
  };
  return (
    <>
      <ChoiceField<DecisionKind>
        label={details.decision}
        value={decision.kind}
        help={details.decisionHelp[decision.kind]}
        place="task/decide"
        choices={kinds.map((value) => ({ value, label: details.decisionKinds[value] }))}
        choose={choose}
      />
      {reason}
    </>
  );
}

/** To begin with: more than half for the first outcome, and the last one where that does not come about. */
function majority({ state }: Step): Pick<Decision, 'rules' | 'otherwise'> {
  const outcomes = outcomesOf(state);
  const [first = ''] = outcomes;
  return {
    rules: [{ outcome: first, needs: 'over', share: { of: 'part', part: '1/2' } }],
    otherwise: outcomes.at(-1) ?? null,
  };
}
