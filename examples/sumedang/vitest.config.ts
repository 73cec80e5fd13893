import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('sumedang', {
  globalSetup: ['./test/build-web-setup.ts', './test/first-day-setup.ts'],
  // What is awaited on a page comes when the demo has answered, as long as a page itself is waited for.
  expect: { poll: { timeout: 20_000 } },
});
