// Words about what is kept on the device.

export interface DraftTexts {
  readonly full: string;
  readonly forbidden: string;
  readonly other: (version: number) => string;
  readonly take: string;
  readonly taken: string;
  readonly drop: string;
}

export const id: DraftTexts = {
  full: 'Penyimpanan perangkat ini penuh, jadi perubahan terakhir belum tersimpan. Kosongkan penyimpanan, atau terbitkan sebelum menutup tab ini.',
  forbidden:
    'Peramban ini tidak menyimpan apa pun untuk halaman ini. Rancangan hanya ada di tab ini: terbitkan sebelum menutupnya.',
  other: (version) =>
    `Ada rancangan lain dari alur ini di perangkat ini, misalnya dari tab lain, yang dimulai pada versi ${version}. Keduanya tetap tersimpan.`,
  take: 'Lihat rancangan itu',
  taken: 'Rancangan yang lain dibuka. “Urungkan” mengembalikan yang tadi.',
  drop: 'Buang rancangan itu',
};

export const en: DraftTexts = {
  full: 'The storage of this device is full: the last change is not kept. Make room, or publish before you close this tab.',
  forbidden:
    'This browser keeps nothing for this page. The draft is in this tab only: publish before you close it.',
  other: (version) =>
    `There is another draft of this flow on this device, such as that of another tab, started on version ${version}. Both are kept.`,
  take: 'Look at that draft',
  taken: 'The other draft is open. “Undo” brings the one before back.',
  drop: 'Discard that draft',
};
