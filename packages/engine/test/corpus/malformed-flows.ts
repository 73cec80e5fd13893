// Flows that are wrong, each in its own way, and what must be said about each.

import { malformedData } from './malformed-data.ts';
import { malformedJson } from './malformed-json.ts';
import { malformedNames } from './malformed-names.ts';
import { malformedStructure } from './malformed-structure.ts';
import { malformedValues } from './malformed-values.ts';
import { malformedWords } from './malformed-words.ts';
import type { Malformed } from './malformed.ts';

export const malformedFlows: readonly Malformed[] = [
  ...malformedJson,
  ...malformedValues,
  ...malformedWords,
  ...malformedNames,
  ...malformedData,
  ...malformedStructure,
];
