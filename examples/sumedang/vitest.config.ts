import { vitestProject } from '@alir/testbed/vitest';

export default vitestProject('sumedang', { globalSetup: ['./test/build-web-setup.ts'] });
