// A database with something of everything that audits compare: open and ended tasks, a deadline, a listener, numbers.

import { createEngine, usersDirectory } from '@alir/engine';
import { sqlite } from '@alir/engine/sqlite';
import { fakeClock, seededIds } from '@alir/engine/testing';

const task = (user: string, outcome: string, more: object = {}): object => ({
  title: 'Permit',
  assign: { user },
  outcomes: { [outcome]: { label: outcome } },
  ...more,
});

const permit = {
  flow: 'permit',
  version: 1,
  title: 'Permit',
  data: {
    type: 'object',
    required: ['plot'],
    additionalProperties: false,
    properties: { plot: { type: 'string' }, number: { type: 'string' } },
  },
  keys: { plot: 'data.plot' },
  series: { permit: { format: '{n}/{unit}/{yyyy}' } },
  initial: 'review',
  states: {
    review: {
      task: task('bob', 'approve', { due: 'P3D' }),
      on: {
        approve: { set: { number: `number('permit', 'north')` }, target: 'seal' },
        'flow:survey.done': { key: 'plot', is: 'event.plot', target: 'sealed' },
      },
      after: [{ at: 'due', target: 'sealed' }],
    },
    seal: { task: task('cy', 'stamp'), on: { stamp: 'sealed' } },
    sealed: { type: 'final' },
  },
};

/** Ids of instances. */
export interface Permits {
  /** Waits for Bob, for its deadline, and for a survey. */
  readonly reviewed: string;
  /** Has number 1 and waits for Cy. */
  readonly numbered: string;
  /** Has number 2 and is over. */
  readonly sealed: string;
}

export async function permitDatabase(path: string): Promise<Permits> {
  const clock = fakeClock();
  const engine = await createEngine({
    store: sqlite(path),
    directory: usersDirectory(['ann', 'bob', 'cy'].map((id) => ({ id }))),
    flows: [{ definition: permit }],
    clock,
    ids: seededIds(),
  });
  const flow = engine.flow('permit');
  const start = async (plot: string): Promise<string> => {
    clock.advance(60_000);
    const result = await flow.start({ data: { plot }, by: 'ann' }, { id: `start ${plot}` });
    if (!result.ok) throw new Error(result.message);
    return result.instance;
  };
  const permits = {
    reviewed: await start('a1'),
    numbered: await start('b2'),
    sealed: await start('c3'),
  };
  const complete = (instance: string, visit: string, outcome: string, by: string) =>
    flow.complete(`${instance}/${visit}`, outcome, { by, comment: 'seen on site' });
  await complete(permits.numbered, 'review#1', 'approve', 'bob');
  await complete(permits.sealed, 'review#1', 'approve', 'bob');
  clock.advance(60_000);
  await complete(permits.sealed, 'seal#1', 'stamp', 'cy');
  await engine.close();
  return permits;
}
