import type { ReactElement } from 'react';
import type { ActionChanceView, ExplanationView, WaitView } from '@alir/engine/core/types';
import { Due } from '../parts/due.tsx';
import { SkeletonList } from '../parts/skeleton.tsx';
import { ErrorState } from '../parts/states.tsx';
import { useExplanation } from '../queries/outlook.ts';
import { useEnvironment } from '../session/environment.tsx';
import { useChanceWords } from './chance-words.ts';
import { personName } from './person-name.ts';
import { useOutlookWords } from './words.ts';

/** What an instance waits for, since when, and who can do what about it. */
export function WhyItWaits({ instance }: { readonly instance: string }): ReactElement {
  const explanation = useExplanation(instance);
  if (explanation.data !== undefined) return <Explained explanation={explanation.data} />;
  if (explanation.isError)
    return <ErrorState error={explanation.error} retry={() => void explanation.refetch()} />;
  return <SkeletonList rows={2} />;
}

function Explained({ explanation }: { readonly explanation: ExplanationView }): ReactElement {
  const words = useOutlookWords();
  const { ended, waits, actions, operators } = explanation;
  if (ended !== null) return <p>{ended}</p>;
  return (
    <>
      <ul className="alir-outlook-list">
        {waits.map((wait, index) => (
          <Wait key={index} wait={wait} />
        ))}
      </ul>
      {actions.length + operators.length > 0 && (
        <>
          <h3>{words.besides}</h3>
          <ul className="alir-outlook-plain">
            {actions.map((action) => (
              <Action key={`${action.state ?? ''}/${action.name}`} action={action} />
            ))}
            {operators.length > 0 && (
              <li>
                {words.may(
                  words.operators,
                  operators.map((act) => words.operatorActs[act]),
                )}
              </li>
            )}
          </ul>
        </>
      )}
    </>
  );
}

function Wait({ wait }: { readonly wait: WaitView }): ReactElement {
  const words = useOutlookWords();
  const labelOf = useChanceWords();
  const { because, unblock, rule, reason, movers, dueAt } = wait;
  const isStuck = wait.kind === 'incident' || reason === 'vacant' || reason === 'nobody';
  return (
    <li data-tone={isStuck ? 'alarm' : 'waiting'}>
      <p className="alir-outlook-line">
        <strong>{because}</strong>
        {dueAt !== null && <Due at={dueAt} />}
      </p>
      <p>
        {unblock}
        {rule !== null && ` ${words.rule(rule)}`}
      </p>
      {movers.length > 0 && (
        <ul className="alir-outlook-plain">
          {movers.map((mover) => (
            <li key={`${mover.user}/${mover.position ?? ''}`}>
              {mover.may.length === 0
                ? personName(mover)
                : words.may(personName(mover), mover.may.map(labelOf))}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

function Action({ action }: { readonly action: ActionChanceView }): ReactElement {
  const { texts } = useEnvironment();
  const words = useOutlookWords();
  const labelOf = useChanceWords();
  const who = [...(action.anyone ? [words.anyone] : []), ...action.movers.map(personName)];
  return <li>{words.may(labelOf(action), [texts.story.list(who)])}</li>;
}
