// Cron lines: which moments they name in a zone. The library is given every instant; it is never asked what time it is.

import { Cron } from 'croner';
import { isoOf } from '../instant.ts';

/** A line as croner has it, in a zone. Building one costs more than asking it. */
const kept = new Map<string, Cron>();
const MAX_KEPT = 500;
/** The first guess of how far back the last moment lies, ms. */
const FIRST_SPAN_MS = 60_000;

/** What is wrong with a line; null: it is sound. `never`: no day is like that, such as 30 February. */
export function faultOfCron(line: string): 'invalid' | 'never' | null {
  // Five words: croner knows names such as `@daily` too, and seconds.
  if (!/^(\S+ ){4}\S+$/.test(line)) return 'invalid';
  try {
    return nextOf(line, 'UTC', 0) === null ? 'never' : null;
  } catch {
    return 'invalid';
  }
}

/** The first moment of a line after `after`; both ms UTC. Null: none is left that a calendar could have. */
export function nextOf(line: string, zone: string, after: number): number | null {
  return cronOf(line, zone).nextRun(isoOf(after))?.getTime() ?? null;
}

/** The last moment of a line after `after` and at `until` or before; ms UTC. Null: none lies there. */
export function lastOf(line: string, zone: string, after: number, until: number): number | null {
  // From ever further back, so that a line of every hour is not counted through for a year.
  for (let span = FIRST_SPAN_MS; ; span *= 4) {
    const from = Math.max(after, until - span);
    let last: number | null = null;
    for (
      let moment = nextOf(line, zone, from);
      moment !== null && moment <= until;
      moment = nextOf(line, zone, moment)
    )
      last = moment;
    if (last !== null || from === after) return last;
  }
}

function cronOf(line: string, zone: string): Cron {
  const name = `${zone} ${line}`;
  const known = kept.get(name);
  if (known) return known;
  const cron = new Cron(line, { timezone: zone, mode: '5-part', paused: true });
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(name, cron);
  return cron;
}
