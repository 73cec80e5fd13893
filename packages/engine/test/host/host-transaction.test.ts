import { afterEach, beforeEach, test } from 'vitest';
import { sqliteUnderTest, type SqliteUnderTest } from '../contract/sqlite-under-test.ts';
import { publishWithin, raceDuplicates, repeatWithin, rollBackBoth } from './racing-host.ts';

let under: SqliteUnderTest;

beforeEach(async () => {
  under = await sqliteUnderTest();
});

afterEach(async () => under.close());

test('[R11] SQLite: a rollback of the host leaves neither its row nor the step', async () =>
  rollBackBoth(under));

test('[R12] SQLite: racing duplicates in the host’s transactions take effect once', async () =>
  raceDuplicates(under));

test('[R12] SQLite: the same step twice at once in one transaction takes effect once, and both learn it', async () =>
  repeatWithin(under));

test('[R23] SQLite: a flow that is used in the host’s transactions only is published with them', async () =>
  publishWithin(under));
