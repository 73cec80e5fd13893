// Sentences of `alir test`, in English.

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.join(', ');

export const testEn = {
  about: 'play the scenarios beside the flows; tells what went otherwise, and what they go through',
  optionOrganisation: 'an organisation, for scenarios that name none',
  optionGenerate: 'write scenarios that go every way of the flows that have none',
  optionRecord: 'write down how things stand after steps that do not say it',
  optionDatabase: 'with --record: a database, of which an instance is told as a scenario',
  optionInstance: 'with --record: the instance that is told',
  optionTenant: 'with --record: the tenant of the instance (default: default)',
  optionKeepPeople: 'with --record: keep names of persons and comments; else posts stand for them',
  bothNeeded: 'To tell an instance, --record needs both --database and --instance.',
  flowNotHere: (flow: string) => `The flow ${flow} of the instance is not in this folder. Add it.`,
  notTold: (instance: string) =>
    `The history of ${instance} does not begin with a start by a person.`,
  happened: (instance: string) => `What happened in ${instance}`,
  leftOut: (seq: number, type: string) =>
    `Event ${seq} (${type}) is left out: scenarios have no word for it.`,
  missed: (flow: string, pointer: string, why: string) =>
    `${flow}: ${pointer} is not taken. ${why}`,
  neverTaken: 'Nothing leads there, whatever the data says.',
  elsewhere: 'whatever was tried, it went elsewhere',
  written: (path: string) =>
    `${path} written. Read it: it says what the flow does, not what it should do.`,
  untold: (flows: readonly string[]) => `Without scenarios: ${flows.join(', ')}.`,
  failed: (flow: string, name: string) => `✗ ${flow}: ${name}`,
  step: (step: number, happens: string) => `step ${step}, ${happens}`,
  passed: (flow: string, passed: number, all: number) => `${flow}: ${passed} of ${all} as they say`,
  kinds: { states: 'states', transitions: 'transitions', outcomes: 'outcomes', guards: 'guards' },
  butProblems: (problems: number) =>
    problems === 1
      ? 'One error stands above: correct it, then this passes.'
      : `${problems} errors stand above: correct them, then this passes.`,
  allPassed: (scenarios: number) =>
    scenarios === 0 ? 'There are no scenarios.' : `All scenarios (${scenarios}) went as they say.`,
  someFailed: (failed: number, all: number) => `${failed} of ${all} scenarios went otherwise.`,
  look: 'how things stand',
  words: {
    start: 'starts it',
    startEach: 'starts one for each',
    complete: 'completes',
    act: 'takes the action',
    abstain: 'abstains from',
    claim: 'claims',
    release: 'releases',
    read: 'reads',
    transfer: 'transfers',
    delegate: 'delegates',
    handBack: 'hands back',
    decline: 'declines',
    skip: 'skips',
    takeBack: 'takes back',
    urge: 'urges',
    copy: 'sends copies',
    cancel: 'cancels it',
    suspend: 'lays aside',
    resume: 'takes up again',
    reopen: 'opens it again',
    clock: 'time passes',
    service: 'the service answers',
    children: 'the children end',
    topic: 'another flow says',
  },
  refused: (code: string, sentence: string, expected: string | null) =>
    expected === null
      ? `expected to be done; was refused: ${sentence} [${code}]`
      : `expected ${expected}; was refused otherwise: ${sentence} [${code}]`,
  incident: (code: string, sentence: string, expected: string | null) =>
    expected === null
      ? `expected to be done; became an incident: ${sentence} [${code}]`
      : `expected ${expected}; became another incident: ${sentence} [${code}]`,
  done: (expected: string) => `expected to be refused with ${expected}; was done`,
  unmet: (aspect: string, expected: string, actual: string) =>
    `${aspect}: expected ${expected}; was ${actual}`,
  aspects: {
    states: 'active states',
    ended: 'its end',
    open: 'whether it goes on',
    tasks: 'open tasks',
    data: 'data',
    due: 'deadlines',
    notices: 'who was told',
    children: 'children',
  },
  nothingStarted: 'Nothing is started yet.',
  noChild: (key: string, children: readonly string[]) =>
    `There is no child ${key}; its children: ${listed(children)}.`,
  noCall: (state: string, open: readonly string[]) =>
    `No service is waited for in ${state}; waited for: ${listed(open)}.`,
  noTimer: (state: string) => `No such timer runs in ${state}.`,
  noListener: (state: string, name: string) => `Nobody listens for ${name} in ${state}.`,
  notOpen: (state: string) => `${state} has no open fan-out.`,
};

export const simulateEn = {
  about: 'run many instances of a flow through the office; tells where work waits',
  argFlow: 'file of the flow; its scenarios say what is brought and how tasks end',
  optionPerHour: 'how many arrive in an hour of work (default: as in the database, else 1)',
  optionDays: 'working days in a run (default: 20)',
  optionRuns: 'runs, for the range in which the numbers lie (default: 20)',
  optionSeed: 'another seed, another chance; the same seed, the same numbers (default: 1)',
  optionDatabase:
    'learn from the histories in a database: how often, how it ends, how long it takes',
  oneFlow: (path: string) => `${path} is no flow. Name the file of one flow.`,
  wrong: (path: string) => `${path} has errors. Correct them first:`,
  noScenarios: (flow: string) =>
    `${flow} has no scenarios, which say what is brought. Write some, or run alir test --generate.`,
  noNumber: (given: string) => `“${given}” is no number above 0`,
  summary: (runs: number, days: number, started: string, ended: string) =>
    `In ${days} working days, on average of ${runs} runs: ${started} started, ${ended} ended. In brackets: the 95 % range.`,
  duration: (hours: string) => `From start to end: ${hours} hours of work.`,
  step: (
    step: string,
    of: {
      readonly done: string;
      readonly waiting: string;
      readonly most: string;
      readonly left: string;
    },
  ) =>
    `  ${step}: ${of.done} done; waited ${of.waiting} h, nine of ten at most ${of.most} h; ${of.left} left`,
  busy: 'Busiest:',
  stuck: (step: string, code: string) =>
    `${step} is held up: no choice of the scenarios was accepted [${code}]. Add a scenario that fits.`,
};
