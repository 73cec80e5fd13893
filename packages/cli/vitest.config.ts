import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('cli', { exclude: ['**/*postgres*'] });
