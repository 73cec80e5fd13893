import { vitestProject } from '@alir/workspace/vitest';

export default vitestProject('testbed', { globalSetup: ['@alir/testbed/postgres-setup'] });
