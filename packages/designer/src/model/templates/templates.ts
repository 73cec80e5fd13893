// The six shapes of flow that every regency has; what else it has is one of them with other words.

import { agreement } from './agreement.ts';
import { disposition } from './disposition.ts';
import { outgoingLetter } from './outgoing-letter.ts';
import { proposal } from './proposal.ts';
import { reportByLevels } from './report-by-levels.ts';
import { service } from './service.ts';
import type { Template } from './template.ts';

/** The templates, those that are used most first. */
export const templates: readonly Template[] = [
  outgoingLetter,
  disposition,
  reportByLevels,
  proposal,
  service,
  agreement,
];
