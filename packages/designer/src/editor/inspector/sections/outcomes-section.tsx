// What may come of a task: the buttons of whoever does it, and where each leads.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Step } from '../../../model/graph/step.ts';
import { isObject } from '../../../model/change/change.ts';
import { nameFor } from '../../../model/rules/names.ts';
import { useDispatch, useDocument, useSayings, useSession } from '../../session/session.tsx';
import { TickField } from '../field.tsx';
import { SaidField } from '../parts/said-field.tsx';
import { WaysField } from '../parts/way-field.tsx';
import { ownLanguage, saidIn, withSaid } from '../../../model/words/said.ts';

export function OutcomesSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts, lang } = useSession();
  const sayings = useSayings();
  const dispatch = useDispatch();
  const document = useDocument();
  const [reason, refuse] = useState<string | null>(null);
  const { state, key } = step;
  if (!isObject(state['task'])) return null;
  const names = outcomesOf(state);
  const add = (): void => {
    const outcome = nameFor(texts.newOutcome, (name) => names.includes(name));
    const [first] = step.exits.flatMap(({ target }) => target ?? []);
    const end = [...graphOf(document).steps.values()].find(({ kind }) => kind === 'end');
    const target = end?.key ?? first ?? key;
    dispatch({
      type: 'add-outcome',
      step: key,
      outcome,
      definition: {
        label: withSaid(undefined, texts.newOutcome, { lang, own: ownLanguage(document.flow) }),
      },
      target,
    });
  };
  return (
    <section className="alir-section">
      <h3>{texts.outcomes}</h3>
      <ul className="alir-outcomes">
        {names.map((name) => (
          <li key={name}>
            <Outcome
              step={step}
              name={name}
              remove={() => {
                const refusal = dispatch({ type: 'remove-outcome', step: key, outcome: name });
                refuse(refusal && sayings.refused(refusal));
              }}
            />
          </li>
        ))}
      </ul>
      {reason === null ? null : (
        <p className="alir-issue" role="alert">
          {reason}
        </p>
      )}
      <button type="button" className="alir-button" onClick={add}>
        {texts.addOutcome}
      </button>
    </section>
  );
}

function Outcome(props: {
  readonly step: Step;
  readonly name: string;
  readonly remove: () => void;
}): ReactElement {
  const { texts, lang } = useSession();
  const dispatch = useDispatch();
  const { step, name } = props;
  const task = isObject(step.state['task']) ? step.state['task'] : {};
  const outcomes = isObject(task['outcomes']) ? task['outcomes'] : {};
  const definition = isObject(outcomes[name]) ? outcomes[name] : {};
  const at = ['task', 'outcomes', name];
  const label = saidIn(definition['label'], lang);
  const ways = step.exits.filter((exit) => exit.via === 'outcome' && exit.name === name);
  return (
    <fieldset className="alir-outcome">
      <legend>{label}</legend>
      <SaidField
        label={texts.outcomeLabel}
        text={definition['label']}
        step={step.key}
        place={[...at, 'label'].join('/')}
        isNeeded
        command={(text) => ({
          type: 'set-property',
          step: step.key,
          at: [...at, 'label'],
          ...(text !== undefined && { value: text }),
        })}
      />
      <WaysField ways={ways} />
      <TickField
        label={texts.commentRequired}
        value={definition['comment'] === 'required'}
        set={(isRequired) =>
          dispatch({
            type: 'set-property',
            step: step.key,
            at: [...at, 'comment'],
            ...(isRequired && { value: 'required' }),
          })
        }
      />
      <button type="button" className="alir-button" onClick={props.remove}>
        {texts.removeOutcome(label)}
      </button>
    </fieldset>
  );
}
