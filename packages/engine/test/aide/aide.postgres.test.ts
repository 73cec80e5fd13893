// An aide of two leaders, in PostgreSQL.

import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { aideOn } from './aide.ts';

aideOn({ postgres: postgresForThisFile() });
