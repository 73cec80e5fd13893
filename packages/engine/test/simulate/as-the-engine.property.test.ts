// What a simulation says is what the engine does: the same acts of the same people on the same flows come to the same events.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { waitingTasks } from '../../src/core/activities/waiting-tasks.ts';
import { compileFlow, indexOrganisation, parseFlow, parseForm } from '../../src/core/index.ts';
import type { FlowEvent, Instance, JsonObject } from '../../src/index.ts';
import { Simulation } from '../../src/core/simulate/simulation.ts';
import { taskName } from '../../src/core/visit-name.ts';
import type { CompileContext, Flow } from '../../src/core/index.ts';
import { testFlow } from '../../src/testing/index.ts';
import { agency } from '../patterns/agency.ts';
import { shownPatterns, type ShownPattern } from '../patterns/read-patterns.ts';

/** Patterns whose people and services are the agency's own, and which nothing decides by lot. */
const patterns = (await shownPatterns()).filter(
  ({ organisation, services, flow }) =>
    organisation === undefined &&
    services === undefined &&
    !/"pick":"random"|"call"/.test(JSON.stringify(flow)),
);
const users = agency.users.map(({ id }) => id);
const now = '2026-01-05T08:00:00+07:00';

/** Numbers that choose: what is done, to which instance, on which task, with which outcome, by whom. */
type Choice = readonly [what: number, instance: number, task: number, outcome: number, who: number];

const chosen = <T>(list: readonly T[], at: number): T | undefined =>
  list[at % Math.max(1, list.length)];

/** One of the two, as the walk sees it. */
interface Walked {
  instances(): readonly Instance[];
  complete(instance: string, task: string, outcome: string, who: string): Promise<string>;
  act(instance: string, action: string, who: string): Promise<string>;
  advanceTo(until: number): Promise<void>;
  events(): readonly FlowEvent[];
}

const said = (result: {
  readonly ok: boolean;
  readonly code?: string;
  readonly incident?: unknown;
}): string => (result.ok ? (result.incident == null ? 'done' : 'incident') : String(result.code));

function flowsOf({ flow, otherFlows, forms }: ShownPattern): readonly Flow[] {
  const definitions = [flow, ...otherFlows].flatMap((one) => parseFlow(one).definition ?? []);
  const context: CompileContext = {
    flows: new Map(definitions.map((one) => [one.flow, one])),
    forms: new Map(forms.flatMap((one) => parseForm(one).form ?? []).map((one) => [one.form, one])),
  };
  return definitions.flatMap((one) => compileFlow(one, context).flow ?? []);
}

function simulated(flows: readonly Flow[], name: string, data: JsonObject): Walked {
  const world = { organisation: indexOrganisation(agency), calendars: new Map() };
  const simulation = new Simulation({
    flows,
    world,
    operators: ['operator'],
    now: Date.parse(now),
  });
  simulation.start({ flow: name, data }, { user: 'fajar' });
  return {
    instances: () => simulation.instances,
    complete: async (instance, visit, outcome, user) =>
      said(simulation.send(instance, { type: 'complete', visit, outcome, comment: 'x' }, { user })),
    act: async (instance, action, user) =>
      said(simulation.send(instance, { type: 'act', action }, { user })),
    advanceTo: async (until) => simulation.advanceTo(until),
    events: () => simulation.events,
  };
}

async function real(
  { flow, otherFlows, forms }: ShownPattern,
  data: JsonObject,
): Promise<Walked & AsyncDisposable> {
  const t = await testFlow({
    definition: flow,
    flows: otherFlows,
    forms,
    organisation: agency,
    now,
  });
  const events: FlowEvent[] = [];
  t.engine.on('*', (event) => void events.push(event));
  await t.start(data, { by: 'fajar' }).catch(() => null);
  const { tasks, instances } = t.engine;
  const settled = async (work: Promise<Parameters<typeof said>[0]>): Promise<string> => {
    const result = await work;
    await t.engine.runDue();
    return said(result);
  };
  return {
    instances: () =>
      [...new Set(events.map(({ instance }) => instance))].map((id) => t.scene(id).instance),
    complete: (instance, task, outcome, by) =>
      settled(tasks.complete(`${instance}/${task}`, outcome, { by, comment: 'x' })),
    act: (instance, action, by) => settled(instances.act(instance, action, { by })),
    advanceTo: (until) => t.advanceTo(new Date(until).toISOString()),
    events: () => events,
    [Symbol.asyncDispose]: () => t.close(),
  };
}

/** The events of each instance, with instances called by the order in which they began. */
function told(walked: Walked): readonly string[] {
  const names = walked.instances().map(({ id }) => id);
  return names.map((id) => {
    const own = walked.events().filter(({ instance }) => instance === id);
    const text = JSON.stringify(
      own.map(({ command: _command, ...event }) => event),
      null,
      1,
    );
    return names.reduce((all, one, at) => all.replaceAll(one, `<${at}>`), text);
  });
}

async function step(walked: Walked, flows: readonly Flow[], choice: Choice): Promise<string> {
  const [what, at, task, outcome, who] = choice;
  const instances = walked.instances();
  const instance = chosen(
    instances.filter(({ status }) => status === 'open'),
    at,
  );
  const user = chosen(users, who) ?? '';
  if (!instance) return 'nothing is open';
  const flow = flows.find(({ name }) => name === instance.flow);
  if (what === 0) {
    await walked.advanceTo(Date.parse(now) + (1 + at + task * 100) * 36_000_000);
    return 'time';
  }
  if (what === 1) {
    const actions = [
      ...(flow?.on.keys() ?? []),
      ...[...(flow?.nodes.values() ?? [])].flatMap(({ on }) => [...on.keys()]),
    ];
    const action = chosen(actions, outcome);
    return action === undefined ? 'no action' : walked.act(instance.id, action, user);
  }
  const open = Object.values(instance.open).flatMap((visit) =>
    waitingTasks(visit).map((one) => ({ visit, seat: 'seat' in one ? one.seat : 0 })),
  );
  const one = chosen(open, task);
  if (!one) return 'no task';
  const { state, visit } = one.visit;
  const outcomes = [...(flow?.nodes.get(state)?.task?.outcomes.keys() ?? [])];
  return walked.complete(
    instance.id,
    taskName(state, visit, one.seat),
    chosen(outcomes, outcome) ?? '',
    user,
  );
}

const choice = fc.tuple(
  // Tasks most of all.
  fc.constantFrom(0, 1, 2, 2, 2, 2, 2, 2),
  fc.nat(5),
  fc.nat(5),
  fc.nat(5),
  fc.nat(20),
);

describe('a simulation', () => {
  test.each(patterns.map((one) => [`${one.id} ${one.name}`, one] as const))(
    '[W11] says what the engine does: %s',
    async (_name, pattern) => {
      const flows = flowsOf(pattern);
      const name = String(pattern.flow['flow']);
      const walks = fc.array(choice, { minLength: 10, maxLength: 40 });
      await fc.assert(
        fc.asyncProperty(walks, async (choices) => {
          const before = simulated(flows, name, {});
          await using engine = await real(pattern, {});
          // Time does not run backwards.
          for (const [index, one] of choices.entries()) {
            const later: Choice = one[0] === 0 ? [0, index * 7, 0, 0, 0] : one;
            expect(await step(before, flows, later)).toBe(await step(engine, flows, later));
          }
          expect(told(before)).toEqual(told(engine));
        }),
        { numRuns: 4 },
      );
    },
  );

  test('[W11] enough patterns are walked', () => {
    expect(patterns.length).toBeGreaterThan(30);
  });
});
