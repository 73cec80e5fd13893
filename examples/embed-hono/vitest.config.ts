import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('embed-hono', { globalSetup: ['@alir/testbed/postgres-setup'] });
