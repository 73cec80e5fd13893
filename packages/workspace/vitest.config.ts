import { vitestProject } from './src/vitest-project.ts';

export default vitestProject('workspace');
