// Writes what a unit wants: a commit in one statement, unless it has very many rows. All of it hangs on `i`, the row of
// the instance: if another transaction was faster it is not written, and the caller rolls back.

import { AlirError } from '../../core/errors.ts';
import type { Commit } from '../../ports/unit.ts';
import type { StoredProposal } from '../../ports/proposal-store.ts';
import { historyStatements } from '../sql/history-statements.ts';
import {
  fixedInstanceColumns,
  fixedInstanceValues,
  flowValues,
  movingInstanceColumns,
  movingInstanceValues,
  number,
  text,
} from '../sql/records.ts';
import {
  Parameters,
  postgresDialect,
  type SqlValue,
  type Statement,
  type Tables,
} from '../sql/statement.ts';
import { insertProposalValues, proposalWrites, updateProposalValues } from '../sql/proposals.ts';
import { insertValues, registerWrites, updateValues } from '../sql/register.ts';
import {
  type FlowWrite,
  numberConflict,
  type NumberWrite,
  proposalConflict,
  type UnitWrites,
  versionConflict,
} from '../unit/buffered-unit.ts';
import type { PostgresUnit } from './postgres-unit.ts';
import { notOutrun, sameFlow } from '../unit/rules.ts';
import { type Part, rowParts } from './row-parts.ts';

/** @throws VERSION_CONFLICT */
export async function writeUnit(
  unit: PostgresUnit,
  tables: Tables,
  writes: UnitWrites,
): Promise<void> {
  const { tenant, session } = unit;
  if (writes.commit !== null) await writeCommit(unit, tables, writes.commit);
  await publish(unit, tables, writes.flows);
  for (const proposal of writes.proposals) await keepProposal(unit, tables, proposal);
  for (const number of writes.numbers) await register(unit, tables, number);
  for (const command of writes.answers) await keepAnswer(unit, tables, command);
  const commands = [...(writes.commit ? [writes.commit.command] : []), ...writes.answers];
  await unit.release(commands.map(({ id }) => id));
  for (const id of writes.settled) {
    await session.query(`delete from ${tables.outbox} where tenant = $1 and id = $2`, [tenant, id]);
  }
  for (const { mail, instance } of writes.settledMail) {
    await session.query(
      `insert into ${tables.settledMail} (tenant, mail, instance)
        select $1::text, $2::text, n from ${tables.instance} where tenant = $1::text and id = $3::text
        on conflict do nothing`,
      [tenant, mail, instance],
    );
  }
}

/** Its id stays reserved among the commands, so that whoever sends it at the same time waits. @throws VERSION_CONFLICT */
async function keepAnswer(
  unit: PostgresUnit,
  tables: Tables,
  { id, request, answer }: Commit['command'],
): Promise<void> {
  if ((await unit.eventFor(id)) === null) throw new AlirError('VERSION_CONFLICT', { command: id });
  await unit.session.query(
    `insert into ${tables.answer} (tenant, id, request, body) values ($1, $2, $3, $4)`,
    [unit.tenant, id, request, JSON.stringify(answer)],
  );
}

/** @throws NUMBER_TAKEN, VERSION_CONFLICT */
async function register(
  { tenant, session }: PostgresUnit,
  tables: Tables,
  write: NumberWrite,
): Promise<void> {
  const { row, before } = write;
  const { insert, update } = registerWrites(tables, postgresDialect);
  const written =
    before === null
      ? await session.query(
          `${insert} on conflict do nothing returning 1`,
          insertValues(tenant, row),
        )
      : await session.query(`${update} returning 1`, updateValues(tenant, row, before));
  if (written.length !== 1) throw numberConflict(write);
}

/** @throws VERSION_CONFLICT */
async function keepProposal(
  { tenant, session }: PostgresUnit,
  tables: Tables,
  proposal: StoredProposal,
): Promise<void> {
  const { insert, update } = proposalWrites(tables, postgresDialect);
  const written =
    proposal.revision === 1
      ? await session.query(`${insert} returning 1`, insertProposalValues(tenant, proposal))
      : await session.query(`${update} returning 1`, updateProposalValues(tenant, proposal));
  if (written.length !== 1) throw proposalConflict(proposal);
}

/** @throws FLOW_VERSION_TAKEN, VERSION_CONFLICT */
async function publish(
  { tenant, session }: PostgresUnit,
  tables: Tables,
  writes: readonly FlowWrite[],
): Promise<void> {
  const { insertFlow, flowHash, newestVersion } = historyStatements(tables, postgresDialect);
  // Whoever else publishes a version of these waits here, and then looks at what was kept. In one order, lest two wait for each other.
  for (const name of new Set(writes.map(({ flow }) => flow.flow).sort()))
    await session.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      JSON.stringify([tables.flow, tenant, name]),
    ]);
  for (const write of writes) {
    const { flow } = write;
    const [kept] = await session.query(newestVersion, [tenant, flow.flow]);
    notOutrun(number(kept?.['newest']), write);
    await session.query(insertFlow, flowValues(tenant, flow));
    const [known] = await session.query(flowHash, [tenant, flow.flow, flow.version]);
    // Committed, but after the snapshot of a host's transaction was taken.
    if (known === undefined) throw new AlirError('VERSION_CONFLICT', { flow: flow.flow });
    sameFlow(text(known['hash']), flow);
  }
}

async function writeCommit(unit: PostgresUnit, tables: Tables, commit: Commit): Promise<void> {
  const { tenant, session } = unit;
  const { id } = commit.after.instance;
  const event = await unit.eventFor(commit.command.id);
  const previous = commit.before === null ? null : await unit.lastEventOf(id);
  if (event === null) throw versionConflict(commit);
  const put = commit.before === null ? insertInstance : updateInstance;
  const rows = rowParts(tables, tenant, commit);
  // As a rule there is a part for each table at most; a step that opens thousands of children has more.
  const together = rows.slice(0, 7);
  const statement = withParts(
    put(tables, tenant, commit, event),
    [insertEvent(tables, commit, event, previous), ...together],
    'select count(*) as count from i',
  );
  const [written] = await session.query(statement.text, statement.values);
  if (number(written?.['count']) !== 1) throw versionConflict(commit);
  const find: Part = (parameters) => {
    return `select n from ${tables.instance} where tenant = ${parameters.add(tenant)} and id = ${parameters.add(id)}`;
  };
  for (const part of rows.slice(together.length)) {
    const more = withParts(find, [part], 'select 1 as done');
    await session.query(more.text, more.values);
  }
}

/** One statement: `first`, which the others may read as `i`, the others, and what it answers. */
function withParts(first: Part, others: readonly Part[], answer: string): Statement {
  const parameters = new Parameters(postgresDialect);
  const parts = [first, ...others].map((part, index) => {
    return `${index === 0 ? 'i' : `part_${index}`} as (${part(parameters)})`;
  });
  return { text: `with ${parts.join(', ')} ${answer}`, values: parameters.values };
}

function insertInstance(tables: Tables, tenant: string, commit: Commit, event: number): Part {
  const row = commit.rows.instance;
  const columns = [...fixedInstanceColumns, ...movingInstanceColumns];
  return (parameters) => {
    const values = [...fixedInstanceValues(tenant, row), ...movingInstanceValues(row)];
    const own = ownValues(parameters, commit, event);
    return `insert into ${tables.instance} (${columns.join(', ')}, ${Object.keys(own).join(', ')})
      values (${values.map((value) => parameters.add(value)).join(', ')}, ${Object.values(own).join(', ')})
      on conflict do nothing returning n`;
  };
}

function updateInstance(tables: Tables, tenant: string, commit: Commit, event: number): Part {
  const { id } = commit.after.instance;
  const version = commit.before?.instance.version ?? 0;
  return (parameters) => {
    const moving = movingInstanceValues(commit.rows.instance).map((value, index) => {
      return `${movingInstanceColumns[index]} = ${parameters.add(value)}`;
    });
    const own = Object.entries(ownValues(parameters, commit, event)).map(([column, value]) => {
      return `${column} = ${value}`;
    });
    return `update ${tables.instance} set ${[...moving, ...own].join(', ')}
      where tenant = ${parameters.add(tenant)} and id = ${parameters.add(id)} and version = ${parameters.add(version)}
      returning n`;
  };
}

/** What only this store has of an instance: its state and where its history ends. */
function ownValues(parameters: Parameters, commit: Commit, event: number): Record<string, string> {
  return {
    last_event: parameters.add(event),
    head: `decode(${parameters.add(commit.after.head)}, 'hex')`,
    state: parameters.add(JSON.stringify(commit.after.instance)),
  };
}

function insertEvent(tables: Tables, commit: Commit, event: number, previous: number | null): Part {
  const { command } = commit;
  const bodies: SqlValue[] = [command.request, JSON.stringify(command.answer), commit.text];
  return (parameters) => {
    return `insert into ${tables.event} (n, instance, seq, previous, hash, request, answer, body)
      select ${parameters.add(event)}::bigint, i.n, ${parameters.add(commit.event.seq)}::integer,
        ${parameters.add(previous)}::bigint, decode(${parameters.add(commit.after.head)}, 'hex'),
        ${bodies.map((body) => `${parameters.add(body)}::text`).join(', ')} from i`;
  };
}
