// Bahasa Indonesia. Penolakan dan isian dibaca pegawai, masalah berkas dibaca penyusun alur. Kalimat pendek: apa yang
// terjadi, mengapa, apa yang dapat dilakukan. Bentuk templat: lihat say.ts.

import type { Code } from '../codes.ts';
import { idAnswers } from './id-answers.ts';
import { idFiles } from './id-files.ts';
import { idFlowChanges } from './id-flow-changes.ts';
import { idMigration } from './id-migration.ts';
import { idOrganisation } from './id-organisation.ts';
import { idProof } from './id-proof.ts';
import { idProposals } from './id-proposals.ts';
import { idStructure } from './id-structure.ts';

export const id: Readonly<Record<Code, string>> = {
  ...idAnswers,
  ...idFiles,
  ...idProof,
  ...idStructure,
  ...idFlowChanges,
  ...idMigration,
  ...idProposals,
  ...idOrganisation,
};
