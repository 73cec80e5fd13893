import { AlirError } from '../core/errors.ts';
import type { PersonCommand } from '../core/command.ts';
import { refused } from './answer-result.ts';
import { DEFAULT_TENANT, type Commands, type SendOptions } from './commands.ts';
import type { By } from './api/command-input.ts';
import type { FlowHandle } from './api/flow-handle.ts';
import type { Refused, Result } from './result.ts';
import type { Shell } from './shell.ts';
import { plannedStarts, type Planned, type PlannedStart } from '../core/clock/planned-starts.ts';

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
      for (const planned of await startsForEach(shell, tenant, name)) {
        const result =
          'refusal' in planned
            ? refused(shell, planned.refusal)
            : await send(startOf(name, planned.start), by, { tenant, listed: true });
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

function startOf(flow: string, { data, key }: PlannedStart): PersonCommand {
  return { type: 'start', flow, data, ...(key === null ? {} : { key }) };
}

/**
 * What `start.each` says now: one start an item, with its key; or why this item has none.
 *
 * @throws AlirError START_EACH_MISSING
 */
async function startsForEach(shell: Shell, tenant: string, name: string): Promise<Planned[]> {
  await shell.publisher.prepare(tenant);
  const flow = shell.flows.newest(tenant, name);
  if (!flow?.startPlan?.each) throw new AlirError('START_EACH_MISSING', { flow: name });
  const planning = {
    world: await shell.world(tenant),
    now: shell.clock.now(),
    calendar: flow.calendar,
  };
  return plannedStarts(flow.startPlan, planning);
}
