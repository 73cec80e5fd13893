import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { alir, samples } from './run-alir.ts';

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

test('[CLI4] a place that cannot be written to', async () => {
  await writeFile(join(cwd, 'file'), 'precious');
  expect(await alir(['types', 'leave', '--out', join(cwd, 'file')])).toEqual({
    exit: 2,
    out: '',
    err: `alir: ${relative(samples, join(cwd, 'file/leave-request.types.ts'))} cannot be written: part of its path is no folder.\n`,
  });
  expect(await readFile(join(cwd, 'file'), 'utf8')).toBe('precious');
});

test('a flow with problems has no types, and says why', async () => {
  const { exit, out } = await alir(['types', 'broken/flows/leave.json', '--check']);
  expect(exit).toBe(1);
  expect(out).toContain('[EXPR_UNKNOWN_NAME]');
});

/** A flow with a task in each of its states, whose last outcome ends it. */
function flowOf(flow: string, data: object, states: object, more: object = {}): object {
  return {
    flow,
    version: 1,
    lang: 'en',
    title: flow,
    data: { type: 'object', additionalProperties: false, ...data },
    initial: 'a',
    ...more,
    states: { ...states, z: { type: 'final' } },
  };
}

const taskWith = (outcomes: object): object => ({
  title: 'T',
  assign: { user: 'bob' },
  outcomes,
});

const text = { type: 'string' };
const whole = { type: 'integer' };

/** Flows in which names meet: of flows, definitions, outcomes, actions, and words of the module itself. */
const meeting = [
  flowOf(
    'data',
    { required: ['a'], properties: { a: text } },
    { a: { task: taskWith({ go: { label: 'Go' } }), on: { go: 'z' } } },
  ),
  flowOf(
    'two-inputs',
    { properties: {} },
    {
      a: {
        task: taskWith({ go: { label: 'Go', input: text } }),
        on: { go: 'b', move: { by: 'anyone', input: text, target: 'b' } },
      },
      b: {
        task: taskWith({ go: { label: 'Go', input: whole } }),
        on: {
          go: 'z',
          move: [
            { by: 'starter', input: whole, target: 'a' },
            { by: 'anyone', target: 'a' },
          ],
        },
      },
    },
    { on: { move: { by: 'starter', target: 'z' }, stop: { by: 'starter', target: 'z' } } },
  ),
  flowOf(
    'names',
    {
      required: ['e'],
      properties: {
        e: {
          enum: [`a'b`, 'a"b', 'a\\b', 'a\nb', '`${x}`', '*/', '\u2028'],
          description: 'evil */ comment',
        },
        c: { const: `it's` },
        class: text,
        list: { type: 'array', maxItems: 3, items: { $ref: '#/$defs/json' } },
        own: { $ref: '#/$defs/data' },
        under: { $ref: '#/$defs/_' },
        digits: { $ref: '#/$defs/a1b' },
        array: { $ref: '#/$defs/Array' },
      },
      $defs: {
        json: { enum: ['j'] },
        data: { type: 'object', additionalProperties: false, properties: { q: text } },
        _: text,
        a1b: { type: 'object', additionalProperties: false, properties: { n: whole } },
        Array: { type: 'array', maxItems: 2, items: { $ref: '#/$defs/names' } },
        names: text,
      },
    },
    {
      a: {
        task: taskWith({
          'a-1': { label: 'x */ y', input: text },
          a1: { label: 'one', input: whole },
          data: {
            label: 'd',
            input: { type: 'object', additionalProperties: false, properties: { r: text } },
          },
          state: { label: 's', comment: 'required' },
        }),
        on: { 'a-1': 'z', a1: 'z', data: 'z', state: 'z' },
      },
    },
  ),
  flowOf(
    'voting',
    { properties: { note: text } },
    {
      a: {
        task: {
          ...taskWith({ yes: { label: 'Yes' }, no: { label: 'No' } }),
          assign: [{ user: 'bob' }, { user: 'eve' }],
          decide: 'all',
          ballot: {
            type: 'object',
            required: ['mark'],
            additionalProperties: false,
            properties: { mark: whole, remark: text },
          },
        },
        on: { yes: 'z', no: 'z' },
      },
    },
  ),
];

describe('[CLI6] where names meet', () => {
  let folder = '';
  beforeAll(async () => {
    folder = join(cwd, 'meeting');
    await mkdir(join(folder, 'flows'), { recursive: true });
    for (const [index, flow] of meeting.entries())
      await writeFile(join(folder, 'flows', `${index}.json`), JSON.stringify(flow));
    expect(await alir(['types', folder, '--out', folder])).toMatchObject({ exit: 0 });
  });

  const modules = ['data', 'two-inputs', 'names', 'voting'];

  test.each(modules)('each has a name of its own: %s', async (name) => {
    expect(await readFile(join(folder, `${name}.types.ts`), 'utf8')).toMatchSnapshot();
  });

  test('[CLI7] what is written compiles, and refuses what the state does not take', async () => {
    await writeFile(
      join(folder, 'right.ts'),
      `import type { Data as Handle } from './data.types.ts';
import type { DataFlow, Data } from './data.types.ts';
import type { Names } from './names.types.ts';
import type { TwoInputs } from './two-inputs.types.ts';
import type { Voting } from './voting.types.ts';

declare const flow: DataFlow;
declare const two: TwoInputs;
declare const names: Names;
declare const voting: Voting;
const by = 'ann';
export const data: Data = { a: 'x' } satisfies Handle;

export const fine = [
  flow.start({ by, data }),
  two.complete('i/a#1', 'go', { by, input: 'text' }),
  two.complete('i/b#1', 'go', { by, input: 5 }),
  two.act('i', 'move', { by, input: 'text' }),
  two.act('i', 'move', { by, input: 5 }),
  two.act('i', 'move', { by }),
  two.act('i', 'move', { by, input: 'text', state: 'a' }),
  two.act('i', 'move', { by, input: 5, state: 'b' }),
  two.act('i', 'move', { by, state: 'b' }),
  two.act('i', 'stop', { by, comment: 'enough' }),
  names.start({ by, data: { e: "a'b", digits: { n: 1 }, list: ['j'], own: { q: 'q' }, array: ['n'] } }),
  names.complete('i/a#1', 'a-1', { by, input: 'text' }),
  names.complete('i/a#1', 'a1', { by, input: 1 }),
  names.complete('i/a#1', 'data', { by, input: { r: 'r' } }),
  voting.complete('i/a#1/1', 'yes', { by, data: { mark: 90, remark: 'good' } }),
];

export const refused = [
  // @ts-expect-error -- true is no input of either state
  two.complete('i/a#1', 'go', { by, input: true }),
  // @ts-expect-error -- there is no such state
  two.act('i', 'move', { by, input: 5, state: 'no-such-state' }),
  // @ts-expect-error -- in this state it takes a number
  two.act('i', 'move', { by, input: 'text', state: 'b' }),
  // @ts-expect-error -- in this state it takes a text
  two.act('i', 'move', { by, state: 'a' }),
  // @ts-expect-error -- the flow offers it, no state
  two.act('i', 'stop', { by, state: 'a' }),
  // @ts-expect-error -- a vote has its ballot
  voting.complete('i/a#1/1', 'yes', { by }),
  // @ts-expect-error -- a field of the data is none of the ballot
  voting.complete('i/a#1/1', 'yes', { by, data: { mark: 90, note: 'x' } }),
  // @ts-expect-error -- that is the other outcome's
  names.complete('i/a#1', 'a1', { by, input: 'text' }),
];
`,
    );
    await writeFile(
      join(folder, 'tsconfig.json'),
      JSON.stringify({ extends: join(repository, 'tsconfig.json'), include: ['*.ts'] }),
    );
    expect(await tsc(folder)).toBe('');
  });
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
          .filter((line) =>
            /^(right|wrong|told|leave-request|data|two-inputs|names|voting)/.test(line),
          )
          .join('\n'),
      );
    });
  });
}
