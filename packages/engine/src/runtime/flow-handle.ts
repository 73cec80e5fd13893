import { AlirError } from '../core/errors.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { PersonCommand } from '../core/command.ts';
import type { Rejection } from '../core/decision.ts';
import { answerNeed } from '../core/organisation/world.ts';
import { ExpressionFault, variablesOf, type Expression } from '../core/expr/expression.ts';
import { isoOf } from '../core/instant.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, type Commands, type SendOptions } from './commands.ts';
import type { By, FlowHandle } from './engine.ts';
import type { Refused, Result } from './result.ts';
import type { Shell } from './shell.ts';

export function createFlowHandle(shell: Shell, commands: Commands, name: string): FlowHandle {
  const send = (command: PersonCommand, by: By, options?: SendOptions): Promise<Result> =>
    commands.send(shell.ids.next(), command, by, options);
  return {
    name,
    start: ({ by, ...input }, options) =>
      send({ ...input, type: 'start', flow: name }, by, options),
    async startEach({ by }, { tenant = DEFAULT_TENANT } = {}) {
      const refusals: Refused[] = [];
      let started = 0;
      let existing = 0;
      for (const input of await plannedStarts(shell, tenant, name)) {
        const result =
          'code' in input
            ? refused(shell, input)
            : await send({ ...input, type: 'start', flow: name }, by, { tenant, listed: true });
        if (result.ok) started++;
        else if (result.code === 'KEY_EXISTS') existing++;
        else refusals.push(result);
      }
      return { started, existing, refused: refusals };
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

/**
 * What `start.each` says now: one start an item, with its key; or why this item has none.
 *
 * @throws AlirError START_EACH_MISSING
 */
async function plannedStarts(
  shell: Shell,
  tenant: string,
  name: string,
): Promise<(PlannedStart | Rejection)[]> {
  await shell.flows.prepare(tenant);
  const flow = shell.flows.newest(tenant, name);
  if (!flow?.startEach) throw new AlirError('START_EACH_MISSING', { flow: name });
  const { in: list, as, key, with: assigned } = flow.startEach;
  const world = await shell.world(tenant);
  const now = shell.clock.now();
  const evaluate = (expression: Expression, variables: JsonObject): Json =>
    expression.evaluate({
      variable: variablesOf({ now: isoOf(now), data: {}, ...variables }),
      ask: (need) => answerNeed(world, need, now, flow.calendar) ?? null,
      done: () => false,
    });
  const planned = (item: Json): PlannedStart => {
    const variables = { [as]: item };
    const data = Object.fromEntries(
      assigned.map(({ field, value }) => [field, evaluate(value, variables)]),
    );
    const given = key && evaluate(key, variables);
    return typeof given === 'string' ? { data, key: given } : { data };
  };
  const items = orRefused('/start/each/in', () => evaluate(list, {}));
  if ('refusal' in items) return [items.refusal];
  return (Array.isArray(items.said) ? items.said : []).map((item: Json) => {
    const start = orRefused('/start', () => planned(item));
    return 'refusal' in start ? start.refusal : start.said;
  });
}

/** What the flow's own rules cannot say of one item refuses that item alone. */
function orRefused<T>(pointer: string, say: () => T): { said: T } | { refusal: Rejection } {
  try {
    return { said: say() };
  } catch (error) {
    if (!(error instanceof ExpressionFault)) throw error;
    const { code, params } = error;
    return { refusal: { code: 'START_FAILED', details: { code, pointer, params } } };
  }
}
