// Everything that somebody can read over HTTP of the random office: every route that reads, with every id there is.

import { createHandler, type Handler } from '../../src/http/index.ts';
import type { TaskRow } from '../../src/index.ts';
import { decider, marker, operator, starter, type MayWorld } from './may-world.ts';

export interface Page {
  readonly path: string;
  readonly text: string;
}

/** What asks for more than the routes alone do. */
const queries: Readonly<Record<string, readonly string[]>> = {
  '/tasks': ['status=done', 'status=cancelled', 'closedByMe=true', `search=${marker}`],
  '/tasks/count': [`search=${marker}`, 'status=done'],
  '/instances': [`search=${marker}`, `where.note=${marker}`, 'status=done', 'sort=due'],
  '/instances/{id}/timeline': ['tree=true'],
  '/notices': ['unread=true'],
};

export function served({ engine }: MayWorld): Handler {
  return createHandler({
    engine,
    identity: (request) => {
      const user = request.headers.get('x-who');
      return user === null ? null : { tenant: 'default', user };
    },
  });
}

/** Ids of everything there is, as whoever was once told them would know them. */
async function namesOf({ engine, instance, earlier }: MayWorld): Promise<Record<string, string[]>> {
  const both = [instance, earlier];
  const lists = await Promise.all(
    both.map((id) => engine.tasks.query({ instance: id, limit: 200 })),
  );
  const states = await Promise.all(both.map((id) => engine.instances.get(id)));
  return {
    tasks: lists.flatMap(({ items }) => items.map(({ task }) => task.id)),
    instances: both,
    attachments: states.flatMap((state) => Object.keys(state?.attachments ?? {})),
    flow: ['may'],
    field: ['note', 'secret'],
  };
}

/** Every page of every reading route that is described, as this person gets it. */
export async function crawl(handler: Handler, world: MayWorld, user: string): Promise<Page[]> {
  const described = await handler(new Request('http://office/openapi.json'));
  const { paths }: { paths: Record<string, Record<string, unknown>> } = await described.json();
  const names = await namesOf(world);
  const wanted = Object.entries(paths)
    .filter(([path, methods]) => 'get' in methods && path !== '/events')
    .flatMap(([path]) => filled(path, names).flatMap((one) => [one, ...queriesOf(path, one)]));
  return Promise.all(
    wanted.map(async (path) => {
      const request = new Request(`http://office${path}`, { headers: { 'x-who': user } });
      return { path, text: await (await handler(request)).text() };
    }),
  );
}

const queriesOf = (path: string, at: string): string[] =>
  (queries[path] ?? []).map((query) => `${at}?${query}`);

function filled(path: string, names: Record<string, string[]>): string[] {
  const hole = /\{(\w+)\}/.exec(path);
  if (!hole) return [path];
  const [whole, name = ''] = hole;
  const kind = name === 'id' ? (path.split('/')[1] ?? '') : name;
  return (names[kind] ?? []).flatMap((value) =>
    filled(path.replace(whole, encodeURIComponent(value)), names),
  );
}

/** How much somebody may see of the instance at most, by what was drawn and the tasks there were. */
export function mostSeen(
  world: MayWorld,
  rows: readonly TaskRow[],
  user: string,
): 'nothing' | 'open' | 'all' {
  const { day, drawn } = world;
  if (user === operator && !drawn.confidential) return 'all';
  const positions = new Set([
    ...world.heldBy(user, day).map(({ position }) => position),
    ...world.delegatedTo(user, day).map(({ from }) => from),
  ]);
  const isTheirs = ({ pool }: TaskRow): boolean =>
    pool.startsWith('r:')
      ? ['p2', 'p3', 'p4'].some((one) => positions.has(one))
      : positions.has(pool.slice(2));
  const theirs = rows.filter(isTheirs);
  if (theirs.some(({ state }) => state === 'last') || (positions.has(decider) && theirs.length > 0))
    return 'all';
  if (theirs.length > 0) return 'open';
  return user === starter && !drawn.confidential ? 'open' : 'nothing';
}
