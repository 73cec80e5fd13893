/** A program that uses every entry point of @alir/engine, for compilers to check. */
export const consumer = `
import { createEngine, memoryStore, usersDirectory, AlirError, type Engine, type Result } from '@alir/engine';
import { compileFlow, decide, parseFlow, type Problem } from '@alir/engine/core';
import type { TaskView } from '@alir/engine/core/types';
import { createHandler, sessionCookie, toNodeListener } from '@alir/engine/http';
import { postgres, type PgPool } from '@alir/engine/postgres';
import { sqlite } from '@alir/engine/sqlite';
import { testFlow } from '@alir/engine/testing';
import { DatabaseSync } from 'node:sqlite';

declare const pool: PgPool;

// As an import of a JSON file is inferred: no literal types, some members with a guard and some without.
const leave = {
  flow: 'leave',
  version: 1,
  title: 'Leave',
  data: { type: 'object', additionalProperties: false, properties: { days: { type: 'integer' } } },
  initial: 'review',
  states: {
    review: {
      task: {
        title: 'Review',
        assign: { user: { from: 'manager(starter)' } },
        outcomes: { approve: { label: 'Approve' }, reject: { label: 'Reject', comment: 'required' } },
      },
      on: { approve: [{ guard: 'data.days > 5', target: 'rejected' }, { target: 'approved' }], reject: 'rejected' },
    },
    approved: { type: 'final' },
    rejected: { type: 'final' },
  },
};

export async function use(): Promise<Engine> {
  const stores = [memoryStore(), sqlite(new DatabaseSync(':memory:')), postgres(pool)];
  const engine = await createEngine({
    store: stores[0] ?? memoryStore(),
    directory: usersDirectory([{ id: 'ann', manager: 'bob' }, { id: 'bob' }]),
  });
  const flow = engine.flow(leave);
  const result: Result = await flow.start({ data: { days: 3 }, by: 'ann' });
  if (!result.ok) throw new Error(result.message);
  const [task] = await engine.tasks.for('bob');
  if (task) await flow.complete(task.id, 'approve', { by: 'bob' }, { tx: new DatabaseSync('x') });
  const { identity } = sessionCookie({ secrets: ['x'.repeat(32)] });
  toNodeListener(createHandler({ engine, identity }));
  return engine;
}

export async function check(): Promise<readonly Problem[]> {
  const { definition, problems } = parseFlow(leave);
  if (!definition) return problems;
  await testFlow({ definition: leave, organisation: [{ id: 'ann' }] });
  return compileFlow(definition, { forms: new Map(), flows: new Map() }).problems;
}

export const title = (task: TaskView): string => task.id;
export const isFault = (error: unknown): boolean => error instanceof AlirError;
export { decide };
`;
