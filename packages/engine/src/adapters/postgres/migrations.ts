// The tables in PostgreSQL.
//
// As in SQLite: events are an append-only log, each points to the event before it in its instance; tables refer to an
// instance by its row number `n`; `due_at` without a deadline is 9007199254740991. JSON is kept as text: `jsonb` refuses
// NUL, and only text gives back byte for byte what was hashed. Ids compare by bytes (collation "C"), whatever the locale.

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
  applied_at bigint not null
);

create table ${tables.instance} (
  n bigint generated always as identity primary key, tenant text collate "C" not null, id text collate "C" not null,
  flow text collate "C" not null, flow_version integer not null, status text collate "C" not null, result text,
  subject_type text collate "C", subject_id text collate "C", key text collate "C", parent text collate "C",
  root text collate "C" not null, path text collate "C" not null, depth integer not null, starter text not null,
  started_at bigint not null, updated_at bigint not null, ended_at bigint, version integer not null, due_at bigint not null,
  incidents integer not null, confidential integer not null, last_event bigint not null, head bytea not null, states text not null,
  summary text not null, search text not null, state text not null
) with (fillfactor = 80);
${instanceIndexes(names)}
create sequence ${tables.eventSequence};
create table ${tables.event} (
  n bigint primary key, instance bigint not null, seq integer not null, previous bigint, hash bytea not null,
  request text not null, answer text not null, body text not null
);

create table ${tables.command} (
  tenant text collate "C" not null, id text collate "C" not null, event bigint not null, primary key (tenant, id)
);

`;
}

/** What is to be done, by people and by the engine. */
function workTables(names: Names): string {
  const { tables, prefix } = names;
  return `
create table ${tables.task} (
  instance bigint not null, state text collate "C" not null, visit integer not null, seat integer not null, tenant text collate "C" not null,
  root text collate "C" not null, flow text collate "C" not null, opened_at bigint not null,
  status text collate "C" not null, pool text collate "C" not null, claimed_by text collate "C",
  claimed_as text collate "C", read_at bigint, due_at bigint not null, closed_at bigint, outcome text collate "C",
  closed_as text collate "C", primary key (instance, state, visit, seat)
) with (fillfactor = 80);
${taskIndexes(names)}
create table ${tables.timer} (
  instance bigint not null, id text collate "C" not null, at bigint not null, next_at bigint not null,
  primary key (instance, id)
);
create index ${prefix}timer_by_next on ${tables.timer} (next_at);

create table ${tables.listener} (
  instance bigint not null, visit text collate "C" not null, tenant text collate "C" not null,
  topic text collate "C" not null, key text collate "C" not null, value text collate "C" not null,
  since bigint not null, primary key (instance, visit, topic, key, value)
);
create index ${prefix}listener_by_value on ${tables.listener} (tenant, topic, key, value);

create table ${tables.outbox} (
  n bigint generated always as identity primary key, tenant text collate "C" not null, id text collate "C" not null,
  instance bigint not null, body text not null, attempts integer not null, next_at bigint not null
);
create unique index ${prefix}outbox_by_id on ${tables.outbox} (tenant, id);
create index ${prefix}outbox_by_next on ${tables.outbox} (next_at, n);

create table ${tables.number} (
  tenant text collate "C" not null, series text collate "C" not null, value bigint not null,
  primary key (tenant, series)
);

create table ${tables.mail} (
  tenant text collate "C" not null, id text collate "C" not null, topic text collate "C" not null,
  key text collate "C" not null, value text collate "C" not null, flow text collate "C" not null,
  body text not null, until bigint not null, primary key (tenant, id)
);
${mailIndexes(names)}
create table ${tables.settledMail} (
  tenant text collate "C" not null, mail text collate "C" not null, instance bigint not null,
  primary key (tenant, mail, instance)
);

create table ${tables.flow} (
  tenant text collate "C" not null, flow text collate "C" not null, version integer not null, hash text not null,
  definition text not null, forms text not null, published_at bigint not null, primary key (tenant, flow, version)
);
`;
}

/** What people wrote may hold escapes that PostgreSQL cannot read; names of units and flows hold none. */
const readable = (column: string): string => `regexp_replace(
  ${column}, '(?<!\\\\)((?:\\\\\\\\)*)\\\\u(?:0000|d[89a-f][0-9a-f]{2})', '\\1/', 'g')`;

/** All migrations, oldest first. */
export const postgresMigrations: readonly Migration[] = migrationsIn({
  tables: (names) => `${instanceTables(names)}${workTables(names)}`,
  register: (names) => `
create table ${names.tables.register} (
  tenant text collate "C" not null, name text collate "C" not null, series text collate "C" not null,
  n bigint not null, suffix integer not null, date text collate "C" not null, status text collate "C" not null,
  instance text collate "C", body text not null, primary key (tenant, name, series, n, suffix)
);
${registerIndexes(names)}`,
  notices: (names) => `
create table ${names.tables.notice} (
  tenant text collate "C" not null, id text collate "C" not null, user_id text collate "C" not null,
  channel text collate "C" not null, instance text collate "C" not null, state text collate "C", told text collate "C" not null,
  due_at bigint, at bigint not null, batch text collate "C" not null, next_at bigint, attempts integer not null,
  error text, sent_at bigint, read_at bigint, primary key (tenant, id)
);
${noticeIndexes(names)}
create table ${names.tables.noticePreference} (
  tenant text collate "C" not null, user_id text collate "C" not null, body text not null, primary key (tenant, user_id)
);
`,
  drafts: ({ tables }) => `
create table ${tables.draft} (
  tenant text collate "C" not null, instance text collate "C" not null, state text collate "C" not null,
  visit integer not null, seat integer not null, user_id text collate "C" not null, position text collate "C" not null,
  body text not null, saved_at bigint not null, primary key (tenant, instance, state, visit, seat, user_id)
);
`,
  'start clocks': (names) => `
create table ${names.tables.startClock} (
  tenant text collate "C" not null, flow text collate "C" not null, revision integer not null, done bigint not null, at bigint, next_at bigint,
  refused text not null, primary key (tenant, flow)
);
${startClockIndexes(names)}`,
  priorities: (names) => `
alter table ${names.tables.task} add column priority integer not null default 50;
alter table ${names.tables.task} add column rank bigint
  generated always as ((100 - priority)::bigint * 1000000000000 + least(due_at / 1000, 999999999999)) stored;
${rankIndexes(names)}`,
  'follow-ups': (names) => `
create table ${names.tables.followUp} (
  tenant text collate "C" not null, instance text collate "C" not null, state text collate "C" not null, visit integer not null,
  seat integer not null, user_id text collate "C" not null, day text not null, at bigint not null, note text, next_at bigint,
  primary key (tenant, instance, state, visit, seat, user_id)
);
${followUpIndexes(names)}`,
  answers: (names) => `
create table ${names.tables.answer} (
  tenant text collate "C" not null, id text collate "C" not null, request text not null, body text not null, primary key (tenant, id)
);
alter table ${names.tables.register} add column unit text collate "C" not null default '';
update ${names.tables.register} set unit = ${readable('body')}::json ->> 'unit';
${unitIndexes(names)}`,
  migrations: ({ tables }) => `
create table ${tables.migration} (
  tenant text collate "C" not null, id text collate "C" not null, revision integer not null, body text not null,
  results text not null, primary key (tenant, id, revision)
);
alter table ${tables.flow} add column despite text;
`,
  'notes of versions': ({ tables }) => `
alter table ${tables.flow} add column note text;
`,
  proposals: ({ tables }) => `
create table ${tables.proposal} (
  tenant text collate "C" not null, id text collate "C" not null, revision integer not null, body text not null,
  definition text not null, forms text not null, primary key (tenant, id)
);
create table ${tables.approval} (tenant text collate "C" not null primary key, wanted text collate "C" not null);
alter table ${tables.flow} add column approval text;
`,
  figures: figureIndexes,
  publishers: (names) => `
alter table ${names.tables.flow} add column publisher text;
alter table ${names.tables.proposal} add column flow text collate "C" not null default '';
alter table ${names.tables.proposal} add column at bigint not null default 0;
update ${names.tables.proposal} p set flow = head.read ->> 'flow', at = (head.read ->> 'at')::bigint from (
  select tenant, id, ${readable('body')}::json as read from ${names.tables.proposal}) head
  where p.tenant = head.tenant and p.id = head.id;
${proposalIndexes(names)}`,
  siblings: ({ tables }) => `
alter table ${tables.flow} add column siblings text;
alter table ${tables.proposal} add column siblings text;
`,
});

export interface PostgresNaming {
  /** Schema that the tables lie in; made when it is not there. @defaultValue `alir` */
  readonly schema?: string | undefined;
  /** Put before the name of every table and index. @defaultValue none */
  readonly prefix?: string | undefined;
}

/** SQL that makes all tables in an empty database, for a host's own migration tool. */
export function migrationSql(naming: PostgresNaming = {}): string {
  const { schema, prefix, tables } = postgresNames(naming);
  const now = `(extract(epoch from clock_timestamp()) * 1000)::bigint`;
  const applied = postgresMigrations.map((migration) => {
    return applySql(migration, { tables, prefix }, now);
  });
  return [`create schema if not exists "${schema}";\n`, ...applied].join('\n');
}

export function postgresNames(naming: PostgresNaming): Names & { readonly schema: string } {
  const schema = plainName('schema', naming.schema ?? 'alir');
  const prefix = plainName('prefix', naming.prefix ?? '');
  return { schema, prefix, tables: tablesNamed((table) => `"${schema}"."${prefix}${table}"`) };
}
