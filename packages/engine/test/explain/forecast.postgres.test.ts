import { runs } from '@alir/testbed/runs';
import { test } from 'vitest';
import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { forecastAgrees } from './forecast-agrees.ts';

const open = postgresForThisFile();

test('[X10] what a forecast says of an outcome is what is there when it is chosen, in PostgreSQL', async () =>
  forecastAgrees(async () => (await open()).store, runs(15)));
