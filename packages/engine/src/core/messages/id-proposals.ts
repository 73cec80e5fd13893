// Sentences about versions that wait for somebody else's approval, in Indonesian.

export const idProposals = {
  SECOND_PERSON_NEEDED:
    'Versi “{flow}” diterbitkan oleh dua orang. Usulkan dahulu, lalu mintalah orang lain menyetujuinya.',
  PROPOSAL_NOT_FOUND: 'Usulan ini tidak ada. Lihat daftar usulan.',
  PROPOSAL_OWN:
    'Versi ini Anda sendiri yang mengusulkan, jadi orang lain yang harus menyetujui atau menolaknya. Anda dapat menariknya.',
  PROPOSAL_NOT_OWN:
    'Hanya pengusulnya yang dapat menarik usulan ini. Anda dapat menolaknya dengan alasan.',
  PROPOSAL_DECIDED:
    'Usulan ini tidak lagi menunggu karena sudah diputuskan atau ditarik. Lihat daftar usulan.',
  PROPOSAL_OLD:
    'Versi {newest} sudah terbit setelah usulan ini dibuat. Gabungkan ke rancangannya, lalu usulkan kembali.',
} as const;
