import { vitestProject } from '@alir/workspace/vitest';

export default vitestProject('embed-next', { globalSetup: ['@alir/testbed/postgres-setup'] });
