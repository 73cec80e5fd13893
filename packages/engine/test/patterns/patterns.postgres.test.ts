// The workflow patterns (docs/reference/patterns.md), in PostgreSQL.

import { postgresForThisFile } from '../contract/postgres-under-test.ts';
import { patternsOn } from './conformance.ts';

await patternsOn({ postgres: postgresForThisFile() });
