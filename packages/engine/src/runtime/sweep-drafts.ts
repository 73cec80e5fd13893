// Drafts and follow-ups of tasks that have ended. The one place where they go: however a task ended, in whichever process or transaction.
// Until then nobody is offered them, as nobody may act on such a task.

import { codeOf } from './code-of.ts';
import type { Shell } from './shell.ts';

/** How long they may lie, ms. */
const EVERY_MS = 60_000;

const swept = new WeakMap<Shell, number>();

/** Drops them, once in a while. */
export async function sweepDrafts(shell: Shell): Promise<void> {
  const now = shell.clock.now();
  const last = swept.get(shell);
  if (last !== undefined && now >= last && now - last < EVERY_MS) return;
  swept.set(shell, now);
  try {
    await shell.store.drafts.sweep();
    await shell.store.followUps.sweep();
  } catch (error) {
    if (codeOf(error) === 'ENGINE_CLOSED') throw error;
    shell.onFault(error);
  }
}
