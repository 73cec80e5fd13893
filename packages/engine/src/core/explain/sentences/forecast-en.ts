import type { ForecastSentences } from './forecast.ts';

const what = (of: string | null): string => (of === null ? 'The case' : `“${of}”`);

export const forecastEn: ForecastSentences = {
  task: (of, { task, who, holder, isVacant, due, late }) =>
    [
      of === null ? 'The task ' : `In “${of}”, the task `,
      `“${task}” goes to ${who ?? 'somebody drawn by lot'}`,
      holder === null ? '' : ` (${holder})`,
      due === null ? '' : `, due on ${due}`,
      late === null ? '' : `, although its deadline, ${late}, has passed already`,
      isVacant ? '. Nobody holds that position now. Appoint somebody.' : '.',
    ].join(''),
  waits: (of, states) => `${what(of)} then waits at the step ${states}.`,
  stays: (of, tasks) => `${what(of)} still waits for the task ${tasks}.`,
  done: (of) => `${what(of)} is completed.`,
  cancelled: (of) => `${what(of)} is cancelled.`,
  fails: (of) => `${what(of)} will fail at this step. An operator has to mend the cause.`,
  call: 'Another application is asked; its answer cannot be foreseen.',
  publish: 'Other cases that wait for this are told.',
  chosenBy: (name) => `This is so if ${name} decides it.`,
  madeUp: 'Required fields are still empty, so sample values were used.',
};
