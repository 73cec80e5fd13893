import type { Store } from '@alir/engine';
import { evolve, project, type FlowEvent, type Instance } from '@alir/engine/core';
import { Unusable, type Answer } from '../answer.ts';
import type { Cli } from '../cli.ts';
import { withStore, type Naming } from '../database/open-store.ts';
import { differences } from '../history/differences.ts';
import { readEvents } from '../history/read-events.ts';
import { readable } from '../history/unreadable.ts';
import { clockTime } from '../history/clock-time.ts';

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
  const loaded = await readable(() => store.load(tenant, id));
  if (!loaded) throw new Unusable('INSTANCE_NOT_FOUND', texts.database.noInstance(id, tenant));
  if (loaded === 'unreadable')
    throw new Unusable('STATE_UNREADABLE', `${id}: ${texts.audit.stateUnreadable}.`);
  const { events, unreadable } = await readEvents(store, tenant, id, loaded.instance.version);
  if (unreadable !== null)
    throw new Unusable('EVENT_UNREADABLE', `${id}#${unreadable}: ${texts.audit.eventUnreadable}.`);
  const last = loaded.instance.version;
  const until = to === undefined ? last : Number(to);
  if (!Number.isInteger(until) || until < 1 || until > last)
    throw new Unusable('USAGE', texts.replay.beyond(to ?? '', last));

  const folded = events.slice(0, until).map(({ event }) => event);
  const state = folded.reduce<Instance | null>(evolve, null);
  if (!state) throw new Unusable('EVENT_MISSING', `${id}: ${texts.audit.foldFailed}.`);
  const rows = project(null, state, folded.at(-1)?.at ?? 0);
  const places = until === last ? differences(state, loaded.instance) : [];
  const compared =
    until < last
      ? []
      : [places.length === 0 ? texts.replay.same : texts.replay.differs(places.join(', '))];
  return {
    exit: places.length === 0 ? 0 : 1,
    json: {
      instance: id,
      tenant,
      to: until,
      last,
      state,
      rows,
      events: folded,
      differences: until === last ? places : null,
    },
    text: [
      texts.replay.title(id, state.flow, state.flowVersion, last),
      ...folded.map((event) => eventLine(cli, event)),
      '',
      texts.replay.after(until, last),
      ...stateLines(cli, state, rows),
      ...(compared.length > 0 ? ['', ...compared] : []),
    ].join('\n'),
  };
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

function stateLines({ texts }: Cli, state: Instance, rows: ReturnType<typeof project>): string[] {
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
    ...list(tasks, rows.tasks.map(taskLine)),
    ...list(
      timers,
      rows.timers.map(({ id, at }) => `${id}  ${clockTime(at)}`),
    ),
  ];
}
