// What may come of a task: the buttons of whoever does it, and where each leads.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { graphOf } from '../../../model/graph/flow-graph.ts';
import { outcomesOf } from '../../../model/graph/read-exits.ts';
import type { Exit, Step } from '../../../model/graph/step.ts';
import { isObject } from '../../../model/change/change.ts';
import { nameFor } from '../../../model/rules/names.ts';
import { useDispatch, useDocument, useSayings, useSession } from '../../session/session.tsx';
import { testFields } from '../../../model/conditions/condition.ts';
import { writeCondition } from '../../../model/conditions/write-condition.ts';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { newTest } from '../conditions/new-test.ts';
import { ChoiceField, TextField, TickField } from '../field.tsx';
import { ownLanguage, saidIn, saying } from '../said.ts';
import { useStepTitles } from '../step-titles.ts';

export function OutcomesSection({ step }: { readonly step: Step }): ReactElement | null {
  const { texts } = useSession();
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
      definition: { label: texts.newOutcome },
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
  const { flow } = useDocument();
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
      <TextField
        label={texts.outcomeLabel}
        value={label}
        place={[...at, 'label'].join('/')}
        command={(words) => ({
          type: 'set-property',
          step: step.key,
          at: [...at, 'label'],
          value: saying(definition['label'], words, { lang, own: ownLanguage(flow) }),
        })}
      />
      {ways.map((exit) => (
        <Way key={exit.at.join('/')} exit={exit} />
      ))}
      <AddCase ways={ways} />
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

/** One more case before the others, with a condition to be chosen. */
function AddCase({ ways }: { readonly ways: readonly Exit[] }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const { flow } = useDocument();
  const [isBare, setBare] = useState(false);
  const last = ways.at(-1);
  if (last === undefined || last.target === null) return null;
  const { step, at, target } = last;
  const add = (): void => {
    const fields = testFields(flow);
    const test = newTest(fields);
    const source = test && writeCondition({ join: 'all', tests: [test] }, fields);
    if (typeof source !== 'string') return setBare(true);
    dispatch({ type: 'add-branch', exit: { step, at }, condition: source, target });
  };
  return (
    <>
      <button type="button" className="alir-button" onClick={add}>
        {texts.addCase}
      </button>
      {isBare ? (
        <p className="alir-issue" role="alert">
          {texts.noTestFields}
        </p>
      ) : null}
    </>
  );
}

/** Where a way leads, to be chosen among the steps. */
function Way({ exit }: { readonly exit: Exit }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const titles = useStepTitles();
  if (exit.target === null) return null;
  const [rank, of] = exit.rank;
  const place = { step: exit.step, at: exit.at };
  return (
    <div className="alir-case">
      <ConditionEditor exit={exit} />
      <ChoiceField
        label={of === 1 ? texts.leadsTo : texts.leadsToInCase(rank + 1, of)}
        value={exit.target}
        place={exit.at.join('/')}
        choices={[
          ...(titles.has(exit.target)
            ? []
            : [{ value: exit.target, label: texts.missingStep(exit.target) }]),
          ...[...titles].map(([value, label]) => ({ value, label })),
        ]}
        choose={(target) => dispatch({ type: 'set-target', exit: place, target })}
      />
      {of === 1 || exit.condition === null ? null : (
        <button
          type="button"
          className="alir-button"
          onClick={() => dispatch({ type: 'remove-branch', exit: place })}
        >
          {texts.removeCase}
        </button>
      )}
    </div>
  );
}
