import type { incidentsId } from './incidents-id.ts';

/** English for operators who resolve incidents. */
export const incidentsEn: typeof incidentsId = {
  title: 'Incidents',
  explanation:
    "Steps that were recorded but are held up because the flow's own rules failed. What people entered is kept until you resolve it.",
  none: 'No incidents. Everything moves.',
  technical: 'Technical details',
  code: 'Code',
  place: 'Place in the flow',
  retry: 'Try again',
  correct: 'Correct data',
  goto: 'Choose another step',
  ways: {
    retry: 'The step is done again as it was. Choose this when the cause is gone.',
    correct: 'Correct the wrong data; then the step is done again.',
    goto: 'The step is dropped, and it goes on from the step you choose.',
  },
  state: 'Go on from',
  reason: 'Reason',
  nothingChanged: 'Nothing was changed yet. Correct what is wrong, then send.',
  resolved: 'Incident resolved.',
};
