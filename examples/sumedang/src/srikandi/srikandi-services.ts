// What the flow of an outgoing letter asks once it is signed: how its kind goes now.

import type { Effects } from '@alir/engine';
import { textIn } from '../server/recipients-sent.ts';
import type { Switches } from './switches.ts';

const secret: ReadonlySet<string> = new Set(['rahasia', 'sangat-rahasia']);

export function srikandiServices(switches: Switches): NonNullable<Effects['services']> {
  return {
    'jalur-srikandi': async (input) => {
      // Secret letters stay out of it, whatever their kind.
      if (secret.has(textIn(input, 'keamanan'))) return { jalur: 'tidak' };
      return { jalur: switches.of(textIn(input, 'jenis')) };
    },
  };
}
