import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('embed-designer', { testTimeout: 120_000, hookTimeout: 180_000 });
