// Part of `pnpm generate`: writes what becomes of each case, from which the page of the reference is made.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdicts } from './verdicts.ts';

const text = JSON.stringify(verdicts(), null, 2);
writeFileSync(join(import.meta.dirname, 'verdicts.json'), `${text}\n`);
