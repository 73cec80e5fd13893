// Comments: what those who design a flow say to each other about it, kept beside it and never published.

import { isObject } from '../change/change.ts';
import { refuse } from '../rules/refusal.ts';
import type { Act } from './act.ts';
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
  const path = ['comments', settle.comment, 'done'];
  return ofComment(settle, (editing) => {
    if (settle.done === undefined) editing.remove(path);
    else editing.put(path, settle.done);
  });
}

/** The act of {@link command.RemoveComment}. */
export function removeComment(remove: command.RemoveComment): Act {
  return ofComment(remove, (editing, { document: { comments } }) => {
    for (const [id, one] of Object.entries(comments)) {
      const isAnswer = isObject(one) && one['answers'] === remove.comment;
      if (isAnswer || id === remove.comment) editing.remove(['comments', id]);
    }
  });
}

/** An act on a comment that is there. */
function ofComment(
  about: command.SettleComment | command.RemoveComment,
  perform: Act['perform'],
): Act {
  return {
    refusal: ({ document: { comments } }) =>
      Object.hasOwn(comments, about.comment) ? null : refuse('COMMENT_UNKNOWN'),
    perform,
    map: () => about,
  };
}
