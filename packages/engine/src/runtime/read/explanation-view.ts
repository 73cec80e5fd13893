// Why an instance waits, as one reader may know it: with names, sentences, and without the children that are hidden from them.

import { explain } from '../../core/explain/explain.ts';
import type { Chance, Explanation, Wait } from '../../core/explain/explanation.ts';
import { namingOf } from '../../core/explain/naming.ts';
import { sayEnded, sayWait, type Naming } from '../../core/explain/say-wait.ts';
import { poolKey } from '../../core/access/seats.ts';
import type { Flow } from '../../core/compile/flow.ts';
import type { Text } from '../../core/format/flow-types.generated.ts';
import { isoOf } from '../../core/instant.ts';
import { taskId } from '../../core/project/project.ts';
import type { ChanceView, ExplanationView, WaitView } from '../../core/views/explanation.ts';
import type { Shell } from '../shell.ts';
import { assigneeView, partyView } from './people.ts';
import type { Reader } from './reader.ts';
import { dataOf } from './resolved-schema.ts';
import { seenInstance, type SeenInstance } from './seen-instance.ts';
import { momentOf } from './task-item-view.ts';
import { outcomeLabel, stateTitle } from './titles.ts';

/** Null when there is no such instance, or none for this reader. */
export async function explanationView(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<ExplanationView | null> {
  const seen = await seenInstance(shell, reader, id);
  if (seen === null) return null;
  const { instance: state, flow } = seen;
  const { world, now, tenant } = reader;
  const explanation = explain({ flow, state, world, now, resolve: dataOf(shell, tenant, flow) });
  return { instance: id, at: isoOf(now), ...shown(reader, seen, explanation) };
}

function shown(
  reader: Reader,
  { flow, instance, hidden, isWhole }: SeenInstance,
  { status, waits, actions, operators }: Explanation,
): Omit<ExplanationView, 'instance' | 'at'> {
  const naming = namingFor(reader, flow);
  const isTold = (user: string): boolean => isWhole || user === reader.actor.user;
  return {
    status,
    ended: status === 'open' ? null : sayEnded(status, reader.language).because,
    waits: waits
      .filter((wait) => wait.kind !== 'children' || !hidden.fanOuts.has(wait.state))
      .map((wait) => waitView(reader, flow, wait, { id: instance.id, naming, isTold })),
    actions: actions.flatMap(({ anyone, movers, ...chance }) => {
      const told = movers.filter(({ user }) => isTold(user));
      return told.length === 0 && !anyone
        ? []
        : [
            {
              ...chanceView(flow, chance),
              anyone,
              movers: told.map((one) => partyView(reader, one)),
            },
          ];
    }),
    operators,
  };
}

interface Telling {
  readonly id: string;
  readonly naming: Naming;
  /** Whether the reader is told what somebody may do. */
  isTold(user: string): boolean;
}

function waitView(
  reader: Reader,
  flow: Flow,
  wait: Wait,
  { id, naming, isTold }: Telling,
): WaitView {
  const state = 'state' in wait ? wait.state : null;
  const task = wait.kind === 'task' ? wait : null;
  return {
    kind: wait.kind,
    reason: task && task.reason,
    ...sayWait(task ? toldOf(task, isTold) : wait, naming),
    state,
    stateTitle: state === null ? null : stateTitle(flow, state),
    task: task && taskId(id, task.task),
    assignee: task && assigneeView(reader, poolKey(task.assignee)),
    since: isoOf(wait.since),
    dueAt: 'dueAt' in wait ? momentOf(wait.dueAt) : null,
    at: wait.kind === 'timer' ? isoOf(wait.at) : null,
    instances: wait.kind === 'children' ? wait.instances : [],
    rule: wait.kind === 'children' ? wait.rule : null,
    incident: wait.kind === 'incident' ? wait.incident : null,
    movers: (task?.movers ?? []).map(({ may, ...one }) => ({
      ...partyView(reader, one),
      may: isTold(one.user) ? may.map((chance) => chanceView(flow, chance)) : [],
    })),
  };
}

/** What a condition says may tell of data that is hidden; whoever has the task hears it when they try. */
function toldOf(
  task: Extract<Wait, { kind: 'task' }>,
  isTold: Telling['isTold'],
): Extract<Wait, { kind: 'task' }> {
  // Nor what others may do by a delegation.
  const movers = task.movers.filter(({ delegate, user }) => delegate === null || isTold(user));
  const why = task.movers.some(({ user }) => isTold(user)) ? task.why : [];
  return { ...task, movers, why };
}

function chanceView(flow: Flow, { kind, name, state, depends, fails }: Chance): ChanceView {
  return { kind, name, label: labelOf(flow, { kind, name, state }), state, depends, fails };
}

function labelOf(flow: Flow, { kind, name, state }: Pick<Chance, 'kind' | 'name' | 'state'>): Text {
  if (kind === 'outcome' && state !== null) return outcomeLabel(flow, state, name);
  if (kind === 'act') return name;
  const on = state === null ? flow.on : flow.nodes.get(state)?.on;
  return on?.get(name)?.[0]?.label ?? name;
}

/** What things and people are called for this reader. */
export function namingFor({ world, language, now }: Reader, flow: Flow): Naming {
  return namingOf({ flow, world, now }, language);
}
