// English. Short sentences: what happened, why, what to do. Form of the templates: see say.ts.

import type { Code } from '../codes.ts';
import { enAnswers } from './en-answers.ts';
import { enFiles } from './en-files.ts';
import { enFlowChanges } from './en-flow-changes.ts';
import { enMigration } from './en-migration.ts';
import { enOrganisation } from './en-organisation.ts';
import { enProof } from './en-proof.ts';
import { enProposals } from './en-proposals.ts';
import { enStructure } from './en-structure.ts';

export const en: Readonly<Record<Code, string>> = {
  ...enAnswers,
  ...enFiles,
  ...enProof,
  ...enStructure,
  ...enFlowChanges,
  ...enMigration,
  ...enProposals,
  ...enOrganisation,
};
