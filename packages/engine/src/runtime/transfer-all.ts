// Everything that waits for a position goes to another one: when a position is given up, or somebody leaves and nobody
// follows. A change of holder alone needs nothing: tasks belong to positions.

import { COPY } from '../core/activities/copies.ts';
import { poolKey } from '../core/access/seats.ts';
import type { TaskRow } from '../core/rows.ts';
import { DEFAULT_TENANT, personOf, type Commands } from './commands.ts';
import type { By, CommandOptions } from './api/command-input.ts';
import { refused } from './answer-result.ts';
import type { Refused } from './result.ts';
import type { Shell } from './shell.ts';

/** What is transferred, by whom and why. */
export interface TransferAllInput {
  /** An operator. */
  readonly by: By;
  /** Position whose open tasks are given away. */
  readonly from: string;
  /** Position that gets them. */
  readonly to: string;
  /** Kept in the history of every task. */
  readonly reason: string;
}

/** What became of all the tasks of a position; or why nothing was done. */
export type TransferAllResult =
  | {
      readonly ok: true;
      /** Ids of the tasks that the other position has now. */
      readonly moved: readonly string[];
      /** Those that stay, each with why. */
      readonly kept: readonly { readonly task: string; readonly refusal: Refused }[];
    }
  | Refused;

/** Tasks a page; also how many are looked at before the next are asked for. */
const PAGE = 100;

export async function transferAll(
  shell: Shell,
  commands: Commands,
  { by, from, to, reason }: TransferAllInput,
  { tenant = DEFAULT_TENANT, id }: Omit<CommandOptions, 'tx'>,
): Promise<TransferAllResult> {
  if (!shell.isOperator(tenant, personOf(by).user))
    return refused(shell, { code: 'NOT_ALLOWED', details: { action: 'transfer' } });
  const moved: string[] = [];
  const kept: { task: string; refusal: Refused }[] = [];
  for (const task of await openTasks(shell, tenant, from)) {
    const options = { tenant, ...(id === undefined ? {} : { id: `${id}/${task.id}` }) };
    const transfer = (visit: string) => ({ type: 'transfer', visit, to, comment: reason }) as const;
    const result = await commands.sendToTask(task.id, transfer, by, options);
    if (result.ok) moved.push(task.id);
    else kept.push({ task: task.id, refusal: result });
  }
  return { ok: true, moved, kept };
}

/** What was sent for information goes with the position: it is no work. */
async function openTasks(shell: Shell, tenant: string, position: string): Promise<TaskRow[]> {
  const tasks: TaskRow[] = [];
  const pools = [poolKey({ position })];
  for (let after: string | null | undefined = undefined; after !== null;) {
    const page: { items: readonly { task: TaskRow }[]; next: string | null } =
      await shell.store.tasks(tenant, { pools, status: 'open', limit: PAGE, after });
    tasks.push(...page.items.map(({ task }) => task));
    after = page.next;
  }
  return tasks.filter(({ state }) => state !== COPY);
}
