// The loop of a long-lived process: sleeps until something is due or somebody wakes it, then does it.

import { AlirError } from '../core/errors.ts';
import { nextDue, runDue } from './due-work.ts';
import type { Shell } from './shell.ts';

/** Longest sleep: other processes may have written what is due, ms. */
const MAX_SLEEP_MS = 1_000;

export interface Runner {
  /** @throws AlirError ENGINE_CLOSED after `stop` */
  start(): void;
  wake(): void;
  /** Lets the pass under way finish; for good. */
  stop(): Promise<void>;
}

/** @param onFault - told of a pass that could not be done; the loop goes on */
export function createRunner(shell: () => Shell, onFault: (error: unknown) => void): Runner {
  let running: Promise<void> | null = null;
  const asked = { stop: false, wake: false };
  let timer: NodeJS.Timeout | null = null;
  let resume: (() => void) | null = null;

  const sleep = async (): Promise<void> => {
    const next = await nextDue(shell());
    if (asked.wake || asked.stop) return;
    const ms =
      next === null
        ? MAX_SLEEP_MS
        : Math.max(0, Math.min(MAX_SLEEP_MS, next - shell().clock.now()));
    await new Promise<void>((resolve) => {
      resume = resolve;
      timer = setTimeout(resolve, ms);
      timer.unref();
    });
    resume = null;
  };

  const loop = async (): Promise<void> => {
    while (!asked.stop) {
      asked.wake = false;
      try {
        await runDue(shell(), {}, false);
        await sleep();
      } catch (error) {
        if (asked.stop) return;
        onFault(error);
        await new Promise<void>((resolve) => {
          resume = resolve;
          timer = setTimeout(resolve, MAX_SLEEP_MS);
          timer.unref();
        });
      }
    }
  };

  return {
    start() {
      if (asked.stop) throw new AlirError('ENGINE_CLOSED');
      running ??= loop();
    },
    wake() {
      asked.wake = true;
      if (timer) clearTimeout(timer);
      resume?.();
    },
    async stop() {
      asked.stop = true;
      this.wake();
      await running;
    },
  };
}
