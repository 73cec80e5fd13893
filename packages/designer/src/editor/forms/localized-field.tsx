// Words of a flow that people read: one field, or one for each language where the flow speaks both.

import type { ReactElement } from 'react';
import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../../model/change/change.ts';
import type { Command } from '../../model/index.ts';
import { TextField } from '../inspector/field.tsx';
import type { Language } from '../../model/words/language.ts';
import { ownLanguage } from '../../model/words/said.ts';
import { useDocument } from '../session/session.tsx';
import { useFormTexts } from './use-form-texts.ts';

/** A field for words in each language of the flow. Without any words, `command` gets nothing. */
export function LocalizedField(props: {
  readonly label: string;
  readonly text: Json | undefined;
  readonly command: (text: Json | undefined) => Command;
  readonly isLong?: boolean;
}): ReactElement {
  const words = useFormTexts();
  const { flow } = useDocument();
  const { label, text, command, isLong = false } = props;
  const own = ownLanguage(flow);
  const languages = languagesOf(flow);
  return (
    <>
      {languages.map((lang) => (
        <TextField
          key={lang}
          label={languages.length === 1 ? label : words.inLanguage(label, words.languages[lang])}
          value={saidExactly(text, lang, own)}
          isLong={isLong}
          command={(said) => command(withWords(text, said, { lang, own }))}
        />
      ))}
    </>
  );
}

/** The languages that a flow speaks: those of its title. */
function languagesOf(flow: JsonObject): readonly Language[] {
  const { title } = flow;
  const own = ownLanguage(flow);
  const isBoth = isObject(title) && title['id'] !== undefined && title['en'] !== undefined;
  return isBoth ? ['id', 'en'] : [own];
}

/** Words in every language of a flow. */
export function inLanguages(flow: JsonObject, say: (lang: Language) => string): Json {
  const languages = languagesOf(flow);
  const [only] = languages;
  if (only !== undefined && languages.length === 1) return say(only);
  return Object.fromEntries(languages.map((lang) => [lang, say(lang)]));
}

function saidExactly(text: Json | undefined, lang: Language, own: Language): string {
  const said = isObject(text) ? text[lang] : lang === own ? text : undefined;
  return typeof said === 'string' ? said : '';
}

/** A language without words is left out, and the text with its last. */
function withWords(
  text: Json | undefined,
  said: string,
  { lang, own }: { readonly lang: Language; readonly own: Language },
): Json | undefined {
  const before = typeof text === 'string' ? { [own]: text } : isObject(text) ? text : {};
  const { [lang]: _, ...others } = before;
  const next = said === '' ? others : { ...before, [lang]: said };
  const languages = Object.keys(next);
  if (languages.length === 0) return undefined;
  return !isObject(text) && languages.length === 1 && next[own] !== undefined ? next[own] : next;
}
