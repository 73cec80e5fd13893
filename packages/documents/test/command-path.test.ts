// docs/explanation/architecture.md names the files that a command goes through. Here a command goes, and says where it was.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createEngine,
  memoryStore,
  organisationDirectory,
  type OrganisationData,
} from '@alir/engine';
import { expect, test } from 'vitest';
import { repository } from '../src/document.ts';

const page = readFileSync(join(repository, 'docs/explanation/architecture.md'), 'utf8');
const named = [...page.matchAll(/^\d\. `([\w/-]+\.ts)`/gm)].map(([, file = '']) => file);

/** Files of the engine on the stack, outermost first, each once. */
function filesOnStack(stack: string): string[] {
  const files = [...stack.matchAll(/engine\/src\/([\w/-]+\.ts)/g)].map(([, file = '']) => file);
  return [...new Set(files.reverse())];
}

/** Completes a task where what is handed in, the directory and the organisation note who looks at them. */
async function stacksOfCompletion(): Promise<string[][]> {
  const stacks: string[][] = [];
  const look = (): void => void stacks.push(filesOnStack(new Error('here').stack ?? ''));
  const organisation: OrganisationData = {
    units: [],
    positions: [
      {
        id: 'ann',
        name: 'Ann',
        get superior() {
          look();
          return 'bob';
        },
      },
      { id: 'bob', name: 'Bob' },
    ],
    assignments: [
      { user: 'ann', position: 'ann' },
      { user: 'bob', position: 'bob' },
    ],
    users: [
      { id: 'ann', name: 'Ann' },
      { id: 'bob', name: 'Bob' },
    ],
  };
  const engine = await createEngine({
    store: memoryStore(),
    directory: organisationDirectory(() => {
      look();
      return organisation;
    }),
  });
  const flow = engine.flow(walk, { forms: [form] });
  await flow.start({ data: {}, by: 'ann' });
  const [task] = await engine.tasks.for('bob');
  const data = new Proxy(
    { note: 'x' },
    {
      ownKeys(target) {
        look();
        return Reflect.ownKeys(target);
      },
    },
  );
  stacks.length = 0;
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 100;
  const result = await engine.tasks.complete(task?.id ?? '', 'approve', { by: 'bob', data });
  Error.stackTraceLimit = limit;
  expect(result.ok).toBe(true);
  await engine.close();
  return stacks;
}

const walk = {
  flow: 'walk',
  version: 1,
  lang: 'en',
  title: 'Walk',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { note: { type: 'string' }, boss: { type: 'string' } },
  },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { user: 'bob' },
        form: 'note',
        outcomes: { approve: { label: 'Approve' } },
      },
      on: { approve: { set: { boss: 'manager(starter)' }, target: 'over' } },
    },
    over: { type: 'final' },
  },
};
const form = { form: 'note', lang: 'en', sections: [{ fields: [{ field: 'note' }] }] };

test('the path of a completion is at most nine files, and all of them exist', () => {
  expect(named.length).toBeGreaterThan(5);
  expect(named.length).toBeLessThanOrEqual(9);
  const missing = named.filter(
    (file) => !existsSync(join(repository, 'packages/engine/src', file)),
  );
  expect(missing).toEqual([]);
});

// What was awaited is on the stack only as far as the engine remembers it, so the path is seen in three parts.
test.each([
  ['until it is known who acts', 'runtime/tasks.ts', 'runtime/commands.ts'],
  ['until the outside is asked', 'runtime/deliver.ts', 'runtime/execute.ts'],
  ['until the rule', 'runtime/execute.ts', 'core/decide/complete-task.ts'],
])(
  '%s a command goes through the files named, and no other between them',
  async (_part, from, to) => {
    const stacks = await stacksOfCompletion();
    const files = stacks.find((stack) => stack.includes(from) && stack.includes(to)) ?? [];
    const expected = named.slice(named.indexOf(from), named.indexOf(to) + 1);
    expect(expected.length).toBeGreaterThan(1);
    expect(files.slice(files.indexOf(from), files.indexOf(to) + 1)).toEqual(expected);
  },
);

test('each file names the next one, or the interface through which it calls it', () => {
  const through: Record<string, string> = { 'runtime/tasks.ts': 'http/route.ts' };
  const unnamed = named.slice(1).filter((next, index) => {
    const text = readFileSync(join(repository, 'packages/engine/src', named[index] ?? ''), 'utf8');
    const name = (through[next] ?? next).split('/').at(-1) ?? '';
    return !text.includes(`/${name}'`);
  });
  expect(unnamed).toEqual([]);
});
