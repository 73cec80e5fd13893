import { vitestProject } from '@alir/workspace/vitest';

export default vitestProject('cli');
