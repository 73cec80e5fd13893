// Who may read an instance. The one place that says it: lists ask the store the same through `readershipOf`.

import { reaches } from '../../core/access/delegated.ts';
import { listedSeats, poolKey, poolsOfSeats, seatsNamed } from '../../core/access/seats.ts';
import type { Change, FlowEvent } from '../../core/event.ts';
import type { Assignee } from '../../core/instance.ts';
import type { Actor } from '../../core/organisation/actor.ts';
import type { InstanceRow, TaskRow } from '../../core/rows.ts';
import type { Readership, TaskItem } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';
import { taskScope } from '../task-scope.ts';
import type { Reader } from './reader.ts';
import { tasksOfTree } from './tree-rows.ts';

/** What of an instance's row the rule asks for. */
export type Lineage = Pick<InstanceRow, 'id' | 'root' | 'path' | 'starter' | 'confidential'>;

/**
 * How much of an instance a reader sees. `way`: it lies above what was given to them, so they see it, but not what was given
 * to others.
 */
export type Sight = 'whole' | 'way' | 'none';

/** What one reader has to do with one tree. */
export interface Standing {
  sight(row: Lineage): Sight;
  /** Whether an instance is one that they have or had a task of, or lies above one. */
  leadsTo(instance: string): boolean;
  /** States whose task they have or had, as far as it counts for what is confidential. */
  statesIn(row: Pick<Lineage, 'id' | 'confidential'>): ReadonlySet<string>;
  /** Whether a task of theirs ends with this event, so that they may be able to read less after it. */
  losesTo(event: FlowEvent): boolean;
}

/**
 * Whoever started an instance, or the root of its tree, sees it whole; so does whoever holds a pool that has or had a task of
 * it or of one above it (the position passes on with its holder). Whoever has or had a task below it sees it as the way. A
 * task that was cancelled before anybody opened it does not count. Operators see everything whole.
 *
 * Of what is confidential, tasks alone count: those of positions, and those of a role while they are open.
 *
 * To whom a position delegates, its tasks count as far as the delegation goes.
 */
export async function standingIn(shell: Shell, reader: Reader, root: string): Promise<Standing> {
  const { all, pools, starters } = readershipOf(reader);
  const { tenant } = reader;
  const top = await shell.store.instanceRow(tenant, root);
  const lent = lentPools(reader.actor);
  const known = { root, pools: [...pools, ...lent.pools], known: true } as const;
  const tasks = (await tasksOfTree(shell, tenant, known)).filter(
    ({ task }) => pools.includes(task.pool) || lent.reach(task, false),
  );
  const hasStarted = top !== null && starters.includes(top.starter);
  const states = Map.groupBy(tasks, ({ task }) => task.instance);
  const counts = ({ task }: TaskItem): boolean =>
    endures(task) && (pools.includes(task.pool) || lent.reach(task, true));
  return {
    sight(row) {
      if (!row.confidential && (all || hasStarted || starters.includes(row.starter)))
        return 'whole';
      const counted = row.confidential ? tasks.filter(counts) : tasks;
      if (counted.some(({ path }) => row.path.startsWith(path))) return 'whole';
      return counted.some(({ path }) => path.startsWith(row.path)) ? 'way' : 'none';
    },
    leadsTo: (instance) =>
      instance === root || tasks.some(({ path }) => path.split('/').includes(instance)),
    statesIn({ id, confidential }) {
      const own = states.get(id) ?? [];
      return new Set((confidential ? own.filter(counts) : own).map(({ task }) => task.state));
    },
    losesTo: ({ instance, at, changes }) => {
      const left = new Set(changes.map((one) => (one.kind === 'exited' ? one.state : null)));
      const hasEnded = changes.some(({ kind }) => kind === 'ended');
      // Looked up before the event, the task is open still; afterwards the event closed it.
      return (states.get(instance) ?? []).some(({ task: { state, status, closedAt } }) => {
        const isOver = left.has(state) || (hasEnded && status !== 'done');
        return isOver && (status === 'open' || closedAt === at);
      });
    },
  };
}

/** What is delegated to somebody: the pools, and whether a task of theirs is reached. */
function lentPools({ seats }: Actor): {
  readonly pools: readonly string[];
  readonly reach: (task: Pick<TaskRow, 'pool' | 'flow'>, isConfidential: boolean) => boolean;
} {
  const lent = seats
    .filter((seat) => seat.delegation !== undefined)
    .map((seat) => ({ seat, pools: poolsOfSeats([seat]) }));
  return {
    pools: lent.flatMap(({ pools }) => pools),
    reach: ({ pool, flow }, isConfidential) =>
      lent.some(({ seat, pools }) => pools.includes(pool) && reaches(seat, flow, isConfidential)),
  };
}

/** Whether a task still counts when it is confidential: a desk that has passed a letter on has no more to do with it. */
export function endures({ pool, status }: TaskRow): boolean {
  return status === 'open' || pool.startsWith('p:');
}

export async function mayRead(shell: Shell, reader: Reader, row: Lineage): Promise<boolean> {
  const standing = await standingIn(shell, reader, row.root);
  return standing.sight(row) !== 'none';
}

/** The same as a condition on lists, for what the reader holds; what was delegated to them is listed when they choose it. */
export function readershipOf({ operator, actor, pools }: Reader): Readership {
  const starters = [actor.user, ...listedSeats(actor).map((seat) => seat.position)];
  return { all: operator, pools, starters };
}

/** The same in one position: with one that is held what its holders read, with a delegated one as far as that goes. */
export function readershipAs(reader: Reader, as: string): Readership {
  const actor = { ...reader.actor, as };
  const { pools, flows, confidential } = taskScope(actor);
  const isHeld = seatsNamed(actor).some(({ delegation }) => delegation === undefined);
  return { all: false, pools: pools ?? [], starters: isHeld ? [as] : [], flows, confidential };
}

/**
 * Whether this very event may let the reader read more: a task came into one of their pools or of those delegated to them, or
 * they started it.
 */
export function opensTo(reader: Reader, { changes }: FlowEvent): boolean {
  const { pools, starters } = readershipOf(reader);
  const known = new Set([...pools, ...lentPools(reader.actor).pools]);
  return changes.some((change) => {
    const opened = openedBy(change);
    if (opened.length > 0) return opened.some((one) => known.has(poolKey(one)));
    return (
      change.kind === 'created' && starters.includes(change.starter.position ?? change.starter.user)
    );
  });
}

/** Whom a change gives something to do, or to know. */
function openedBy(change: Change): readonly Assignee[] {
  switch (change.kind) {
    case 'task.opened':
    case 'task.assigned':
      return [change.assignee];
    case 'part.added':
      return [change.part.assignee];
    case 'signing.opened':
    case 'seats.added':
      return change.seats.map(({ assignee }) => assignee);
    case 'copy.sent':
      return [change.copy.to];
    default:
      return [];
  }
}

/** An instance that the reader may read, and what they have to do with its tree. */
export interface Readable {
  readonly row: InstanceRow;
  readonly standing: Standing;
}

/** Null also when there is none. */
export async function readable(shell: Shell, reader: Reader, id: string): Promise<Readable | null> {
  const row = await shell.store.instanceRow(reader.tenant, id);
  if (row === null) return null;
  const standing = await standingIn(shell, reader, row.root);
  return standing.sight(row) === 'none' ? null : { row, standing };
}
