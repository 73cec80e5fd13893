import type { Rejection } from '../../core/decision.ts';
import type { SendOptions } from '../../runtime/commands.ts';
import type { By } from '../../runtime/api/command-input.ts';
import { mayRead } from '../../runtime/read/may-read.ts';
import type { Result } from '../../runtime/result.ts';
import { acting } from '../acting.ts';
import { answerResult } from '../answer-result.ts';
import type { Answer, Call } from '../route.ts';

const notFound: Rejection = { code: 'INSTANCE_NOT_FOUND', details: {} };

/**
 * A command to an instance that the reader may read; operators also mend what they may not read. What was done while they
 * could read it is answered alike when it comes again.
 */
export async function toInstance(
  call: Call,
  position: string | undefined,
  send: (instance: string, by: By, options: SendOptions) => Promise<Result>,
): Promise<Answer> {
  const { shell, reader, path, options } = call;
  const id = path['id'] ?? '';
  const row = await shell.store.instanceRow(reader.tenant, id);
  const mayTry = row !== null && (reader.operator || (await mayRead(shell, reader, row)));
  if (!mayTry && options.id === undefined) return { refused: notFound };
  const who = acting(reader, position);
  if ('refused' in who) return mayTry ? who : { refused: notFound };
  if (mayTry) return answerResult(call, row, await send(id, who.by, options));
  // The same way whether it exists or not, and whatever the key was used for before: nothing can be told from it.
  const result = await send(id, who.by, { ...options, refusal: notFound });
  return result.ok ? answerResult(call, row, result) : { refused: notFound };
}
