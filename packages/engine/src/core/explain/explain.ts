// Why an instance waits, since when, and who can move it. Pure. It has no rule of its own for who may do what: everybody who
// could have to do with it is tried, by the checks of `decide` and by `decide` itself.

import { claimRefusal } from '../access/assignee-refusal.ts';
import { waitingTasks } from '../activities/waiting-tasks.ts';
import { currentChildren } from '../activities/current-children.ts';
import type { PersonCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Text } from '../format/flow-types.generated.ts';
import type { Incident, Instance, Part, SigningSeat, TaskState, Visit } from '../instance.ts';
import type { Actor } from '../organisation/actor.ts';
import { taskName, visitName } from '../visit-name.ts';
import { About, type Explained } from './about.ts';
import { actionChances } from './action-chances.ts';
import type { Explanation, Mover, OperatorAct, TaskReason, Wait } from './explanation.ts';
import { moverOf } from './mover.ts';
import { taskChances } from './task-chances.ts';
import { unmetOf } from './unmet.ts';
import { verdictOn } from './verdict.ts';
import { seatedFor, type Candidate } from './who-might.ts';

/** Explains why an instance waits. */
export function explain(explained: Explained): Explanation {
  const { state } = explained;
  const about = new About(explained);
  if (state.status !== 'open')
    return { status: state.status, waits: [], actions: [], operators: [] };
  const waits = [
    ...suspensionOf(state),
    ...Object.values(state.incidents).map(incidentWait),
    ...Object.values(state.open).flatMap((visit) => waitsOf(about, visit)),
  ];
  return {
    status: state.status,
    waits,
    actions: actionChances(about),
    operators: operatorActs(about),
  };
}

function suspensionOf({ suspension }: Instance): Wait[] {
  return suspension ? [{ kind: 'suspended', since: suspension.at, suspension }] : [];
}

function incidentWait({ id, code, state, at }: Incident): Wait {
  return { kind: 'incident', state, since: at, incident: id, code };
}

function waitsOf(about: About, visit: Visit): Wait[] {
  const node = about.flow.nodes.get(visit.state);
  if (!node) return [];
  const parts = (visit.parts ?? []).filter(({ closed }) => closed === null);
  return [
    ...waitingTasks(visit).map((task) => taskWait(about, node, visit, task)),
    ...parts.map((part) => taskWait(about, node, visit, part)),
    ...childrenWait(node, visit),
    ...callWait(visit),
    ...eventWaits(visit),
    // Of what is halted no timer fires.
    ...(about.state.suspension ? [] : timerWaits(node, visit)),
  ];
}

function taskWait(
  about: About,
  node: FlowNode,
  visit: Visit,
  task: TaskState | SigningSeat | Part,
): Wait {
  const { state, number, dueAt } = { state: visit.state, number: visit.visit, dueAt: visit.dueAt };
  const seat = 'seat' in task ? task.seat : 0;
  const name = taskName(state, number, seat);
  const candidates = seatedFor(about, task.assignee);
  const movers = candidates.flatMap((one) =>
    moverOf(one, taskChances(about, one.actor, node, name)),
  );
  const unmet = movers.some(({ may }) => may.some(({ kind }) => kind === 'outcome'))
    ? null
    : unmetOf(about, node, name, candidates);
  return {
    kind: 'task',
    state,
    task: name,
    part: 'kind' in task ? 'delegate' : seat > 0 ? 'signer' : 'task',
    assignee: task.assignee,
    ...reasonOf(about, visit, { task, candidates, movers, unmet }),
    claim: task.claim,
    suspension: task.suspension ?? null,
    since: ('seat' in task ? task.openedAt : null) ?? visit.enteredAt,
    dueAt,
    movers,
  };
}

interface Tried {
  readonly task: TaskState | SigningSeat | Part;
  readonly candidates: readonly Candidate[];
  readonly movers: readonly Mover[];
  readonly unmet: readonly Text[] | null;
}

function reasonOf(
  about: About,
  visit: Visit,
  tried: Tried,
): { readonly reason: TaskReason; readonly why: readonly Text[] } {
  const reason = causeOf(about, visit, tried);
  return { reason, why: reason === 'not-yet' ? (tried.unmet ?? []) : [] };
}

function causeOf(
  about: About,
  visit: Visit,
  { task, candidates, movers, unmet }: Tried,
): TaskReason {
  const { state } = about;
  if (state.suspension) return 'suspended';
  const id = visitName(visit.state, visit.visit);
  if (Object.values(state.incidents).some((one) => one.visit === id)) return 'incident';
  if (task.suspension) return 'laid-aside';
  if (candidates.length === 0) return 'vacant';
  const ends = 'kind' in task ? 'act' : 'outcome';
  if (!movers.some(({ may }) => may.some(({ kind }) => kind === ends)))
    return ends === 'outcome' && unmet !== null ? 'not-yet' : 'nobody';
  return task.claim && claimRefusal(about.turn(), task, '') ? 'claimed' : 'open';
}

function childrenWait({ each }: FlowNode, visit: Visit): Wait[] {
  const waiting = currentChildren(visit.each?.children ?? []).filter(
    ({ status, waits }) => status === 'open' && waits,
  );
  if (!each || waiting.length === 0) return [];
  const { done } = each;
  return [
    {
      kind: 'children',
      state: visit.state,
      since: visit.enteredAt,
      dueAt: visit.dueAt,
      instances: waiting.map(({ instance }) => instance),
      rule: typeof done === 'object' ? 'rule' : done,
    },
  ];
}

function callWait({ call, state, enteredAt }: Visit): Wait[] {
  if (call?.status !== 'running' && call?.status !== 'waiting') return [];
  const { service, attempt } = call;
  return [{ kind: 'call', state, since: enteredAt, service, attempt }];
}

/** Words of other flows, where the state waits for nothing else: beside a task they only come between. */
function eventWaits({ state, enteredAt, listens, task, signing, each, call }: Visit): Wait[] {
  if (task || signing || call || (each?.children.length ?? 0) > 0) return [];
  return [...new Set(listens.map(({ topic }) => topic))].map((topic) => ({
    kind: 'event',
    state,
    since: enteredAt,
    topic,
  }));
}

/** Timers that move something; what only reminds is nothing to wait for. */
function timerWaits(node: FlowNode, visit: Visit): Wait[] {
  return visit.timers.flatMap(({ id, at }): Wait[] => {
    const index = /\/after-(\d+)$/.exec(id)?.[1];
    const timer = node.timers.find((one) => one.index === Number(index));
    if (index === undefined || !timer || timer.consequence.kind === 'notify') return [];
    const { kind } = timer.consequence;
    const effect = kind === 'target' ? 'move' : kind;
    return [{ kind: 'timer', state: visit.state, since: visit.enteredAt, at, effect }];
  });
}

/** Somebody of whom nothing is known but that the host calls them an operator. */
const operator: Actor = { user: '', seats: [], operator: true };

function operatorActs(about: About): OperatorAct[] {
  const trial = about.of(operator);
  const named: readonly [OperatorAct, PersonCommand][] = [
    ['suspend', { type: 'suspend', reason: 'x' }],
    ['resume', { type: 'resume' }],
    ['cancel', { type: 'cancel', reason: 'x' }],
  ];
  const taken = named
    .filter(([, command]) => verdictOn(trial, command).may === 'yes')
    .map(([name]) => name);
  // Where these lead is chosen with them, so that something can always be.
  const chosen: OperatorAct[] = about.state.suspension ? [] : ['jump'];
  const resolved: OperatorAct[] =
    Object.keys(about.state.incidents).length > 0 && !about.state.suspension ? ['resolve'] : [];
  return [...taken, ...chosen, ...resolved];
}
