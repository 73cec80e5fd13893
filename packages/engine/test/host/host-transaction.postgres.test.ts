import { test } from 'vitest';
import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { publishWithin, raceDuplicates, repeatWithin, rollBackBoth } from './racing-host.ts';

const open = postgresForThisFile();

test('[R11] PostgreSQL: a rollback of the host leaves neither its row nor the step', async () => {
  const under = await open();
  await rollBackBoth(under);
  await under.close();
});

test('[R12] PostgreSQL: racing duplicates in the host’s transactions take effect once', async () => {
  const under = await open();
  await raceDuplicates(under);
  await under.close();
});

test('[R12] PostgreSQL: the same step twice at once in one transaction takes effect once, and both learn it', async () => {
  const under = await open();
  await repeatWithin(under);
  await under.close();
});

test('[R23] PostgreSQL: a flow that is used in the host’s transactions only is published with them', async () => {
  const under = await open();
  await publishWithin(under);
  await under.close();
});
