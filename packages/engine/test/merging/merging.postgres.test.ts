// Merging a duplicate, in PostgreSQL.

import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { mergingOn } from './merging.ts';

mergingOn({ postgres: postgresForThisFile() });
