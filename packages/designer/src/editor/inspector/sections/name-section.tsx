// What a step is called, and what whoever does it should know.

import type { ReactElement } from 'react';
import type { Command } from '../../../model/index.ts';
import type { Step } from '../../../model/graph/step.ts';
import { isObject } from '../../../model/change/change.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { TextField } from '../field.tsx';
import { ownLanguage, saidIn, saying } from '../said.ts';

export function NameSection({ step }: { readonly step: Step }): ReactElement {
  const { texts, lang } = useSession();
  const { flow } = useDocument();
  const { state, key } = step;
  const { task } = state;
  // A task is called by what is to be done in it.
  const holder = isObject(task) ? task : state;
  const at = isObject(task) ? ['task'] : [];
  const set =
    (word: string) =>
    (words: string): Command => ({
      type: 'set-property',
      step: key,
      at: [...at, word],
      ...((words !== '' || word === 'title') && {
        value: saying(holder[word], words, { lang, own: ownLanguage(flow) }),
      }),
    });
  return (
    <section className="alir-section">
      <TextField
        label={texts.title}
        value={saidIn(holder['title'], lang)}
        command={set('title')}
        place={[...at, 'title'].join('/')}
      />
      <TextField
        label={texts.description}
        help={texts.descriptionHelp}
        value={saidIn(holder['description'], lang)}
        command={set('description')}
        place={[...at, 'description'].join('/')}
        isLong
      />
    </section>
  );
}
