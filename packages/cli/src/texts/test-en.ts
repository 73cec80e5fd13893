// Sentences of `alir test`, in English.

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
  atStart: 'At the start:',
  at: (names: string) => `At “${names}”:`,
  elsewhere: 'Whatever was tried, it went elsewhere.',
  written: (path: string) =>
    `${path} written. Read it: it says what the flow does, not what it should do.`,
  untold: (flows: readonly string[]) => `Without scenarios: ${flows.join(', ')}.`,
  failed: (flow: string, name: string) => `✗ ${flow}: ${name}`,
  passed: (flow: string, passed: number, all: number) => `${flow}: ${passed} of ${all} as they say`,
  kinds: { states: 'states', transitions: 'transitions', outcomes: 'outcomes', guards: 'guards' },
  butProblems: (problems: number) =>
    problems === 1
      ? 'One error stands above: correct it, then this passes.'
      : `${problems} errors stand above: correct them, then this passes.`,
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
};
