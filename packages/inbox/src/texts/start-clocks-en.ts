import type { startClocksId } from './start-clocks-id.ts';

/** English for operators: what starts by the calendar, and what was refused. */
export const startClocksEn: typeof startClocksId = {
  title: 'Scheduled starts',
  explanation:
    'These flows start by themselves on schedule. What failed to start is not lost: remove the cause, then start it again.',
  none: 'No flow starts on a schedule.',
  next: (moment) => `Starts next on ${moment}`,
  ended: 'The schedule has run out: it will not start by itself again.',
  wellDone: 'Nothing failed to start.',
  refusedAt: (moment) => `Should have started on ${moment}`,
  count: (count) => `${count} not started:`,
  more: (count) => `and ${count} more that are not listed here.`,
  technical: 'Technical details',
  code: 'Code',
  retry: (flow) => `Start again: ${flow}`,
  retryHelp:
    'All that failed is tried again with the newest version of the flow. Nothing starts twice.',
  result: (started, moments) =>
    moments === 0
      ? started === 0
        ? 'All of it is there already; nothing is left behind.'
        : `${started} started; nothing is left.`
      : started === 0
        ? 'It failed again. Read why above, correct it, then start again.'
        : `${started} started, some failed again. Read why above.`,
};
