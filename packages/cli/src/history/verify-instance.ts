// Whether the record of an instance is what was recorded: its chain, the fold of its events, what follows from it.

import { hashEvent, type Store, type StoredEvent } from '@alir/engine';
import { CHAIN_START } from '@alir/engine/core';
import { differences } from './differences.ts';
import { differentRows } from './different-rows.ts';
import { finding, type Finding, type FindingCode } from './finding.ts';
import { foldHistory, rowsAfter, type Step } from './fold-history.ts';
import { isEvent } from './read-events.ts';
import { readRecord, type StoredRecord } from './read-record.ts';
import { verifyCommands } from './verify-commands.ts';

export interface Verified {
  readonly events: number;
  readonly findings: readonly Finding[];
  /** Its history, where it could be folded. */
  readonly steps: readonly Step[];
}

/** Null: there is no such instance. */
export async function verifyInstance(
  store: Store,
  tenant: string,
  id: string,
): Promise<Verified | null> {
  const record = await readRecord(store, tenant, id);
  if (record === null) return null;
  const where = { tenant, instance: id };
  if (record === 'unreadable')
    return { events: 0, findings: [finding('STATE_UNREADABLE', where)], steps: [] };
  const { events } = record;
  const broken = brokenChain(record, tenant, id);
  // What was changed in an event shows in the fold as well; it is told once.
  if (broken.length > 0) return { events: events.length, findings: broken, steps: [] };
  const steps = fold(events);
  if (steps === null)
    return { events: events.length, findings: [finding('FOLD_FAILED', where)], steps: [] };
  return {
    events: events.length,
    findings: [
      ...differingState(record, steps, where),
      ...(await verifyCommands(store, tenant, steps)),
    ],
    steps,
  };
}

/** What is wrong with the chain itself, or with where it lies. */
function brokenChain(record: StoredRecord, tenant: string, id: string): Finding[] {
  const { instance, head, events, unreadable } = record;
  const at = (code: FindingCode, seq: number | null): Finding =>
    finding(code, { tenant, instance: id, seq });
  if (unreadable !== null) return [at('EVENT_UNREADABLE', unreadable)];
  const broken = [
    ...missing(events, instance.version).map((seq) => at('EVENT_MISSING', seq)),
    ...brokenLinks(events).map(([code, seq]) => at(code, seq)),
    ...(events.at(-1)?.hash === head ? [] : [at('HEAD_MISMATCH', null)]),
  ];
  const home = broken.length > 0 ? null : homeOf(events);
  if (home === null || home === `${tenant}/${id}`) return broken;
  return [finding('MOVED', { tenant, instance: id, name: home })];
}

function missing(events: readonly StoredEvent[], version: number): number[] {
  const there = new Set(events.map(({ event }) => event.seq));
  return Array.from({ length: version }, (_, index) => index + 1).filter((seq) => !there.has(seq));
}

/** `tenant/instance` that the first event created. */
function homeOf([first]: readonly StoredEvent[]): string | null {
  if (first === undefined || !isEvent(first.event)) return null;
  const created = first.event.changes.find((change) => change.kind === 'created');
  return created ? `${created.tenant}/${first.event.instance}` : null;
}

function brokenLinks(events: readonly StoredEvent[]): [FindingCode, number][] {
  return events.flatMap(({ event, text, hash }, index): [FindingCode, number][] => {
    const before = events[index - 1];
    // Across a gap there is nothing to compare with.
    if (before ? before.event.seq !== event.seq - 1 : event.seq !== 1) return [];
    if (hashEvent(before?.hash ?? CHAIN_START, text) !== hash)
      return [['HASH_MISMATCH', event.seq]];
    const isElsewhere = before !== undefined && before.event.instance !== event.instance;
    return isElsewhere ? [['WRONG_ADDRESS', event.seq]] : [];
  });
}

/** Null: these events lead to no state. */
function fold(events: readonly StoredEvent[]): Step[] | null {
  if (!events.every(({ event }) => isEvent(event))) return null;
  try {
    return foldHistory(events.map(({ event }) => event));
  } catch {
    return null;
  }
}

function differingState(
  { instance, rows }: StoredRecord,
  steps: readonly Step[],
  where: { readonly tenant: string; readonly instance: string },
): Finding[] {
  const states = differences(steps.at(-1)?.after ?? null, instance);
  const found = states.length > 0 ? [finding('STATE_MISMATCH', { ...where, places: states })] : [];
  const expected = rowsAfter(steps);
  if (rows === 'unreadable') return [...found, finding('ROWS_UNREADABLE', where)];
  if (expected === null || rows === null) return found;
  const places = differentRows(expected, rows, Date.now());
  return places.length > 0 ? [...found, finding('ROWS_MISMATCH', { ...where, places })] : found;
}
