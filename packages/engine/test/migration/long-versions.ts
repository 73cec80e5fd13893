// Two versions of a letter: in the second the step before the last has another key, and one more comes before it.

import { end, object, step } from '../behaviour/stage.ts';

const letter = (version: number, states: object) => ({
  flow: 'letter',
  version,
  title: 'Letter',
  data: object({}),
  initial: 'draft',
  states,
});

export const longFirst = letter(1, {
  draft: step('ana', 'review'),
  review: step('bos', 'end'),
  end,
});

export const longSecond = letter(2, {
  draft: step('ana', 'check'),
  check: step('budi', 'reading'),
  reading: step('bos', 'end'),
  end,
});
