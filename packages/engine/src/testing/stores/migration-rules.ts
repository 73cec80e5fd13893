// [S80], [S81] and [S90]: migrations of instances.

import { describe, expect, test } from 'vitest';
import type { MigrationStep } from '../../ports/migration-store.ts';
import type { StoreUnderTest } from './store-under-test.ts';

function step(shape: Partial<MigrationStep> = {}): MigrationStep {
  return { id: 'one', revision: 1, body: { status: 'running' }, results: [], ...shape };
}

export function migrationRules(under: () => StoreUnderTest): void {
  describe('migrations of instances', () => {
    test('[S80] steps are kept whole, in order, of their tenant alone, and over a restart', async () => {
      const { store, reopen } = under();
      const { migrations } = store;
      const second = step({
        revision: 2,
        body: { status: 'done' },
        results: [{ did: 'a\0\ud800' }],
      });
      expect(await migrations.add('t', step())).toBe(true);
      expect(await migrations.add('t', second)).toBe(true);
      expect(await migrations.add('t', step({ id: 'b' }))).toBe(true);
      expect(await migrations.add('u', step({ body: { n: 1 } }))).toBe(true);
      const kept = ((await reopen?.()) ?? store).migrations;
      expect(await kept.last('t', 'one')).toEqual(second);
      expect(await kept.last('t', 'two')).toBeNull();
      expect(await kept.list('t')).toEqual([step({ id: 'b' }), second]);
      expect(await kept.list('v')).toEqual([]);
      expect(await kept.steps('t', 'one', 0, 10)).toEqual([step(), second]);
      expect(await kept.steps('t', 'one', 1, 10)).toEqual([second]);
      expect(await kept.steps('t', 'one', 0, 1)).toEqual([step()]);
    });

    test('[S90] those whose last step has one of some statuses are found over all tenants', async () => {
      const { migrations } = under().store;
      const going = (): ReturnType<typeof migrations.inStatus> =>
        migrations.inStatus(['running', 'returning']);
      expect(await going()).toEqual([]);
      for (const tenant of ['t', 's']) await migrations.add(tenant, step());
      await migrations.add('t', step({ id: 'a', body: { status: 'returning' } }));
      await migrations.add('t', step({ id: 'b', body: { reason: '"status":"running"' } }));
      await migrations.add('s', step({ revision: 2, body: { status: 'stopped' } }));
      expect(await going()).toEqual([
        { tenant: 't', id: 'a' },
        { tenant: 't', id: 'one' },
      ]);
      await migrations.add('s', step({ revision: 3 }));
      expect(await going()).toHaveLength(3);
      expect(await migrations.inStatus([])).toEqual([]);
    });

    test('[S81] of those who add a step at once one does, and a step that is not the next is not added', async () => {
      const { store, another } = under();
      const others = (await another?.()) ?? store;
      expect(await store.migrations.add('t', step({ revision: 2 }))).toBe(false);
      const added = await Promise.all(
        [store, others, store, others].map((one, i) =>
          one.migrations.add('t', step({ body: { by: i } })),
        ),
      );
      expect(added.filter(Boolean)).toHaveLength(1);
      expect(await store.migrations.steps('t', 'one', 0, 10)).toHaveLength(1);
      expect(await store.migrations.add('t', step())).toBe(false);
      await expect(store.migrations.add('t', step({ id: 'a\0' }))).rejects.toMatchObject({
        code: 'TEXT_INVALID',
      });
    });
  });
}
