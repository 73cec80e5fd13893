// Takes an instance to another version of its flow: where it stands, what is open there and what it remembers go on under
// the states that the plan names. All of it, or nothing: whatever cannot be carried over is a refusal.

import { poolKey } from '../access/seats.ts';
import { allocate } from '../activities/allocate.ts';
import { assignTask } from '../activities/assign-task.ts';
import { openCall } from '../activities/call.ts';
import { endOfFanOut, openChildren } from '../activities/children.ts';
import { scheduleCarried } from '../activities/deadline.ts';
import { openSigning } from '../activities/signing.ts';
import { enterState, listen, openActivities, skipped, type AtOnce } from '../activities/visit.ts';
import { whyOf } from '../access/suspension-reason.ts';
import { isBlankText } from '../blank.ts';
import type { MigrationCommand } from '../command.ts';
import type { FlowNode } from '../compile/flow.ts';
import type { Change } from '../event.ts';
import { fieldTitle, textParam } from '../compile/titles.ts';
import { pointerPath } from '../format/pointer.ts';
import type { Instance, Standing, Visit } from '../instance.ts';
import type { Json, JsonObject } from '../json.ts';
import { activeNodes, carryConfiguration, clash } from '../migrate/carry-configuration.ts';
import { carryIncidents } from '../migrate/carry-incidents.ts';
import { carryMemory, visitsBefore } from '../migrate/carry-memory.ts';
import { timerPairs } from '../migrate/carry-timers.ts';
import { carryVisit, checkDropped, type CarriedVisit } from '../migrate/carry-visit.ts';
import type { Migration } from '../migrate/migration.ts';
import { isSameJson } from '../migrate/same-json.ts';
import { stateNamed } from '../migrate/state-title.ts';
import { visitName } from '../visit-name.ts';
import type { Account } from './account.ts';
import { goOn, setData } from './advance.ts';
import { finalOf } from './finish-turn.ts';
import { operatorOf } from './person.ts';
import { Refusal } from './signals.ts';
import { visitId, type Turn } from './turn.ts';

/**
 * Rejects with `NOT_ALLOWED` (operators only), `COMMENT_REQUIRED`, `MIGRATION_OTHER_VERSION`, and every code that begins with
 * `MIGRATION_`: what stands in the way; `INSTANCE_SUSPENDED` where it would not stay so.
 */
export function migrateInstance(
  turn: Turn,
  { reason }: Extract<MigrationCommand, { type: 'migrate' }>,
): Account {
  const by = operatorOf(turn, 'migrate');
  if (isBlankText(reason)) throw new Refusal('COMMENT_REQUIRED', {});
  const { passage } = turn.facts;
  if (passage?.kind !== 'forward') throw new TypeError('a migration is decided with its plan');
  const { migration } = passage;
  const { state: before } = turn;
  checkVersion(before, migration);
  turn.by = by;
  const data = carryData(turn, migration);
  const configuration = carryConfiguration(migration, before.configuration);
  const active = activeNodes(migration, configuration);
  const carried = carryVisits(migration, before, { active, seq: turn.seq });
  const standing = standingOf(migration, before, { configuration, carried });
  turn.apply({ kind: 'migrated', flowVersion: migration.to.version, standing });
  setData(turn, data);
  checkData(turn);
  checkFields(turn, migration);
  checkDoers(turn, migration, active);
  goOn(turn, openAll(turn, active, carried));
  checkStandsStill(turn, before);
  return {
    type: 'instance.migrated',
    detail: {
      from: migration.from.version,
      to: migration.to.version,
      comment: reason.trim(),
      states: [...configuration],
      ...renamedIn(carried),
    },
  };
}

/** Visits that are called otherwise now, so that what is kept beside the instance can follow. */
function renamedIn(carried: ReadonlyMap<FlowNode, CarriedVisit>): JsonObject {
  const renamed = [...carried.values()].flatMap(({ visit, before }) =>
    visitId(before) === visitId(visit) ? [] : [[visitId(before), visitId(visit)] as const],
  );
  return renamed.length === 0 ? {} : { renamed: Object.fromEntries(renamed) };
}

function checkVersion(
  { flow, flowVersion, parent }: Instance,
  { from, endsAlike }: Migration,
): void {
  if (flow !== from.name || flowVersion !== from.version)
    throw new Refusal('MIGRATION_OTHER_VERSION', { version: flowVersion });
  if (parent !== null && !endsAlike) throw new Refusal('MIGRATION_PARENT_WAITS', {});
}

/**
 * What is suspended goes over and stays so, unless the new version would at once move it on, end it or set something going.
 *
 * @throws Refusal INSTANCE_SUSPENDED
 */
function checkStandsStill(turn: Turn, { suspension }: Instance): void {
  if (!suspension) return;
  const moves = turn.changes.some(({ kind }) => moving.has(kind)) || finalOf(turn) !== null;
  if (moves) throw new Refusal('INSTANCE_SUSPENDED', whyOf(suspension));
}

const moving: ReadonlySet<Change['kind']> = new Set(['exited', 'each.opened', 'call.changed']);

/** Every field of the new version: by its rule, else as it was. */
function carryData(turn: Turn, { data, fields }: Migration): JsonObject {
  const carried: Record<string, Json> = {};
  for (const [field, value] of Object.entries(turn.state.data))
    if (fields.has(field)) carried[field] = value;
  for (const { field, value, pointer } of data) {
    const next = turn.evaluate(value, pointer);
    if (next === null) delete carried[field];
    else carried[field] = next;
  }
  return carried;
}

interface Arrival {
  readonly active: readonly FlowNode[];
  readonly seq: number;
}

function carryVisits(
  migration: Migration,
  before: Instance,
  { active, seq }: Arrival,
): ReadonlyMap<FlowNode, CarriedVisit> {
  const carried = new Map<FlowNode, CarriedVisit>();
  for (const visit of Object.values(before.open)) {
    const old = migration.from.nodes.get(visit.state);
    const node = migration.to.nodes.get(migration.states.get(visit.state) ?? '');
    if (!old || !node || !active.includes(node)) {
      checkDropped(visit, stateNamed(migration.from, visit.state));
      continue;
    }
    if (carried.has(node)) throw clash(migration, [visit.state]);
    const number = numberOf(migration, before, visit, node.key);
    carried.set(node, carryVisit(visit, { old, node, number, seq }));
  }
  return carried;
}

/** A visit keeps its number, and with it its task's id, unless the new key has been used otherwise. */
function numberOf(migration: Migration, before: Instance, visit: Visit, key: string): number {
  if (key === visit.state) return visit.visit;
  const most = visitsBefore(migration, before, key);
  return most === visit.visit && before.visits[key] === undefined ? most : most + 1;
}

interface Arrived {
  readonly configuration: readonly string[];
  readonly carried: ReadonlyMap<FlowNode, CarriedVisit>;
}

function standingOf(
  migration: Migration,
  before: Instance,
  { configuration, carried }: Arrived,
): Standing {
  const visits = [...carried.values()].map(({ visit }) => visit);
  const numbers = new Map(visits.map(({ state, visit }) => [state, visit]));
  return {
    configuration,
    open: Object.fromEntries(visits.map((visit) => [visitName(visit.state, visit.visit), visit])),
    incidents: carryIncidents(migration, before),
    ...carryMemory(migration, before, numbers),
  };
}

/** Also of data that did not change: the new version may ask more of it. @throws Refusal MIGRATION_DATA_INVALID */
function checkData({ flow, state }: Turn): void {
  const issues = flow.validateData.validate(state.data);
  if (issues.length === 0) return;
  const listed = issues.map(({ code, pointer, params }) => ({ code, pointer, params }));
  const fields = new Set(
    issues.flatMap(({ pointer, params: { field } }) => {
      const [first = field] = pointerPath(pointer);
      return typeof first === 'string' ? [first] : [];
    }),
  );
  const titles = [...fields].map((field) => textParam(fieldTitle(field, flow.definition.data, [])));
  throw new Refusal('MIGRATION_DATA_INVALID', { issues: listed, titles });
}

/** @throws Refusal MIGRATION_FIELDS_MISSING: where it arrives, the flow takes for granted what the instance does not have */
function checkFields({ state }: Turn, migration: Migration): void {
  const { to, certain } = migration;
  const leaves = [
    ...state.configuration,
    ...Object.values(state.returns).flatMap(({ configuration }) => configuration),
  ];
  const wanted = activeNodes(migration, leaves).flatMap((node) => [
    ...(to.nodes.has(node.key) ? (certain.during(node) ?? []) : []),
  ]);
  const fields = [...new Set(wanted)].filter((field) => !Object.hasOwn(state.data, field));
  if (fields.length === 0) return;
  throw new Refusal('MIGRATION_FIELDS_MISSING', {
    fields: fields.sort(),
    titles: fields.map((field) => textParam(fieldTitle(field, to.definition.data, []))),
  });
}

/** @throws Refusal MIGRATION_DOER_UNKNOWN: a task ahead is for whoever did another, which nobody has done */
function checkDoers(turn: Turn, { sameAs, reaches }: Migration, active: readonly FlowNode[]): void {
  for (const { state, doer } of sameAs) {
    if (turn.isDone(doer)) continue;
    const isAhead = active.some(({ key }) => key === state || reaches(key, state, doer));
    if (isAhead) throw new Refusal('MIGRATION_DOER_UNKNOWN', stateNamed(turn.flow, doer));
  }
}

/** Opens what is new, and adjusts what goes on under other rules. */
function openAll(
  turn: Turn,
  active: readonly FlowNode[],
  carried: ReadonlyMap<FlowNode, CarriedVisit>,
): AtOnce[] {
  for (const node of active) if (!carried.has(node)) enterState(turn, node);
  return active.flatMap((node): AtOnce[] => {
    const own = carried.get(node);
    const next = own ? goOnWith(turn, own) : openFresh(turn, node);
    return next ? [next] : [];
  });
}

function openFresh(turn: Turn, node: FlowNode): AtOnce | null {
  return node.type === 'final' ? null : openActivities(turn, node, null);
}

function goOnWith(turn: Turn, own: CarriedVisit): AtOnce | null {
  const { node, old, visit } = own;
  const id = visitId(visit);
  const next = goOnWithTask(turn, own);
  if (next) return next;
  const pairs = timerPairs(old, node);
  const known = new Set(pairs.map((pair) => pair.next));
  scheduleCarried(turn, node, {
    due: !isSameJson(dueIn(old), dueIn(node)),
    changed: new Set(pairs.filter(({ isSame }) => !isSame).map((pair) => pair.next)),
    added: new Set(node.timers.map(({ index }) => index).filter((index) => !known.has(index))),
  });
  listen(turn, node);
  if (node.call && !visit.call) openCall(turn, node, node.call);
  if (!node.each) return null;
  if (!visit.each) openChildren(turn, { node, each: node.each, visit: id }, null);
  return endOfFanOut(turn, node);
}

const dueIn = ({ definition }: FlowNode): unknown => definition.task?.due ?? definition.due;

/** A task stays with who has it, unless the new version gives it to somebody else. */
function goOnWithTask(turn: Turn, { node, old, visit }: CarriedVisit): AtOnce | null {
  const { task } = node;
  if (!task) return null;
  const id = visitId(visit);
  if (task.signing)
    return visit.signing || openSigning(turn, node, task) ? null : skipped(turn, node);
  if (!task.assign || (visit.task && isSameJson(whoIn(old), whoIn(node)))) return null;
  const { assign, allocation } = task;
  const allocated = allocate(turn, node, { assign, allocation });
  if ('skip' in allocated) return skipped(turn, node);
  const { assignee } = allocated;
  if (!visit.task) turn.apply({ kind: 'task.opened', visit: id, assignee });
  else if (poolKey(visit.task.assignee) !== poolKey(assignee))
    assignTask(turn, { visit, task: visit.task }, assignee);
  return null;
}

const whoIn = ({ definition: { task } }: FlowNode): readonly unknown[] => [
  task?.assign,
  task?.allocate,
];
