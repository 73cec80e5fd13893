// What a step is called, and what whoever does it should know.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import type { Command } from '../../../model/index.ts';
import type { Step } from '../../../model/graph/step.ts';
import { isObject } from '../../../model/change/change.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { wordsOf } from '../../../model/words/words.ts';
import { SaidField } from '../parts/said-field.tsx';

export function NameSection({ step }: { readonly step: Step }): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const words = wordsOf(useDocument(), { lang, nameOf });
  const { state, key } = step;
  const { task } = state;
  // A task is called by what is to be done in it.
  const holder = isObject(task) ? task : state;
  const at = isObject(task) ? ['task'] : [];
  const set =
    (word: string) =>
    (text: Json | undefined): Command => ({
      type: 'set-property',
      step: key,
      at: [...at, word],
      ...(text !== undefined && { value: text }),
    });
  return (
    <section className="alir-section">
      <p className="alir-kind-line">{words.kind(step)}</p>
      <SaidField
        label={texts.title}
        text={holder['title']}
        command={set('title')}
        place={[...at, 'title'].join('/')}
        isNeeded
      />
      <SaidField
        label={texts.description}
        help={texts.descriptionHelp}
        text={holder['description']}
        command={set('description')}
        place={[...at, 'description'].join('/')}
        isLong
      />
    </section>
  );
}
