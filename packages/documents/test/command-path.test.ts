// docs/explanation/architecture.md names the files that a command goes through. Here a command goes, and says where it was.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, memoryStore, usersDirectory } from '@alir/engine';
import { expect, test } from 'vitest';
import { repository } from '../src/document.ts';

const page = readFileSync(join(repository, 'docs/explanation/architecture.md'), 'utf8');
const named = [...page.matchAll(/^\d\. `([\w/-]+\.ts)`/gm)].map(([, file = '']) => file);

/** Files of the engine on the stack, outermost first, each once. */
function filesOnStack(stack: string): string[] {
  const files = [...stack.matchAll(/engine\/src\/([\w/-]+\.ts)/g)].map(([, file = '']) => file);
  return [...new Set(files.reverse())];
}

/** Completes a task with data that notes who looks at it. */
async function stacksOfCompletion(): Promise<string[][]> {
  const engine = await createEngine({
    store: memoryStore(),
    directory: usersDirectory([{ id: 'ann', manager: 'bob' }, { id: 'bob' }]),
  });
  const flow = engine.flow(
    {
      flow: 'walk',
      version: 1,
      lang: 'en',
      title: 'Walk',
      data: {
        type: 'object',
        additionalProperties: false,
        properties: { note: { type: 'string' } },
      },
      initial: 'review',
      states: {
        review: {
          task: {
            title: 'Review',
            assign: { user: { from: 'manager(starter)' } },
            form: 'note',
            outcomes: { approve: { label: 'Approve' } },
          },
          on: { approve: 'over' },
        },
        over: { type: 'final' },
      },
    },
    { forms: [{ form: 'note', lang: 'en', sections: [{ fields: [{ field: 'note' }] }] }] },
  );
  await flow.start({ data: {}, by: 'ann' });
  const [task] = await engine.tasks.for('bob');
  const stacks: string[][] = [];
  const note = { note: 'x' };
  const data = new Proxy(note, {
    ownKeys(target) {
      stacks.push(filesOnStack(new Error('here').stack ?? ''));
      return Reflect.ownKeys(target);
    },
  });
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const result = await engine.tasks.complete(task?.id ?? '', 'approve', { by: 'bob', data });
  Error.stackTraceLimit = limit;
  expect(result.ok).toBe(true);
  await engine.close();
  return stacks;
}

test('the path of a completion is at most nine files, and all of them exist', () => {
  expect(named.length).toBeGreaterThan(5);
  expect(named.length).toBeLessThanOrEqual(9);
  const missing = named.filter(
    (file) => !existsSync(join(repository, 'packages/engine/src', file)),
  );
  expect(missing).toEqual([]);
});

test('a command goes through these files in this order, and no other between them', async () => {
  const stacks = await stacksOfCompletion();
  const rule = named.at(-1) ?? '';
  const inShell = stacks.find((files) => files.at(-1)?.startsWith('runtime/') === true) ?? [];
  const inRule = stacks.find((files) => files.includes(rule)) ?? [];

  // What was awaited is on the stack only as far as the engine remembers it: from `deliver` on, and from the store on.
  expect(inShell).toEqual(
    named.slice(named.indexOf(inShell[0] ?? ''), named.indexOf(inShell.at(-1) ?? '') + 1),
  );
  const decided = inRule.slice(inRule.indexOf('runtime/execute.ts'), inRule.indexOf(rule) + 1);
  expect(decided).toEqual(named.slice(named.indexOf('runtime/execute.ts')));
  expect(inShell.length).toBeGreaterThan(2);
});

test('each file names the next one, or the interface through which it calls it', () => {
  const through: Record<string, string> = { 'runtime/tasks.ts': 'runtime/engine.ts' };
  const unnamed = named.slice(1).filter((next, index) => {
    const text = readFileSync(join(repository, 'packages/engine/src', named[index] ?? ''), 'utf8');
    const name = (through[next] ?? next).split('/').at(-1) ?? '';
    return !text.includes(`/${name}'`);
  });
  expect(unnamed).toEqual([]);
});
