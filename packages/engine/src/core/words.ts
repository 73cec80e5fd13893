// `@alir/engine/words`: small parts of sentences that every screen needs: durations, numbers, days, names. No parser, no checks.

export { both, dueWords, type Both } from './diff/wording.ts';
export { plainWords } from './compile/titles.ts';
export { dayInWords } from './calendar/day-in-words.ts';
export { writtenNumber } from './messages/written-number.ts';
