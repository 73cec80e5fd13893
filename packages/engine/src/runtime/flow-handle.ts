import { AlirError } from '../core/errors.ts';
import type { Json, JsonObject } from '../core/json.ts';
import { answerNeed, type World } from '../core/organisation/world.ts';
import { variablesOf, type Expression } from '../core/expr/expression.ts';
import { isoOf } from '../core/instant.ts';
import { DEFAULT_TENANT, type Commands } from './commands.ts';
import type { FlowHandle } from './engine.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';

export function createFlowHandle(shell: Shell, commands: Commands, name: string): FlowHandle {
  const start: FlowHandle['start'] = ({ by, ...input }, options = {}) =>
    commands.send(shell.ids.next(), { ...input, type: 'start', flow: name }, by, options);
  return {
    name,
    start,
    async startEach({ by }, { tenant = DEFAULT_TENANT } = {}) {
      const refused: Result[] = [];
      let started = 0;
      let existing = 0;
      for (const input of await plannedStarts(shell, tenant, name)) {
        const result = await start({ by, ...input }, { tenant });
        if (result.ok) started++;
        else if (result.code === 'KEY_EXISTS') existing++;
        else refused.push(result);
      }
      return { started, existing, refused };
    },
    complete: (task, outcome, { by, ...input }, options) =>
      commands.sendToTask(
        task,
        (visit) => ({ ...input, type: 'complete', visit, outcome }),
        by,
        options,
      ),
    act: (instance, action, { by, ...input }, options) =>
      commands.send(instance, { ...input, type: 'act', action }, by, options),
  };
}

interface PlannedStart {
  readonly data: JsonObject;
  readonly key?: string;
}

/** What `start.each` says now: one start an item, with its key. */
async function plannedStarts(shell: Shell, tenant: string, name: string): Promise<PlannedStart[]> {
  await shell.flows.prepare(tenant);
  const flow = shell.flows.newest(tenant, name);
  if (!flow?.startEach) throw new AlirError('FLOW_INVALID', { flow: name, missing: 'start.each' });
  const { in: list, as, key, with: assigned } = flow.startEach;
  const world = await shell.world(tenant);
  const now = shell.clock.now();
  const evaluate = (expression: Expression, variables: JsonObject): Json =>
    valueOf(expression, variables, { world, now, calendar: flow.calendar });
  const items = evaluate(list, {});
  return (Array.isArray(items) ? items : []).map((item: Json) => {
    const variables = { [as]: item };
    const data = Object.fromEntries(
      assigned.map(({ field, value }) => [field, evaluate(value, variables)]),
    );
    const given = key && evaluate(key, variables);
    return typeof given === 'string' ? { data, key: given } : { data };
  });
}

function valueOf(
  expression: Expression,
  variables: JsonObject,
  { world, now, calendar }: { world: World; now: number; calendar: string | null },
): Json {
  return expression.evaluate({
    variable: variablesOf({ now: isoOf(now), data: {}, ...variables }),
    ask: (need) => answerNeed(world, need, now, calendar) ?? null,
    done: () => false,
  });
}
