// Builds an engine from its ports. Nothing happens at import, and nothing runs by itself until `start()`.

import type { NumberBook } from '../core/access/number-books.ts';
import type { CalendarData, CalendarDefinition } from '../core/calendar/calendar.ts';
import { AlirError } from '../core/errors.ts';
import type { FlowEvent } from '../core/event.ts';
import { indexOrganisation } from '../core/organisation/indexed-organisation.ts';
import type { OrganisationData } from '../core/organisation/organisation.ts';
import type { World } from '../core/organisation/world.ts';
import type { AttachmentOptions } from '../ports/attachments.ts';
import { parseCalendars } from '../core/calendar/parse-calendar.ts';
import { systemClock, type Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Effects } from '../ports/effects.ts';
import type { Ids } from '../ports/ids.ts';
import type { LinkOptions } from '../ports/link-keys.ts';
import type { Notifier } from '../ports/notifier.ts';
import type { Proof } from '../ports/proof.ts';
import type { Store } from '../ports/store.ts';
import { createApprovals, type PublishingOptions } from './approvals.ts';
import { createAttachments } from './attachments.ts';
import { codeOf } from './code-of.ts';
import { createCommands, DEFAULT_TENANT } from './commands.ts';
import { runDue } from './due-work.ts';
import type { CloseOptions, Engine, FlowOptions, FlowVersion } from './api/engine.ts';
import type { FlowHandle } from './api/flow-handle.ts';
import type { FlowSource } from './flow-entry.ts';
import { FlowPublisher } from './flow-publisher.ts';
import { FlowRegistry } from './flow-registry.ts';
import { createFlowHandle } from './flow-handle.ts';
import { createInstances } from './instances.ts';
import { createLinkSigner } from './link-token.ts';
import { createLinks } from './links.ts';
import { createNumbers } from './numbers.ts';
import { randomIds } from './random-ids.ts';
import { recalculate } from './recalculate.ts';
import { createNotices } from './notices/create-notices.ts';
import { createRunner } from './runner.ts';
import type { Language, Shell } from './shell.ts';
import { noMigrations } from './migrations/continue-migrations.ts';
import { createMigrations } from './migrations/create-migrations.ts';
import { createPublishing } from './publishing.ts';
import { createStartClocks } from './start-clocks/create-start-clocks.ts';
import { createTasks } from './tasks.ts';
import { within } from './within.ts';

/** How long `close` waits for programs of the host, ms. */
const GRACE_MS = 10_000;

/** What an engine is made of: its ports, and how it behaves. */
export interface EngineOptions {
  /** Where instances live: `memoryStore()`, `sqlite(…)`, `postgres(…)`. `close()` of the engine closes it. */
  readonly store: Store;
  /** Who people are: `usersDirectory(…)` or `organisationDirectory(…)`. */
  readonly directory: Directory;
  /** Flows to know from the beginning. */
  readonly flows?: readonly FlowSource[];
  /**
   * Working calendars, which flows and units name by their ids; a flow that names none counts Monday to Friday in Jakarta.
   * One may extend others of the list. The zone of the first that has hours also says which day it is for holders of
   * positions. Any object will do, such as an imported JSON file.
   */
  readonly calendars?: readonly (CalendarDefinition | object)[];
  /**
   * Programs of the host that calls and notices are handed to. Without a handler a call fails at once, and nobody is told of
   * notices.
   */
  readonly effects?: Effects;
  /** How files of instances are taken. Default: they are not. */
  readonly attachments?: AttachmentOptions;
  /**
   * Tells people what flows want them to know: in-app, and by the channels given here. Without it nobody is told but
   * through `effects.notify`.
   */
  readonly notifier?: Notifier;
  /** Lets people act by links in mails. Default: nobody can. */
  readonly links?: LinkOptions;
  /**
   * Proves a version before it is published: one with errors is refused as `FLOW_UNPROVED`, unless its source says who
   * publishes it all the same, and why (`despite`). Default: what compiles is published.
   */
  readonly prove?: Proof;
  /**
   * Whether versions that operators publish take a second person: `{ approval: 'second-person' }`. Flows that the host brings itself
   * are published as before. Default: as the store has it, else operators publish alone.
   */
  readonly publishing?: PublishingOptions;
  /** Who may resolve incidents and cancel instances. Default: nobody. */
  readonly isOperator?: (tenant: string, user: string) => boolean;
  /** Who keeps the book of numbers of a unit besides operators, such as its registrar. Default: nobody. */
  readonly keepsNumbers?: (tenant: string, user: string, book: NumberBook) => boolean;
  /** Language of sentences in results, `en` or `id`. Default `en`. */
  readonly language?: Language;
  /** What time it is. Default: the system's clock; tests give one that stands still. */
  readonly clock?: Clock;
  /** Draws ids of instances, commands and messages. Default: 128 random bits. */
  readonly ids?: Ids;
  /** Told of due work that could not be done now, and of faults of the loop. Default: `console.error`. */
  readonly onFault?: (error: unknown) => void;
  /** Create or upgrade the tables on opening. Default true; false when the host runs `alir migrate --print` itself. */
  readonly migrate?: boolean;
}

/**
 * Opens an engine.
 *
 * @throws AlirError STORE_NEWER, STORE_UNWRITABLE, STORE_CORRUPT, FLOW_INVALID, FLOW_VERSION_TAKEN, FLOW_UNPROVED,
 * CALENDAR_INVALID
 */
export async function createEngine(options: EngineOptions): Promise<Engine> {
  const { store, directory, clock = systemClock, prove = null } = options;
  let calendars = readCalendars(options.calendars ?? []);
  const signer = options.links ? createLinkSigner(options.links) : null;
  if (options.migrate !== false) await store.migrate();
  const approvals = createApprovals(store, options.publishing);
  const flows = new FlowRegistry(store, (id) => calendars.has(id));
  const publisher = new FlowPublisher({ store, clock, flows, prove, prepared: approvals.tell });
  await approvals.tell(DEFAULT_TENANT);
  options.flows?.forEach((source) => flows.register(source));
  // A flow that does not compile is told now, not to the first person who starts it.
  if (options.flows) {
    await publisher.prepareAll(DEFAULT_TENANT);
  }
  const onFault = unfailing(options.onFault ?? ((error) => console.error(error)));
  const closing = new AbortController();
  const runner = createRunner(() => shell, onFault);
  const shell: Shell = {
    store,
    clock,
    flows,
    publisher,
    approvals,
    ids: options.ids ?? randomIds(),
    effects: options.effects ?? {},
    attachments: options.attachments ?? null,
    notifier: options.notifier ?? null,
    language: options.language ?? 'en',
    isOperator: options.isOperator ?? (() => false),
    keepsNumbers: options.keepsNumbers ?? (() => false),
    world: (tenant) => worldOf(directory, tenant, calendars),
    onFault,
    clocksKept: new Map(),
    migrating: noMigrations(),
    programs: new Set(),
    closed: closing.signal,
    wake: () => runner.wake(),
  };
  const commands = createCommands(shell);
  return {
    shell,
    tasks: createTasks(shell, commands),
    instances: createInstances(shell, commands),
    numbers: createNumbers(shell),
    publishing: createPublishing(shell),
    migrations: createMigrations(shell),
    startClocks: createStartClocks(shell),
    attachments: createAttachments(shell, commands),
    links: createLinks(shell, commands, signer),
    notices: createNotices(shell),
    flow: (source, given) => flowHandle(shell, commands, source, given),
    versions: (flow, { tenant } = {}) => flowVersions(shell, tenant ?? DEFAULT_TENANT, flow),
    on: (type, listener) => listen(shell, type, listener),
    setCalendars: (given) => {
      calendars = readCalendars(given);
      shell.clocksKept.clear();
      shell.wake();
    },
    recalculate: (given = {}) => recalculate(shell, given),
    start: () => runner.start(),
    runDue: (due) => runDue(shell, due),
    close,
    [Symbol.asyncDispose]: () => close(),
  };

  async function close({ graceMs = GRACE_MS }: CloseOptions = {}): Promise<void> {
    await runner.stop();
    await within(graceMs, Promise.all(shell.programs));
    await store.close();
    // Nothing that is still under way is recorded now, as it would be if it were told before.
    closing.abort(new AlirError('ENGINE_CLOSED'));
  }
}

/** Whoever listens to faults must not end the loop with one of their own. */
function unfailing(tell: (error: unknown) => void): (error: unknown) => void {
  return (error) => {
    try {
      tell(error);
    } catch {
      // Nobody is left to be told.
    }
  };
}

/** @throws AlirError CALENDAR_INVALID with every problem of the first that has any */
function readCalendars(given: readonly object[]): ReadonlyMap<string, CalendarData> {
  const { calendars, faulty } = parseCalendars(given);
  if (calendars) return new Map(calendars.map((calendar) => [calendar.id, calendar]));
  const problems = faulty.problems.map(({ code, pointer, params }) => ({ code, pointer, params }));
  throw new AlirError('CALENDAR_INVALID', { calendar: faulty.id, problems });
}

/** @throws AlirError USERS_INVALID, DIRECTORY_FAILED */
function worldOf(
  directory: Directory,
  tenant: string,
  calendars: ReadonlyMap<string, CalendarData>,
): World | Promise<World> {
  const indexed = (data: OrganisationData): World => ({
    organisation: indexOrganisation(data),
    calendars,
  });
  const failed = (cause: unknown): never => {
    if (codeOf(cause) === 'USERS_INVALID') throw cause;
    throw new AlirError('DIRECTORY_FAILED', { tenant }, { cause });
  };
  try {
    const data = directory.organisation(tenant);
    return 'then' in data ? Promise.resolve(data).then(indexed).catch(failed) : indexed(data);
  } catch (cause) {
    return failed(cause);
  }
}

function flowHandle(
  shell: Shell,
  commands: ReturnType<typeof createCommands>,
  source: FlowSource | object | string,
  options: FlowOptions = {},
): FlowHandle {
  if (typeof source === 'string') return createFlowHandle(shell, commands, source);
  const given: FlowSource = isSource(source) ? source : { definition: source, ...options };
  return createFlowHandle(shell, commands, shell.flows.register(given).flow);
}

/** The published versions of a flow, the newest first. */
async function flowVersions(
  { flows, publisher }: Shell,
  tenant: string,
  flow: string,
): Promise<readonly FlowVersion[]> {
  await publisher.prepare(tenant);
  const known = flows
    .history(tenant, flow)
    .map(({ definition, publishedAt, by, publishedDespite, note, approval }) => ({
      version: definition.version,
      title: definition.title,
      publishedAt,
      by,
      despite: publishedDespite,
      note,
      approval,
    }));
  return known.reverse();
}

const isSource = (source: object): source is FlowSource =>
  'definition' in source && !('states' in source);

/** Each listener has a copy of its own, and one that throws is told to the host. */
function listen(
  { store, onFault }: Shell,
  type: FlowEvent['type'] | '*',
  listener: (event: FlowEvent, tenant: string) => void,
): () => void {
  return store.onCommit((tenant, event) => {
    if (type !== '*' && event.type !== type) return;
    try {
      listener(structuredClone(event), tenant);
    } catch (error) {
      onFault(error);
    }
  });
}
