import { vitestProject } from '@alir/workspace/vitest';

export default vitestProject('embed-hono', { globalSetup: ['@alir/testbed/postgres-setup'] });
