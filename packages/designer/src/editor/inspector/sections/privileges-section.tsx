// What whoever has a task may do with it besides its outcomes: delegate it, pass it on, lay it aside, skip it, merge it.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, TickField } from '../field.tsx';
import { More } from '../parts/more.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { saidIn } from '../../../model/words/said.ts';

const ofOne = ['delegate', 'transfer', 'decline', 'suspend', 'copy', 'take-back'] as const;
const ofSeveral = ['add-signers', 'remove-signers'] as const;

export function PrivilegesSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
  const { details } = texts;
  const { run, reason } = useCommands();
  const { task } = step.state;
  if (!isObject(task)) return null;
  const can = isObject(task['can']) ? task['can'] : {};
  const set = (word: string, value: Json | undefined): unknown =>
    run({
      type: 'set-property',
      step: step.key,
      at: ['task', 'can', word],
      ...(value !== undefined && { value }),
    });
  const count = Object.keys(can).length;
  return (
    <More
      title={details.privileges}
      says={count === 0 ? '' : details.saysSo(count)}
      places={['task/can']}
    >
      <p className="alir-help">{details.privilegesHelp}</p>
      {[...ofOne, ...(step.kind === 'signing' ? ofSeveral : [])].map((word) => (
        <div key={word}>
          <TickField
            label={details.privilege[word]}
            value={can[word] !== undefined}
            set={(may) => set(word, may ? true : undefined)}
          />
          <Condition value={can[word]} />
        </div>
      ))}
      {(['skip', 'merge'] as const).map((word) => (
        <ByOutcome
          key={word}
          label={details.outcomePrivilege[word]}
          step={step}
          value={can[word]}
          set={(value) => set(word, value)}
        />
      ))}
      {reason}
    </More>
  );
}

/** A rule for when, in words. */
function Condition({ value }: { readonly value: Json | undefined }): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const words = wordsOf(useDocument(), { lang, nameOf });
  const guard = isObject(value) ? value['guard'] : undefined;
  if (typeof guard !== 'string') return null;
  return <p className="alir-help">{texts.details.onlyWhen(words.condition(guard))}</p>;
}

/** What is done by way of one of the outcomes. */
function ByOutcome(props: {
  readonly label: string;
  readonly step: Step;
  readonly value: Json | undefined;
  readonly set: (value: Json | undefined) => unknown;
}): ReactElement {
  const { texts, lang } = useSession();
  const { label, step, value, set } = props;
  const task = isObject(step.state['task']) ? step.state['task'] : {};
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  const chosen = isObject(value) ? String(value['outcome']) : '';
  return (
    <>
      <ChoiceField
        label={label}
        value={chosen}
        choices={[
          { value: '', label: texts.details.notAllowed },
          ...outcomesOf(step.state).map((name) => {
            const definition = isObject(outcomes[name]) ? outcomes[name] : {};
            return { value: name, label: saidIn(definition['label'], lang) || name };
          }),
        ]}
        choose={(outcome) =>
          set(outcome === '' ? undefined : { ...(isObject(value) && value), outcome })
        }
      />
      <Condition value={value} />
    </>
  );
}
