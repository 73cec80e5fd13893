// Tests of fields that make a condition, to choose and to fill in.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Condition, Test, TestField } from '../../../model/conditions/condition.ts';
import { writeCondition } from '../../../model/conditions/write-condition.ts';
import type { Command } from '../../../model/index.ts';
import { useDispatch, useSession } from '../../session/session.tsx';
import { ChoiceField, useGesture } from '../field.tsx';
import { newTest } from './new-test.ts';
import { TestRow } from './test-row.tsx';

interface Shown {
  readonly condition: Condition;
  readonly fields: readonly TestField[];
  /** The command that writes other tests. */
  readonly command: (source: string) => Command;
}

/** Tests that can be written are commands at once; one without a value waits here until it has one. */
export function TestsField({ condition, fields, command }: Shown): ReactElement {
  const { texts } = useSession();
  const dispatch = useDispatch();
  const gesture = useGesture();
  const [draft, setDraft] = useState<Condition | null>(null);
  const shown = draft ?? condition;
  const written = writeCondition(shown, fields);
  const change = (next: Condition): void => {
    const source = writeCondition(next, fields);
    if (typeof source !== 'string') return setDraft(next);
    setDraft(null);
    dispatch(command(source), gesture.current());
  };
  const replace = (at: number, test: Test): void =>
    change({ ...shown, tests: shown.tests.with(at, test) });
  const remove = (at: number): void => change({ ...shown, tests: shown.tests.toSpliced(at, 1) });
  return (
    <div className="alir-tests" onFocus={gesture.begin}>
      {shown.tests.length > 1 ? (
        <ChoiceField
          label={texts.howMany}
          value={shown.join}
          choices={[
            { value: 'all', label: texts.allHold },
            { value: 'any', label: texts.anyHolds },
          ]}
          choose={(join) => change({ ...shown, join })}
        />
      ) : null}
      {shown.tests.map((test, index) => (
        <TestRow
          key={index}
          test={test}
          fields={fields}
          issue={typeof written !== 'string' && written.test === index ? written.why : null}
          change={(next) => replace(index, next)}
          remove={shown.tests.length > 1 ? () => remove(index) : null}
        />
      ))}
      <button
        type="button"
        className="alir-button"
        onClick={() => {
          const test = newTest(fields);
          if (test) change({ ...shown, tests: [...shown.tests, test] });
        }}
      >
        {texts.addTest}
      </button>
    </div>
  );
}
