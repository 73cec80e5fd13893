// Sentences of `alir test`, in English.

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.join(', ');

export const testEn = {
  about: 'play the scenarios beside the flows; tells what went otherwise, and what they go through',
  optionOrganisation: 'an organisation, for scenarios that name none',
  optionGenerate: 'write scenarios that go every way of the flows that have none',
  optionRecord: 'write down how things stand after steps that do not say it',
  written: (path: string) =>
    `${path} written. Read it: it says what the flow does, not what it should do.`,
  untold: (flows: readonly string[]) => `Without scenarios: ${flows.join(', ')}.`,
  failed: (flow: string, name: string) => `✗ ${flow}: ${name}`,
  step: (step: number, happens: string) => `step ${step}, ${happens}`,
  passed: (flow: string, passed: number, all: number) => `${flow}: ${passed} of ${all} as they say`,
  kinds: { states: 'states', transitions: 'transitions', outcomes: 'outcomes', guards: 'guards' },
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
