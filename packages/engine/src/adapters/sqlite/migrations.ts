// The tables in SQLite.
//
// Events are an append-only log: each points to the event before it in its instance, the instance points to its last. So
// a step touches no index of events, wherever in a large file its instance lies. Ids are texts of random bits, so tables
// refer to an instance by its row number `n`. `due_at` without a deadline is 9007199254740991.

import {
  figureIndexes,
  followUpIndexes,
  instanceIndexes,
  mailIndexes,
  noticeIndexes,
  proposalIndexes,
  rankIndexes,
  registerIndexes,
  startClockIndexes,
  taskIndexes,
  unitIndexes,
} from '../sql/indexes.ts';
import { applySql, type Migration, type Names } from '../sql/migration.ts';
import { migrationsIn } from '../sql/migration-steps.ts';
import { plainName, tablesNamed } from '../sql/statement.ts';

/** What happened and how things stand. */
function instanceTables(names: Names): string {
  const { tables } = names;
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
${instanceIndexes(names)}
create table ${tables.event} (
  n integer primary key, instance integer not null, seq integer not null, previous integer, hash blob not null,
  request text not null, answer text not null, body text not null
) strict;

create table ${tables.command} (
  tenant text not null, id text not null, event integer not null, primary key (tenant, id)
) strict, without rowid;

`;
}

/** What is to be done, by people and by the engine. */
function workTables(names: Names): string {
  const { tables, prefix } = names;
  return `
create table ${tables.task} (
  instance integer not null, state text not null, visit integer not null, seat integer not null, tenant text not null, root text not null,
  flow text not null, opened_at integer not null, status text not null, pool text not null, claimed_by text,
  claimed_as text, read_at integer, due_at integer not null, closed_at integer, outcome text, closed_as text,
  primary key (instance, state, visit, seat)
) strict, without rowid;
${taskIndexes(names)}
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
${mailIndexes(names)}
create table ${tables.settledMail} (
  tenant text not null, mail text not null, instance integer not null, primary key (tenant, mail, instance)
) strict, without rowid;

create table ${tables.flow} (
  tenant text not null, flow text not null, version integer not null, hash text not null, definition text not null,
  forms text not null, published_at integer not null, primary key (tenant, flow, version)
) strict, without rowid;
`;
}

/** All migrations, oldest first. */
export const sqliteMigrations: readonly Migration[] = migrationsIn({
  tables: (names) => `${instanceTables(names)}${workTables(names)}`,
  register: (names) => `
create table ${names.tables.register} (
  tenant text not null, name text not null, series text not null, n integer not null, suffix integer not null,
  date text not null, status text not null, instance text, body text not null,
  primary key (tenant, name, series, n, suffix)
) strict, without rowid;
${registerIndexes(names)}`,
  notices: (names) => `
create table ${names.tables.notice} (
  tenant text not null, id text not null, user_id text not null,
  channel text not null, instance text not null, state text, told text not null,
  due_at integer, at integer not null, batch text not null, next_at integer, attempts integer not null,
  error text, sent_at integer, read_at integer, primary key (tenant, id)
) strict;
${noticeIndexes(names)}
create table ${names.tables.noticePreference} (
  tenant text not null, user_id text not null, body text not null, primary key (tenant, user_id)
) strict;
`,
  drafts: ({ tables }) => `
create table ${tables.draft} (
  tenant text not null, instance text not null, state text not null, visit integer not null, seat integer not null,
  user_id text not null, position text not null, body text not null, saved_at integer not null,
  primary key (tenant, instance, state, visit, seat, user_id)
) strict, without rowid;
`,
  'start clocks': (names) => `
create table ${names.tables.startClock} (
  tenant text not null, flow text not null, revision integer not null, done integer not null, at integer, next_at integer,
  refused text not null, primary key (tenant, flow)
) strict;
${startClockIndexes(names)}`,
  priorities: (names) => `
alter table ${names.tables.task} add column priority integer not null default 50;
alter table ${names.tables.task} add column rank integer
  generated always as ((100 - priority) * 1000000000000 + min(due_at / 1000, 999999999999)) virtual;
${rankIndexes(names)}`,
  'follow-ups': (names) => `
create table ${names.tables.followUp} (
  tenant text not null, instance text not null, state text not null, visit integer not null,
  seat integer not null, user_id text not null, day text not null, at integer not null, note text, next_at integer,
  primary key (tenant, instance, state, visit, seat, user_id)
) strict;
${followUpIndexes(names)}`,
  answers: (names) => `
create table ${names.tables.answer} (
  tenant text not null, id text not null, request text not null, body text not null, primary key (tenant, id)
) strict, without rowid;
alter table ${names.tables.register} add column unit text not null default '';
update ${names.tables.register} set unit = json_extract(body, '$.unit');
${unitIndexes(names)}`,
  migrations: ({ tables }) => `
create table ${tables.migration} (
  tenant text not null, id text not null, revision integer not null, body text not null, results text not null,
  primary key (tenant, id, revision)
) strict, without rowid;
alter table ${tables.flow} add column despite text;
`,
  'notes of versions': ({ tables }) => `
alter table ${tables.flow} add column note text;
`,
  proposals: ({ tables }) => `
create table ${tables.proposal} (
  tenant text not null, id text not null, revision integer not null, body text not null, definition text not null,
  forms text not null, primary key (tenant, id)
) strict, without rowid;
create table ${tables.approval} (tenant text not null primary key, wanted text not null) strict, without rowid;
alter table ${tables.flow} add column approval text;
`,
  figures: (names) => figureIndexes(names, ', states'),
  publishers: (names) => `
alter table ${names.tables.flow} add column publisher text;
alter table ${names.tables.proposal} add column flow text not null default '';
alter table ${names.tables.proposal} add column at integer not null default 0;
update ${names.tables.proposal} set flow = json_extract(body, '$.flow'), at = json_extract(body, '$.at');
${proposalIndexes(names)}`,
  siblings: ({ tables }) => `
alter table ${tables.flow} add column siblings text;
alter table ${tables.proposal} add column siblings text;
`,
});

/** SQL that makes all tables in an empty database, for a host's own migration tool. */
export function migrationSql(options: { readonly prefix?: string } = {}): string {
  const prefix = plainName('prefix', options.prefix ?? 'alir_');
  const names = { tables: tablesNamed((table) => prefix + table), prefix };
  const now = `cast(unixepoch('subsec') * 1000 as integer)`;
  return sqliteMigrations.map((migration) => applySql(migration, names, now)).join('\n');
}
