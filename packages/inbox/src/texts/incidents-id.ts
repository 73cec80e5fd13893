// Bahasa Indonesia for operators who resolve incidents. `incidents-en.ts` has the same shape.

export const incidentsId = {
  title: 'Gangguan',
  explanation:
    'Langkah yang sudah dicatat tetapi tertahan karena aturan alurnya sendiri gagal. Isian orang tetap tersimpan sampai Anda menyelesaikannya.',
  none: 'Tidak ada gangguan. Semua langkah berjalan.',
  technical: 'Rincian teknis',
  code: 'Kode',
  place: 'Letak dalam alur',
  retry: 'Coba lagi',
  correct: 'Perbaiki data',
  goto: 'Pilih langkah lain',
  ways: {
    retry: 'Langkah yang tertahan diulang apa adanya. Pilih ini bila penyebabnya sudah hilang.',
    correct: 'Ubah data yang salah, lalu langkah yang tertahan diulang.',
    goto: 'Langkah yang tertahan dibuang, dan proses dilanjutkan dari langkah yang Anda pilih.',
  },
  state: 'Lanjutkan dari',
  reason: 'Alasan',
  nothingChanged: 'Belum ada data yang diubah. Ubah yang salah, lalu kirim.',
  resolved: 'Gangguan diselesaikan.',
};
