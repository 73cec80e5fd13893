// Rules of Indonesian local government, as a pack that comes along. A tenant adds its own, or leaves some out.

import type { Rule } from './rule.ts';

/** Rules of the house that most tenants want. */
export const houseRules: readonly Rule[] = [
  {
    rule: 'kirim-tanpa-nomor',
    of: 'step',
    when: "'kirim' in step.kinds && !step.numbered",
    says: {
      id: 'Surat dikirim sebelum diberi nomor. Tambahkan penomoran sebelum langkah ini.',
      en: 'A letter is sent before it has a number. Put the numbering before this step.',
    },
  },
  {
    rule: 'paraf-setelah-tanda-tangan',
    of: 'step',
    when: "'paraf' in step.kinds && ('tanda-tangan' in step.passed || 'ttd' in step.passed)",
    says: {
      id: 'Paraf diminta setelah tanda tangan. Pindahkan paraf ke sebelum tanda tangan.',
      en: 'Initials are asked for after the signature. Put them before it.',
    },
  },
  {
    rule: 'pelaksana-keputusan-strategis',
    of: 'step',
    when: "step.person && 'strategis' in step.kinds && step.acting",
    says: {
      id: 'Plt dan Plh dapat memutuskan hal strategis di sini. Larang keduanya, atau sebutkan urusan yang diputuskan.',
      en: 'Acting officers can take a strategic decision here. Forbid it, or say what is decided on.',
    },
  },
  {
    rule: 'cabang-tanpa-batas-waktu',
    of: 'step',
    when: 'step.beside && step.person && !step.timed',
    says: {
      id: 'Bagian ini tanpa batas waktu, padahal bagian lain menunggunya. Tetapkan batas waktunya.',
      en: 'This part has no deadline though others wait for it. Set one.',
    },
  },
  {
    rule: 'paraf-hierarki-lebih-dari-tiga',
    of: 'flow',
    when: "size(flow.steps.filter(s, s.person && 'paraf' in s.kinds && !('koordinasi' in s.kinds))) > 3",
    says: {
      id: 'Paraf hierarki lebih dari tiga. Kurangi pemarafnya agar surat tidak lama beredar.',
      en: 'There are more than three hierarchical initials. Ask for fewer, so that letters do not linger.',
    },
  },
];
