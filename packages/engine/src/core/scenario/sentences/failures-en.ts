import type { FailureSentences, ToldStep } from './failures.ts';

/** Who does what; without a name somebody. */
const does =
  (verb: string, more: (told: ToldStep) => string = () => '') =>
  (told: ToldStep): string =>
    `${told.by ?? 'somebody'} ${verb}${told.state === null ? '' : ` ${told.state}`}${more(told)}`;
const to = ({ to: who }: ToldStep): string => (who === null ? '' : ` to ${who}`);

const aspects = {
  states: 'The open steps',
  tasks: 'The open tasks',
  data: 'Its data',
  due: 'The deadlines',
  notices: 'Those who were told',
  children: 'Its child cases',
} as const;

export const failuresEn: FailureSentences = {
  step: (number, happens) => `Step ${number} of the scenario: ${happens}.`,
  happens: {
    start: ({ by }) => `${by ?? 'somebody'} starts a case`,
    startEach: ({ by }) => `${by ?? 'somebody'} starts a case for each item of the list`,
    complete: does('completes', ({ outcome }) => (outcome === null ? '' : ` with ${outcome}`)),
    act: ({ by, action, state }) =>
      `${by ?? 'somebody'} takes the action ${action ?? ''}${state === null ? '' : ` at ${state}`}`,
    abstain: does('abstains from'),
    claim: does('claims'),
    release: does('puts back'),
    read: does('opens'),
    transfer: does('transfers', to),
    delegate: ({ by, state, to: who }) =>
      `${by ?? 'somebody'} asks ${who ?? 'others'} to prepare ${state ?? 'a task'}`,
    handBack: does('hands back'),
    decline: does('declines'),
    skip: does('skips'),
    takeBack: does('takes back'),
    urge: does('reminds those whose turn it is'),
    copy: does('sends a copy', to),
    cancel: () => 'the case is cancelled',
    suspend: does('lays aside'),
    resume: does('goes on with'),
    reopen: does('opens the case again'),
    clock: () => 'time passes',
    service: ({ state, error }) =>
      `another application answers ${state ?? ''}${error === null ? '' : ` with the error ${error}`}`,
    children: ({ state }) => `the child cases of ${state ?? ''} end`,
    topic: ({ name, state }) => `another case tells ${state ?? ''} of ${name ?? ''}`,
  },
  look: 'a look at how things stand',
  within: (path) => ` within ${path}`,
  refused: (expected) =>
    expected === null
      ? 'This should have been possible, but was refused.'
      : `This should have given ${expected}, but was refused for another reason.`,
  incident: (expected) =>
    expected === null
      ? 'This should have been possible, but caused an incident.'
      : `This should have given ${expected}, but caused another incident.`,
  done: (expected) => `This should have given ${expected}, but was done.`,
  answer: (sentence) => `The answer was: “${sentence}”`,
  notOpenAnyMore: 'The case should still be open, but has ended.',
  ended: (expected, actual) =>
    actual === null
      ? `The case should have ended with ${expected}, but is still open.`
      : `The case should have ended with ${expected}, but ended with ${actual}.`,
  nothing: 'nothing',
  unmet: (aspect, expected, actual) =>
    `${aspects[aspect]} should be ${expected}, but turned out otherwise: ${actual}.`,
  nobody: (who, nearest) =>
    nearest === null
      ? `There is no person, position or role ${who}. Choose one of the organisation.`
      : `There is no person, position or role ${who}. Did you mean ${nearest}?`,
  vacant: (who, day) =>
    `Nobody holds ${who} on ${day}. Let somebody else do it, or complete the organisation.`,
  nothingStarted: 'No case was started yet. Begin the scenario with “start”.',
  noChild: (key, children) =>
    children === ''
      ? `There is no child case ${key}, because none was started. Check the steps before.`
      : `There is no child case ${key}. There are: ${children}.`,
  noCall: (state, open) =>
    open === ''
      ? `In the flow, the step ${state} does not wait for another application. Remove this step, or check those before.`
      : `In the flow, the step ${state} does not wait for another application. Those that do: ${open}.`,
  noTimer: (state) => `No such timer runs at ${state}. Check its number, or the steps before.`,
  noListener: (state, name) =>
    `In the flow, the step ${state} does not wait for word of ${name}. Check the name, or the steps before.`,
  notOpen: (state) =>
    `In the flow, the step ${state} does not wait for child cases. Check the steps before.`,
  allPassed: (scenarios) => `All scenarios (${scenarios}) go as they say.`,
  none: 'There are no scenarios yet. Write one, or run “alir test --generate”.',
  someFailed: (failed, all) =>
    `${failed} of ${all} scenarios did not go as they say. Correct the flow, or the scenario if the flow is right.`,
};
