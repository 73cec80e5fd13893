// The sample host, for all test files that look at it in a browser.

import { fileURLToPath } from 'node:url';
import { sampleSetup } from '@alir/testbed/sample-setup';

export default sampleSetup(fileURLToPath(new URL('../sample', import.meta.url)));
