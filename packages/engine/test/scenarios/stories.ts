// A flow that has a little of everything, and how its stories are played.

import {
  compileFlow,
  indexOrganisation,
  organisationOfUsers,
  parseFlow,
  type Flow,
  type World,
} from '../../src/core/index.ts';
import {
  parseScenarios,
  playScenario,
  type Failure,
  type Scenario,
  type ScenarioFile,
  type Step,
} from '../../src/core/scenario/test-scenarios.ts';

const leave = {
  flow: 'leave',
  version: 1,
  lang: 'en',
  title: 'Leave',
  data: {
    type: 'object',
    required: ['days'],
    additionalProperties: false,
    properties: {
      days: { type: 'integer', minimum: 1 },
      stamp: { type: 'string' },
    },
  },
  initial: 'review',
  on: { withdraw: { by: 'starter', target: 'withdrawn' } },
  states: {
    review: {
      task: {
        title: 'Approve leave',
        assign: { user: { from: 'superior(starter)' } },
        due: 'work:P1D',
        outcomes: {
          approve: { label: 'Approve' },
          reject: { label: 'Reject', comment: 'required' },
        },
      },
      on: {
        approve: [{ guard: 'data.days <= 5', target: 'stamping' }, { target: 'board' }],
        reject: 'rejected',
      },
      after: [{ at: 'due', notify: 'pending' }],
    },
    board: {
      task: {
        title: 'Board',
        assign: { positions: ['cy', 'dee'] },
        decide: 'all',
        outcomes: { ok: { label: 'OK' }, no: { label: 'No' } },
      },
      on: { ok: 'stamping', no: 'rejected' },
    },
    stamping: {
      call: { service: 'stamp', set: { stamp: 'event' }, retry: { attempts: 2, delay: 'PT1M' } },
      onDone: 'approved',
      onError: 'rejected',
    },
    approved: { type: 'final', result: 'approved' },
    rejected: { type: 'final', result: 'rejected' },
    withdrawn: { type: 'final', result: 'withdrawn' },
  },
};

/** Starts a `leave` for each of a list, and waits for them. */
const tour = {
  flow: 'tour',
  version: 1,
  lang: 'en',
  title: 'Tour',
  data: {
    type: 'object',
    required: ['who'],
    additionalProperties: false,
    properties: { who: { type: 'array', maxItems: 5, items: { type: 'string' } } },
  },
  initial: 'away',
  states: {
    away: {
      each: { in: 'data.who', as: 'w', key: 'w', flow: 'errand', with: { days: '1' } },
      onDone: [
        { guard: "children.exists(c, has(c.result) && c.result == 'failed')", target: 'short' },
        { target: 'over' },
      ],
    },
    over: { type: 'final', result: 'over' },
    short: { type: 'final', result: 'short' },
  },
};

/** Only other flows start it. */
const errand = {
  flow: 'errand',
  version: 1,
  lang: 'en',
  title: 'Errand',
  start: { by: 'nobody' },
  data: {
    type: 'object',
    required: ['days'],
    additionalProperties: false,
    properties: { days: { type: 'integer' } },
  },
  initial: 'run',
  states: {
    run: {
      task: {
        title: 'Run',
        assign: { user: 'bob' },
        outcomes: { done: { label: 'Done' }, fail: { label: 'Fail' } },
      },
      on: { done: 'done', fail: 'failed' },
    },
    done: { type: 'final', result: 'done' },
    failed: { type: 'final', result: 'failed' },
  },
};

/** Is sent back as often as it may be, which is counted. */
const rounds = {
  flow: 'rounds',
  version: 1,
  lang: 'en',
  title: 'Rounds',
  data: {
    type: 'object',
    additionalProperties: false,
    properties: { round: { type: 'integer', minimum: 0 } },
  },
  initial: 'draft',
  states: {
    draft: {
      task: { title: 'Draft', assign: { user: 'ann' }, outcomes: { begin: { label: 'Begin' } } },
      on: { begin: { target: 'write', set: { round: '0' } } },
    },
    write: {
      task: { title: 'Write', assign: { user: 'ann' }, outcomes: { hand: { label: 'Hand in' } } },
      on: { hand: { target: 'read', set: { round: 'data.round + 1' } } },
    },
    read: {
      task: {
        title: 'Read',
        assign: { user: 'bob' },
        outcomes: { accept: { label: 'Accept' }, back: { label: 'Send back' } },
      },
      on: {
        accept: 'accepted',
        back: [{ guard: 'data.round >= 4', target: 'given-up' }, { target: 'write' }],
      },
    },
    accepted: { type: 'final', result: 'accepted' },
    'given-up': { type: 'final', result: 'given-up' },
  },
};

const definitions = [leave, tour, errand, rounds].flatMap((one) => parseFlow(one).definition ?? []);
export const context = {
  flows: new Map(definitions.map((one) => [one.flow, one])),
  forms: new Map(),
};
export const flows: readonly Flow[] = definitions.flatMap(
  (one) => compileFlow(one, context).flow ?? [],
);
export const byName: ReadonlyMap<string, Flow> = new Map(flows.map((one) => [one.name, one]));
export const world: World = {
  organisation: indexOrganisation(
    organisationOfUsers([
      { id: 'ann', manager: 'bob' },
      { id: 'bob', manager: 'cy' },
      { id: 'cy' },
      { id: 'dee' },
    ]),
  ),
  calendars: new Map(),
};

export function play(
  steps: readonly Step[],
  {
    flow = 'leave',
    given = {},
  }: { readonly flow?: string; readonly given?: Scenario['given'] } = {},
): readonly Failure[] {
  return playScenario({ name: 'x', steps, given: given ?? {} }, { flow, flows, world }).failures;
}

export const fileOf = (scenarios: readonly Scenario[], flow = 'leave'): ScenarioFile => ({
  flow,
  scenarios,
});

export const parse = (value: unknown): ReturnType<typeof parseScenarios> =>
  parseScenarios(value, byName);
