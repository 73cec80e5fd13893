// The test harness for users: the real engine on the memory store, with a clock that the test moves.

import { memoryStore } from '../adapters/memory/index.ts';
import { weekdays, type CalendarData } from '../core/calendar/calendar.ts';
import { isRecord } from '../core/json-type.ts';
import { indexOrganisation } from '../core/organisation/indexed-organisation.ts';
import type { OrganisationData } from '../core/organisation/organisation.ts';
import { organisationOfUsers, type UserRow } from '../core/organisation/users-directory.ts';
import type { Effects } from '../ports/effects.ts';
import type { Store } from '../ports/store.ts';
import { createEngine } from '../runtime/create-engine.ts';
import type { FlowSource } from '../runtime/flow-entry.ts';
import { organisationDirectory } from '../runtime/directories.ts';
import { Cast } from '../core/scenario/cast.ts';
import { fakeClock } from './fake-clock.ts';
import { FlowTest } from './flow-test.ts';
import { Ledger } from './ledger.ts';
import { seededIds } from './seeded-ids.ts';
import type { Notice, Stage } from './stage.ts';

/** What a flow is tested with. */
export interface FlowTestOptions {
  /** The flow under test, as JSON. */
  readonly definition: unknown;
  /** Forms of all flows of the test. */
  readonly forms?: readonly unknown[];
  /** Flows that the one under test starts or listens to. */
  readonly flows?: readonly unknown[];
  /** Rows of users (`{ id, manager, role }`), or a full organisation. */
  readonly organisation: readonly UserRow[] | OrganisationData;
  /** Working calendars; the first is the one of the organisation. Default: Monday to Friday in Jakarta. */
  readonly calendars?: readonly CalendarData[];
  /** When the test begins, ISO 8601. Default Monday 5 January 2026, eight o'clock in Jakarta. */
  readonly now?: string;
  /** Handlers of `call`. */
  readonly services?: Effects['services'];
  /** Users who may resolve incidents and cancel instances. Default: `operator`. */
  readonly operators?: readonly string[];
  /** Where instances of the test live. Default: a store in memory. */
  readonly store?: Store;
}

/**
 * Opens a flow for a test.
 *
 * @example
 * const t = await testFlow({ definition: leave, organisation: [{ id: 'ann', manager: 'bob' }, { id: 'bob' }] });
 * await t.start({ days: 3 }, { by: 'ann' });
 * await t.as('bob').complete('review', 'approve');
 * t.expectEnded('approved');
 *
 * @throws AlirError FLOW_INVALID, listing every problem of the definition and its forms
 */
export async function testFlow(options: FlowTestOptions): Promise<FlowTest> {
  const { definition, flows = [], forms = [], calendars = [], operators = ['operator'] } = options;
  const organisation = isUsers(options.organisation)
    ? organisationOfUsers(options.organisation)
    : options.organisation;
  const clock = fakeClock(options.now);
  const ledger = new Ledger();
  const notices: Notice[] = [];
  const engine = await createEngine({
    store: options.store ?? memoryStore(),
    directory: organisationDirectory(organisation),
    flows: sourcesOf(definition, flows, forms),
    calendars,
    clock,
    ids: seededIds(),
    isOperator: (_tenant, user) => operators.includes(user),
    effects: {
      ...(options.services ? { services: options.services } : {}),
      notify: async (_tenant, notice) => void notices.push(notice),
    },
  });
  engine.on('*', (event) => ledger.hear(event));
  // Publishes the flows, and sets their clocks going.
  await engine.shell.publisher.prepare('default');
  await engine.runDue();
  const name = isRecord(definition) ? String(definition['flow']) : '';
  const flow = engine.shell.flows.newest('default', name);
  const calendar = calendars.find(({ id }) => id === flow?.calendar) ?? calendars[0] ?? weekdays;
  const world = {
    organisation: indexOrganisation(organisation),
    calendars: new Map(calendars.map((one) => [one.id, one])),
  };
  const stage: Stage = {
    engine,
    clock,
    calendar,
    ledger,
    notices,
    cast: new Cast(world, clock, operators),
  };
  return new FlowTest(stage, name);
}

/** Each flow with the forms that it names. One that no flow names is checked with the flow under test. */
function sourcesOf(
  definition: unknown,
  flows: readonly unknown[],
  forms: readonly unknown[],
): FlowSource[] {
  const sources = flows.map((flow) => {
    const names = formsNamedIn(flow);
    return { definition: flow, forms: forms.filter((form) => names.has(nameOf(form))) };
  });
  const own = formsNamedIn(definition);
  const others = new Set(sources.flatMap((source) => source.forms));
  const rest = forms.filter((form) => own.has(nameOf(form)) || !others.has(form));
  return [...sources, { definition, forms: rest }];
}

const nameOf = (form: unknown): unknown => (isRecord(form) ? form['form'] : undefined);

/** What stands under the word `form`, wherever that is. */
function formsNamedIn(value: unknown, names = new Set<unknown>()): ReadonlySet<unknown> {
  if (isRecord(value) && value['form'] !== undefined) names.add(value['form']);
  if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) formsNamedIn(inner, names);
  return names;
}

const isUsers = (given: readonly UserRow[] | OrganisationData): given is readonly UserRow[] =>
  Array.isArray(given);
