import { vitestProject } from './src/vitest-project.ts';

export default vitestProject('testbed', { globalSetup: ['@alir/testbed/postgres-setup'] });
