// What comes next, as one reader may know it.

import type { Flow } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
import type { Explained } from '../../core/explain/about.ts';
import { explain } from '../../core/explain/explain.ts';
import type { Known } from '../../core/explain/foresee.ts';
import { personOf } from '../../core/explain/mover.ts';
import { sayDepends, sayWait } from '../../core/explain/say-wait.ts';
import { waysFrom, type Entered, type Way } from '../../core/explain/ways.ts';
import { projectOpen, taskId } from '../../core/project/project.ts';
import { isoOf } from '../../core/instant.ts';
import type { Instance } from '../../core/instance.ts';
import type {
  AssumptionView,
  ForecastView,
  ForecastWayView,
  ForeseenInstanceView,
} from '../../core/views/forecast.ts';
import { say } from '../../core/messages/say.ts';
import { taskName } from '../../core/visit-name.ts';
import { COPY } from '../../core/activities/copies.ts';
import { foreseeWithin, isForeseen, type Seen, type Thought } from '../foresee-within.ts';
import type { Shell } from '../shell.ts';
import { namingFor } from './explanation-view.ts';
import { readable } from './may-read.ts';
import { spokenDetails } from './named-details.ts';
import { assigneeView, partyView } from './people.ts';
import type { Reader } from './reader.ts';
import { dataOf } from './resolved-schema.ts';
import { seenInstance } from './seen-instance.ts';
import { momentOf } from './task-item-view.ts';
import { outcomeLabel, statesOf, taskTitle } from './titles.ts';

/** What is asked of a forecast. */
export interface ForecastQuery {
  /** Id of a task. Default: all that are open. */
  readonly task?: string | undefined;
  /** Default: all of a task. */
  readonly outcome?: string | undefined;
  /** What the reader has entered: then they are the one who chooses. */
  readonly entered?: Entered | undefined;
  /** The position that they would act in. */
  readonly as?: string | undefined;
  /** How many steps, 1 to 3. Default 1. */
  readonly steps?: number | undefined;
}

/** Most ways of one forecast that are looked at. */
const mostWays = 100;
const mostSteps = 3;

/** Null when there is no such instance, or none for this reader. */
export async function forecastView(
  shell: Shell,
  reader: Reader,
  id: string,
  { task, outcome, entered, as, steps = 1 }: ForecastQuery = {},
): Promise<ForecastView | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return null;
  const { instance: state, flow, isWhole } = seen;
  const { now, actor } = reader;
  const name = task?.startsWith(`${id}/`) ? task.slice(id.length + 1) : task;
  // What others would bring about could show what is hidden: then only what the reader could do themselves is foreseen.
  const isOwn = entered !== undefined || !isWhole;
  const own = as === undefined ? actor : { ...actor, as };
  const ahead: Ahead = { shell, reader, start: { flow, state }, isWhole, left: { ways: mostWays } };
  const ways = waysFrom(explainedIn(ahead, ahead.start), {
    task: name,
    outcome,
    entered,
    first: actor.user,
    ...(isOwn ? { only: own } : {}),
  });
  const views: ForecastWayView[] = [];
  const at: Standpoint = {
    known: ahead.start,
    path: [],
    further: Math.min(mostSteps, steps) - 1,
    seen: new Set([id]),
  };
  for (const way of ways) {
    if (!isWhole && 'refusal' in way.choice) continue;
    views.push(await wayView(ahead, at, way));
  }
  return { instance: id, at: isoOf(now), ways: views };
}

/** What a forecast is made from. */
interface Ahead {
  readonly shell: Shell;
  readonly reader: Reader;
  readonly start: Known;
  readonly isWhole: boolean;
  /** How many ways may be looked at yet. */
  readonly left: { ways: number };
}

type FurtherSeen = Extract<Seen, { kind: 'foreseen' }>;

/** Where it is looked from. */
interface Standpoint {
  /** The instance whose task it is, as the steps before have left it. */
  readonly known: Known;
  /** The steps before. */
  readonly path: readonly Thought[];
  /** How many steps are looked ahead beyond this one. */
  readonly further: number;
  /** Ids of the instances that the reader was shown on the way here. */
  readonly seen: ReadonlySet<string>;
}

function explainedIn({ shell, reader }: Ahead, { flow, state }: Known): Explained {
  const { world, now, tenant } = reader;
  return { flow, state, world, now, resolve: dataOf(shell, tenant, flow) };
}

async function wayView(ahead: Ahead, at: Standpoint, way: Way): Promise<ForecastWayView> {
  const { shell, reader, isWhole, start } = ahead;
  const { flow, state: instance } = at.known;
  const { state, task, outcome, choice } = way;
  const named = {
    task: isForeseen(instance.id) ? null : taskId(instance.id, task),
    state,
    title: taskTitle(flow, state),
    outcome,
    label: outcomeLabel(flow, state, outcome),
  };
  const none = { ...named, assumes: null, instances: [], leaves: [], next: null };
  if ('refusal' in choice) {
    const { refusal, depends } = choice;
    if (depends) return { ...none, refused: sayDepends(reader.language) };
    return { ...none, refused: refusal ? refusedIn(reader, refusal) : vacancyOf(ahead, at, task) };
  }
  const { who, payload, isMadeUp } = choice;
  const command = { type: 'complete', visit: task, outcome, ...payload } as const;
  const path = [...at.path, { instance: instance.id, command, actor: who.actor }];
  ahead.left.ways -= 1;
  const foreseen = await foreseeWithin(shell, reader, start, path);
  if (foreseen.kind === 'rejection')
    return { ...none, refused: refusedIn(reader, foreseen.rejection) };
  const assumes: AssumptionView = {
    by: partyView(reader, personOf(who)),
    // What was made up follows the rules, and these may read what is hidden.
    data: (isWhole || !isMadeUp ? payload.data : null) ?? {},
    input: (isWhole || !isMadeUp ? payload.input : null) ?? null,
    isMadeUp,
  };
  const shown = await shownInstances(ahead, at, foreseen);
  return {
    ...named,
    assumes,
    refused: null,
    instances: shown.map((known) => instanceView(reader, known, foreseen)),
    leaves: [...new Set(foreseen.leaves.map(({ kind }) => kind))],
    next: await nextWays(ahead, { ...at, path }, { shown, foreseen }),
  };
}

/** What comes of the tasks that a step opens. Whose a lot would make it is not known, and so what comes of it is not either. */
async function nextWays(
  ahead: Ahead,
  { path, further, seen }: Standpoint,
  { shown, foreseen }: { readonly shown: readonly Known[]; readonly foreseen: FurtherSeen },
): Promise<ForecastWayView[] | null> {
  if (further === 0 || !ahead.isWhole) return null;
  const found = shown.flatMap((known) => {
    const { id } = known.state;
    const open = openTasks(foreseen.before.get(id) ?? null);
    return waysFrom(explainedIn(ahead, known), { first: ahead.reader.actor.user })
      .filter(({ task, state }) => {
        const isByLot = foreseen.byLot.has(`${id}/${state}`);
        return !open.has(taskId(id, task)) && !isByLot;
      })
      .map((way) => ({ way, known }));
  });
  if (found.length > ahead.left.ways) return null;
  const seenThen = new Set([...seen, ...shown.map(({ state }) => state.id)]);
  const views: ForecastWayView[] = [];
  for (const { way, known } of found) {
    const at = { known, path, further: further - 1, seen: seenThen };
    views.push(await wayView(ahead, at, way));
  }
  return views;
}

function refusedIn(reader: Reader, { code, details }: Rejection): string {
  return say(code, spokenDetails(reader, details), reader.language);
}

/** Why a task waits that nobody could have to do with. */
function vacancyOf(ahead: Ahead, { known }: Standpoint, task: string): string | null {
  const { waits } = explain(explainedIn(ahead, known));
  const wait = waits.find((one) => one.kind === 'task' && one.task === task);
  return wait ? sayWait(wait, namingFor(ahead.reader, known.flow)).because : null;
}

/** Those that the step changes, as far as the reader sees them whole; what is started below one of these is seen with it. */
async function shownInstances(
  { shell, reader, start }: Ahead,
  { seen }: Standpoint,
  { instances }: FurtherSeen,
): Promise<Known[]> {
  const shown = new Set(seen);
  const all: Known[] = [];
  for (const [id, known] of instances) {
    const above = known.state.parent?.instance;
    const isSeen = isForeseen(id)
      ? shown.has(id) || (above !== undefined && shown.has(above))
      : id === start.state.id || (await seesWhole(shell, reader, id));
    if (!isSeen) continue;
    shown.add(id);
    all.push(known);
  }
  return all;
}

async function seesWhole(shell: Shell, reader: Reader, id: string): Promise<boolean> {
  const found = await readable(shell, reader, id);
  return found !== null && found.standing.sight(found.row) === 'whole';
}

function instanceView(
  reader: Reader,
  { flow, state }: Known,
  { before, byLot }: FurtherSeen,
): ForeseenInstanceView {
  const { id } = state;
  const known = before.get(id) ?? null;
  const failed = Object.values(state.incidents).find((one) => known && !known.incidents[one.id]);
  return {
    instance: isForeseen(id) ? null : id,
    flow: flow.name,
    title: flow.definition.title,
    status: state.status,
    result: state.result,
    states: statesOf(flow, state.status === 'open' ? state.configuration : []),
    tasks: taskViews(reader, flow, state, { known, byLot }),
    fails: failed?.code ?? null,
  };
}

const openTasks = (state: Instance | null): ReadonlySet<string> =>
  new Set(state ? projectOpen(state).tasks.map(({ id }) => id) : []);

function taskViews(
  reader: Reader,
  flow: Flow,
  state: Instance,
  { known, byLot }: { known: Instance | null; byLot: ReadonlySet<string> },
): ForeseenInstanceView['tasks'] {
  const open = openTasks(known);
  return projectOpen(state)
    .tasks.filter((row) => row.state !== COPY)
    .map((row) => ({
      state: row.state,
      title: taskTitle(flow, row.state),
      assignee: byLot.has(`${state.id}/${row.state}`) ? null : assigneeView(reader, row.pool),
      dueAt: momentOf(row.dueAt),
      isOpen: open.has(taskId(state.id, taskName(row.state, row.visit, row.seat))),
    }));
}
