// The tables in SQLite.
//
// Events are an append-only log: each points to the event before it in its instance, the instance points to its last. So
// a step touches no index of events, wherever in a large file its instance lies. Ids are texts of random bits, so tables
// refer to an instance by its row number `n`. `due_at` without a deadline is 9007199254740991.

import { applySql, type Migration, type Names } from '../sql/migration.ts';
import { plainName, tablesNamed } from '../sql/statement.ts';

const first: Migration = {
  version: 1,
  name: 'tables',
  minReader: 1,
  sql: (names) => `${instanceTables(names)}${workTables(names)}`,
};

/** What happened and how things stand. */
function instanceTables({ tables, prefix }: Names): string {
  return `
create table ${tables.meta} (
  version integer primary key, name text not null, checksum text not null, min_reader integer not null,
  applied_at integer not null
) strict;

create table ${tables.instance} (
  n integer primary key, tenant text not null, id text not null, flow text not null, flow_version integer not null,
  status text not null, result text, subject_type text, subject_id text, key text, parent text, root text not null,
  path text not null, depth integer not null, starter text not null, started_at integer not null, updated_at integer not null,
  ended_at integer, version integer not null, due_at integer not null, incidents integer not null,
  confidential integer not null,
  last_event integer not null, head blob not null, states text not null, summary text not null, search text not null,
  state text not null
) strict;
create unique index ${prefix}instance_by_id on ${tables.instance} (tenant, id);
create unique index ${prefix}instance_by_key on ${tables.instance} (tenant, flow, key) where key is not null;
create index ${prefix}instance_by_root on ${tables.instance} (tenant, root);
create index ${prefix}instance_by_start on ${tables.instance} (tenant, started_at, id);
create index ${prefix}instance_by_flow on ${tables.instance} (tenant, flow, started_at, id);
create index ${prefix}instance_by_subject on ${tables.instance} (tenant, subject_type, subject_id)
  where subject_type is not null;
create index ${prefix}instance_by_due on ${tables.instance} (tenant, due_at, id) where due_at < 9007199254740991;
create index ${prefix}instance_by_incident on ${tables.instance} (tenant) where incidents > 0;

create table ${tables.event} (
  n integer primary key, instance integer not null, seq integer not null, previous integer, hash blob not null,
  request text not null, answer text not null, body text not null
) strict;

create table ${tables.command} (
  tenant text not null, id text not null, event integer not null, primary key (tenant, id)
) strict, without rowid;

`;
}

/**
 * What is to be done, by people and by the engine. `task_open` is for lists of all pools, and its condition written so that
 * only they use it: in the list of a pool it would read those of all others.
 */
function workTables({ tables, prefix }: Names): string {
  return `
create table ${tables.task} (
  instance integer not null, state text not null, visit integer not null, seat integer not null, tenant text not null, root text not null,
  flow text not null, opened_at integer not null, status text not null, pool text not null, claimed_by text,
  claimed_as text, read_at integer, due_at integer not null, closed_at integer, outcome text, closed_as text,
  primary key (instance, state, visit, seat)
) strict, without rowid;
create index ${prefix}task_by_due on ${tables.task}
  (tenant, pool, status, due_at, instance, state, visit, seat, flow);
create index ${prefix}task_by_opening on ${tables.task}
  (tenant, pool, status, opened_at, instance, state, visit, seat);
create index ${prefix}task_open on ${tables.task} (tenant, due_at, instance, state, visit, seat) where status || '' = 'open';
create index ${prefix}task_by_root on ${tables.task} (tenant, root, pool);
create index ${prefix}task_by_closer on ${tables.task} (tenant, closed_as, opened_at, instance, state, visit, seat)
  where closed_as is not null;

create table ${tables.timer} (
  instance integer not null, id text not null, at integer not null, next_at integer not null,
  primary key (instance, id)
) strict, without rowid;
create index ${prefix}timer_by_next on ${tables.timer} (next_at);

create table ${tables.listener} (
  instance integer not null, visit text not null, tenant text not null, topic text not null, key text not null,
  value text not null, since integer not null, primary key (instance, visit, topic, key, value)
) strict, without rowid;
create index ${prefix}listener_by_value on ${tables.listener} (tenant, topic, key, value);

create table ${tables.outbox} (
  n integer primary key, tenant text not null, id text not null, instance integer not null, body text not null,
  attempts integer not null, next_at integer not null
) strict;
create unique index ${prefix}outbox_by_id on ${tables.outbox} (tenant, id);
create index ${prefix}outbox_by_next on ${tables.outbox} (next_at);

create table ${tables.number} (
  tenant text not null, series text not null, value integer not null, primary key (tenant, series)
) strict, without rowid;

create table ${tables.mail} (
  tenant text not null, id text not null, topic text not null, key text not null, value text not null,
  flow text not null, body text not null, until integer not null, primary key (tenant, id)
) strict, without rowid;
create index ${prefix}mail_by_value on ${tables.mail} (tenant, topic, key, value);
create index ${prefix}mail_by_until on ${tables.mail} (until);

create table ${tables.settledMail} (
  tenant text not null, mail text not null, instance integer not null, primary key (tenant, mail, instance)
) strict, without rowid;

create table ${tables.flow} (
  tenant text not null, flow text not null, version integer not null, hash text not null, definition text not null,
  forms text not null, published_at integer not null, primary key (tenant, flow, version)
) strict, without rowid;
`;
}

/** A release that does not know the register would draw numbers that it does not explain. */
const register: Migration = {
  version: 2,
  name: 'register',
  minReader: 2,
  sql: ({ tables, prefix }) => `
create table ${tables.register} (
  tenant text not null, name text not null, series text not null, n integer not null, suffix integer not null,
  date text not null, status text not null, instance text, body text not null,
  primary key (tenant, name, series, n, suffix)
) strict, without rowid;
create index ${prefix}register_by_instance on ${tables.register} (tenant, instance) where instance is not null;
`,
};

const notices: Migration = {
  version: 3,
  name: 'notices',
  minReader: 2,
  sql: ({ tables, prefix }) => `
create table ${tables.notice} (
  tenant text not null, id text not null, user_id text not null,
  channel text not null, instance text not null, state text, told text not null,
  due_at integer, at integer not null, batch text not null, next_at integer, attempts integer not null,
  error text, sent_at integer, read_at integer, primary key (tenant, id)
) strict;
create index ${prefix}notice_by_next on ${tables.notice} (next_at) where next_at is not null;
create index ${prefix}notice_by_user on ${tables.notice} (tenant, user_id, at, id) where channel = 'in-app';
create index ${prefix}notice_unread on ${tables.notice} (tenant, user_id) where channel = 'in-app' and read_at is null;
create index ${prefix}notice_unsent on ${tables.notice} (tenant, at) where sent_at is null;

create table ${tables.noticePreference} (
  tenant text not null, user_id text not null, body text not null, primary key (tenant, user_id)
) strict;
`,
};

/** A release that does not know drafts leaves them alone; they end with their tasks all the same. */
const drafts: Migration = {
  version: 4,
  name: 'drafts',
  minReader: 2,
  sql: ({ tables }) => `
create table ${tables.draft} (
  tenant text not null, instance text not null, state text not null, visit integer not null, seat integer not null,
  user_id text not null, position text not null, body text not null, saved_at integer not null,
  primary key (tenant, instance, state, visit, seat, user_id)
) strict, without rowid;
`,
};

/** A release that does not know clocks leaves them alone; what it misses meanwhile is made up for by one that does. */
const startClocks: Migration = {
  version: 5,
  name: 'start clocks',
  minReader: 2,
  sql: ({ tables, prefix }) => `
create table ${tables.startClock} (
  tenant text not null, flow text not null, revision integer not null, done integer not null, at integer, next_at integer,
  refused text not null, primary key (tenant, flow)
) strict;
create index ${prefix}start_clock_by_next on ${tables.startClock} (next_at) where next_at is not null;
`,
};

/**
 * Of what a release writes that does not know priorities, all is as usual. `rank` is that of `unit/order.ts`, and only what is
 * open is listed by it.
 */
const priorities: Migration = {
  version: 6,
  name: 'priorities',
  minReader: 2,
  sql: ({ tables, prefix }) => `
alter table ${tables.task} add column priority integer not null default 50;
alter table ${tables.task} add column rank integer
  generated always as ((100 - priority) * 1000000000000 + min(due_at / 1000, 999999999999)) virtual;
create index ${prefix}task_by_rank on ${tables.task} (tenant, pool, status, rank, instance, state, visit, seat)
  where status = 'open';
`,
};

/** Notes to oneself: a release that does not know them leaves them alone. */
const followUps: Migration = {
  version: 7,
  name: 'follow-ups',
  minReader: 2,
  sql: ({ tables, prefix }) => `
create table ${tables.followUp} (
  tenant text not null, instance text not null, state text not null, visit integer not null,
  seat integer not null, user_id text not null, day text not null, at integer not null, note text, next_at integer,
  primary key (tenant, instance, state, visit, seat, user_id)
) strict;
create index ${prefix}follow_up_by_user on ${tables.followUp} (tenant, user_id, at);
create index ${prefix}follow_up_by_next on ${tables.followUp} (next_at) where next_at is not null;
`,
};

/**
 * What commands were answered that changed no instance, and whose number it is: numbers by hand. A release that does not know
 * it would write numbers that the list of a unit misses.
 */
const answers: Migration = {
  version: 8,
  name: 'answers',
  minReader: 8,
  sql: ({ tables, prefix }) => `
create table ${tables.answer} (
  tenant text not null, id text not null, request text not null, body text not null, primary key (tenant, id)
) strict, without rowid;
alter table ${tables.register} add column unit text not null default '';
update ${tables.register} set unit = json_extract(body, '$.unit');
create index ${prefix}register_by_unit on ${tables.register} (tenant, unit, name, series, n, suffix);
`,
};

/** All migrations, oldest first. */
export const sqliteMigrations: readonly Migration[] = [
  first,
  register,
  notices,
  drafts,
  startClocks,
  priorities,
  followUps,
  answers,
];

/** SQL that makes all tables in an empty database, for a host's own migration tool. */
export function migrationSql(options: { readonly prefix?: string } = {}): string {
  const prefix = plainName('prefix', options.prefix ?? 'alir_');
  const names = { tables: tablesNamed((table) => prefix + table), prefix };
  const now = `cast(unixepoch('subsec') * 1000 as integer)`;
  return sqliteMigrations.map((migration) => applySql(migration, names, now)).join('\n');
}
