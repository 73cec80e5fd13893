// From a call of the public API to a request: who, which tenant, under which id, in whose transaction.

import { admitCommand } from '../core/admit-command.ts';
import type { PersonCommand } from '../core/command.ts';
import type { Rejection } from '../core/decision.ts';
import { ENGINE_ID } from '../core/decide/turn.ts';
import { refused } from './answer-result.ts';
import { codeOf } from './code-of.ts';
import { executeThrough } from './deliver.ts';
import type { By, CommandOptions } from './api/command-input.ts';
import { execute } from './execute.ts';
import type { Executed } from './request.ts';
import type { Result } from './result.ts';
import type { Shell } from './shell.ts';

export const DEFAULT_TENANT = 'default';

export interface SendOptions extends CommandOptions {
  /** A start whose data comes from the flow's own list, not from a form. */
  readonly listed?: true;
  /** Why this person may not; an act that they have done before is answered all the same. */
  readonly refusal?: Rejection | undefined;
}

export interface Commands {
  /** Sends a person's command to an instance. */
  send(instance: string, command: PersonCommand, by: By, options?: SendOptions): Promise<Result>;
  /** The same by task id. Rejects with TASK_NOT_FOUND when the id is none. */
  sendToTask(
    task: string,
    command: (visit: string) => PersonCommand,
    by: By,
    options?: SendOptions,
  ): Promise<Result>;
}

export function createCommands(shell: Shell): Commands {
  const send: Commands['send'] = async (instance, given, by, options = {}) => {
    const { tenant = DEFAULT_TENANT, id, tx, listed, refusal } = options;
    if (id !== undefined) checkId(id);
    const admitted = admitCommand(given);
    if ('code' in admitted) return refused(shell, admitted);
    const command = listed ? { ...admitted, listed } : admitted;
    const request = {
      id: id ?? shell.ids.next(),
      isDrawn: id === undefined,
      tenant,
      instance,
      command,
      by: personOf(by),
      refusal,
    };
    if (tx === undefined) return await executeThrough(shell, request);
    // The host commits later, and only the host knows when: what the step sends is delivered by the loop or `runDue`.
    await shell.flows.load(tenant);
    const run = (): Promise<Executed> => execute(shell, request, { tx });
    const { result } = await run().catch(async (error: unknown) => {
      // Another process has published since this one looked.
      if (codeOf(error) !== 'FLOW_VERSION_MISSING') throw error;
      await shell.flows.reload(tenant);
      return run();
    });
    shell.wake();
    return result;
  };
  return {
    send,
    sendToTask(task, command, by, options) {
      const [instance, visit] = splitTask(task);
      return instance === undefined || visit === undefined
        ? Promise.resolve(refused(shell, { code: 'TASK_NOT_FOUND', details: { task } }))
        : send(instance, command(visit), by, options);
    },
  };
}

/** @throws TypeError for what can be no id of a person's command */
export function checkId(id: unknown): void {
  if (typeof id !== 'string' || id === '' || id.startsWith(ENGINE_ID))
    throw new TypeError(`\`id\` is a text that does not begin with ${ENGINE_ID}`);
}

/** @throws TypeError where nobody is named: a session that has ended must not count as somebody, or as everybody */
export function personOf(by: By): { user: string; as?: string | undefined } {
  const { user, as } = typeof by === 'string' ? { user: by } : { ...by };
  if (typeof user !== 'string' || user === '') throw new TypeError('`by` names no user');
  return as === undefined ? { user } : { user, as };
}

/** `instance/state#visit` as its two parts; none of what is no text. */
function splitTask(task: unknown): [instance?: string, visit?: string] {
  if (typeof task !== 'string') return [];
  const slash = task.indexOf('/');
  return slash < 1 ? [] : [task.slice(0, slash), task.slice(slash + 1)];
}
