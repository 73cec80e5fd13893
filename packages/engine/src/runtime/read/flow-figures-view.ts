// What history says of the steps of a flow: where its instances stand, what was done there, how long it took. For operators.

import { workBetween } from '../../core/calendar/work-between.ts';
import type { CalendarData } from '../../core/calendar/calendar.ts';
import type { States } from '../../core/format/flow-types.generated.ts';
import { calendarOf } from '../../core/organisation/world.ts';
import { quantileOf } from '../../core/simulate/statistics.ts';
import type { FlowFiguresView, SpanFigures, StepFigures } from '../../core/views/flow-figures.ts';
import type { StoredFigures, TaskSpan } from '../../ports/figure-store.ts';
import type { Shell } from '../shell.ts';
import type { NoVersion } from './difference-views.ts';
import type { Reader } from './reader.ts';

/** What is asked of figures. */
export interface AskedFigures {
  /** Only instances on this version now. Default: all of them. */
  readonly version?: number | undefined;
  /** Of what ended, only that of the last so many days; 0: all. Default 90. */
  readonly days?: number | undefined;
}

const usualDays = 90;
const DAY = 86_400_000;
const SECOND = 1_000;
/** Times are measured of so many of the last tasks of a step: how it is now, at the same cost however long it has been used. */
const measured = 1_000;

/** Figures of a flow, or what does not exist of what was asked. */
export async function flowFiguresView(
  shell: Shell,
  { tenant, world, now }: Reader,
  name: string,
  { version, days = usualDays }: AskedFigures,
): Promise<FlowFiguresView | NoVersion> {
  await shell.publisher.prepare(tenant);
  await shell.flows.refresh(tenant);
  const newest = shell.flows.newest(tenant, name);
  if (newest === null) return { missing: null };
  const known = shell.flows.versions(tenant, name);
  if (version !== undefined && !known.includes(version)) return { missing: version };
  const shown = version === undefined ? newest : shell.flows.version(tenant, name, version);
  // As they are written: an old one may be out of use. Of those that cannot be read any more nothing is shown but what others have.
  const others = (version === undefined ? known : []).flatMap((one) =>
    keysIn(shell.flows.written(tenant, name, one)?.definition.states),
  );
  const states = [...new Set([...shown.nodes.keys(), ...others])];
  const from = days === 0 ? null : now - days * DAY;
  const found = await shell.store.figures.count(tenant, {
    flow: name,
    states,
    version,
    now,
    spans: measured,
    ...(from === null ? {} : { from }),
  });
  const calendar = calendarOf(world, shown.calendar);
  const spans = Map.groupBy(found.spans, ({ state }) => state);
  return {
    flow: name,
    version: version ?? null,
    at: new Date(now).toISOString(),
    from: from === null ? null : new Date(from).toISOString(),
    open: found.open,
    steps: states.flatMap(
      (state) => stepFigures({ ...found, spans: spans.get(state) ?? [] }, state, calendar) ?? [],
    ),
  };
}

/** Keys of states, and of those in them. */
function keysIn(states: States = {}): readonly string[] {
  return Object.entries(states).flatMap(([key, inner]) => [key, ...keysIn(inner.states)]);
}

/** Of its own spans. Null: nothing was ever there. */
function stepFigures(
  { standing, late, closed, spans }: StoredFigures,
  step: string,
  calendar: CalendarData,
): StepFigures | null {
  const sum = (all: readonly { readonly state: string; readonly count: number }[]): number =>
    all.reduce((total, { state, count }) => (state === step ? total + count : total), 0);
  const done = closed.filter(({ state, status }) => state === step && status === 'done');
  // How something confidential ended is nobody's to know here, nor how it was decided.
  const ended = standing.filter(({ status, secret }) => status === 'done' && !secret);
  const outcomes = new Map<string, number>();
  for (const { outcome, secret, count } of done)
    if (outcome !== null && !secret) outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + count);
  const figures: StepFigures = {
    step,
    here: sum(standing.filter(({ status }) => status === 'open')),
    overdue: sum(late),
    done: sum(done) + sum(ended),
    late: done.reduce((total, one) => total + one.late, 0),
    takenAway: sum(closed.filter(({ status }) => status === 'cancelled')),
    outcomes: Object.fromEntries(outcomes),
    working: spanFigures(spans, ({ openedAt, closedAt }) =>
      workBetween(calendar, openedAt, closedAt),
    ),
    elapsed: spanFigures(spans, ({ openedAt, closedAt }) => closedAt - openedAt),
  };
  const { here, overdue, done: all, takenAway } = figures;
  return here + overdue + all + takenAway === 0 ? null : figures;
}

function spanFigures(
  spans: readonly TaskSpan[],
  took: (span: TaskSpan) => number,
): SpanFigures | null {
  if (spans.length === 0) return null;
  const all = spans.map((span) => took(span) / SECOND);
  return {
    half: Math.round(quantileOf(all, 0.5)),
    most: Math.round(quantileOf(all, 0.9)),
    of: spans.length,
  };
}
