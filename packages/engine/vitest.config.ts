import { vitestProject } from '@alir/workspace/vitest';

export default vitestProject('engine', { exclude: ['**/*postgres*', '**/*postgres*/**'] });
