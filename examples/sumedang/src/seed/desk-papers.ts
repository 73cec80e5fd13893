// Letters that are written, memos and invitations, in every stage, on the desks of the first day. They are signed with the
// test certificates of this machine, so that what is printed can be checked.

import type { JsonObject } from '@alir/engine/core/types';
import { dateAt, minuteOf, officeDay } from '../letters/office-time.ts';
import { completes } from '../letters/steps.ts';
import type { Step } from '../letters/story.ts';

export interface PaperStep {
  readonly step: Step;
  /** The unit whose incoming letter it is about, below an invitation; the instance itself when absent. */
  readonly letterOf?: string;
}

/** A paper from its beginning. */
export interface PaperStory {
  readonly flow: 'surat-keluar' | 'nota-dinas' | 'undangan';
  /** Minute at work. */
  readonly minute: number;
  readonly as: string;
  readonly data: JsonObject;
  readonly steps: readonly PaperStep[];
}

/** @param today - ISO date; what is told happened before its office hours */
export function deskPapers(today: string): readonly PaperStory[] {
  const now = minuteOf(today);
  return [...letters(now), ...memos(now), ...invitations(now)];
}

const plain = { urgensi: 'biasa', keamanan: 'biasa' };
const team = 'ketua-tim-dinkes-p2p';
const division = 'kabid-dinkes-p2p';
const health = 'kadis-dinkes';
const villages = 'kadis-dpmd';
const posts = (...ids: readonly string[]): JsonObject[] => ids.map((jabatan) => ({ jabatan }));

/** Writes the steps of one paper: so many minutes before now, somebody ends the task of a state. */
const stepsBefore =
  (now: number, on: readonly string[] = []) =>
  (before: number, as: string, state: string, outcome: string, data?: JsonObject): PaperStep => ({
    step: completes(
      { minute: now - before, as, on },
      state,
      outcome,
      data === undefined ? {} : { data },
    ),
  });

function letters(now: number): readonly PaperStory[] {
  const step = stepsBefore(now);
  const begin = (
    before: number,
    as: string,
    jenis: string,
    perihal: string,
    ...steps: readonly PaperStep[]
  ): PaperStory => ({
    flow: 'surat-keluar',
    minute: now - before,
    as,
    data: { jenis, perihal },
    steps,
  });
  const outside = { tujuan: 'eksternal', ...plain };
  const inside = { tujuan: 'internal', ...plain };
  return [
    begin(60, villages, 'surat-dinas', 'Permintaan data aset desa'),
    begin(
      500,
      team,
      'surat-dinas',
      'Kewaspadaan demam berdarah',
      step(480, team, 'konsep', 'ajukan', {
        ...outside,
        kepada: 'Kepala Dinas Kesehatan Provinsi Jawa Barat',
        klasifikasi: '400.7',
        naskah:
          'Dengan hormat,\n\nKami laporkan kasus demam berdarah sampai pekan ini beserta langkah yang sudah diambil.\n\nDemikian, atas perhatian Saudara diucapkan terima kasih.',
      }),
      step(300, division, 'paraf-1', 'paraf'),
    ),
    begin(
      700,
      team,
      'surat-dinas',
      'Hibah alat kesehatan puskesmas',
      step(680, team, 'konsep', 'ajukan', {
        ...outside,
        kepada: 'Kementerian Kesehatan',
        klasifikasi: '400.7',
        nilai: 450_000_000,
        naskah:
          'Dengan hormat,\n\nKami mengajukan hibah alat kesehatan bagi empat puskesmas.\n\nDemikian, atas perhatian Saudara diucapkan terima kasih.',
      }),
      step(500, division, 'paraf-1', 'paraf'),
      step(350, health, 'paraf-2', 'paraf'),
    ),
    begin(
      900,
      villages,
      'surat-edaran',
      'Batas waktu penyusunan RKP Desa',
      step(880, villages, 'konsep', 'ajukan', {
        ...outside,
        kepada: 'Para kepala desa se-Kabupaten Sumedang',
        klasifikasi: '100.3.4.2',
        naskah:
          '1. Latar belakang\nRKP Desa ditetapkan sebelum akhir September.\n\n2. Isi edaran\nRancangan disampaikan kepada camat paling lambat dua pekan sebelumnya.\n\n3. Penutup\nDemikian untuk dilaksanakan.',
      }),
      step(700, 'kabag-hukum', 'paraf-koordinasi', 'paraf'),
      step(400, 'sekda', 'paraf-1', 'paraf'),
    ),
    begin(
      620,
      team,
      'surat-pengantar',
      'Pengiriman laporan imunisasi',
      step(600, team, 'konsep', 'ajukan', {
        ...outside,
        kepada: 'Kepala Dinas Kesehatan Provinsi Jawa Barat',
        klasifikasi: '400.7',
      }),
      {
        step: completes({ minute: now - 450, as: division }, 'paraf-1', 'kembalikan', {
          comment: 'Sebutkan jumlah lembarnya.',
        }),
      },
    ),
    begin(
      800,
      villages,
      'surat-dinas',
      'Pendampingan pengelolaan keuangan desa',
      step(790, villages, 'konsep', 'ajukan', {
        ...inside,
        penerima: posts('camat-32.11.15', 'inspektur'),
        tembusan: posts('sekda'),
        klasifikasi: '900.1.16',
      }),
      step(780, villages, 'menunggu-tanda-tangan', 'tandatangani'),
      step(600, 'agendaris-dpmd', 'tertandatangani', 'kirim', { cara: 'srikandi' }),
    ),
    begin(
      350,
      villages,
      'surat-keterangan',
      'Keterangan pendamping desa',
      step(340, villages, 'konsep', 'ajukan', {
        ...outside,
        kepada: 'Yang bersangkutan',
        klasifikasi: '400.10',
      }),
      step(330, villages, 'menunggu-tanda-tangan', 'tandatangani'),
    ),
  ];
}

function memos(now: number): readonly PaperStory[] {
  const step = stepsBefore(now);
  const begin = (
    before: number,
    as: string,
    perihal: string,
    to: readonly string[],
    naskah: string,
    ...steps: readonly PaperStep[]
  ): PaperStory => ({
    flow: 'nota-dinas',
    minute: now - before,
    as,
    data: { perihal },
    steps: [
      step(before - 10, as, 'konsep', 'kirim', {
        ...plain,
        penerima: posts(...to),
        klasifikasi: '400.10',
        naskah,
      }),
      ...steps,
    ],
  });
  return [
    begin(
      300,
      villages,
      'Jadwal pemilihan kepala desa serentak',
      ['sekda', 'asisten-1'],
      'Disampaikan rancangan jadwal pemilihan kepala desa serentak. Mohon arahan sebelum dibahas dengan camat.',
    ),
    begin(
      260,
      'sekda',
      'Kesiapan evaluasi SPBE',
      ['bupati'],
      'Dilaporkan bahwa bukti evaluasi SPBE sudah 80 persen lengkap. Sisanya menunggu tiga perangkat daerah.',
    ),
    begin(
      520,
      'camat-32.11.15',
      'Permintaan pendampingan desa',
      [villages, health],
      'Mohon pendampingan bagi dua desa yang laporan triwulannya dikembalikan.',
    ),
    begin(
      900,
      villages,
      'Usul pembahasan dana desa',
      ['asisten-1'],
      'Mohon waktu untuk membahas penyaluran dana desa tahap kedua.',
      {
        ...stepsBefore(now, ['asisten-1'])(600, 'asisten-1', 'diterima', 'jawab', {
          jawaban: 'Silakan; Kamis pukul 09.00 di ruang kerja saya.',
        }),
      },
    ),
    begin(
      1000,
      health,
      'Kebutuhan tenaga kesehatan',
      ['sekda'],
      'Disampaikan kekurangan tenaga kesehatan di sebelas puskesmas. Mohon arahan.',
      {
        ...stepsBefore(now, ['sekda'])(700, 'sekda', 'diterima', 'disposisi', {
          penerima: [{ jabatan: 'asisten-1', peran: 'pelaksana', instruksi: ['teliti-laporkan'] }],
        }),
      },
    ),
  ];
}

function invitations(now: number): readonly PaperStory[] {
  const own = stepsBefore(now);
  const step = stepsBefore(now, ['Surat undangan']);
  const at = (days: number, from: string, until: string, place: string): JsonObject => {
    const day = dateAt(now + days * officeDay);
    return {
      acaraMulai: `${day}T${from}:00+07:00`,
      acaraSelesai: `${day}T${until}:00+07:00`,
      acaraTempat: place,
    };
  };
  const begin = (
    before: number,
    as: string,
    perihal: string,
    event: JsonObject,
    ...steps: readonly PaperStep[]
  ): PaperStory => ({
    flow: 'undangan',
    minute: now - before,
    as,
    data: { perihal, keamanan: 'biasa', ...event },
    steps,
  });
  const submitted = (to: readonly string[], more: JsonObject = {}): JsonObject => ({
    tujuan: 'internal',
    penerima: posts(...to),
    klasifikasi: '000.1.5',
    urgensi: 'segera',
    ...more,
  });
  const by = (unit: string, told: PaperStep): PaperStep => ({ ...told, letterOf: unit });
  return [
    begin(90, villages, 'Rapat persiapan musyawarah desa', at(6, '13:00', '15:00', 'Aula DPMD')),
    begin(
      300,
      'sekda',
      'Rapat koordinasi perangkat daerah',
      at(3, '09:00', '12:00', 'Gedung Negara'),
      step(
        280,
        'sekda',
        'konsep-undangan',
        'ajukan',
        submitted([villages, health, 'camat-32.11.15']),
      ),
    ),
    begin(
      990,
      team,
      'Rembuk stunting kabupaten',
      at(3, '10:00', '13:00', 'Aula Dinas Kesehatan'),
      step(
        960,
        team,
        'konsep-undangan',
        'ajukan',
        submitted(['bupati', villages, 'kadis-dinsos', 'camat-32.11.15'], {
          kepada: 'Ketua TP PKK Kabupaten Sumedang',
        }),
      ),
      step(800, division, 'paraf-1', 'paraf'),
      step(700, health, 'menunggu-tanda-tangan', 'tandatangani'),
      own(660, 'agendaris-dinkes', 'pengiriman', 'kirim', { cara: 'srikandi' }),
      by('kabupaten', own(600, 'agendaris-kabupaten', 'registrasi', 'teruskan')),
      by('kabupaten', own(400, 'sekda', 'penyaringan', 'naikkan')),
      by('dinsos', own(600, 'agendaris-dinsos', 'registrasi', 'teruskan')),
      by('dinsos', own(500, 'sekdis-dinsos', 'penyaringan', 'naikkan')),
      by(
        'dinsos',
        own(300, 'kadis-dinsos', 'menunggu-disposisi', 'arsipkan', { kehadiran: 'hadir' }),
      ),
      by('dpmd', own(590, 'agendaris-dpmd', 'registrasi', 'teruskan')),
      by('dpmd', own(480, 'sekdis-dpmd', 'penyaringan', 'naikkan')),
    ),
    begin(
      1600,
      villages,
      'Evaluasi laporan triwulan desa',
      at(0, '09:00', '11:00', 'Aula DPMD'),
      step(1590, villages, 'konsep-undangan', 'ajukan', submitted(['camat-32.11.15', 'inspektur'])),
      step(1580, villages, 'menunggu-tanda-tangan', 'tandatangani'),
      own(1500, 'agendaris-dpmd', 'pengiriman', 'kirim', { cara: 'srikandi' }),
    ),
  ];
}
