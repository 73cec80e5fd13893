import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alir } from './run-alir.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));

// Inside the package, so that the sample finds @alir/engine as an application does.
let cwd = '';
beforeAll(async () => {
  cwd = await mkdtemp(fileURLToPath(new URL('types-', import.meta.url)));
  await alir(['types', 'leave', '--out', cwd]);
});
afterAll(() => rm(cwd, { recursive: true }));

test('[CLI6] a module with data, states, outcomes, actions and the handle', async () => {
  expect(await readFile(join(cwd, 'leave-request.types.ts'), 'utf8')).toMatchSnapshot();
});

test('what is up to date is not written again; --check only tells', async () => {
  expect(await alir(['types', 'leave', '--out', cwd])).toMatchObject({
    exit: 0,
    out: '1 file up to date.\n',
  });
  const { exit, out } = await alir(['types', 'leave', '--check', '--json']);
  expect({ exit, ...JSON.parse(out) }).toEqual({
    exit: 1,
    files: 1,
    changed: ['leave/flows/leave-request.types.ts'],
    problems: [],
  });
});

test('a flow with problems has no types, and says why', async () => {
  const { exit, out } = await alir(['types', 'broken/flows/leave.json', '--check']);
  expect(exit).toBe(1);
  expect(out).toContain('[EXPR_UNKNOWN_NAME]');
});

describe('[CLI7] the compiler refuses', () => {
  const use = `import type { Engine } from '@alir/engine';
import type { Data, LeaveRequest, State } from './leave-request.types.ts';
import source from '../samples/leave/flows/leave.json' with { type: 'json' };

declare const engine: Engine;
export const leave: LeaveRequest = engine.flow(source);
export const data: Data = { days: 3, kind: 'sick' };
export const state: State = 'review';
const by = 'ann';

export const fine = [
  leave.start({ data: { days: 3 }, by, subject: { type: 'leave', id: '7' } }),
  leave.complete('id', 'approve', { by, data: { note: 'fine', kind: null } }),
  leave.complete('id', 'reject', { by, comment: 'no' }),
  leave.complete('id', 'ask', { by, input: 'why?' }),
  leave.act('id', 'withdraw', { by, comment: 'changed my mind' }),
];
`;
  const mistakes: readonly (readonly [title: string, code: string])[] = [
    ['an unknown outcome', `void leave.complete('id', 'aprove', { by });`],
    ['an outcome without the comment it demands', `void leave.complete('id', 'reject', { by });`],
    [
      'a field that no form of the task writes',
      `void leave.complete('id', 'reject', { by, comment: 'no', data: { days: 2 } });`,
    ],
    [
      'a value outside the field',
      `void leave.complete('id', 'approve', { by, data: { kind: 'long' } });`,
    ],
    ['an outcome without its input', `void leave.complete('id', 'ask', { by });`],
    ['a start without what is required', `void leave.start({ data: { note: 'x' }, by });`],
    ['a start with data of another type', `void leave.start({ data: { days: 'three' }, by });`],
    ['an unknown action', `void leave.act('id', 'cancel', { by });`],
    ['an unknown state', `export const lost: State = 'lost';`],
  ];

  test('nothing in right use, and each of these mistakes', async () => {
    const lines = mistakes.flatMap(([, code]) => [`// @ts-expect-error`, code]);
    await writeFile(join(cwd, 'right.ts'), use);
    await writeFile(join(cwd, 'wrong.ts'), `${use}\n${lines.join('\n')}\n`);
    await writeFile(
      join(cwd, 'tsconfig.json'),
      JSON.stringify({ extends: join(repository, 'tsconfig.json'), include: ['*.ts'] }),
    );
    await writeFile(join(cwd, 'told.ts'), `${use}\nvoid leave.complete('id', 'aprove', { by });\n`);
    expect(await tsc(cwd)).toMatch(/^told\.ts\(\d+,\d+\): error TS2345: .*"aprove"[^\n]*$/);
  });
});

/** What the compiler has against the sample; not what it has against the engine. */
function tsc(folder: string): Promise<string> {
  const bin = join(repository, 'node_modules/.bin/tsc');
  return new Promise((resolve) => {
    execFile(bin, ['-p', folder, '--pretty', 'false'], { cwd: folder }, (_error, out) => {
      resolve(
        out
          .split('\n')
          .filter((line) => /^(right|wrong|told|leave-request)/.test(line))
          .join('\n'),
      );
    });
  });
}
