import type { InstanceRow } from '../../core/rows.ts';
import type { By, CommandOptions } from '../../runtime/api/command-input.ts';
import { taskInReach } from '../../runtime/read/task-view.ts';
import type { Result } from '../../runtime/result.ts';
import { acting } from '../acting.ts';
import { answerResult } from '../answer-result.ts';
import type { Answer, Call } from '../route.ts';

/** A command to a task that the reader may read. */
export async function toTask(
  call: Call,
  position: string | undefined,
  send: (task: string, by: By, options: CommandOptions) => Promise<Result>,
): Promise<Answer> {
  const { shell, reader, path, options } = call;
  const { id = '' } = path;
  const item = await taskInReach(shell, reader, id);
  if (item === null) return { refused: { code: 'TASK_NOT_FOUND' } };
  const who = acting(reader, position);
  if ('refused' in who) return who;
  const result = await send(id, who.by, options);
  return answerResult(call, await rowOf(call, item.task.instance, result), result);
}

/** Only a refusal needs to know more of the instance. */
async function rowOf(
  { shell, reader }: Call,
  instance: string,
  result: Result,
): Promise<InstanceRow | null> {
  return result.ok ? null : shell.store.instanceRow(reader.tenant, instance);
}
