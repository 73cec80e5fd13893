// Who does something: by what they are to whoever starts, or a certain position or role.

import { useId } from 'react';
import type { ReactElement } from 'react';
import type { JsonObject } from '@alir/engine/core/types';
import { isSameJson } from '../../model/document/same-json.ts';
import { nameFor } from '../../model/rules/names.ts';
import { headAbove, ownHead, starter, superior } from '../../model/templates/building.ts';
import { capitalised } from '../../model/words/language.ts';
import { speakerOf, wordsOfKey } from '../../model/words/speaker.ts';
import { whoWords } from '../../model/words/who-words.ts';
import { positionChoices, roleChoices } from '../inspector/people/people-choices.ts';
import { PeoplePicker } from '../inspector/people/people-picker.tsx';
import { useDocument, useSession } from '../session/session.tsx';

export function WhoAnswer(props: {
  readonly label: string;
  readonly usual: JsonObject;
  readonly value: JsonObject;
  readonly choose: (value: JsonObject) => void;
}): ReactElement {
  const { texts, lang, nameOf } = useSession();
  const speaker = speakerOf(useDocument(), { lang, nameOf });
  const id = useId();
  const { usual, value, choose } = props;
  const relations = [starter, superior, ownHead, headAbove];
  const isNamed = typeof usual['position'] === 'string' || typeof usual['role'] === 'string';
  const offered =
    isNamed || relations.some((one) => isSameJson(one, usual)) ? relations : [usual, ...relations];
  const at = offered.findIndex((one) => isSameJson(one, value));
  const kind = at >= 0 ? String(at) : typeof value['role'] === 'string' ? 'role' : 'position';
  const pick = (chosen: string): void => {
    const relation = offered[Number(chosen)];
    if (chosen === 'position') choose({ position: wordOf(usual, 'position') });
    else if (chosen === 'role') choose({ role: wordOf(usual, 'role') });
    else if (relation) choose(relation);
  };
  return (
    <div className="alir-template-who">
      <div className="alir-field">
        <label htmlFor={id}>{props.label}</label>
        <select id={id} value={kind} onChange={(event) => pick(event.target.value)}>
          {offered.map((one, index) => (
            <option key={JSON.stringify(one)} value={index}>
              {capitalised(whoWords(one, speaker) ?? '')}
            </option>
          ))}
          <option value="position">{capitalised(texts.templates.certainPosition)}</option>
          <option value="role">{capitalised(texts.templates.certainRole)}</option>
        </select>
      </div>
      {kind === 'position' || kind === 'role' ? (
        <Named
          kind={kind}
          of={props.label}
          value={wordOf(value, kind)}
          choose={(word) => choose({ [kind]: word })}
        />
      ) : null}
    </div>
  );
}

/** A position or a role: chosen in the organisation where the host gives one, else written as people call it. */
function Named(props: {
  readonly kind: 'position' | 'role';
  /** The question. */
  readonly of: string;
  readonly value: string;
  readonly choose: (value: string) => void;
}): ReactElement {
  const { texts, organisation, today, nameOf, lang } = useSession();
  const document = useDocument();
  const id = useId();
  const { kind, value, choose } = props;
  const label = kind === 'position' ? texts.templates.whichPosition : texts.templates.whichRole;
  const named = `${label}: ${props.of}`;
  if (organisation === undefined) {
    return (
      <div className="alir-field">
        <label htmlFor={id} className="alir-hidden">
          {named}
        </label>
        <input
          id={id}
          type="text"
          required
          defaultValue={value === '' ? '' : wordsOfKey(value)}
          onChange={(event) => choose(nameFor(event.target.value, () => false))}
        />
      </div>
    );
  }
  const { name } = speakerOf(document, { lang, nameOf });
  const choices =
    kind === 'position'
      ? positionChoices(organisation, today)
      : roleChoices(organisation, today, (role) => name('role', role) || wordsOfKey(role));
  return <PeoplePicker label={named} value={value} choices={choices} choose={choose} />;
}

function wordOf(who: JsonObject, word: string): string {
  const value = who[word];
  return typeof value === 'string' ? value : '';
}
