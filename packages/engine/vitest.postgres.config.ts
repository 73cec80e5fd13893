import { vitestProject } from '@alir/testbed/vitest';

// Apart from the others because a database server is started for it: every test file or folder named after PostgreSQL.
export default vitestProject('engine-postgres', {
  include: ['{src,test}/**/*postgres*.test.ts', '{src,test}/**/*postgres*/**/*.test.ts'],
  globalSetup: ['@alir/testbed/postgres-setup'],
});
