// One test: which field, what is asked of it, and with what it is compared.

import { useId } from 'react';
import type { ReactElement } from 'react';
import { isObject } from '../../../model/change/change.ts';
import {
  opsOf,
  type Test,
  type TestField,
  valuesTaken,
} from '../../../model/conditions/condition.ts';
import type { Unwritable } from '../../../model/conditions/write-condition.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { saidIn } from '../../../model/words/said.ts';
import { testOf } from './new-test.ts';

export function TestRow(props: {
  readonly test: Test;
  readonly fields: readonly TestField[];
  readonly issue: Unwritable['why'] | null;
  readonly change: (test: Test) => void;
  readonly remove: (() => void) | null;
}): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const speaker = speakerOf(useDocument(), { lang, nameOf });
  const { test, fields, issue, change, remove } = props;
  const field = fields.find(({ name }) => name === test.field);
  return (
    <div className="alir-test">
      <select
        aria-label={texts.testField}
        value={test.field}
        onChange={(event) => {
          const chosen = fields.find(({ name }) => name === event.target.value);
          if (chosen) change(testOf(chosen, test));
        }}
      >
        {fields.map(({ name }) => (
          <option key={name} value={name}>
            {speaker.field([name])}
          </option>
        ))}
      </select>
      <select
        aria-label={texts.testOp}
        value={test.op}
        onChange={(event) => {
          const op = opsOf[field?.kind ?? 'text'].find((one) => one === event.target.value);
          if (op) change({ ...test, op, values: valuesFor(test, op) });
        }}
      >
        {opsOf[field?.kind ?? 'text'].map((op) => (
          <option key={op} value={op}>
            {texts.testOps[field?.kind === 'date' ? 'date' : 'other'][op]}
          </option>
        ))}
      </select>
      {field && valuesTaken(test.op) !== 'none' ? (
        <Values test={test} field={field} change={change} />
      ) : null}
      {issue === null ? null : <p className="alir-issue">{texts.testIssues[issue]}</p>}
      {remove === null ? null : (
        <button type="button" className="alir-button" onClick={remove}>
          {texts.removeTest}
        </button>
      )}
    </div>
  );
}

function valuesFor(test: Test, op: Test['op']): readonly string[] {
  const taken = valuesTaken(op);
  if (taken === 'none') return [];
  if (taken === 'several') return test.values.filter((value) => value !== '');
  return test.values.length === 0 ? [''] : test.values.slice(0, 1);
}

const inputTypes = { date: 'date', integer: 'number', decimal: 'text', text: 'text' } as const;

function Values(props: {
  readonly test: Test;
  readonly field: TestField;
  readonly change: (test: Test) => void;
}): ReactElement {
  const { texts } = useSession();
  const id = useId();
  const label = useChoiceLabel(props.field);
  const { test, field, change } = props;
  if (valuesTaken(test.op) === 'several') {
    return (
      <div role="group" aria-label={texts.testValue} className="alir-test-choices">
        {field.choices.map((choice) => (
          <label key={choice}>
            <input
              type="checkbox"
              checked={test.values.includes(choice)}
              onChange={(event) => {
                const others = test.values.filter((one) => one !== choice);
                change({ ...test, values: event.target.checked ? [...others, choice] : others });
              }}
            />
            {label(choice)}
          </label>
        ))}
      </div>
    );
  }
  const [value = ''] = test.values;
  const set = (next: string): void => change({ ...test, values: [next] });
  if (field.kind === 'choice') {
    return (
      <select
        aria-label={texts.testValue}
        value={value}
        onChange={(event) => set(event.target.value)}
      >
        <option value="">{texts.notFilled}</option>
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {label(choice)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      id={id}
      aria-label={texts.testValue}
      type={field.kind === 'yesno' ? 'text' : inputTypes[field.kind]}
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
}

/** What a member of a choice is called on the forms, else its name as words. */
function useChoiceLabel({ name }: TestField): (choice: string) => string {
  const { lang } = useSession();
  const { forms } = useDocument();
  const labels = new Map<string, string>();
  for (const form of Object.values(forms))
    collect(form, name, (value, label) => labels.set(value, saidIn(label, lang)));
  return (choice) => labels.get(choice) || choice.replaceAll('-', ' ');
}

function collect(
  value: Parameters<typeof isObject>[0],
  field: string,
  tell: (value: string, label: Parameters<typeof saidIn>[0]) => void,
): void {
  if (Array.isArray(value)) for (const one of value) collect(one, field, tell);
  if (!isObject(value)) return;
  const { options } = value;
  if (value['field'] === field && Array.isArray(options)) {
    for (const option of options) {
      if (isObject(option)) tell(String(option['value']), option['label']);
    }
  }
  for (const inner of Object.values(value)) collect(inner, field, tell);
}
