import type { Test } from './model.ts';

/** Places of the variables that a test asks for. */
export function placesOf(test: Test): Set<number> {
  switch (test.op) {
    case 'constant':
      return new Set();
    case 'in':
      return new Set([test.place]);
    case 'not':
      return placesOf(test.of);
    case 'all':
    case 'any':
      return new Set(test.of.flatMap((part) => [...placesOf(part)]));
    case 'choice':
      return new Set([test.when, test.yes, test.no].flatMap((part) => [...placesOf(part)]));
  }
}
