import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { leaveDatabase } from './leave-database.ts';
import { alir, samples } from './run-alir.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'alir-told-'));
  await cp(join(samples, 'told'), folder, { recursive: true });
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const file = (): string => join(folder, 'flows', 'leave.scenarios.json');
const change = async (from: string, to: string): Promise<void> => {
  const text = await readFile(file(), 'utf8');
  expect(text).toContain(from);
  await writeFile(file(), text.replace(from, to));
};
const run = (...args: readonly string[]): ReturnType<typeof alir> =>
  alir(['test', '.', ...args], { cwd: folder });

describe('alir test', () => {
  test('[CLI40] scenarios that go as they say, with what they go through', async () => {
    expect(await run()).toEqual({
      exit: 0,
      out: [
        'leave-request: 3 of 3 as they say (states 4/5, transitions 4/6, outcomes 3/4, guards 2/2)',
        'All scenarios (3) go as they say.\n',
      ].join('\n'),
      err: '',
    });
  });

  test('[CLI40] one that goes otherwise is told with its step, what was expected, what was, and its place', async () => {
    await change('"cy": ["director"]', '"bob": ["director"]');
    const { exit, out } = await run();
    expect(exit).toBe(1);
    expect(out).toContain(
      [
        '✗ leave-request: A long leave goes to the director',
        '    Step 2 of the scenario: “bob” completes “review” with “approve”.',
        '      The open tasks should be “bob: director”, but turned out otherwise: “director (cy): director”.',
        '      flows/leave.scenarios.json:31:23',
      ].join('\n'),
    );
    expect(out).toContain('1 of 3 scenarios did not go as they say.');
  });

  test('[CLI40] in Indonesian, too, with the sentence of the refusal', async () => {
    await change('"data": { "days": 5 }, "by": "ann"', '"data": { "days": 0 }, "by": "ann"');
    const { out } = await run('--lang', 'id');
    expect(out).toContain('Langkah 1 skenario: “ann” memulai proses.');
    expect(out).toMatch(
      /seharusnya dapat dilakukan, tetapi ditolak\. Jawabannya: .* \[DATA_INVALID\]/,
    );
  });

  test('[CLI41] with --json all of it, coverage with what was missed', async () => {
    await change('"ended": "rejected"', '"ended": "approved"');
    const { exit, out } = await run('--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      scenarios: 3,
      failed: 1,
      untold: [],
      flows: [
        {
          flow: 'leave-request',
          coverage: { outcomes: { met: 3, of: 4, missed: ['review: ask'] } },
          scenarios: [
            { failures: [] },
            { failures: [] },
            {
              failures: [
                {
                  step: 3,
                  file: 'flows/leave.scenarios.json',
                  what: {
                    kind: 'unmet',
                    aspect: 'ended',
                    expected: 'approved',
                    actual: 'rejected',
                  },
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('[CLI42] what is wrong with a file of scenarios is told with its place', async () => {
    await change('"state": "director"', '"state": "direktor"');
    const { exit, out } = await run();
    expect(exit).toBe(1);
    expect(out).toContain(
      'flows/leave.scenarios.json:34:25 error: The flow has no state “direktor”. Did you mean “director”? [SCENARIO_STATE_UNKNOWN]',
    );
  });

  test('[CLI43] --generate writes scenarios for a flow that has none, and leaves those of people alone', async () => {
    const before = await readFile(file(), 'utf8');
    expect((await run('--generate')).exit).toBe(0);
    expect(await readFile(file(), 'utf8')).toBe(before);
    await rm(file());
    const { exit, out } = await run('--generate');
    expect(exit).toBe(0);
    expect(out).toContain('transitions 6/6');
    const written = await readFile(file(), 'utf8');
    expect(JSON.parse(written)).toMatchObject({ flow: 'leave-request', generated: true });
    await run('--generate');
    expect(await readFile(file(), 'utf8')).toBe(written);
  });

  test('[CLI44] --record writes down how things stand where a step does not say it', async () => {
    await run('--record');
    const { scenarios } = JSON.parse(await readFile(file(), 'utf8'));
    expect(scenarios[0].steps[0].expect).toEqual({ tasks: { bob: ['review'] } });
    expect(scenarios[1].steps[0].expect).toEqual({
      states: ['review'],
      tasks: { bob: ['review'] },
      data: { days: 6 },
      due: { review: '2026-01-08 16:00' },
      notices: {},
    });
    expect((await run()).exit).toBe(0);
  });

  test('[CLI44] --record with --instance adds what happened there, by posts and without comments', async () => {
    const office = await mkdtemp(join(tmpdir(), 'alir-office-'));
    try {
      await cp(join(samples, 'leave'), office, { recursive: true });
      const users = [
        { id: 'ann', manager: 'bob' },
        { id: 'bob', manager: 'cy' },
        { id: 'cy', role: 'director' },
      ];
      await writeFile(join(office, 'users.json'), JSON.stringify(users));
      const database = join(office, 'app.db');
      const { done } = await leaveDatabase(database);
      const args = ['test', '.', '--record', '--database', database, '--instance', done];
      const { exit, out } = await alir(args, { cwd: office });
      expect(out).toContain('1 of 1 as they say');
      expect(exit).toBe(0);
      const written = await readFile(join(office, 'flows', 'leave.scenarios.json'), 'utf8');
      const { scenarios } = JSON.parse(written);
      expect(scenarios[0].steps.map((step: object) => Object.keys(step)[0])).toEqual([
        'start',
        'clock',
        'complete',
        'clock',
        'complete',
      ]);
      expect(scenarios[0].steps[2].complete).toEqual({
        state: 'review',
        outcome: 'approve',
        data: { note: 'fine' },
        by: 'bob',
      });
    } finally {
      await rm(office, { recursive: true, force: true });
    }
  });

  test('[CLI44] an instance is told from a database that is named', async () => {
    const { exit, err } = await run('--record', '--instance', 'x');
    expect(exit).not.toBe(0);
    expect(err).toContain('needs both');
  });

  test('[CLI43] --generate says of each transition that it does not take what was in the way', async () => {
    await rm(file());
    const flow = join(folder, 'flows', 'leave.json');
    const text = await readFile(flow, 'utf8');
    // No note can be as the second branch wants it.
    const changed = text
      .replace('"data.days <= 5"', `"!has(data.note) || data.note != 'ab'"`)
      .replace('"note": { "type": "string" }', '"note": { "type": "string", "pattern": "^x+$" }');
    await writeFile(flow, changed);
    const { out } = await run('--generate');
    expect(out).toContain('/states/director/on/approve is not taken.');
    expect(out).toContain('it went elsewhere');
  });
});

describe('alir simulate', () => {
  const simulate = (...args: readonly string[]): ReturnType<typeof alir> =>
    alir(['simulate', 'flows/leave.json', '--runs', '3', '--days', '5', ...args], { cwd: folder });

  test('[CLI45] many instances go through the office, the same ones for the same seed', async () => {
    const { exit, out } = await simulate('--per-hour', '2');
    expect(exit).toBe(0);
    expect(out).toMatch(
      /^These are averages over 3 runs of 5 working days\.\n[^]*^Cases that began: \d+ .*; that ended: \d+ /m,
    );
    expect(out).toMatch(/^ {2}“Approve leave”: .* done, .* left\. Its tasks (waited|hardly)/m);
    expect(out).toMatch(/^ {2}bob is busy for \d+ % of the working hours\.$/m);
    expect((await simulate('--per-hour', '2')).out).toBe(out);
    expect((await simulate('--per-hour', '2', '--seed', '2')).out).not.toBe(out);
  });

  test('[CLI45] how often something comes is learnt from a database', async () => {
    const database = join(folder, 'leave.db');
    // Two requests, a minute apart.
    await leaveDatabase(database);
    const learnt = (...more: readonly string[]): ReturnType<typeof alir> =>
      simulate('--database', database, '--days', '1', '--runs', '2', '--json', ...more);
    const { exit, out } = await learnt();
    expect(exit).toBe(0);
    const { started } = JSON.parse(out);
    expect(started.mean).toBeGreaterThan(200);
    expect((await learnt()).out).toBe(out);
    const { started: slow } = JSON.parse((await learnt('--per-hour', '1')).out);
    expect(slow.mean).toBeLessThan(100);
  });

  test('[CLI45] a flow without scenarios, and what is no number, are told', async () => {
    expect(await simulate('--per-hour', 'often')).toMatchObject({
      exit: 2,
      err: expect.stringContaining('“often” is no number above 0. See'),
    });
    await rm(file());
    expect(await simulate()).toMatchObject({
      exit: 2,
      err: expect.stringContaining('leave-request has no scenarios'),
    });
  });

  test('[CLI63] scenarios that go as they say do not hide that a flow has errors', async () => {
    await writeFile(join(folder, 'flows', 'half.json'), '{"flow":"half","version":1,"states":{}}');
    const { exit, out } = await run('--lang', 'en');
    expect(exit).toBe(1);
    expect(out).toMatch(/go as they say\.\n(One error stands|\d errors stand) above: correct/);
  });

  test('[CLI62] a flow or scenarios with errors are told as that', async () => {
    await writeFile(file(), '{');
    expect(await simulate()).toMatchObject({
      exit: 2,
      err: expect.stringMatching(/scenarios\.json has errors\. Correct them first:\n.*\[JSON_/),
    });
  });
});
