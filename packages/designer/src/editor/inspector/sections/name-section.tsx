// What a step is called, and what whoever does it should know.

import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import type { Command } from '../../../model/index.ts';
import type { Path } from '../../../model/change/path.ts';
import type { Step } from '../../../model/graph/step.ts';
import { isList, isObject } from '../../../model/change/change.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { letterPresets } from '../../../model/presets/presets.ts';
import type { Preset } from '../../../model/presets/preset.ts';
import { wordsOf } from '../../../model/words/words.ts';
import { SaidField } from '../parts/said-field.tsx';

export function NameSection({ step }: { readonly step: Step }): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const words = wordsOf(useDocument(), { lang, nameOf });
  const { state, key } = step;
  // A name that is being written anew is empty for a moment.
  const [isNamed] = useState(state['title'] !== undefined);
  const preset = presetOf(state);
  const { task } = state;
  // A task is called by what is to be done in it.
  const holder = isObject(task) ? task : state;
  const at = isObject(task) ? ['task'] : [];
  const setAt =
    (place: Path) =>
    (text: Json | undefined): Command => ({
      type: 'set-property',
      step: key,
      at: place,
      ...(text !== undefined && { value: text }),
    });
  const set = (word: string): ((text: Json | undefined) => Command) => setAt([...at, word]);
  return (
    <section className="alir-section">
      <div className="alir-kind-line">
        <strong>{preset?.title[lang] ?? words.kind(step)}</strong>
        {preset === undefined ? null : <p className="alir-help">{preset.help[lang]}</p>}
      </div>
      {holder !== state && isNamed ? (
        <SaidField
          label={texts.details.nameOnPicture}
          help={texts.details.nameOnPictureHelp}
          text={state['title']}
          step={key}
          command={(text) =>
            setAt(['title'])(isObject(text) && text[lang] === '' ? undefined : text)
          }
          place="title"
        />
      ) : null}
      <SaidField
        label={texts.title}
        text={holder['title']}
        step={key}
        command={set('title')}
        place={[...at, 'title'].join('/')}
        isNeeded
      />
      <SaidField
        label={texts.description}
        help={texts.descriptionHelp}
        text={holder['description']}
        step={key}
        command={set('description')}
        place={[...at, 'description'].join('/')}
        isLong
      />
    </section>
  );
}

/** What a step was added as: a kind that regencies have a word for. */
function presetOf(state: JsonObject): Preset | undefined {
  const tags = isList(state['tags']) ? state['tags'] : [];
  return letterPresets.find(({ name }) => tags.includes(name));
}
