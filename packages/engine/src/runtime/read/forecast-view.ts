// What comes next, as one reader may know it.

import type { Flow } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
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
import { foreseeWithin, isForeseen, type Seen } from '../foresee-within.ts';
import type { Shell } from '../shell.ts';
import { namingFor, personView } from './explanation-view.ts';
import { readable } from './may-read.ts';
import { spokenDetails } from './named-details.ts';
import { assigneeView } from './people.ts';
import type { Reader } from './reader.ts';
import { dataOf } from './resolved-schema.ts';
import { seenInstance, type SeenInstance } from './seen-instance.ts';
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
}

/** Null when there is no such instance, or none for this reader. */
export async function forecastView(
  shell: Shell,
  reader: Reader,
  id: string,
  { task, outcome, entered, as }: ForecastQuery = {},
): Promise<ForecastView | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return null;
  const { instance: state, flow, isWhole } = seen;
  const { world, now, tenant, actor } = reader;
  const name = task?.startsWith(`${id}/`) ? task.slice(id.length + 1) : task;
  // What others would bring about could show what is hidden: then only what the reader could do themselves is foreseen.
  const isOwn = entered !== undefined || !isWhole;
  const own = as === undefined ? actor : { ...actor, as };
  const ways = waysFrom(
    { flow, state, world, now, resolve: dataOf(shell, tenant, flow) },
    { task: name, outcome, entered, first: actor.user, ...(isOwn ? { only: own } : {}) },
  );
  const views: ForecastWayView[] = [];
  for (const way of ways) {
    if (!isWhole && 'refusal' in way.choice) continue;
    views.push(await wayView(shell, reader, seen, way));
  }
  return { instance: id, at: isoOf(now), ways: views };
}

async function wayView(
  shell: Shell,
  reader: Reader,
  seen: SeenInstance,
  { state, task, outcome, choice }: Way,
): Promise<ForecastWayView> {
  const { flow, instance } = seen;
  const named = {
    task: taskId(instance.id, task),
    state,
    title: taskTitle(flow, state),
    outcome,
    label: outcomeLabel(flow, state, outcome),
  };
  const none = { ...named, assumes: null, instances: [], leaves: [] };
  if ('refusal' in choice) {
    const { refusal, depends } = choice;
    if (depends) return { ...none, refused: sayDepends(reader.language) };
    const refused = refusal ? refusedIn(reader, refusal) : vacancyOf(shell, reader, seen, task);
    return { ...none, refused };
  }
  const { who, payload, isMadeUp } = choice;
  const foreseen = await foreseeWithin(
    shell,
    reader,
    { flow, state: instance },
    { command: { type: 'complete', visit: task, outcome, ...payload }, actor: who.actor },
  );
  if (foreseen.kind === 'rejection')
    return { ...none, refused: refusedIn(reader, foreseen.rejection) };
  const assumes: AssumptionView = {
    by: personView(reader, personOf(who)),
    // What was made up follows the rules, and these may read what is hidden.
    data: (seen.isWhole || !isMadeUp ? payload.data : null) ?? {},
    input: (seen.isWhole || !isMadeUp ? payload.input : null) ?? null,
    isMadeUp,
  };
  return {
    ...named,
    assumes,
    refused: null,
    instances: await instanceViews(shell, reader, instance, foreseen),
    leaves: [...new Set(foreseen.leaves.map(({ kind }) => kind))],
  };
}

function refusedIn(reader: Reader, { code, details }: Rejection): string {
  return say(code, spokenDetails(reader, details), reader.language);
}

/** Why a task waits that nobody could have to do with. */
function vacancyOf(
  shell: Shell,
  reader: Reader,
  { flow, instance: state }: SeenInstance,
  task: string,
): string | null {
  const { world, now, tenant } = reader;
  const { waits } = explain({ flow, state, world, now, resolve: dataOf(shell, tenant, flow) });
  const wait = waits.find((one) => one.kind === 'task' && one.task === task);
  return wait ? sayWait(wait, namingFor(reader, flow)).because : null;
}

/** The instance, others that the reader sees whole, and what these would start. */
async function instanceViews(
  shell: Shell,
  reader: Reader,
  before: Instance,
  { instances, byLot }: Extract<Seen, { kind: 'foreseen' }>,
): Promise<ForeseenInstanceView[]> {
  const shown = new Set<string>();
  const views: ForeseenInstanceView[] = [];
  for (const [id, known] of instances) {
    const { parent } = known.state;
    const isSeen = isForeseen(id)
      ? parent !== null && shown.has(parent.instance)
      : id === before.id || (await seesWhole(shell, reader, id));
    if (!isSeen) continue;
    shown.add(id);
    views.push(instanceView(reader, id, known, { before, byLot }));
  }
  return views;
}

async function seesWhole(shell: Shell, reader: Reader, id: string): Promise<boolean> {
  const found = await readable(shell, reader, id);
  return found !== null && found.standing.sight(found.row) === 'whole';
}

function instanceView(
  reader: Reader,
  id: string,
  { flow, state }: Known,
  { before, byLot }: { before: Instance; byLot: ReadonlySet<string> },
): ForeseenInstanceView {
  const known = state.id === before.id ? before : null;
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

function taskViews(
  reader: Reader,
  flow: Flow,
  state: Instance,
  { known, byLot }: { known: Instance | null; byLot: ReadonlySet<string> },
): ForeseenInstanceView['tasks'] {
  const open = new Set(known ? projectOpen(known).tasks.map(({ id }) => id) : []);
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
