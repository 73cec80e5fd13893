import { describe, expect, test } from 'vitest';
import {
  generateScenarios,
  recordScenario,
  testScenarios,
  type Step,
} from '../../src/core/scenario/test-scenarios.ts';
import { byName, context, fileOf, flows, parse, play, world } from './stories.ts';

const start = (days = 2): Step => ({ start: { data: { days }, by: 'ann' } });
const approve: Step = { complete: { state: 'review', outcome: 'approve', by: 'bob' } };
const setting = { flow: 'leave', flows, world };

describe('a file of scenarios', () => {
  test('[W1] what the schema does not know is told with its place and the nearest word', () => {
    const { scenarios, problems } = parse({
      flow: 'leave',
      scenarios: [{ name: 'x', steps: [{ start: { data: {} }, expct: {} }] }],
    });
    expect(scenarios).toBeNull();
    expect(problems).toMatchObject([
      {
        code: 'WORD_UNKNOWN',
        pointer: '/scenarios/0/steps/0/expct',
        params: { nearest: 'expect' },
      },
    ]);
  });

  test('[W1] states, outcomes and flows that are not there', () => {
    const { problems } = parse(
      fileOf([
        {
          name: 'x',
          steps: [
            { complete: { state: 'revew', outcome: 'approve' } },
            { complete: { state: 'review', outcome: 'aprove' } },
            { clock: { timer: { state: 'boardd', index: 0 } }, expect: { states: ['rewiew'] } },
          ],
        },
      ]),
    );
    expect(problems.map(({ code, pointer, params }) => [code, pointer, params['nearest']])).toEqual(
      [
        ['SCENARIO_STATE_UNKNOWN', '/scenarios/0/steps/0/complete/state', 'review'],
        ['VOTE_OUTCOME_UNKNOWN', '/scenarios/0/steps/1/complete/outcome', 'approve'],
        ['SCENARIO_STATE_UNKNOWN', '/scenarios/0/steps/2/clock/timer/state', 'board'],
        ['SCENARIO_STATE_UNKNOWN', '/scenarios/0/steps/2/expect/states/0', 'review'],
      ],
    );
    expect(parse(fileOf([{ name: 'x', steps: [start()] }], 'leaves')).problems).toMatchObject([
      { code: 'SCENARIO_FLOW_UNKNOWN', pointer: '/flow', params: { nearest: 'leave' } },
    ]);
  });

  test('[W1] a step says one thing', () => {
    const both = { ...start(), ...approve };
    expect(parse(fileOf([{ name: 'x', steps: [both, {}] }])).problems).toMatchObject([
      { code: 'SCENARIO_STEP_WORDS', pointer: '/scenarios/0/steps/0', params: { count: 2 } },
      { code: 'SCENARIO_STEP_WORDS', pointer: '/scenarios/0/steps/1', params: { count: 0 } },
    ]);
  });
});

describe('a scenario', () => {
  test('[W2] people act, time passes, and how things stand is held against what it says', () => {
    const failures = play(
      [
        {
          ...start(),
          expect: {
            states: ['review'],
            tasks: { bob: ['review'] },
            due: { review: '2026-01-06 16:00' },
          },
        },
        { clock: { by: 'work:P1D' }, expect: { open: true, notices: { bob: ['review'] } } },
        { ...approve, expect: { states: ['stamping'], tasks: {}, notices: {} } },
        {
          service: { state: 'stamping', result: 'S-1' },
          expect: { ended: 'approved', data: { stamp: 'S-1' } },
        },
      ],
      { given: { at: '2026-01-05T09:00:00+07:00' } },
    );
    expect(failures).toEqual([]);
  });

  test('[W3] a step that is refused or done otherwise than it says ends it', () => {
    expect(
      play([start(), { complete: { state: 'review', outcome: 'approve', by: 'ann' } }, approve]),
    ).toMatchObject([
      { step: 1, pointer: '/steps/1/complete', what: { kind: 'refused', code: 'NOT_ASSIGNEE' } },
    ]);
    const reject: Step = { complete: { state: 'review', outcome: 'reject', by: 'bob' } };
    expect(play([start(), { ...reject, refused: 'COMMENT_REQUIRED' }])).toEqual([]);
    expect(play([start(), { ...reject, refused: 'NOT_ASSIGNEE' }])).toMatchObject([
      { pointer: '/steps/1/refused', what: { code: 'COMMENT_REQUIRED', expected: 'NOT_ASSIGNEE' } },
    ]);
    expect(play([start(), { ...approve, refused: 'NOT_ASSIGNEE' }])).toMatchObject([
      { what: { kind: 'done', expected: 'NOT_ASSIGNEE' } },
    ]);
    expect(play([start(), { ...approve, incident: 'CALL_FAILED' }])).toMatchObject([
      { what: { kind: 'done', expected: 'CALL_FAILED' } },
    ]);
  });

  test('[W3] all that is otherwise in a step is told, and nothing after it', () => {
    const failures = play([
      { ...start(9), expect: { states: ['board'], tasks: { cy: ['review'] }, data: { days: 3 } } },
      { ...approve, expect: { ended: 'approved' } },
    ]);
    expect(failures.map(({ pointer, what }) => [pointer, what])).toMatchObject([
      ['/steps/0/expect/states', { expected: ['board'], actual: ['review'] }],
      ['/steps/0/expect/data', { expected: { days: 3 }, actual: { days: 9 } }],
      ['/steps/0/expect/tasks', { actual: { bob: ['review'] } }],
    ]);
  });

  test('[W4] a task or a notice besides those that are named is told', () => {
    expect(play([{ ...start(), expect: { tasks: {} } }])).toMatchObject([
      { what: { aspect: 'tasks', actual: { bob: ['review'] } } },
    ]);
    expect(play([start(), { clock: { by: 'P3D' }, expect: { notices: {} } }])).toMatchObject([
      { what: { aspect: 'notices', actual: { bob: ['review'] } } },
    ]);
    expect(play([start(), { clock: { by: 'P3D' }, expect: {} }])).toEqual([]);
  });

  test('[W5] without a name whoever may does it, and all of those who sign', () => {
    const failures = play([
      { start: { data: { days: 9 } }, expect: { states: ['review'] } },
      {
        complete: { state: 'review', outcome: 'approve' },
        expect: { tasks: { cy: ['board'], dee: ['board'] } },
      },
      { complete: { state: 'board', outcome: 'ok' }, expect: { states: ['stamping'] } },
    ]);
    expect(failures).toEqual([]);
    const one = play([
      start(9),
      approve,
      {
        complete: { state: 'board', outcome: 'ok', by: 'cy' },
        expect: { tasks: { dee: ['board'] } },
      },
    ]);
    expect(one).toEqual([]);
    expect(
      play([start(), { act: { action: 'withdraw' }, expect: { ended: 'withdrawn' } }]),
    ).toEqual([]);
  });

  test('[W5] a name that nobody has is told with the nearest one', () => {
    expect(play([{ start: { data: { days: 1 }, by: 'anne' } }])).toMatchObject([
      { what: { unable: { why: 'nobody', who: 'anne', nearest: 'ann' } } },
    ]);
  });

  test('[W6] services answer as given, or when a step says so, and fail so', () => {
    const given = { services: { stamp: { result: 'S-1' } } };
    expect(play([start(), { ...approve, expect: { ended: 'approved' } }], { given })).toEqual([]);
    expect(
      play([
        start(),
        approve,
        { service: { state: 'stamping', error: 'off' }, expect: { ended: 'rejected' } },
      ]),
    ).toEqual([]);
    const again = play([
      start(),
      approve,
      {
        service: { state: 'stamping', error: 'off', retry: true },
        expect: { states: ['stamping'] },
      },
      { clock: { by: 'PT1M' } },
      { service: { state: 'stamping', result: 'S-2' }, expect: { data: { stamp: 'S-2' } } },
    ]);
    expect(again).toEqual([]);
    expect(play([start(), { service: { state: 'stamping', result: 1 } }])).toMatchObject([
      { what: { unable: { why: 'no-call', state: 'stamping' } } },
    ]);
  });

  test('[W7] what happens in a child is told with its key; what children say can be said for them', () => {
    const begin: Step = { start: { data: { who: ['a', 'b'] }, by: 'ann' } };
    const failures = play(
      [
        { ...begin, expect: { children: { a: 'open', b: 'open' } } },
        {
          complete: { state: 'run', outcome: 'done', by: 'bob' },
          in: ['a'],
          expect: { ended: 'done' },
        },
        { expect: { children: { a: 'done', b: 'open' }, tasks: { bob: ['run'] } } },
        { complete: { state: 'run', outcome: 'fail', by: 'bob' }, in: ['b'] },
        { expect: { ended: 'short' } },
      ],
      { flow: 'tour' },
    );
    expect(failures).toEqual([]);
    const stood = play(
      [begin, { children: { state: 'away', result: 'failed' }, expect: { ended: 'short' } }],
      { flow: 'tour' },
    );
    expect(stood).toEqual([]);
    expect(
      play([begin, { complete: { state: 'run', outcome: 'done' }, in: ['c'] }], { flow: 'tour' }),
    ).toMatchObject([
      { pointer: '/steps/1/in', what: { unable: { why: 'no-child', children: ['a', 'b'] } } },
    ]);
    const keyed = play([
      { start: { data: { days: 1 }, by: 'ann', key: 'one' } },
      { start: { data: { days: 2 }, by: 'ann', key: 'two' } },
      { of: 'one', expect: { data: { days: 1 } } },
    ]);
    expect(keyed).toEqual([]);
  });

  test('[W15] a flow that only others start is told about by itself', () => {
    const failures = play(
      [
        { start: { data: { days: 1 } }, expect: { states: ['run'] } },
        { complete: { state: 'run', outcome: 'done' }, expect: { ended: 'done' } },
      ],
      { flow: 'errand' },
    );
    expect(failures).toEqual([]);
  });
});

describe('coverage', () => {
  test('[W8] what is gone through is counted, and each guard twice', () => {
    const { coverage, results } = testScenarios(
      fileOf([{ name: 'x', steps: [start(), approve] }]),
      {
        flows,
        world: () => world,
      },
    );
    expect(results).toEqual([{ name: 'x', failures: [] }]);
    expect(coverage).toMatchObject({
      states: { met: 2, of: 6, missed: ['board', 'approved', 'rejected', 'withdrawn'] },
      transitions: { met: 1, of: 8 },
      outcomes: { met: 1, of: 4, missed: ['review: reject', 'board: ok', 'board: no'] },
      guards: { met: 1, of: 2, missed: ['/states/review/on/approve/0/guard: false'] },
    });
  });
});

describe('generated scenarios', () => {
  const generated = (name: string): ReturnType<typeof generateScenarios> => {
    const flow = byName.get(name);
    if (!flow) throw new Error(name);
    return generateScenarios(flow, { flows, context, world });
  };

  test.each(['leave', 'tour', 'errand', 'rounds'])(
    '[W9] take every transition of %s and pass',
    (name) => {
      const { file, missed } = generated(name);
      expect(missed).toEqual([]);
      if (!file) throw new Error('nothing was generated');
      expect(parse(file).problems).toEqual([]);
      const { results, coverage } = testScenarios(file, { flows, world: () => world });
      expect(results.flatMap(({ failures }) => failures)).toEqual([]);
      expect(coverage?.transitions.missed).toEqual([]);
    },
  );

  test('[W16] name who does each step', () => {
    const { file } = generated('leave');
    const acts = (file?.scenarios ?? []).flatMap(({ steps }) =>
      steps.flatMap(({ start: started, complete, act }) => started ?? complete ?? act ?? []),
    );
    expect(acts.length).toBeGreaterThan(0);
    expect(acts.filter(({ by }) => by === undefined)).toEqual([]);
  });

  test('[W9] are the same for the same flow, and none can be left out', () => {
    const { file } = generated('leave');
    expect(generated('leave').file).toEqual(file);
    for (const left of file?.scenarios ?? []) {
      const others = (file?.scenarios ?? []).filter((one) => one !== left);
      const { coverage } = testScenarios(fileOf(others), { flows, world: () => world });
      expect(coverage?.transitions.missed).not.toEqual([]);
    }
  });
});

describe('recording', () => {
  test('[W10] writes down what is not said, and leaves what is', () => {
    const said = { ...start(), expect: { open: true } } as const;
    const { scenario, failures } = recordScenario(
      { name: 'x', steps: [said, { clock: { by: 'work:P2D' } }, approve] },
      setting,
    );
    expect(failures).toEqual([]);
    expect(scenario.steps[0]).toEqual(said);
    expect(scenario.steps[1]?.expect).toEqual({
      states: ['review'],
      tasks: { bob: ['review'] },
      notices: { bob: ['review'] },
    });
    expect(scenario.steps[2]?.expect).toEqual({ states: ['stamping'], tasks: {}, notices: {} });
    expect(play(scenario.steps)).toEqual([]);
  });
});
