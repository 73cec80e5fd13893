// Whether the record of an instance is what was recorded: its chain, the fold of its events, the rows that lists read.

import { hashEvent, type Store, type StoredEvent } from '@alir/engine';
import { CHAIN_START, evolve, project, type Instance } from '@alir/engine/core';
import { differences } from './differences.ts';
import { readEvents } from './read-events.ts';
import { readable } from './unreadable.ts';

export type FindingCode =
  | 'EVENT_UNREADABLE'
  | 'EVENT_MISSING'
  | 'WRONG_ADDRESS'
  | 'HASH_MISMATCH'
  | 'HEAD_MISMATCH'
  | 'FOLD_FAILED'
  | 'STATE_UNREADABLE'
  | 'STATE_MISMATCH'
  | 'ROWS_UNREADABLE'
  | 'ROWS_MISMATCH';

export interface Finding {
  readonly tenant: string;
  readonly instance: string;
  /** The event it is about; null: the state or its rows. */
  readonly seq: number | null;
  readonly code: FindingCode;
  /** Where two values differ, as JSON pointers. */
  readonly places: readonly string[];
}

export interface Verified {
  readonly events: number;
  readonly findings: readonly Finding[];
}

/** Null: there is no such instance. */
export async function verifyInstance(
  store: Store,
  tenant: string,
  id: string,
): Promise<Verified | null> {
  const loaded = await readable(() => store.load(tenant, id));
  if (!loaded) return null;
  if (loaded === 'unreadable') {
    const finding = {
      tenant,
      instance: id,
      seq: null,
      code: 'STATE_UNREADABLE',
      places: [],
    } as const;
    return { events: 0, findings: [finding] };
  }
  const { instance: stored, head } = loaded;
  const { events, unreadable } = await readEvents(store, tenant, id, stored.version);
  const findings: Finding[] = [];
  const find = (code: FindingCode, seq: number | null, places: readonly string[] = []): void => {
    findings.push({ tenant, instance: id, seq, code, places });
  };
  const result = (): Verified => ({ events: events.length, findings });
  if (unreadable !== null) {
    find('EVENT_UNREADABLE', unreadable);
    return result();
  }
  for (let seq = 1; seq <= stored.version; seq++) {
    if (!events.some(({ event }) => event.seq === seq)) find('EVENT_MISSING', seq);
  }
  for (const [code, seq] of brokenLinks(events, id)) find(code, seq);
  if (events.at(-1)?.hash !== head) find('HEAD_MISMATCH', null);
  // What was changed in an event shows in the fold as well; it is told once.
  if (findings.length > 0) return result();
  const folded = fold(events);
  if (folded instanceof Error) {
    find('FOLD_FAILED', null);
    return result();
  }
  const places = differences(folded, stored);
  if (places.length > 0) find('STATE_MISMATCH', null, places);
  const rows = folded
    ? await differentRows(store, tenant, folded, events.at(-1)?.event.at ?? 0)
    : [];
  if (rows === 'unreadable') find('ROWS_UNREADABLE', null);
  else if (rows.length > 0) find('ROWS_MISMATCH', null, rows);
  return result();
}

function brokenLinks(events: readonly StoredEvent[], id: string): [FindingCode, number][] {
  return events.flatMap(({ event, hash }, index): [FindingCode, number][] => {
    const before = events[index - 1];
    // Across a gap there is nothing to compare with.
    if (before ? before.event.seq !== event.seq - 1 : event.seq !== 1) return [];
    if (hashEvent(before?.hash ?? CHAIN_START, event) !== hash)
      return [['HASH_MISMATCH', event.seq]];
    return event.instance === id ? [] : [['WRONG_ADDRESS', event.seq]];
  });
}

function fold(events: readonly StoredEvent[]): Instance | null | Error {
  try {
    return events.reduce<Instance | null>((state, { event }) => evolve(state, event), null);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Most open tasks of one instance that are compared. */
const mostTasks = 200;

async function differentRows(
  store: Store,
  tenant: string,
  state: Instance,
  at: number,
): Promise<string[] | 'unreadable'> {
  const { instance: row, tasks } = project(null, state, at);
  const open = await readable(() =>
    store.tasks(tenant, { instance: state.id, status: 'open', limit: mostTasks }),
  );
  const stored = await readable(() => store.instanceRow(tenant, state.id));
  if (open === 'unreadable' || stored === 'unreadable') return 'unreadable';
  const byId = (rows: readonly { readonly id: string }[]): object =>
    Object.fromEntries(rows.map((one) => [one.id, one]));
  return [
    ...differences(row, stored),
    ...differences(byId(tasks), byId(open.items.map(({ task }) => task))).map(
      (place) => `/tasks${place}`,
    ),
  ];
}
