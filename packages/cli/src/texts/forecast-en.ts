/** Sentences of `alir forecast` in English. */
export const forecast = {
  about:
    'say what comes of each outcome of the open tasks, were it chosen now: who gets it, by when',
  optionBy:
    'user who asks (default: an operator); what is confidential is told only to those who may read it',
  optionTask: 'id of one of its tasks (default: all that are open)',
  optionOutcome: 'one of the outcomes (default: all)',
  optionSteps: 'how many steps are foreseen, one after another: 1 to 3 (default: 1)',
  noSteps: (given: string) => `--steps takes 1, 2 or 3, not ${given}`,
  notTold: (by: string | null) =>
    by === null
      ? 'This is told to nobody who does not have it. Say with --by for whom it is asked.'
      : `${by} may not read this.`,
  noSuchTask: (task: string, open: readonly string[]) =>
    `no open task has the id ${task}; open are: ${open.join(', ')}`,
  noSuchOutcome: (outcome: string, open: readonly string[]) =>
    `no open task has the outcome ${outcome}; there are: ${open.join(', ')}`,
  nothing: 'No task is open, so nothing can be chosen.',
};
