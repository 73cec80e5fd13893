// Several decide: whose seats, by which rule, and what follows from the result.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { type Decision, writeDecision } from '../../../model/decisions/decision.ts';
import type { Step } from '../../../model/graph/step.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TickField } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { BallotFields } from './ballot-fields.tsx';
import { RulesFields } from './rules-fields.tsx';
import { SeatsFields } from './seats-fields.tsx';

export interface DecisionProps {
  readonly step: Step;
  readonly task: JsonObject;
  readonly decision: Decision;
}

export function DecisionFields({ step, task, decision }: DecisionProps): ReactElement {
  const { details } = useSession().texts;
  const { run, reason } = useCommands();
  const change = (next: Partial<Decision>): void => {
    const decide = writeDecision({ ...decision, ...next });
    const assign: Json = task['assign'] ?? [];
    run({
      type: 'set-signing',
      step: step.key,
      assign,
      ...(decide !== undefined && { decide }),
    });
  };
  return (
    <>
      <SeatsFields step={step} task={task} decision={decision} />
      {decision.kind === 'vote' ? (
        <RulesFields step={step} decision={decision} change={change} />
      ) : null}
      {reason}
      <TickField
        label={details.inTurn}
        value={decision.inTurn}
        set={(inTurn) => change({ inTurn })}
      />
      <TickField
        label={details.waitsForAll}
        value={decision.waitsForAll}
        set={(waitsForAll) => change({ waitsForAll })}
      />
      <TickField
        label={details.abstain}
        value={decision.abstain}
        set={(abstain) => change({ abstain })}
      />
      <ChoiceField
        label={details.twice}
        value={decision.twice}
        choices={(['forbid', 'skip', 'allow'] as const).map((value) => ({
          value,
          label: details.twices[value],
        }))}
        choose={(twice) => change({ twice })}
      />
      <BallotFields step={step.key} />
      <ResultLeads step={step} />
    </>
  );
}

/** Where each result leads, as sentences. */
function ResultLeads({ step }: { readonly step: Step }): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const words = wordsOf(useDocument(), { lang, nameOf });
  const ways = step.exits.filter(({ via }) => via === 'outcome');
  return (
    <ul className="alir-results">
      {ways.map((exit) => (
        <li key={exit.at.join('/')}>
          {texts.details.resultLeads(words.way(exit), words.destination(exit))}
        </li>
      ))}
    </ul>
  );
}
