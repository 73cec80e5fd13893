// A migration whose process is killed again and again.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { runs } from '@alir/testbed/runs';
import { expect, test } from 'vitest';
import { sqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { longFirst, longSecond } from './long-versions.ts';
import { accepted, openOffice } from './office.ts';

const LETTERS = runs(40);

/** Lets a process migrate, or without an id do what is due, and kills it after so many. @returns what it died of; null: it came to the end */
async function migrateAndDie(path: string, id: string, after: number): Promise<unknown> {
  const child = fork(
    fileURLToPath(new URL('./migrating-process.ts', import.meta.url)),
    [path, id],
    {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: ['--conditions=alir-source'],
    },
  );
  let said = '';
  child.stderr?.on('data', (chunk) => (said += String(chunk)));
  let left = after;
  child.on('message', () => {
    left -= 1;
    if (left === 0) child.kill('SIGKILL');
  });
  const [code, signal]: unknown[] = await once(child, 'exit');
  return signal ?? (code === 0 ? null : said);
}

test.each([
  ['M25', 'runs it', true],
  ['M55', 'does what is due', false],
])(
  `[%s] a migration whose process, which %s, is killed again and again carries each of ${LETTERS} instances over once`,
  { timeout: 120_000 + LETTERS * 500 },
  async (_rule, _how, isNamed) => {
    const under = await sqliteUnderTest();
    const office = await openOffice(longFirst, { store: under.store });
    const ids: string[] = [];
    for (let i = 0; i < LETTERS; i++) {
      ids.push(await office.start());
      office.clock.time += 1;
    }
    const plan = await office.publish(longSecond, { states: { review: 'reading' } });
    const { id } = accepted(
      await office.engine.migrations.start(plan, { by: 'op', reason: 'Decree' }),
    );
    let died = 0;
    for (let after = 5; ; after = 3 + ((after * 7) % 13)) {
      const ended = await migrateAndDie(under.path, isNamed ? id : '', after);
      if (ended === null) break;
      expect(ended).toBe('SIGKILL');
      died++;
    }
    expect(died).toBeGreaterThan(1);
    const [view] = await office.engine.migrations.list();
    expect(view).toMatchObject({ status: 'done', migrated: LETTERS, refused: 0 });
    for (const one of ids) {
      const types = (await under.store.events('default', one)).map(({ event }) => event.type);
      expect(types).toEqual(['instance.started', 'instance.migrated']);
    }
    await under.close();
  },
);
