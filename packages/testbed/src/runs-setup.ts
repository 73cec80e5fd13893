// Setup file of every vitest project: property tests draw the same values on every machine, and new ones in `pnpm soak`.
import fc from 'fast-check';
import { runs, runsFactor } from './runs.ts';

fc.configureGlobal({ numRuns: runs(100), ...(runsFactor === 1 ? { seed: 20_260_817 } : {}) });
