// A shape of flow that every regency has, with the few questions whose answers make it somebody's own. What comes of it is a flow as any
// other: it can be changed in every detail afterwards.

import type { Json, JsonObject } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import { spanOf } from '../document/duration.ts';
import { createDocument, type FlowDocument } from '../document/document.ts';
import type { Said } from '../presets/preset.ts';
import { nameFor } from '../rules/names.ts';
import type { Language } from '../words/language.ts';

/** Answers, by the names of their questions. What is not answered is as usual. */
export type Answers = Readonly<Record<string, Json>>;

/** A question. */
export interface Question {
  /** Its name, for answers. */
  readonly name: string;
  /** What is asked. */
  readonly ask: Said;
  /** What kind of answer it has, and which is usual. */
  readonly answer:
    | { readonly kind: 'who'; readonly usual: JsonObject }
    | { readonly kind: 'span'; readonly usual: string }
    | { readonly kind: 'tick'; readonly usual: boolean }
    | {
        readonly kind: 'count';
        readonly usual: number;
        readonly least: number;
        readonly most: number;
      };
  /** Whether it is asked, after these answers. Default: always. */
  readonly isAsked?: (answers: Read) => boolean;
}

/** A template. */
export interface Template {
  /** Its name, for hosts and tests. */
  readonly name: string;
  /** What it is called; also the first title of the flow. */
  readonly title: Said;
  /** What it is for, in one sentence. */
  readonly help: Said;
  /** What is asked. */
  readonly questions: readonly Question[];
  /** What it makes of the answers. */
  readonly write: (answers: Read, name: string) => Drafted;
}

/** What a template writes: all of a flow but what it is called, and its forms. */
export interface Drafted {
  /** The flow. */
  readonly flow: JsonObject;
  /** Its forms. */
  readonly forms: readonly JsonObject[];
}

/** Answers as a template reads them: never missing, never of another kind. */
export interface Read {
  /** Who it is, as the format writes it. */
  readonly who: (name: string) => JsonObject;
  /** A duration of the format. */
  readonly span: (name: string) => string;
  /** Yes or no. */
  readonly tick: (name: string) => boolean;
  /** A number within its bounds. */
  readonly count: (name: string) => number;
}

/** Reads answers; what is missing or makes no sense is as usual. */
export function readAnswers({ questions }: Pick<Template, 'questions'>, given: Answers): Read {
  const answers = new Map(questions.map((one) => [one.name, one.answer]));
  return {
    who(name) {
      const answer = answers.get(name);
      const value = given[name];
      if (isObject(value)) return value;
      return answer?.kind === 'who' ? answer.usual : { position: { from: 'starter' } };
    },
    span(name) {
      const answer = answers.get(name);
      const value = given[name];
      if (typeof value === 'string' && spanOf(value) !== null) return value;
      return answer?.kind === 'span' ? answer.usual : 'work:P3D';
    },
    tick(name) {
      const answer = answers.get(name);
      const value = given[name];
      if (typeof value === 'boolean') return value;
      return answer?.kind === 'tick' ? answer.usual : false;
    },
    count(name) {
      const answer = answers.get(name);
      const value = given[name];
      if (answer?.kind !== 'count') return 1;
      return typeof value === 'number' && Number.isInteger(value)
        ? Math.min(answer.most, Math.max(answer.least, value))
        : answer.usual;
    },
  };
}

/** The questions that are asked after these answers. */
export function askedOf(template: Template, given: Answers): readonly Question[] {
  const read = readAnswers(template, given);
  return template.questions.filter(({ isAsked }) => isAsked?.(read) ?? true);
}

/** How a flow begins. */
export interface Beginning {
  /** What people call it. */
  readonly title: string;
  /** The language in which somebody called it so. */
  readonly lang: Language;
  /** The working calendar that its deadlines go by. Default: the engine's. */
  readonly calendar?: string | undefined;
  /** Whether a flow has this name already. */
  readonly isTaken: (name: string) => boolean;
}

/** A document made from a template. */
export function beginFrom(
  template: Template,
  given: Answers,
  { title, lang, calendar, isTaken }: Beginning,
): FlowDocument {
  const called = title.trim() === '' ? template.title[lang] : title.trim();
  const name = nameFor(called, isTaken);
  const { flow, forms } = template.write(readAnswers(template, given), name);
  return createDocument(
    {
      $schema: 'urn:alir:flow:1',
      flow: name,
      version: 1,
      lang,
      title: title.trim() === '' ? { ...template.title } : called,
      description: { ...template.help },
      ...(calendar !== undefined && { calendar }),
      ...flow,
    },
    { forms: Object.fromEntries(forms.map((form) => [String(form['form']), form])) },
  );
}
