import type { Store } from '@alir/engine';
import type { FlowEvent, Instance } from '@alir/engine/core';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore, type Naming } from '../database/open-store.ts';
import { clockTime } from '../history/clock-time.ts';
import { differences } from '../history/differences.ts';
import { differentRows } from '../history/different-rows.ts';
import type { FindingCode } from '../history/finding.ts';
import { foldHistory, rowsAfter, type Rows } from '../history/fold-history.ts';
import { isEvent } from '../history/read-events.ts';
import { readRecord, type StoredRecord } from '../history/read-record.ts';

export interface ReplayOptions extends Naming {
  readonly tenant?: string;
  /** The last event to fold. */
  readonly to?: string;
}

/** Folds an instance to any of its events; after the last one, compares with what is stored. */
export async function replay(
  cli: Cli,
  database: string,
  id: string,
  options: ReplayOptions,
): Promise<Answer> {
  return withStore(cli, database, options, (store) => replayIn(cli, store, id, options));
}

async function replayIn(
  cli: Cli,
  store: Store,
  id: string,
  { tenant = 'default', to }: ReplayOptions,
): Promise<Answer> {
  const { texts } = cli;
  const record = await readRecord(store, tenant, id);
  if (!record) throw new Unusable('INSTANCE_NOT_FOUND', texts.database.noInstance(id, tenant));
  if (record === 'unreadable') throw unusable(cli, 'STATE_UNREADABLE', id);
  const { events, unreadable, instance } = record;
  if (unreadable !== null) throw unusable(cli, 'EVENT_UNREADABLE', `${id}#${unreadable}`);
  const last = instance.version;
  const until = to === undefined ? last : Number(to);
  if (!Number.isInteger(until) || until < 1 || until > last)
    throw new Unusable('USAGE', texts.replay.beyond(to ?? '', last));

  const folded = events.slice(0, until).map(({ event }) => event);
  const steps = folded.every(isEvent) ? foldHistory(folded) : [];
  const state = steps.at(-1)?.after;
  const rows = rowsAfter(steps);
  if (!state || !rows) throw unusable(cli, 'FOLD_FAILED', id);
  const compared = until === last ? compare(record, state, rows) : null;
  const different = compared === null ? [] : differenceLines(cli, compared);
  return {
    exit: different.length === 0 ? 0 : 1,
    json: {
      instance: id,
      tenant,
      to: until,
      last,
      state,
      rows,
      events: folded,
      differences: compared,
    },
    text: [
      texts.replay.title(id, state.flow, state.flowVersion, last),
      ...folded.map((event) => eventLine(cli, event)),
      '',
      texts.replay.after(until, last),
      ...stateLines(cli, state, rows),
      ...(compared === null
        ? []
        : ['', ...(different.length > 0 ? different : [texts.replay.same])]),
    ].join('\n'),
  };
}

function unusable({ texts }: Cli, code: FindingCode, where: string): Unusable {
  return new Unusable(code, `${where}: ${texts.audit.findings[code]}.`);
}

/** Where what is stored differs from the fold, as JSON pointers; null for rows that cannot be read. */
interface Compared {
  readonly state: readonly string[];
  readonly rows: readonly string[] | null;
}

function compare({ instance, rows: stored }: StoredRecord, state: Instance, rows: Rows): Compared {
  return {
    state: differences(state, instance),
    rows:
      stored === null || stored === 'unreadable' ? null : differentRows(rows, stored, Date.now()),
  };
}

function differenceLines({ texts }: Cli, { state, rows }: Compared): string[] {
  const { differs, rowsDiffer, rowsUnreadable } = texts.replay;
  return [
    ...(state.length > 0 ? [differs(state.join(', '))] : []),
    ...(rows === null ? [rowsUnreadable] : rows.length > 0 ? [rowsDiffer(rows.join(', '))] : []),
  ];
}

/** `  3  2026-01-05 01:00:00Z  task.completed  pemangku-sekda (sekda, plh)  penyaringan naikkan` */
function eventLine({ texts }: Cli, { seq, at, type, by, detail }: FlowEvent): string {
  const who = by === null ? texts.replay.engine : partyName(by);
  const what = ['state', 'outcome', 'action', 'timer', 'key', 'message', 'code'].map(
    (word) => detail[word],
  );
  const said = what.filter((word) => typeof word === 'string').join(' ');
  return `${String(seq).padStart(5)}  ${clockTime(at)}  ${type.padEnd(18)} ${who}${said === '' ? '' : `  ${said}`}`;
}

/** `pemangku-sekda (sekda, plh)`; the user alone where user and position are the same. */
function partyName({ user, position, capacity }: NonNullable<FlowEvent['by']>): string {
  const acting = capacity === 'definitive' ? [] : [capacity];
  const shown = [...(position === null || position === user ? [] : [position]), ...acting];
  return shown.length === 0 ? user : `${user} (${shown.join(', ')})`;
}

function stateLines({ texts }: Cli, state: Instance, rows: Rows): string[] {
  const { status, states, data, tasks, timers, none, due } = texts.replay;
  const line = (label: string, value: string): string => `  ${label.padEnd(8)} ${value}`;
  const list = (label: string, values: readonly string[]): string[] =>
    (values.length === 0 ? [none] : values).map((value, index) =>
      line(index === 0 ? label : '', value),
    );
  const taskLine = ({ id, pool, dueAt }: (typeof rows.tasks)[number]): string =>
    [id.slice(state.id.length + 1), pool, ...(dueAt === null ? [] : [due(clockTime(dueAt))])].join(
      '  ',
    );
  const ended = state.result === null ? state.status : `${state.status} (${state.result})`;
  return [
    line(status, ended),
    line(states, state.configuration.join(', ')),
    line(data, JSON.stringify(state.data)),
    ...list(tasks, rows.tasks.filter(({ status: now }) => now === 'open').map(taskLine)),
    ...list(
      timers,
      rows.timers.map(({ id, at }) => `${id}  ${clockTime(at)}`),
    ),
  ];
}
