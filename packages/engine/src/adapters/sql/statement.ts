// Writing SQL with parameters for both databases. Owns: where they differ in what the stores write.

/** A value as both drivers take it. */
export type SqlValue = string | number | null | Uint8Array;

export interface Dialect {
  /** The placeholder of the n-th parameter, from 1. */
  placeholder(n: number): string;
  /** Whether `text` contains `part`, both SQL expressions. */
  contains(text: string, part: string): string;
  /** The bytes of a column as lower-case hex digits. */
  hex(column: string): string;
  /** A member of an object in a column of JSON, as text. */
  member(column: string, name: string): string;
  /** A condition for the rows of `from`, which says table, condition, order and limit: no two processes get the same. */
  claimed(from: string): string;
}

export const sqliteDialect: Dialect = {
  placeholder: (n) => `?${n}`,
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
  hex: (column) => `lower(hex(${column}))`,
  member: (column, name) => `json_extract(${column}, '$.${name}')`,
  claimed: (from) => `rowid in (select rowid from ${from})`,
};

export const postgresDialect: Dialect = {
  placeholder: (n) => `$${n}`,
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  hex: (column) => `encode(${column}, 'hex')`,
  member: (column, name) => `(${column}::json ->> '${name}')`,
  claimed: (from) => `ctid = any (array(select ctid from ${from} for update skip locked))`,
};

/** Collects the parameters of one statement while its text is put together. */
export class Parameters {
  readonly values: SqlValue[] = [];
  readonly dialect: Dialect;

  constructor(dialect: Dialect) {
    this.dialect = dialect;
  }

  /** Adds a value. @returns its placeholder */
  add(value: SqlValue): string {
    this.values.push(value);
    return this.dialect.placeholder(this.values.length);
  }

  /** `column in (…)`, false for no values. */
  isOneOf(column: string, values: readonly SqlValue[]): string {
    if (values.length === 0) return '1 = 0';
    return `${column} in (${values.map((value) => this.add(value)).join(', ')})`;
  }

  contains(text: string, part: string): string {
    return this.dialect.contains(text, this.add(part));
  }
}

export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

/** Names of the tables, quoted and qualified as the database needs them. */
export interface Tables {
  readonly meta: string;
  readonly instance: string;
  readonly event: string;
  /** Draws row numbers of events; PostgreSQL only. */
  readonly eventSequence: string;
  readonly command: string;
  /** Answers to commands that changed no instance. */
  readonly answer: string;
  readonly task: string;
  readonly timer: string;
  readonly listener: string;
  readonly outbox: string;
  readonly number: string;
  readonly register: string;
  readonly mail: string;
  readonly settledMail: string;
  readonly flow: string;
  readonly notice: string;
  readonly noticePreference: string;
  readonly draft: string;
  readonly startClock: string;
  readonly followUp: string;
  /** Migrations of instances, step by step. */
  readonly migration: string;
  /** Versions that wait for somebody's approval. */
  readonly proposal: string;
  /** How a tenant's versions are approved. */
  readonly approval: string;
}

/** @param name - quotes and qualifies the name of a table */
export function tablesNamed(name: (table: string) => string): Tables {
  return {
    meta: name('meta'),
    instance: name('instance'),
    event: name('event'),
    eventSequence: name('event_n'),
    command: name('command'),
    answer: name('answer'),
    task: name('task'),
    timer: name('timer'),
    listener: name('listener'),
    outbox: name('outbox'),
    number: name('number'),
    register: name('register'),
    mail: name('mail'),
    settledMail: name('settled_mail'),
    flow: name('flow'),
    notice: name('notice'),
    noticePreference: name('notice_preference'),
    draft: name('draft'),
    startClock: name('start_clock'),
    followUp: name('follow_up'),
    migration: name('migration'),
    proposal: name('proposal'),
    approval: name('approval'),
  };
}

/** Checks a prefix or schema that goes into SQL as it is. */
export function plainName(option: string, name: string): string {
  if (/^[a-z_][a-z0-9_]{0,39}$|^$/.test(name)) return name;
  throw new TypeError(
    `${option} must be lower-case letters, digits and _, not ${JSON.stringify(name)}`,
  );
}
