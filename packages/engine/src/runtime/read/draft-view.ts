import { isoOf } from '../../core/instant.ts';
import type { DraftView } from '../../core/views/draft.ts';
import type { OfferedDraft } from './draft-of.ts';
import { positionName, userName } from './people.ts';
import type { Reader } from './reader.ts';

export function draftView(reader: Reader, draft: OfferedDraft | null): DraftView | null {
  if (draft === null) return null;
  const { data, inputs, comment, savedAt, by } = draft;
  const { user, position } = by;
  return {
    data,
    inputs,
    comment,
    savedAt: isoOf(savedAt),
    by: {
      user,
      name: userName(reader, user),
      position,
      positionName: positionName(reader, position),
    },
    isOwn: user === reader.actor.user,
  };
}
