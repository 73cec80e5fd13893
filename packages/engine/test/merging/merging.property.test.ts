// Merges, undone and made anew, while the line between instances comes and goes: whatever arrives when, both sides agree.

import { runs } from '@alir/testbed/runs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TaskPage } from '../../src/http/index.ts';
import { memoryStore, type Instance, type Store } from '../../src/index.ts';
import { openMailRoom, type MailRoom } from './mail-room.ts';

const seed = 20261128;
const letters = 4;
const one = fc.nat({ max: letters - 1 });
const step = fc.record({
  verb: fc.constantFrom('merge', 'merge', 'merge', 'reopen', 'pass', 'cancel', 'wait'),
  letter: one,
  into: one,
  /** Whether what it sends to others stays where it is for now. */
  isCut: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** A store whose line to other instances can be cut: only the first transaction of an act is let through. */
function cuttable(store: Store): { cut: (work: () => Promise<unknown>) => Promise<void> } {
  const transact = store.transact.bind(store);
  return {
    async cut(work) {
      let calls = 0;
      store.transact = (...given) =>
        ++calls > 1 ? Promise.reject(new Error('the line is down')) : transact(...given);
      await work();
      store.transact = transact;
    },
  };
}

async function act(
  room: MailRoom,
  ids: readonly string[],
  { verb, ...given }: Step,
): Promise<void> {
  const letter = ids[given.letter] ?? '';
  const sue = room.as('sue');
  room.wait(1);
  if (verb === 'reopen') await sue.post(`/instances/${letter}/reopen`, { reason: 'another one' });
  if (verb === 'cancel') await room.as('op').post(`/instances/${letter}/cancel`, { reason: 'x' });
  if (verb !== 'merge' && verb !== 'pass') return;
  const who = verb === 'merge' ? 'sue' : 'cliff';
  const { body } = await room.as(who).get<TaskPage>('/tasks?limit=50');
  const task = body.items.find(({ instance }) => instance === letter)?.id;
  if (task === undefined) return;
  if (verb === 'merge') await room.merge(who, task, ids[given.into] ?? '');
  else await room.as(who).post(`/tasks/${encodeURIComponent(task)}/complete`, { outcome: 'pass' });
}

/** Waits until nothing is on its way. */
async function settle(room: MailRoom): Promise<void> {
  for (let round = 0; round < letters; round++) {
    room.wait(3_600_000);
    await room.engine.runDue();
  }
}

function bothSidesAgree(states: ReadonlyMap<string, Instance>): void {
  for (const [id, { mergedInto, duplicates = [], attachments = {}, ...state }] of states) {
    expect(mergedInto !== undefined, id).toBe(state.result === 'merged');
    const kept = mergedInto && states.get(mergedInto.instance)?.duplicates;
    if (mergedInto)
      expect(kept?.filter(({ instance }) => instance === id)).toMatchObject([
        { at: mergedInto.at },
      ]);
    for (const { instance } of duplicates)
      expect(states.get(instance)?.mergedInto?.instance).toBe(id);
    // Each letter has a file of its own.
    const from = new Set(Object.values(attachments).flatMap((file) => file.from ?? []));
    expect([...from].toSorted()).toEqual(duplicates.map(({ instance }) => instance).toSorted());
    // What came with a duplicate is what that has now, which may have come to it with another.
    for (const { instance } of duplicates)
      expect(
        Object.values(attachments)
          .flatMap((file) => (file.from === instance ? (file.copyOf ?? '') : []))
          .toSorted(),
      ).toEqual(Object.keys(states.get(instance)?.attachments ?? {}).toSorted());
    expect(way(states, id).length).toBeLessThanOrEqual(letters);
  }
}

/** Where a letter went, and where that went; in a circle one more than there are letters. */
function way(states: ReadonlyMap<string, Instance>, id: string): string[] {
  const found = [id];
  for (let at = states.get(id); at?.mergedInto; at = states.get(at.mergedInto.instance)) {
    found.push(at.mergedInto.instance);
    if (found.length > letters) break;
  }
  return found;
}

test('[D293] whatever is merged and undone in whatever order, and whichever message is late, both sides agree in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 3, maxLength: 25, size: 'max' }),
      async (steps) => {
        const store = memoryStore();
        const room = await openMailRoom(store);
        const ids: string[] = [];
        for (let number = 0; number < letters; number++) {
          const id = await room.enter('cliff', 'town', { from: 'Ministry', number: '12/A' });
          await room.scan('sue', id, `%PDF ${number}`);
          ids.push(id);
        }
        const { cut } = cuttable(store);
        for (const next of steps) {
          if (next.verb === 'wait') {
            room.wait(1_500);
            await room.engine.runDue();
          } else if (next.isCut) await cut(() => act(room, ids, next));
          else await act(room, ids, next);
        }
        await settle(room);
        const states = new Map<string, Instance>();
        for (const id of ids) {
          const loaded = await store.load('acme', id);
          if (loaded) states.set(id, loaded.instance);
        }
        bothSidesAgree(states);
        await store.close();
      },
    ),
    { numRuns: runs(40), seed },
  );
});
