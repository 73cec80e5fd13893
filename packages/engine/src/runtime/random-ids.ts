// Ids nobody can guess.

import { randomBytes } from 'node:crypto';
import type { Ids } from '../ports/ids.ts';

const BYTES = 16;

/**
 * 128 random bits in letters that need no escaping in an address, drawn from the system for many ids at once: each call
 * costs more than the bits. None begins with a dash, which a command line would take for an option.
 */
export function randomIds(): Ids {
  let drawn = Buffer.alloc(0);
  let at = 0;
  const draw = (): string => {
    if (at === drawn.length) {
      drawn = randomBytes(256 * BYTES);
      at = 0;
    }
    return drawn.toString('base64url', at, (at += BYTES));
  };
  return {
    next() {
      let id = draw();
      while (id.startsWith('-')) id = draw();
      return id;
    },
  };
}
