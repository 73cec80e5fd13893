// Bahasa Indonesia for notices.

export const noticesId = {
  title: 'Pemberitahuan',
  bell: (count: number) => (count === 0 ? 'Pemberitahuan' : `Pemberitahuan, ${count} baru`),
  none: 'Belum ada pemberitahuan untuk Anda.',
  fresh: 'Baru:',
  readAll: 'Tandai semua sudah dibaca',
  confidential: 'Ada hal rahasia untuk Anda.',
  something: 'Ada yang perlu Anda ketahui',
  to: (whom: string) => `untuk ${whom}`,
};
