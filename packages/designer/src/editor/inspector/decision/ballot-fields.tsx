// What is handed in beside a vote: fields of the kinds that forms know.

import type { ReactElement } from 'react';
import {
  type FieldKind,
  fieldKinds,
  isKindOfData,
  kindOf,
  schemaOfKind,
} from '../../../model/forms/field-kind.ts';
import {
  addBallotField,
  ballotFields,
  type BallotField,
  changeBallotField,
  removeBallotField,
} from '../../../model/decisions/ballot.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { fieldKindTexts } from '../../texts/field-kinds.ts';
import { ChoiceField, TickField } from '../field.tsx';
import { useFlowTexts } from '../flow/use-flow-texts.ts';
import { More } from '../parts/more.tsx';
import { SaidField } from '../parts/said-field.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { saidIn } from '../../../model/words/said.ts';

export function BallotFields({ step }: { readonly step: string }): ReactElement {
  const { texts, lang } = useSession();
  const words = useFlowTexts();
  const document = useDocument();
  const { run, reason } = useCommands();
  const fields = ballotFields(document, step);
  const { schema } = schemaOfKind('text', { title: words.newBallot });
  return (
    <More
      title={words.ballot}
      says={fields.length === 0 ? '' : texts.details.saysSo(fields.length)}
      places={['task/ballot']}
    >
      <p className="alir-help">{words.ballotHelp}</p>
      {fields.map((field) => {
        const title = saidIn(field.schema['title'], lang) || field.name;
        return (
          <fieldset key={field.name} className="alir-outcome">
            <legend>{title}</legend>
            <Field step={step} field={field} />
            <button
              type="button"
              className="alir-button"
              onClick={() => run(removeBallotField(document, step, field.name))}
            >
              {words.removeBallot(title)}
            </button>
          </fieldset>
        );
      })}
      {reason}
      <button
        type="button"
        className="alir-button"
        onClick={() => run(addBallotField(document, step, schema))}
      >
        {words.addBallot}
      </button>
    </More>
  );
}

/** Kinds that have more to be said of than fits beside a vote. */
const larger: readonly FieldKind[] = [
  'letter',
  'choice',
  'choices',
  'file',
  'files',
  'rows',
  'recipients',
];

/** Kinds that a vote may have: what is one value, told by its schema. */
const kinds = fieldKinds.filter((kind) => isKindOfData(kind) && !larger.includes(kind));

function Field(props: { readonly step: string; readonly field: BallotField }): ReactElement {
  const { texts, lang } = useSession();
  const words = useFlowTexts();
  const document = useDocument();
  const { run, reason } = useCommands();
  const { kinds: names, other } = fieldKindTexts(lang);
  const { step, field } = props;
  const kind = kindOf(field.schema);
  const known = kinds.find((one) => one === kind);
  return (
    <>
      <SaidField
        label={words.ballotTitle}
        text={field.schema['title']}
        isNeeded
        command={(title) =>
          changeBallotField(document, step, {
            ...field,
            schema: { ...field.schema, ...(title !== undefined && { title }) },
          })
        }
      />
      <ChoiceField<string>
        label={texts.fieldKind}
        value={known ?? 'other'}
        choices={[
          ...(known === undefined ? [{ value: 'other', label: other }] : []),
          ...kinds.map((value) => ({ value, label: names[value].name })),
        ]}
        choose={(value) => {
          const chosen = kinds.find((one) => one === value);
          if (chosen === undefined) return;
          const { schema } = schemaOfKind(chosen, field.schema);
          run(changeBallotField(document, step, { ...field, schema }));
        }}
      />
      <TickField
        label={words.ballotRequired}
        value={field.isRequired}
        set={(isRequired) => run(changeBallotField(document, step, { ...field, isRequired }))}
      />
      {reason}
    </>
  );
}
