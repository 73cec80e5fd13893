// A text that people read, in the editor's language. What somebody wrote in the other language stays, and stands below.

import type { ReactElement } from 'react';
import type { Json } from '@alir/engine/core/types';
import { isObject } from '../../../model/change/change.ts';
import type { Command } from '../../../model/index.ts';
import { isAsBegun } from '../../../model/presets/as-begun.ts';
import { useDocument, useSession } from '../../session/session.tsx';
import { TextField } from '../field.tsx';
import { ownLanguage, saidIn, withSaid } from '../../../model/words/said.ts';

export function SaidField(props: {
  readonly label: string;
  readonly text: Json | undefined;
  /** The command that lets the flow say it; without a text it says nothing there. */
  readonly command: (text: Json | undefined) => Command;
  /** Whether the flow has to say something there, if only an empty text. */
  readonly isNeeded?: boolean;
  readonly help?: string;
  readonly isLong?: boolean;
  readonly place?: string;
  /** The step that says it: what its kind wrote in the other language goes when somebody writes their own words. */
  readonly step?: string;
}): ReactElement {
  const { texts, lang, kinds } = useSession();
  const document = useDocument();
  const { flow } = document;
  const { label, text, command, isNeeded = false, help, isLong = false, place, step } = props;
  const other = otherOf(text, lang);
  const notes = [help, other && texts.details.otherLanguage(other)].filter(Boolean);
  return (
    <TextField
      label={label}
      value={saidIn(text, lang)}
      isLong={isLong}
      {...(place !== undefined && { place })}
      {...(notes.length > 0 && { help: notes.join(' ') })}
      command={(words) => {
        if (words === '' && !isNeeded && other === null) return command(undefined);
        // A translation of other words than these would only mislead.
        const isBegun = step !== undefined && isAsBegun(document, { step, text }, kinds);
        return command(
          withSaid(isBegun ? undefined : text, words, { lang, own: ownLanguage(flow) }),
        );
      }}
    />
  );
}

/** What it says in the other language, where it says something else there. */
function otherOf(text: Json | undefined, lang: 'id' | 'en'): string | null {
  const other = isObject(text) ? text[lang === 'id' ? 'en' : 'id'] : undefined;
  return typeof other === 'string' && isObject(text) && typeof text[lang] === 'string'
    ? other
    : null;
}
