// A process to be killed: the engine on a SQLite file, answering commands that its parent sends. It is killed at any
// moment, so nothing here is cleaned up.

import { flushCompileCache } from 'node:module';
import { createEngine, usersDirectory, type Result } from '../../src/index.ts';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { chief, flows, people } from '../property/tree-world.ts';

export type Ask =
  | { readonly id: string; readonly do: 'start'; readonly people: readonly string[] }
  | { readonly id: string; readonly do: 'complete'; readonly task: string; readonly by: string }
  | {
      readonly id: string;
      readonly do: 'add';
      readonly instance: string;
      readonly by: string;
      readonly to: readonly string[];
    };

export interface Answer {
  readonly id: string;
  readonly result: Result;
}

const path = process.argv[2] ?? '';
const engine = await createEngine({
  store: sqlite(path),
  directory: usersDirectory([chief, ...people].map((user) => ({ id: user }))),
  flows,
});
engine.start();

process.on('message', (ask: Ask) => {
  void answer(ask).then((result) => process.send?.({ id: ask.id, result } satisfies Answer));
});
// The next one starts sooner: what is killed would keep nothing of what it has compiled.
flushCompileCache();
process.send?.('ready');

function answer(ask: Ask): Promise<Result> {
  const { id } = ask;
  switch (ask.do) {
    case 'start':
      return engine
        .flow('top')
        .start({ data: { people: ask.people.map((to) => ({ to })) }, by: chief }, { id });
    case 'complete':
      return engine.tasks.complete(ask.task, 'done', { by: ask.by }, { id });
    case 'add':
      return engine.instances.act(
        ask.instance,
        'add',
        { by: ask.by, input: ask.to.map((to) => ({ to })) },
        { id },
      );
  }
}
