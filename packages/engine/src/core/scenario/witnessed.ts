// How things stand after a step, written as a scenario would expect them.

import type { Instance } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Assignee } from '../instance.ts';
import type { Cast } from './cast.ts';
import { lyingTasks } from './desks.ts';
import { localTime, type Seen } from './expectations.ts';
import type { Expected } from './scenario-types.generated.ts';

/**
 * What there is to see after a step: where it stands, who has what, what was told, and what the step has changed.
 *
 * @param before - the instance before the step; null: it was not there
 */
export function witnessed(before: Instance | null, seen: Seen): Expected {
  const { instance, below, cast, notices } = seen;
  const tasks = below.flatMap((one) => lyingTasks(one));
  const data = changedData(before, instance);
  const due = newDeadlines(before, seen);
  const told = desksOf(
    cast,
    notices.map(({ to, about }) => ({ to, state: String(about['state'] ?? '') })),
  );
  const children = childrenOf(seen);
  return {
    ...(instance.status === 'open'
      ? { states: [...instance.configuration] }
      : { ended: instance.result }),
    tasks: desksOf(
      cast,
      tasks.map(({ assignee, state }) => ({ to: assignee, state })),
    ),
    ...(Object.keys(data).length > 0 && { data }),
    ...(Object.keys(due).length > 0 && { due }),
    notices: told,
    ...(Object.keys(children).length > 0 && { children }),
  };
}

function desksOf(
  cast: Cast,
  placed: readonly { readonly to: Assignee | { readonly user: string }; readonly state: string }[],
): Record<string, readonly string[]> {
  const byName = Map.groupBy(placed, ({ to }) => cast.name(to));
  return Object.fromEntries(
    [...byName]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([who, own]) => [who, own.map(({ state }) => state).sort()]),
  );
}

/** Fields that the step has changed; null: it has taken them away. */
function changedData(before: Instance | null, { data }: Instance): JsonObject {
  const earlier: Readonly<Record<string, Json>> = before?.data ?? {};
  const fields = new Set([...Object.keys(earlier), ...Object.keys(data)]);
  return Object.fromEntries(
    [...fields]
      .sort()
      .map((field): [string, Json] => [field, data[field] ?? null])
      .filter(([field, value]) => JSON.stringify(earlier[field] ?? null) !== JSON.stringify(value)),
  );
}

/** Deadlines that were not there, or were others. */
function newDeadlines(
  before: Instance | null,
  { instance, calendar }: Seen,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(instance.open).flatMap(([id, { state, dueAt }]): [string, string | null][] => {
      const earlier = before?.open[id];
      if (dueAt === (earlier?.dueAt ?? null)) return [];
      return [[state, dueAt === null ? null : localTime(calendar, dueAt)]];
    }),
  );
}

function childrenOf({ instance, below }: Seen): Record<string, string> {
  return Object.fromEntries(
    below
      .filter(({ parent }) => parent?.instance === instance.id)
      .map(({ parent, result, status }) => [parent?.key ?? '', result ?? status]),
  );
}
