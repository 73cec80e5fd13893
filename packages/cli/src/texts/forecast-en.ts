interface ForeseenTask {
  readonly task: string;
  /** Null: a lot would say. */
  readonly who: string | null;
  readonly holder: string | null;
  readonly due: string | null;
}

const quoted = (titles: readonly string[]): string =>
  titles.map((title) => `“${title}”`).join(', ');

const of = (title: string | null): string => (title === null ? '' : `${title}: `);

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
  nothing: 'No task is open, so nothing can be chosen.',
  task: (title: string | null, { task, who, holder, due }: ForeseenTask) =>
    `${of(title)}“${task}” goes to ${who ?? 'somebody by lot'}${holder === null ? '' : ` (${holder})`}${due === null ? '' : `, by ${due}`}.`,
  vacant: 'vacant',
  waits: (title: string | null, states: readonly string[]) =>
    `${of(title)}It waits at ${quoted(states)}.`,
  stays: (title: string | null, tasks: readonly string[]) =>
    `${of(title)}It waits for ${quoted(tasks)} as before.`,
  ended: (title: string | null, status: 'done' | 'cancelled') =>
    `${of(title)}It is ${status === 'done' ? 'completed' : 'cancelled'}.`,
  fails: (title: string | null) => `${of(title)}It fails, and waits for an operator.`,
  call: 'A program is asked; its answer is not foreseen.',
  publish: 'Other flows are told.',
  chosenBy: (name: string, isMadeUp: boolean) =>
    `(If ${name} chooses it${isMadeUp ? '; what is required was made up' : ''}.)`,
};
