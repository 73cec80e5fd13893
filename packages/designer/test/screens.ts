// Where pictures of the sample page are kept, to be looked at.

import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder. */
export const screens = fileURLToPath(new URL('../node_modules/.cache/screens', import.meta.url));
mkdirSync(screens, { recursive: true });
