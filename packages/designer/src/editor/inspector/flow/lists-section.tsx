// What lists and search know of a letter: fields to tick, and what is said by formulas.

import type { ReactElement } from 'react';
import { listables, listedByFormula } from '../../../model/start/listed.ts';
import { speakerOf, wordsOfKey } from '../../../model/words/speaker.ts';
import { fieldsOf } from '../../../model/graph/field-mentions.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { TextField, TickField } from '../field.tsx';
import { More } from '../parts/more.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { flowProperty } from './flow-property.ts';
import { useFlowTexts } from './use-flow-texts.ts';

export function ListsSection(): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const words = useFlowTexts();
  const document = useDocument();
  const { flow } = document;
  const { field: spoken } = speakerOf(document, { lang, nameOf });
  const { run, reason } = useCommands();
  const fields = listables(flow);
  const formulas = listedByFormula(flow);
  const count = fields.filter(({ isListed }) => isListed).length + formulas.length;
  const nameOfListed = (name: string): string =>
    Object.hasOwn(fieldsOf(flow), name) ? spoken([name]) : wordsOfKey(name);
  return (
    <More
      title={words.lists}
      says={count === 0 ? '' : texts.details.saysSo(count)}
      places={['summary']}
    >
      <p className="alir-help">{words.listsHelp}</p>
      {fields.map(({ field, isListed, source }) => (
        <TickField
          key={field}
          label={spoken([field])}
          value={isListed}
          set={(isShown) => run(flowProperty(['summary', field], isShown ? source : undefined))}
        />
      ))}
      {formulas.length === 0 ? null : <p className="alir-help">{words.listFormulas}</p>}
      {formulas.map(([name, source]) => (
        <div key={name} className="alir-seat">
          <TextField
            label={nameOfListed(name)}
            value={source}
            place={`summary/${name}`}
            command={(formula) => flowProperty(['summary', name], formula)}
          />
          <button
            type="button"
            className="alir-button"
            onClick={() => run(flowProperty(['summary', name], undefined))}
          >
            {words.removeListed(nameOfListed(name))}
          </button>
        </div>
      ))}
      {reason}
    </More>
  );
}
