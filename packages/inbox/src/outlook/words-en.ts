import type { id } from './words-id.ts';

export const en: typeof id = {
  acts: { claim: 'Take', release: 'Release' },
  may: (who, what) => `${who}: ${what.join(', ')}`,
  depends: (label) => `${label} (depends on what is entered)`,
  fails: (label) => `${label} (will fail)`,
  besides: 'What can be done besides',
  anyone: 'everybody who may read it',
  operators: 'Operators',
  operatorActs: {
    suspend: 'Halt',
    resume: 'Resume',
    cancel: 'Cancel',
    jump: 'Move to another step',
    resolve: 'Resolve the incident',
  },
  rule: (rule) =>
    typeof rule === 'number'
      ? `${rule} of them are enough.`
      : (rules[rule] ?? 'A rule of the flow says when there are enough.'),
  next: 'What comes next',
  nextHelp: 'This is what happens if the button is pressed now.',
  nothing: 'Nothing can be foreseen for you.',
  task: (title, who) => `${title}: ${who}`,
  by: (moment) => `by ${moment}`,
  late: (moment) => `its deadline ${moment} has passed`,
  byLot: 'chosen by lot',
  stays: (title) => `Waits as before: ${title}`,
  waits: (states) => `Then: ${states.join(', ')}`,
  ends: 'Done; nothing more is to do.',
  cancelled: 'Ends without going on.',
  failing: 'Will fail; an operator has to put it right.',
  call: 'Another application is asked; what it answers cannot be foreseen.',
  publish: 'Other cases are told.',
  chosenBy: (name) => `If ${name} decides.`,
  madeUp: 'What is required was made up; what you enter may change this.',
};

const rules: Readonly<Record<string, string>> = {
  all: 'All of them have to end.',
  any: 'One of them is enough.',
  manual: 'It waits until whoever gave it ends that.',
};
