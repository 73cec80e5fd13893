// The comments of a document as they are read. Whatever else a file holds there is left alone and not shown.

import type { Json } from '@alir/engine/core/types';
import { isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';

/** What somebody said. */
export interface Said {
  /** What tells it from the others. */
  readonly id: string;
  /** Id of whoever wrote it; null: it is not known. */
  readonly by: string | null;
  /** When, ISO 8601. */
  readonly at: string;
  /** What was said. */
  readonly text: string;
}

/** What somebody said of a step, or of the flow as a whole. */
export interface Comment extends Said {
  /** The step that it is about; null: the flow as a whole, or a step that is gone. */
  readonly step: string | null;
  /** What people called the step; null where it was not about one. */
  readonly about: string | null;
  /** Who said that it is done, and when; null: it is open. */
  readonly done: { readonly by: string | null; readonly at: string } | null;
  /** What others said to it, in the order in which they did. */
  readonly answers: readonly Said[];
}

const read = new WeakMap<FlowDocument['comments'], readonly Comment[]>();

/** The comments of a document, the oldest first. The same value for the same comments. */
export function commentsOf({ comments }: Pick<FlowDocument, 'comments'>): readonly Comment[] {
  const known = read.get(comments);
  if (known !== undefined) return known;
  const found = Object.entries(comments).flatMap(([id, value]) => saidIn(id, value));
  const answers = Map.groupBy(found, ({ answered }) => answered);
  const all = (answers.get(null) ?? []).map(({ answered: _answered, ...comment }): Comment => ({
    ...comment,
    answers: answers.get(comment.id) ?? [],
  }));
  read.set(comments, all);
  return all;
}

/** How many comments of a step are open. */
export function openCommentsOn(document: FlowDocument, step: string): number {
  return commentsOf(document).filter((one) => one.step === step && one.done === null).length;
}

type Read = Omit<Comment, 'answers'> & { readonly answered: string | null };

function saidIn(id: string, value: Json): readonly Read[] {
  if (!isObject(value)) return [];
  const { step, about, answers, by, at, text, done } = value;
  if (typeof text !== 'string' || typeof at !== 'string') return [];
  return [
    {
      id,
      at,
      text,
      by: textOr(by),
      step: textOr(step),
      about: textOr(about),
      answered: textOr(answers),
      done: isObject(done) ? { by: textOr(done['by']), at: textOr(done['at']) ?? at } : null,
    },
  ];
}

function textOr(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
