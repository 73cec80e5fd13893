import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('designer', {
  globalSetup: ['./test/sample-setup.ts'],
  // Pages are built and looked at in a browser: on a slow machine as well.
  testTimeout: 120_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 20_000 } },
});
