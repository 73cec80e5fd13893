import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runs } from '@alir/testbed/runs';
import { expect, test } from 'vitest';
import { sqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { engineOn } from '../load/letters.ts';
import { expectExplained } from '../load/taking-numbers.ts';

const LETTERS = runs(30);
const PROCESSES = 3;

/** Lets a process take numbers, and kills it in the midst of one. @returns what it died of: SIGKILL, or what it said */
async function takeAndDie(path: string, letters: number): Promise<unknown> {
  const taker = fork(fileURLToPath(new URL('./number-taker.ts', import.meta.url)), [path], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  let said = '';
  taker.stderr?.on('data', (chunk) => (said += String(chunk)));
  let left = letters;
  taker.on('message', () => {
    left -= 1;
    if (left === 0) taker.kill('SIGKILL');
  });
  const [, signal]: unknown[] = await once(taker, 'exit');
  return signal ?? said;
}

test(
  `[D233] processes that are killed while they take ${LETTERS} numbers leave none that the register does not explain`,
  async () => {
    const under = await sqliteUnderTest();
    let left = LETTERS;
    await Promise.all(
      Array.from({ length: PROCESSES }, async (_, taker) => {
        for (let round = 0; left > 0; round += 1) {
          const letters = 6 + ((taker * 5 + round * 7) % 11);
          left -= letters;
          expect(await takeAndDie(under.path, letters)).toBe('SIGKILL');
        }
      }),
    );
    const engine = await engineOn(under.store);
    expect(await expectExplained(engine)).toBeGreaterThanOrEqual(LETTERS / 4);
    expect(await under.store.integrityCheck()).toEqual([]);
    await under.close();
  },
  60_000 + LETTERS * 100,
);
