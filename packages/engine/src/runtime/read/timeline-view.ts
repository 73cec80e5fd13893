// History as people read it: who did what, when and in which capacity. Values that a reader must not see, look-ups and
// messages of programs are left out.

import type { Flow } from '../../core/compile/flow.ts';
import type { FlowEvent } from '../../core/event.ts';
import { isRecord } from '../../core/json-type.ts';
import { isoOf } from '../../core/instant.ts';
import type { Json } from '../../core/json.ts';
import type { InstanceRow } from '../../core/rows.ts';
import type { TimelineEntryView } from '../../core/views/timeline.ts';
import type { StoredEvent } from '../../ports/unit.ts';
import type { Shell } from '../shell.ts';
import { flowsOf } from './flow-of.ts';
import { hiddenFrom, nothingHidden, type Hidden } from './hidden.ts';
import { openInstance } from './open-instance.ts';
import { partyView, positionName } from './people.ts';
import type { Reader } from './reader.ts';
import { tellingOf } from './secret-duplicates.ts';
import { shownDetail, type ShownInstance } from './shown-detail.ts';
import { outcomeLabel, stateTitle } from './titles.ts';
import { mapFew, rowsBelow } from './tree-rows.ts';

export interface TimelineOptions {
  /** With everything below. */
  readonly tree?: boolean | undefined;
}

/** In order of time. Null when there is no such instance, or none for this reader. */
export async function timelineView(
  shell: Shell,
  reader: Reader,
  id: string,
  { tree = false }: TimelineOptions = {},
): Promise<TimelineEntryView[] | null> {
  const found = await openInstance(shell, reader, id);
  if (found === null) return null;
  const { row: top, standing } = found;
  const { tenant } = reader;
  const below = tree ? await rowsBelow(shell, tenant, top) : [top];
  const rows = below.filter((row) => standing.sight(row) !== 'none');
  const parent = top.parent === null ? null : await shell.store.instanceRow(tenant, top.parent);
  const all = parent === null ? rows : [parent, ...rows];
  const flow = await flowsOf(shell, tenant, all);
  const shown = new Map(
    all.map((row) => {
      const seen = { standing, flow: flow(row), row, instance: null };
      return [row.id, { flow: seen.flow, hidden: hiddenFrom(shell, reader, seen) }];
    }),
  );
  const ways = new Set(rows.filter((row) => standing.sight(row) === 'way').map(({ id }) => id));
  // Of what became of those that others were given, and that they looked, whoever is on the way sees nothing.
  const tells = ({ instance, type, by, detail }: FlowEvent): boolean => {
    if (!ways.has(instance)) return true;
    if (type === 'instance.viewed') return by?.user === reader.actor.user;
    const { child } = detail;
    return typeof child !== 'string' || standing.leadsTo(child);
  };
  const instanceOf = (id: string): ShownInstance =>
    shown.get(id) ?? { flow: null, hidden: nothingHidden };
  const told = await mapFew(rows, async (row) => {
    const events = await shell.store.events(tenant, row.id);
    const words = await wordsOfDuplicates(shell, tenant, row, events);
    const told = events.filter(({ event }) => tells(event));
    const telling = tellingOf(events, row);
    return [...told, ...words].map(({ event, hash }) => {
      const detail = shownDetail(reader, instanceOf, event, telling);
      const texts = textsOf(event, instanceOf(row.id).hidden);
      const entry = entryOf(reader, flow(row), event);
      const comment = telling.tellsWords(event) ? entry.comment : null;
      const told = { flow: row.flow, ...entry, comment, detail, ...texts, hash };
      return { at: event.at, entry: told };
    });
  });
  // Sorting keeps what happened in the same millisecond in order: a parent's event comes before those it caused below.
  return told
    .flat()
    .sort((one, other) => one.at - other.at)
    .map(({ entry }) => entry);
}

/** What was said about duplicates that were merged into an instance, and still are, as far as whoever reads it may read them. */
async function wordsOfDuplicates(
  shell: Shell,
  tenant: string,
  { confidential }: Pick<InstanceRow, 'confidential'>,
  events: readonly StoredEvent[],
): Promise<StoredEvent[]> {
  const merged = new Set<string>();
  for (const { event } of events) {
    const from = textOf(event, 'from');
    if (from === null) continue;
    if (event.type === 'duplicate.received') merged.add(from);
    if (event.type === 'duplicate.returned') merged.delete(from);
  }
  const all = await mapFew([...merged], async (id) => {
    const row = await shell.store.instanceRow(tenant, id);
    // The earlier one was confidential when they were merged, and is no more.
    return row?.confidential === true && !confidential ? [] : shell.store.events(tenant, id);
  });
  return all.flat().flatMap(({ event, ...stored }) => {
    if (event.type !== 'comment.added') return [];
    // Files that it speaks of are the duplicate's; those that came with it have ids of their own.
    const { attachments: _files, ...detail } = event.detail;
    return [{ ...stored, event: { ...event, detail } }];
  });
}

function entryOf(
  reader: Reader,
  flow: Flow | null,
  event: FlowEvent,
): Omit<TimelineEntryView, 'flow' | 'detail' | 'texts' | 'hash'> {
  const state = textOf(event, 'state');
  const outcome = textOf(event, 'outcome');
  return {
    instance: event.instance,
    seq: event.seq,
    at: isoOf(event.at),
    type: event.type,
    by: event.by === null ? null : partyView(reader, event.by),
    state,
    stateTitle: state === null ? null : stateTitle(flow, state),
    outcome,
    outcomeLabel: outcome === null || state === null ? null : outcomeLabel(flow, state, outcome),
    comment: textOf(event, 'comment'),
    positions: positionsIn(event).map((position) => positionName(reader, position)),
  };
}

/** Positions that people named: to whom they gave something, whom they added or removed. */
function positionsIn({ type, detail }: FlowEvent): string[] {
  if (!naming.has(type)) return [];
  return [detail['to'], detail['added'], detail['removed']].flatMap(
    (named: Json | undefined): string[] => {
      if (Array.isArray(named)) return named.filter((one) => typeof one === 'string');
      const { position = null } = isRecord(named) ? named : {};
      return typeof position === 'string' ? [position] : [];
    },
  );
}

const naming: ReadonlySet<FlowEvent['type']> = new Set([
  'task.transferred',
  'task.delegated',
  'task.declined',
  'signers.changed',
  'copy.sent',
]);

/** Versions of texts that it made, as far as the texts are shown. */
function textsOf({ changes }: FlowEvent, { fields }: Hidden): Pick<TimelineEntryView, 'texts'> {
  const texts = changes.flatMap((change) =>
    change.kind === 'text.versioned' && !fields.has(change.field)
      ? [{ field: change.field, version: change.version }]
      : [],
  );
  return texts.length === 0 ? {} : { texts };
}

function textOf({ detail }: FlowEvent, name: string): string | null {
  const value: Json | undefined = detail[name];
  return typeof value === 'string' ? value : null;
}
