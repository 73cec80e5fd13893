import { vitestProject } from '@alir/testbed/vitest';

// Apart from the others because a database server is started for it.
export default vitestProject('cli-postgres', {
  include: ['test/*postgres*.test.ts'],
  globalSetup: ['@alir/testbed/postgres-setup'],
});
