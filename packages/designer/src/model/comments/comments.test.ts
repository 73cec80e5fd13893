import { describe, expect, test } from 'vitest';
import { done, letter, refused } from '../../../test/doing.ts';
import { bodyOf } from '../../publish/over-http.ts';
import {
  act,
  asDocument,
  createReplica,
  type Command,
  type FlowDocument,
  receive,
  toSend,
} from '../index.ts';
import { commentsOf } from './comments.ts';

const at = '2026-03-02T01:00:00Z';

const written = (comment: string, step: string | null, text: string, more = {}): Command => ({
  type: 'write-comment',
  comment,
  step,
  by: 'sekda',
  at,
  text,
  ...more,
});

function said(document: FlowDocument): readonly (readonly [string | null, string, boolean])[] {
  return commentsOf(document).map(({ step, text, done: end }) => [step, text, end !== null]);
}

describe('comments', () => {
  test('[DM224] are written on a step or on the flow, answered, settled, opened again and taken away with their answers', () => {
    let now = done(letter(), written('c1', 'paraf', 'Kenapa bukan asisten?'));
    now = done(now, written('c2', null, 'Dasar hukumnya?'));
    now = done(now, written('c3', 'paraf', 'Karena SE 12.', { answers: 'c1', by: 'budi' }));
    expect(said(now)).toEqual([
      ['paraf', 'Kenapa bukan asisten?', false],
      [null, 'Dasar hukumnya?', false],
    ]);
    expect(commentsOf(now)[0]).toMatchObject({
      by: 'sekda',
      answers: [{ id: 'c3', by: 'budi', text: 'Karena SE 12.' }],
    });
    now = done(now, { type: 'settle-comment', comment: 'c1', done: { by: 'budi', at } });
    expect(commentsOf(now)[0]?.done).toEqual({ by: 'budi', at });
    now = done(now, { type: 'settle-comment', comment: 'c1' });
    expect(commentsOf(now)[0]?.done).toBeNull();
    now = done(now, { type: 'remove-comment', comment: 'c1' });
    expect(Object.keys(now.comments)).toEqual(['c2']);
  });

  test('[DM224] what says nothing, too much, or is about what is gone is refused', () => {
    const now = done(letter(), written('c1', null, 'Ya.'));
    expect(refused(now, written('c2', null, ' \n'))).toEqual(['COMMENT_UNFIT', {}]);
    expect(refused(now, written('c2', null, 'a'.repeat(5_001)))).toEqual(['COMMENT_UNFIT', {}]);
    expect(refused(now, written('c1', null, 'Lagi.'))).toEqual(['COMMENT_UNFIT', {}]);
    // A key that is a number would not stand behind the others.
    expect(refused(now, written('12', null, 'Lagi.'))).toEqual(['COMMENT_UNFIT', {}]);
    expect(refused(now, written('c2', null, 'Lagi.', { answers: 'c9' }))).toEqual([
      'COMMENT_UNKNOWN',
      {},
    ]);
    expect(refused(now, { type: 'settle-comment', comment: 'c9' })).toEqual([
      'COMMENT_UNKNOWN',
      {},
    ]);
    expect(refused(now, { type: 'remove-comment', comment: 'toString' })).toEqual([
      'COMMENT_UNKNOWN',
      {},
    ]);
  });

  test('[DM225] a comment follows its step to another name; where the step goes it is about the flow, and says what it was about', () => {
    const now = done(letter(), written('c1', 'paraf', 'Perlu?', { about: 'Paraf' }));
    const renamed = done(now, { type: 'rename-step', step: 'paraf', to: 'telaah' });
    expect(said(renamed)).toEqual([['telaah', 'Perlu?', false]]);
    const gone = done(now, { type: 'remove-step', step: 'paraf' });
    expect(commentsOf(gone)[0]).toMatchObject({ step: null, about: 'Paraf' });
  });

  test('[DM225] written while somebody else gives the step another name, it is about that step', () => {
    const document = letter();
    let [mine, other] = [createReplica(document), createReplica(document)];
    const log = [
      { id: '1', command: { type: 'rename-step', step: 'paraf', to: 'telaah' } as const },
    ];
    const acted = act(mine, { id: '2', command: written('c1', 'paraf', 'Perlu?') });
    if (!('version' in acted)) throw new Error(acted.code);
    mine = receive(acted, { version: 0, commands: log }).replica;
    expect(said(mine.document)).toEqual([['telaah', 'Perlu?', false]]);
    other = receive(other, { version: 0, commands: [...log, ...toSend(mine).commands] }).replica;
    expect(other.document).toEqual(mine.document);
  });

  test('[DM228] what is handed in to be published has no comments', () => {
    const now = done(letter(), written('c1', 'paraf', 'Perlu?'));
    expect(bodyOf(now)).toEqual(bodyOf(letter()));
    expect(JSON.stringify(bodyOf(now))).not.toContain('Perlu?');
  });

  test('[DM226] whatever a file says of comments opens, and what is none is left alone', () => {
    const comments = {
      c1: { text: 'Ya.', at, step: 7 },
      c2: 'x',
      c3: { text: 5 },
      c4: { text: 'Ke mana?', at, answers: 'c9' },
    };
    const document = asDocument({ ...letter(), comments });
    expect(said(document)).toEqual([[null, 'Ya.', false]]);
    expect(document.comments).toEqual(comments);
    // A draft of an earlier release knows no comments.
    const { comments: _, ...earlier } = letter();
    expect(asDocument(earlier).comments).toEqual({});
  });
});
