// Indexes that the tables have in SQLite and PostgreSQL alike: what the same queries are answered by. A migration that has been
// applied is never changed, so neither is what it takes from here.

import type { Names } from './migration.ts';

export function instanceIndexes({ tables, prefix }: Names): string {
  return `create unique index ${prefix}instance_by_id on ${tables.instance} (tenant, id);
create unique index ${prefix}instance_by_key on ${tables.instance} (tenant, flow, key) where key is not null;
create index ${prefix}instance_by_root on ${tables.instance} (tenant, root);
create index ${prefix}instance_by_start on ${tables.instance} (tenant, started_at, id);
create index ${prefix}instance_by_flow on ${tables.instance} (tenant, flow, started_at, id);
create index ${prefix}instance_by_subject on ${tables.instance} (tenant, subject_type, subject_id)
  where subject_type is not null;
create index ${prefix}instance_by_due on ${tables.instance} (tenant, due_at, id) where due_at < 9007199254740991;
create index ${prefix}instance_by_incident on ${tables.instance} (tenant) where incidents > 0;
`;
}

/**
 * `task_open` is for lists of all pools, and its condition written so that only they use it: in the list of a pool it would read
 * those of all others.
 */
export function taskIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}task_by_due on ${tables.task}
  (tenant, pool, status, due_at, instance, state, visit, seat, flow);
create index ${prefix}task_by_opening on ${tables.task}
  (tenant, pool, status, opened_at, instance, state, visit, seat);
create index ${prefix}task_open on ${tables.task} (tenant, due_at, instance, state, visit, seat) where status || '' = 'open';
create index ${prefix}task_by_root on ${tables.task} (tenant, root, pool);
create index ${prefix}task_by_closer on ${tables.task} (tenant, closed_as, opened_at, instance, state, visit, seat)
  where closed_as is not null;
`;
}

export function mailIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}mail_by_value on ${tables.mail} (tenant, topic, key, value);
create index ${prefix}mail_by_until on ${tables.mail} (until);
`;
}

export function registerIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}register_by_instance on ${tables.register} (tenant, instance) where instance is not null;
`;
}

export function noticeIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}notice_by_next on ${tables.notice} (next_at) where next_at is not null;
create index ${prefix}notice_by_user on ${tables.notice} (tenant, user_id, at, id) where channel = 'in-app';
create index ${prefix}notice_unread on ${tables.notice} (tenant, user_id) where channel = 'in-app' and read_at is null;
create index ${prefix}notice_unsent on ${tables.notice} (tenant, at) where sent_at is null;
`;
}

export function startClockIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}start_clock_by_next on ${tables.startClock} (next_at) where next_at is not null;
`;
}

/** Only what is open is listed by rank. */
export function rankIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}task_by_rank on ${tables.task} (tenant, pool, status, rank, instance, state, visit, seat)
  where status = 'open';
`;
}

export function proposalIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}proposal_by_moment on ${tables.proposal} (tenant, at, id);
create index ${prefix}proposal_by_flow on ${tables.proposal} (tenant, flow, at, id);
`;
}

export function followUpIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}follow_up_by_user on ${tables.followUp} (tenant, user_id, at);
create index ${prefix}follow_up_by_next on ${tables.followUp} (next_at) where next_at is not null;
`;
}

export function unitIndexes({ tables, prefix }: Names): string {
  return `create index ${prefix}register_by_unit on ${tables.register} (tenant, unit, name, series, n, suffix);
`;
}

/**
 * What figures of a flow are counted by, without a look at an instance or task. Each is written when something begins or ends, and
 * by no step between.
 *
 * @param states - `states` as a column of an index, where that may be of any length
 */
export function figureIndexes({ tables, prefix }: Names, states = ''): string {
  return `create index ${prefix}task_by_end on ${tables.task}
  (tenant, flow, state, closed_at, opened_at, status, outcome, due_at) where closed_at is not null;
create index ${prefix}instance_open on ${tables.instance} (tenant, flow, flow_version) where status || '' = 'open';
create index ${prefix}instance_by_end on ${tables.instance} (tenant, flow, ended_at, flow_version, status${states})
  where ended_at is not null;
create index ${prefix}instance_secret on ${tables.instance} (tenant, root, flow) where confidential <> 0;
`;
}
