// A clock that begins now and moves when a test says so.

import type { Clock } from '@alir/engine';

export interface MovingClock extends Clock {
  pass(days: number): void;
}

export function movingClock(): MovingClock {
  let now = Date.now();
  return {
    now: () => now,
    pass: (days) => {
      now += days * 86_400_000;
    },
  };
}
