// Comments: what those who design a flow say to each other about it, kept beside it and never published.

import { isObject } from '../change/change.ts';
import type { FlowDocument } from '../document/document.ts';
import { refuse, type Refusal } from '../rules/refusal.ts';
import type { Act, Scene } from './act.ts';
import type * as command from './data-command.ts';

/** The most letters of a comment. */
const longest = 5_000;

/** The act of {@link command.WriteComment}. */
export function writeComment(write: command.WriteComment): Act {
  const { type: _type, comment: id, step, ...said } = write;
  return {
    refusal: ({ document: { comments } }) => {
      const { answers = null, text } = said;
      if (answers !== null && !Object.hasOwn(comments, answers)) return refuse('COMMENT_UNKNOWN');
      const isNew = /^[a-z][\w-]{0,80}$/i.test(id) && !Object.hasOwn(comments, id);
      const isFit = isNew && text.trim() !== '' && text.length <= longest;
      return isFit ? null : refuse('COMMENT_UNFIT');
    },
    perform: (editing) =>
      editing.put(['comments', id], { ...(step !== null && { step }), ...said }),
    map: (moved) => ({ ...write, step: moved.holder(step) }),
  };
}

/** The act of {@link command.SettleComment}. */
export function settleComment(settle: command.SettleComment): Act {
  const { comment, done } = settle;
  const path = ['comments', comment, 'done'];
  return {
    refusal: (scene) => refuseUnknown(scene, comment),
    perform: (editing) => (done === undefined ? editing.remove(path) : editing.put(path, done)),
    map: () => settle,
  };
}

/** The act of {@link command.RemoveComment}. */
export function removeComment(remove: command.RemoveComment): Act {
  const { comment } = remove;
  return {
    refusal: (scene) => refuseUnknown(scene, comment),
    perform: (editing, { document }) => {
      for (const id of [...answersTo(document, comment), comment]) editing.remove(['comments', id]);
    },
    map: () => remove,
  };
}

function refuseUnknown({ document: { comments } }: Scene, id: string): Refusal | null {
  return Object.hasOwn(comments, id) && isObject(comments[id]) ? null : refuse('COMMENT_UNKNOWN');
}

function answersTo({ comments }: FlowDocument, id: string): readonly string[] {
  return Object.keys(comments).filter((key) => {
    const one = comments[key];
    return isObject(one) && one['answers'] === id;
  });
}
