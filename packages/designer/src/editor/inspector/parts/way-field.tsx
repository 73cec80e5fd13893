// Where ways lead, to be chosen among the steps, each with the condition under which it is taken.

import { useState } from 'react';
import type { ReactElement } from 'react';
import { testFields } from '../../../model/conditions/condition.ts';
import { writeCondition } from '../../../model/conditions/write-condition.ts';
import type { Exit } from '../../../model/graph/step.ts';
import { useDispatch, useDocument, useSession } from '../../session/session.tsx';
import { ConditionEditor } from '../conditions/condition-editor.tsx';
import { newTest } from '../conditions/new-test.ts';
import { ChoiceField } from '../field.tsx';
import { useStepTitles } from '../step-titles.ts';

/** Ways that are tried in order, and one more before the last. */
export function WaysField({ ways }: { readonly ways: readonly Exit[] }): ReactElement {
  return (
    <>
      {ways.map((exit) => (
        <WayField key={exit.at.join('/')} exit={exit} />
      ))}
      <AddCase ways={ways} />
    </>
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

/** Where one way leads. */
export function WayField({ exit }: { readonly exit: Exit }): ReactElement | null {
  const { texts } = useSession();
  const dispatch = useDispatch();
  if (exit.target === null) return null;
  const [rank, of] = exit.rank;
  const place = { step: exit.step, at: exit.at };
  return (
    <div className="alir-case">
      <ConditionEditor exit={exit} />
      <StepField
        label={of === 1 ? texts.leadsTo : texts.leadsToInCase(rank + 1, of)}
        value={exit.target}
        place={exit.at.join('/')}
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

/** A step, chosen by the title that people know it by. */
export function StepField(props: {
  readonly label: string;
  readonly value: string;
  readonly choose: (step: string) => void;
  readonly place?: string;
}): ReactElement {
  const { texts } = useSession();
  const titles = useStepTitles();
  const { value } = props;
  return (
    <ChoiceField
      {...props}
      choices={[
        ...(titles.has(value) ? [] : [{ value, label: texts.missingStep(value) }]),
        ...[...titles].map(([key, label]) => ({ value: key, label })),
      ]}
    />
  );
}
