/** What a letter of an earlier day gives with its number, besides the fields of its series. */
export const datingWords: readonly string[] = ['date', 'reason'];

/** The number that a letter bears already, on paper: one of those that were set aside. */
export const paperWord = 'paper';

/** Fields of `number(…)` that mean something else than what a format writes. */
export const givenWords: readonly string[] = [...datingWords, paperWord];
