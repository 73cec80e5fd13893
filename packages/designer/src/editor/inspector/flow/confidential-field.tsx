// Whether letters are confidential: never, always, or where tests of fields hold.

import type { ReactElement } from 'react';
import { valueAt } from '../../../model/change/change.ts';
import { testFields } from '../../../model/conditions/condition.ts';
import { readCondition } from '../../../model/conditions/read-condition.ts';
import { writeCondition } from '../../../model/conditions/write-condition.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { newTest } from '../conditions/new-test.ts';
import { TestsField } from '../conditions/tests-field.tsx';
import { ChoiceField, TextField } from '../field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { flowProperty } from './flow-property.ts';
import { useFlowTexts } from './use-flow-texts.ts';

type Kind = 'never' | 'always' | 'if';

export function ConfidentialField(): ReactElement {
  const words = useFlowTexts();
  const { flow } = useDocument();
  const { run, reason } = useCommands();
  const fields = testFields(flow);
  const said = valueAt(flow, ['access', 'confidential']);
  const kind: Kind = said === undefined ? 'never' : said === 'true' ? 'always' : 'if';
  const test = newTest(fields);
  const first = test && writeCondition({ join: 'all', tests: [test] }, fields);
  const set = (source: string | undefined): unknown =>
    run(flowProperty(['access', 'confidential'], source));
  return (
    <>
      <ChoiceField<Kind>
        label={words.confidential}
        value={kind}
        place="access"
        help={words.confidentialHelp}
        choices={(['never', 'always', 'if'] as const)
          .filter((one) => one === kind || one !== 'if' || typeof first === 'string')
          .map((one) => ({ value: one, label: words.confidentials[one] }))}
        choose={(next) => {
          if (next === 'never') set(undefined);
          if (next === 'always') set('true');
          if (next === 'if' && typeof first === 'string') set(first);
        }}
      />
      {kind === 'if' && typeof said === 'string' ? <Rule source={said} /> : null}
      {reason}
    </>
  );
}

/** The tests, or the formula where it is more than tests. */
function Rule({ source }: { readonly source: string }): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const words = useFlowTexts();
  const document = useDocument();
  const fields = testFields(document.flow);
  const condition = readCondition(source, fields);
  const command = (next: string) => flowProperty(['access', 'confidential'], next);
  return (
    <fieldset className="alir-condition">
      <legend>{words.confidentialIf}</legend>
      <p className="alir-help">{wordsOf(document, { lang, nameOf }).condition(source)}</p>
      {condition === null ? (
        <TextField label={texts.formulaText} value={source} command={command} />
      ) : (
        <TestsField condition={condition} fields={fields} command={command} />
      )}
    </fieldset>
  );
}
