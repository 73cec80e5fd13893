import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('inbox', { globalSetup: ['./test/sample-setup.ts'] });
