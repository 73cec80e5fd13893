import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('embed-next', {
  globalSetup: ['@alir/testbed/postgres-setup', './test/build-setup.ts'],
});
