// What is said of a plan and of a migration that runs, in two languages. Verdicts on single instances are codes: `say`.

import type { Text } from '../format/flow-types.generated.ts';
import { textIn } from '../format/text-in.ts';

/** What a proposed plan leaves to whoever makes it. */
export interface LeftOpen {
  /** States of the old version that it says nothing of. */
  readonly open: readonly { readonly state: string; readonly title: Text | null }[];
  /** Fields that the new version takes for granted and the old one does not have. */
  readonly missing: readonly string[];
}

/** How far a migration is. */
export interface MigrationProgress {
  /** Whether it goes on. */
  readonly status: 'running' | 'stopped' | 'done' | 'returning' | 'returning-stopped' | 'returned';
  /** Instances that went over. */
  readonly migrated: number;
  /** Instances that could not. */
  readonly refused: number;
  /** Of a way back: instances that are as they were. */
  readonly returned: number;
  /** Of a way back: instances that stay. */
  readonly staying: number;
}

interface Sentences {
  /** @param title - null: it has none */
  open(state: string, title: string | null): string;
  missing(field: string): string;
  complete: string;
  readonly statuses: Readonly<Record<MigrationProgress['status'], string>>;
  migrated(count: number): string;
  refused(count: number): string;
  returned(count: number): string;
  staying(count: number): string;
  able(count: number): string;
  unable(count: number): string;
}

const id: Sentences = {
  open: (state, title) =>
    `Langkah “${title ?? state}” tidak ada lagi pada versi baru. Tentukan langkah penggantinya pada “${state}” dalam rencana.`,
  missing: (field) =>
    `Versi baru memerlukan isian “${field}”, yang belum ada pada versi lama. Tentukan isinya dalam rencana.`,
  complete: 'Rencana ini sudah lengkap. Coba dahulu sebelum dijalankan.',
  statuses: {
    running: 'Pemindahan ini belum selesai; jalankan lagi untuk melanjutkannya.',
    stopped: 'Pemindahan ini dihentikan dan dapat dilanjutkan.',
    done: 'Pemindahan ini sudah selesai.',
    returning: 'Pengembalian belum selesai; jalankan lagi untuk melanjutkannya.',
    'returning-stopped': 'Pengembalian dihentikan dan dapat dilanjutkan.',
    returned: 'Pengembalian sudah selesai.',
  },
  migrated: (count) => `Sudah dipindahkan: ${count} proses.`,
  refused: (count) =>
    `Tidak dapat dipindahkan: ${count} proses; tetap pada versi lama sampai penyebabnya diatasi.`,
  returned: (count) => `Sudah dikembalikan: ${count} proses.`,
  staying: (count) =>
    `Tetap pada versi baru: ${count} proses, karena sudah dikerjakan sejak dipindahkan.`,
  able: (count) => `Dapat dipindahkan: ${count} proses.`,
  unable: (count) =>
    `Belum dapat dipindahkan: ${count} proses. Atasi penyebabnya, atau ubah rencananya.`,
};

const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`);

const en: Sentences = {
  open: (state, title) =>
    `The new version has no step “${title ?? state}”. Say at “${state}” in the plan which step takes its place.`,
  missing: (field) =>
    `The new version needs the field “${field}”, which the old one does not have. Give its value in the plan.`,
  complete: 'The plan is complete. Try it before you run it.',
  statuses: {
    running: 'The migration is not done yet; run it again to go on.',
    stopped: 'The migration is stopped and can be resumed.',
    done: 'The migration is done.',
    returning: 'The way back is not done yet; run it again to go on.',
    'returning-stopped': 'The way back is stopped and can be resumed.',
    returned: 'The way back is done.',
  },
  migrated: (count) => `Carried over: ${cases(count)}.`,
  refused: (count) =>
    `Not carried over: ${cases(count)}, left on the old version until the causes are removed.`,
  returned: (count) => `Brought back: ${cases(count)}.`,
  staying: (count) =>
    `Left on the new version: ${cases(count)}, on which somebody has acted since.`,
  able: (count) => `Can be carried over: ${cases(count)}.`,
  unable: (count) =>
    `Cannot be carried over yet: ${cases(count)}. Remove the causes, or change the plan.`,
};

/** What it says, by language. */
export const migrationSentences = { id, en } as const;

/** What a proposed plan leaves open, a sentence each; that it is complete where there is nothing. */
export function sayProposal({ open, missing }: LeftOpen, language: 'id' | 'en'): string[] {
  const sentences = migrationSentences[language];
  const said = [
    ...open.map(({ state, title }) =>
      sentences.open(state, title === null ? null : textIn(title, language)),
    ),
    ...missing.map((field) => sentences.missing(field)),
  ];
  return said.length > 0 ? said : [sentences.complete];
}

/** How many a plan could carry over, and how many not. */
export function sayVerdicts(able: number, unable: number, language: 'id' | 'en'): string[] {
  const sentences = migrationSentences[language];
  return [sentences.able(able), ...(unable > 0 ? [sentences.unable(unable)] : [])];
}

/** How far a migration is. */
export function sayProgress(
  { status, migrated, refused, returned, staying }: MigrationProgress,
  language: 'id' | 'en',
): string[] {
  const sentences = migrationSentences[language];
  const isBack = status.startsWith('return');
  return [
    sentences.statuses[status],
    ...(isBack ? [sentences.returned(returned)] : [sentences.migrated(migrated)]),
    ...(refused > 0 && !isBack ? [sentences.refused(refused)] : []),
    ...(staying > 0 ? [sentences.staying(staying)] : []),
  ];
}
