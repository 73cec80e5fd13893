import { runs } from '@alir/testbed/runs';
import { test } from 'vitest';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { memoryStore } from '../../src/index.ts';
import { forecastAgrees } from './forecast-agrees.ts';

test('[X10] what a forecast says of an outcome is what is there when it is chosen, in memory', async () =>
  forecastAgrees(memoryStore, runs(60)));

test('[X10] what a forecast says of an outcome is what is there when it is chosen, in SQLite', async () =>
  forecastAgrees(() => sqlite(':memory:'), runs(60)));

test('[X15] what a forecast says of three steps is what is there when they are chosen one after another', async () =>
  forecastAgrees(memoryStore, runs(30), 3));
