import { codeOf } from './code-of.ts';
import type { Shell } from './shell.ts';

/**
 * Does due work one after another. What fails is told to the host, stays due, and keeps nothing else waiting.
 *
 * @returns how many were done, and how many failed
 * @throws ENGINE_CLOSED
 */
export async function tryEach<T>(
  { onFault }: Pick<Shell, 'onFault'>,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<{ readonly done: number; readonly failed: number }> {
  let failed = 0;
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (codeOf(error) === 'ENGINE_CLOSED') throw error;
      onFault(error);
      failed++;
    }
  }
  return { done: items.length - failed, failed };
}
