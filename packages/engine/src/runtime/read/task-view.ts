// A task opened: what it shows, and what the reader may do with it.

import { outcomeOffers } from '../../core/access/offers.ts';
import { seatRefusal } from '../../core/access/acting-refusal.ts';
import { hindranceIn } from '../../core/access/seats.ts';
import { within } from '../../core/access/delegated.ts';
import { poolKey } from '../../core/access/seats.ts';
import type { FlowNode } from '../../core/compile/flow.ts';
import type { Rejection } from '../../core/decision.ts';
import { ownerOf } from '../../core/activities/parts.ts';
import type { Turn } from '../../core/decide/turn.ts';
import { visibleData } from '../../core/forms/visible-data.ts';
import type { Flow } from '../../core/compile/flow.ts';
import type { Instance } from '../../core/instance.ts';
import type { TaskRow } from '../../core/rows.ts';
import type { OutcomeView } from '../../core/views/offers.ts';
import type { TaskView } from '../../core/views/task.ts';
import type { TaskItem } from '../../ports/queries.ts';
import type { Shell } from '../shell.ts';
import { actionViews } from './action-views.ts';
import { childViews } from './child-views.ts';
import { choiceViews } from './choice-views.ts';
import { draftOf } from './draft-of.ts';
import { draftView } from './draft-view.ts';
import { flowOf } from './flow-of.ts';
import { formView } from './form-view.ts';
import { heldTask, ownRefusal, type Held } from './held-task.ts';
import { hiddenFrom, withoutHidden, type Hidden } from './hidden.ts';
import { incidentView } from './incident-view.ts';
import { readable, type Readable } from './may-read.ts';
import { openInstance } from './open-instance.ts';
import { assigneeView } from './people.ts';
import { permission } from './permission.ts';
import type { Reader } from './reader.ts';
import { readingTurn } from './reading-turn.ts';
import { resolvedSchema } from './resolved-schema.ts';
import { delegateViews, signingView, suspensionView } from './signing-view.ts';
import { taskActViews } from './task-acts.ts';
import { taskItemView } from './task-item-view.ts';
import { taskName, visitName } from '../../core/visit-name.ts';

/** A task that the reader has or had, or whose instance they may read; null also when there is none. */
export async function taskInReach(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<TaskItem | null> {
  const item = await shell.store.task(reader.tenant, id);
  if (item === null || reader.pools.includes(item.task.pool)) return item;
  return (await readable(shell, reader, item.task.instance)) && item;
}

/** Null when there is no such task, or none for this reader. */
export async function taskView(shell: Shell, reader: Reader, id: string): Promise<TaskView | null> {
  const opened = await openTask(shell, reader, id);
  if (opened === null) return null;
  const { item, row, standing, instance } = opened;
  const { tenant } = reader;
  const flow = await flowOf(shell, tenant, instance.flow, instance.flowVersion);
  const hidden = hiddenFrom(shell, reader, { standing, flow, row, instance });
  const turn = readingTurn(shell, reader, flow, instance);
  const actor = within(reader.actor, flow.name, instance.confidential);
  const held = heldTask({ ...reader, actor }, turn, item.task);
  const node = flow.nodes.get(item.task.state) ?? null;
  const own = await shell.store.followUps.of(tenant, reader.actor.user);
  const data = visibleData(node?.task?.form ?? null, instance.data);
  return {
    ...taskItemView(reader, flow, item, own.find((one) => one.task === id) ?? null),
    seen: { version: instance.version },
    description: node?.definition.task?.description ?? node?.definition.description ?? null,
    form: formView(shell, tenant, flow, node?.task?.form ?? null),
    data: withoutHidden(data, hidden),
    outcomes: outcomeViews(shell, reader, turn, {
      ...held,
      node,
      hidden,
      refusal: ownRefusal(reader, turn, held, node),
    }),
    actions:
      held.visit !== null && node ? actionViews(shell, reader, turn, { hidden, within: node }) : [],
    claim: permission(reader, held.refusal),
    release: permission(reader, held.refusal ?? releaseRefusal(held.task, id)),
    ...partViews(reader, flow, turn, { ...held, node, row: item.task }),
    seats: held.seats,
    draft: draftView(reader, await draftOf(shell, reader, { id, node, instance }, held)),
    children: childViews(node, held.visit === null ? undefined : instance.open[held.visit], hidden),
    incidents: Object.values(instance.incidents)
      .filter((incident) => held.visit !== null && incident.visit === held.visit)
      .map((incident) => incidentView(reader, flow, instance, incident)),
  };
}

async function openTask(shell: Shell, reader: Reader, id: string): Promise<Opened | null> {
  const item = await shell.store.task(reader.tenant, id);
  const found = item && (await openInstance(shell, reader, item.task.instance));
  const loaded = found && (await shell.store.load(reader.tenant, found.row.id));
  return item && found && loaded && { ...found, item, instance: loaded.instance };
}

interface Opened extends Readable {
  readonly item: TaskItem;
  readonly instance: Instance;
}

type PartViews = Pick<TaskView, 'signing' | 'preparesFor' | 'delegates' | 'suspension' | 'acts'>;

/** What of the task is other people's: who signs with the reader, who prepares it, whom they prepare it for. */
function partViews(
  reader: Reader,
  flow: Flow,
  turn: Turn,
  { visit: id, task, refusal, own, node, row }: Held & { node: FlowNode | null; row: TaskRow },
): PartViews {
  // Whoever has signed sees what the others do.
  const entered = turn.state.open[visitName(row.state, row.visit)];
  const visit = id === null ? undefined : entered;
  const owner = visit && task ? { visit, task } : null;
  const name = taskName(row.state, row.visit, row.seat);
  const prepared = visit && task && 'kind' in task ? ownerOf(visit, task.of) : null;
  return {
    signing: entered ? signingView(reader, flow, entered) : null,
    preparesFor: prepared && assigneeView(reader, poolKey(prepared.assignee)),
    delegates: owner ? delegateViews(reader, owner) : [],
    suspension: suspensionView(reader, task?.suspension),
    acts: node ? taskActViews(reader, turn, { node, owner, name, refusal, own }) : [],
  };
}

function releaseRefusal(task: Held['task'], id: string): Rejection | null {
  return task?.claim ? null : { code: 'TASK_NOT_CLAIMED', details: { task: id } };
}

function outcomeViews(
  shell: Shell,
  reader: Reader,
  turn: Turn,
  {
    node,
    hidden,
    own,
    ...held
  }: Pick<Held, 'refusal' | 'own'> & { node: FlowNode | null; hidden: Hidden },
): OutcomeView[] {
  if (node === null) return [];
  const { flow } = turn;
  return outcomeOffers(turn, node).flatMap((offer): OutcomeView[] => {
    const { name, refusal: guarded } = offer;
    const outcome = node.task?.outcomes.get(name);
    if (!outcome) return [];
    const { label, comment = 'optional', input } = outcome.definition;
    const refusal =
      held.refusal ?? hindranceIn(own, (seat) => seatRefusal(turn, node, { seat, outcome: name }));
    return [
      {
        name,
        label,
        comment,
        input: input === undefined ? null : resolvedSchema(shell, reader.tenant, flow, input),
        choices: refusal === null ? choiceViews(turn, offer, hidden) : [],
        permission: permission(reader, refusal ?? guarded),
      },
    ];
  });
}
