// The contract of `ports/store.ts` as tests, for our stores and for anybody's. The rules are in spec/stores.md. Needs
// vitest and fast-check.

import { describe } from 'vitest';
import { openedForEach } from './opened-for-each.ts';
import { auditRules } from './stores/audit-rules.ts';
import { figureRules } from './stores/figure-rules.ts';
import { followUpRules } from './stores/follow-up-rules.ts';
import { proposalRules } from './stores/proposal-rules.ts';
import { migrationRules } from './stores/migration-rules.ts';
import { startClockRules } from './stores/start-clock-rules.ts';
import { draftRules } from './stores/draft-rules.ts';
import { dueRules } from './stores/due-rules.ts';
import { hostRules } from './stores/host-rules.ts';
import { keepingRules } from './stores/keeping-rules.ts';
import { lifecycleRules } from './stores/lifecycle-rules.ts';
import { numberRules } from './stores/number-rules.ts';
import { noticeRules } from './stores/notice-rules.ts';
import { queryRules } from './stores/query-rules.ts';
import type { StoreUnderTest } from './stores/store-under-test.ts';
import { unitRules } from './stores/unit-rules.ts';

export type { Host, HostTransaction, StoreUnderTest } from './stores/store-under-test.ts';

/**
 * Declares the tests that every store has to pass.
 *
 * @param open - makes a fresh, migrated store without data; called before each test
 * @example storeContract('mine', async () => { const store = mine(); await store.migrate(); return { store, close: () => store.close() }; });
 */
export function storeContract(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`store contract: ${name}`, () => {
    const under = openedForEach(open);
    unitRules(under);
    keepingRules(under);
    queryRules(under);
    dueRules(under);
    numberRules(under);
    auditRules(under);
    noticeRules(under);
    draftRules(under);
    startClockRules(under);
    migrationRules(under);
    proposalRules(under);
    followUpRules(under);
    figureRules(under);
    hostRules(under);
    lifecycleRules(under);
  });
}
