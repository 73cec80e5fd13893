// Who is told when a step begins: they get a copy, may read the letter then, and are seen to have read it.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isList, isObject } from '../../../model/change/change.ts';
import type { Step } from '../../../model/graph/step.ts';
import type { Command } from '../../../model/index.ts';
import { speakerOf } from '../../../model/words/speaker.ts';
import { whoWords } from '../../../model/words/who-words.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { More } from '../parts/more.tsx';
import { useCommands } from '../parts/use-commands.tsx';
import { WhoField } from '../who/who-field.tsx';

export function CopiesSection({ step }: { readonly step: Step }): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const { details } = texts;
  const document = useDocument();
  const { run, reason } = useCommands();
  const copies = isList(step.state['copies']) ? step.state['copies'] : [];
  const saying = (next: readonly Json[]): Command => ({
    type: 'set-property',
    step: step.key,
    at: ['copies'],
    ...(next.length > 0 && { value: next }),
  });
  return (
    <More
      title={details.copies}
      says={copies.length === 0 ? '' : details.saysSo(copies.length)}
      places={['copies']}
    >
      <p className="alir-help">{details.copiesHelp}</p>
      {copies.map((copy, index) => (
        <div key={index} className="alir-seat">
          {isObject(copy) && 'positions' in copy ? (
            <p className="alir-help">
              {whoWords(copy, speakerOf(document, { lang, nameOf }))} {details.readOnly}
            </p>
          ) : (
            <WhoField
              label={details.copyTo(index + 1)}
              value={copy}
              slot="assign"
              step={step.key}
              place={`copies/${index}`}
              command={(next) => saying(copies.with(index, next))}
            />
          )}
          <button
            type="button"
            className="alir-button"
            onClick={() => run(saying(copies.toSpliced(index, 1)))}
          >
            {details.removeCopy(index + 1)}
          </button>
        </div>
      ))}
      {reason}
      <button
        type="button"
        className="alir-button"
        onClick={() => run(saying([...copies, { position: { from: 'starter' } }]))}
      >
        {details.addCopy}
      </button>
    </More>
  );
}
