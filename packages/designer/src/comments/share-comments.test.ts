// Two who design one flow, each with an editor of their own, and a host that is out of reach now and then.

import fc from 'fast-check';
import { runs } from '@alir/testbed/runs';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '@alir/engine/core/types';
import { letter } from '../../test/doing.ts';
import { commentsOf } from '../model/comments/comments.ts';
import { type Command, createEditor } from '../model/index.ts';
import type { CommentsHost } from './comments-host.ts';
import { shareComments } from './share-comments.ts';

const at = '2026-03-02T01:00:00Z';
const written = (comment: string, text = 'Kenapa?'): Command => ({
  type: 'write-comment',
  comment,
  step: 'paraf',
  by: 'sekda',
  at,
  text,
});

/** A host that keeps comments in memory, and can be out of reach. */
function hostHere() {
  const kept = new Map<string, JsonObject | null>();
  let isAway = false;
  const reach = (): void => {
    if (isAway) throw new TypeError('out of reach');
  };
  const host: CommentsHost = {
    async read() {
      reach();
      return Object.fromEntries(kept);
    },
    async keep(_flow, id, comment) {
      reach();
      kept.set(id, comment);
    },
  };
  return { host, kept, away: (is: boolean): void => void (isAway = is) };
}

const open = (host: CommentsHost, document = letter()) => {
  const editor = createEditor(document);
  const told: boolean[] = [];
  return { editor, told, sharing: shareComments(editor, host, (is) => told.push(is)) };
};

const texts = ({ editor }: ReturnType<typeof open>): readonly string[] =>
  commentsOf(editor.document).map(({ text }) => text);

describe('comments of a flow that several design', () => {
  test('[DM229] what one writes, settles and takes away is with the other, and is no edit of theirs', async () => {
    const { host } = hostHere();
    const [one, other] = [open(host), open(host)];
    await Promise.all([one.sharing.look(), other.sharing.look()]);
    one.editor.dispatch(written('c1'));
    await one.sharing.look();
    await other.sharing.look();
    expect(texts(other)).toEqual(['Kenapa?']);
    expect(other.editor.undo()).toBe(false);
    other.editor.dispatch({ type: 'settle-comment', comment: 'c1', done: { by: 'budi', at } });
    await other.sharing.look();
    await one.sharing.look();
    expect(commentsOf(one.editor.document)[0]?.done).toEqual({ by: 'budi', at });
    one.editor.dispatch({ type: 'remove-comment', comment: 'c1' });
    await one.sharing.look();
    await other.sharing.look();
    expect(texts(other)).toEqual([]);
  });

  test('[DM229] what was written out of reach is told, and comes to others later; what they wrote meanwhile stays', async () => {
    const { host, kept, away } = hostHere();
    const one = open(host);
    await one.sharing.look();
    away(true);
    one.editor.dispatch(written('c1', 'Dari rumah'));
    await one.sharing.look();
    expect(one.told.at(-1)).toBe(false);
    kept.set('c2', { at, text: 'Dari kantor' });
    away(false);
    await one.sharing.look();
    expect(one.told.at(-1)).toBe(true);
    expect(kept.get('c1')).toMatchObject({ text: 'Dari rumah' });
    expect(texts(one).toSorted()).toEqual(['Dari kantor', 'Dari rumah']);
  });

  test('[DM229] a draft that was opened again takes what others did with its comments meanwhile', async () => {
    const { host, kept } = hostHere();
    const draft = { ...letter(), comments: { c1: { at, text: 'Lama' }, c2: { at, text: 'Baru' } } };
    kept.set('c1', null);
    const one = open(host, draft);
    await one.sharing.look();
    expect(texts(one)).toEqual(['Baru']);
    expect(kept.get('c2')).toEqual({ at, text: 'Baru' });
  });

  test('[DM229] whatever two do, and whenever the host is out of reach, both come to the same', async () => {
    const anyTurn = fc.record({
      who: fc.nat({ max: 1 }),
      what: fc.constantFrom('write', 'settle', 'open', 'remove', 'undo', 'look', 'away', 'back'),
      id: fc.nat({ max: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyTurn, { maxLength: 40 }), async (turns) => {
        const { host, kept, away } = hostHere();
        const people = [open(host), open(host)];
        for (const { who, what, id } of turns) {
          const { editor, sharing } = people[who] ?? raise();
          const comment = `c${id}`;
          if (what === 'write') editor.dispatch(written(comment, `${who}`));
          if (what === 'settle') editor.dispatch({ type: 'settle-comment', comment, done: { at } });
          if (what === 'open') editor.dispatch({ type: 'settle-comment', comment });
          if (what === 'remove') editor.dispatch({ type: 'remove-comment', comment });
          if (what === 'undo') editor.undo();
          if (what === 'look') await sharing.look();
          if (what === 'away' || what === 'back') away(what === 'away');
        }
        away(false);
        for (const { sharing } of [...people, ...people, ...people]) await sharing.look();
        const [one, other] = people.map(({ editor }) => sorted(editor.document.comments));
        expect(other).toEqual(one);
        expect(sorted(Object.fromEntries(kept))).toEqual(one);
      }),
      { numRuns: runs(150) },
    );
  });
});

/** By ids; those that were taken away are not there. */
function sorted(comments: Readonly<Record<string, unknown>>): readonly unknown[] {
  return Object.entries(comments)
    .filter(([, one]) => one !== null)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
}

function raise(): never {
  throw new Error('There are two');
}
