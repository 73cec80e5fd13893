import { expect, test } from 'vitest';
import { locate } from './locate.ts';

const text = '{\n  "states": {\n    "a/b": { "on": [1, 2] }\n  }\n}\n';

test.for([
  ['', 1, 1],
  ['/states', 2, 3],
  ['/states/a~1b/on', 3, 14],
  ['/states/a~1b/on/1', 3, 24],
  ['/states/missing/on', 2, 3],
] as const)('[F16] %s stands in line %i, column %i', ([pointer, line, column]) => {
  expect(locate(text, [pointer])).toEqual([{ line, column }]);
});
