import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('embed-designer');
