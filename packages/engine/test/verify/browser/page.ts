// Entry of the page.

import { designed } from './designer.ts';

Object.assign(globalThis, { designed });
