// A process that runs a migration, or does what is due, and says of each instance that it has gone over, until it is done or
// killed.

import { flushCompileCache } from 'node:module';
import { sqlite } from '../../src/adapters/sqlite/index.ts';
import { accepted, openOffice } from './office.ts';
import { longFirst, longSecond } from './long-versions.ts';

// The next one starts sooner: what is killed would keep nothing of what it has compiled.
flushCompileCache();
const [path = '', id = ''] = process.argv.slice(2);
const office = await openOffice(longFirst, { store: sqlite(path) });
office.engine.flow(longSecond);
office.engine.on('instance.migrated', () => process.send?.('migrated'));
if (id === '') await office.engine.runDue({ limit: 7 });
else accepted(await office.engine.migrations.run(id, { batch: 7 }));
await office.engine.close();
process.disconnect?.();
