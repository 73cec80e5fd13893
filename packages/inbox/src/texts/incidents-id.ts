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
  goto: 'Pilih keadaan',
  ways: {
    retry: 'Langkah yang tertahan diulang apa adanya. Pilih ini bila penyebabnya sudah hilang.',
    correct: 'Ubah data yang salah, lalu langkah yang tertahan diulang.',
    goto: 'Langkah yang tertahan dibuang, dan alur dilanjutkan dari keadaan yang Anda pilih.',
  },
  state: 'Lanjutkan dari',
  reason: 'Alasan',
  resolved: 'Gangguan diselesaikan.',
};
