// The condition of a way, as tests of fields to choose; what is more than that stays a formula to write.

import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import type { Exit } from '../../../model/graph/step.ts';
import { testFields } from '../../../model/conditions/condition.ts';
import { readCondition } from '../../../model/conditions/read-condition.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { conditionCommand } from './condition-command.ts';
import { TestsField } from './tests-field.tsx';

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
        <TestsField
          key={exit.at.join('/')}
          condition={read}
          fields={fields}
          command={(next) => conditionCommand(exit, next)}
        />
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
