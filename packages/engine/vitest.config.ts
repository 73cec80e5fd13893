import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('engine', { exclude: ['**/*postgres*', '**/*postgres*/**'] });
