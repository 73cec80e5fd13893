// The condition of a way, as tests of fields to choose; what is more than that stays a formula to write.

import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import type { Exit } from '../../../model/graph/step.ts';
import {
  type Condition,
  type Test,
  type TestField,
  testFields,
} from '../../../model/conditions/condition.ts';
import { readCondition } from '../../../model/conditions/read-condition.ts';
import { writeCondition } from '../../../model/conditions/write-condition.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDispatch, useDocument, useSession } from '../../session/session.tsx';
import { ChoiceField, useGesture } from '../field.tsx';
import { conditionCommand } from './condition-command.ts';
import { newTest } from './new-test.ts';
import { TestRow } from './test-row.tsx';

export function ConditionEditor({ exit }: { readonly exit: Exit }): ReactElement | null {
  const { texts, lang, nameOf } = useSession();
  const document = useDocument();
  const fields = testFields(document.flow);
  const source = exit.condition ?? '';
  const read = source === '' ? null : readCondition(source, fields);
  const [isFormula, setFormula] = useState(source !== '' && read === null);
  if (exit.condition === null) return null;
  const sentence = wordsOf(document, { lang, nameOf }).condition(source);
  return (
    <fieldset className="alir-condition">
      <legend>{texts.onlyIf}</legend>
      <p className="alir-help">{sentence}</p>
      {isFormula || read === null ? (
        <Loaded>
          <FormulaEditor label={texts.formulaText} exit={exit} />
        </Loaded>
      ) : (
        <Tests key={exit.at.join('/')} exit={exit} condition={read} fields={fields} />
      )}
      {read === null ? null : (
        <button type="button" className="alir-button" onClick={() => setFormula(!isFormula)}>
          {isFormula ? texts.asTests : texts.asFormula}
        </button>
      )}
      <Trying exit={exit} />
    </fieldset>
  );
}

const FormulaEditor = lazy(async () => {
  const { FormulaEditor: loaded } = await import('./formula-editor.tsx');
  return { default: loaded };
});
const TryValues = lazy(async () => {
  const { TryValues: loaded } = await import('./try-values.tsx');
  return { default: loaded };
});

/** What is loaded when somebody wants it. */
function Loaded({ children }: { readonly children: ReactElement }): ReactElement {
  const { texts } = useSession();
  return <Suspense fallback={<p role="status">{texts.conditions.loading}</p>}>{children}</Suspense>;
}

/** Trying values, while somebody wants to. */
function Trying({ exit }: { readonly exit: Exit }): ReactElement {
  const { texts } = useSession();
  const [isOpen, open] = useState(false);
  return (
    <>
      <button
        type="button"
        className="alir-button"
        aria-expanded={isOpen}
        onClick={() => open(!isOpen)}
      >
        {texts.conditions.tryValues}
      </button>
      {isOpen ? (
        <Loaded>
          <TryValues exit={exit} />
        </Loaded>
      ) : null}
    </>
  );
}

interface Shown {
  readonly exit: Exit;
  readonly condition: Condition;
  readonly fields: readonly TestField[];
}

/** Tests that can be written are commands at once; one without a value waits here until it has one. */
function Tests({ exit, condition, fields }: Shown): ReactElement {
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
    dispatch(conditionCommand(exit, source), gesture.current());
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
