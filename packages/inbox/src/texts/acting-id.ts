// Bahasa Indonesia for the position somebody acts or reads in.

export const actingId = {
  label: 'Bertindak sebagai',
  readingLabel: 'Membaca sebagai',
  readOnly: (seat: string): string => `${seat} (membaca)`,
  onBehalf: (seat: string): string => `Bertindak atas nama ${seat}`,
  reading: (seat: string): string => `Membaca sebagai ${seat}`,
  readingHelp: (seat: string): string =>
    `Anda membaca sebagai ${seat}. Tidak ada yang dapat diputuskan, dan surat tidak dihitung sudah dibaca.`,
  partlyHelp: (seat: string): string =>
    `Anda bertindak atas nama ${seat}; sebagian surat hanya dapat Anda baca.`,
  all: (count: number): string => `Semua jabatan saya (${count})`,
  as: (seat: string): string => `Anda bertindak sebagai ${seat}.`,
  otherwise: (seat: string, chosen: string): string =>
    `Tugas ini untuk ${seat}. Anda bertindak sebagai ${seat}, bukan ${chosen}.`,
};
