// The files of a letter of the stories, and the versions of its text.

import type {
  AttachmentListView,
  DiffPart,
  TextDiffView,
  TextVersionView,
  TimelineEntryView,
} from '@alir/engine/core/types';
import { at, entry, party } from './fake-story.ts';

const hash = '0'.repeat(64);

export function filesOf(instance: string): AttachmentListView {
  const file = { mediaType: 'application/pdf', hash, scan: 'clean', field: null } as const;
  const items = [
    {
      ...file,
      id: `${instance}/3/surat-undangan.pdf`,
      name: 'surat-undangan.pdf',
      size: 340_000,
      by: party('sekda'),
      at: at(-20),
      removable: false,
    },
    {
      ...file,
      id: `${instance}/9/foto-penimbangan-balita-di-posyandu-mawar-arunika-november.jpg`,
      name: 'foto penimbangan balita di posyandu mawar arunika november.jpg',
      mediaType: 'image/jpeg',
      size: 2_400_000,
      by: party('bupati'),
      at: at(-3),
      scan: 'pending',
      removable: true,
    },
  ] as const;
  return {
    items: instance === 's-2' ? items : [],
    accepts: { types: ['application/pdf', 'image/jpeg'], maxBytes: 25_000_000 },
  };
}

export const difference: readonly DiffPart[] = [
  { kind: 'same', text: 'Dengan hormat,\nkami ' },
  { kind: 'removed', text: 'mohon' },
  { kind: 'added', text: 'harap' },
  { kind: 'same', text: ' kehadiran Saudara pada rapat penurunan stunting, Kamis ' },
  { kind: 'removed', text: '26 November 2026' },
  { kind: 'added', text: '3 Desember 2026 pukul 09.00' },
  {
    kind: 'same',
    text: ' di Aula Setda.\n\nDemikian, atas perhatian Saudara kami ucapkan terima kasih.',
  },
];

const without = (kind: DiffPart['kind']): string =>
  difference.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('');

const written = [
  { text: 'Dengan hormat,', by: party('kabid-kesmas'), hours: -30 },
  { text: without('added'), by: party('kabid-kesmas'), hours: -28 },
  { text: without('removed'), by: party('sekda'), hours: -19 },
];

export const textVersions: readonly TextVersionView[] = written.map(
  ({ text, by, hours }, index) => ({
    version: index + 1,
    hash,
    length: text.length,
    by,
    at: at(hours),
    seq: index + 1,
    type: 'task.completed',
    state: 'konsep',
    stateTitle: 'Konsep',
  }),
);

/** Null when there is no such version. */
export function textDiff(version: number, against: number): TextDiffView | null {
  const [after, before] = [written[version - 1], written[against - 1]];
  const view = textVersions[version - 1];
  if (after === undefined || view === undefined) return null;
  const parts: readonly DiffPart[] =
    version === 3 && against === 2
      ? difference
      : [
          ...(before === undefined ? [] : [{ kind: 'removed', text: before.text } as const]),
          { kind: 'added', text: after.text },
        ];
  return { version: view, against: textVersions[against - 1] ?? null, text: after.text, parts };
}

/** What is told of them. */
export const documentStory: readonly TimelineEntryView[] = [
  entry('s-2', 2, -20, 'attachment.added', party('sekda'), {
    detail: { attachment: 's-2/3/surat-undangan.pdf', name: 'surat-undangan.pdf' },
  }),
  entry('s-2', 3, -19, 'task.completed', party('sekda'), {
    state: 'verifikasi',
    stateTitle: 'Verifikasi naskah',
    outcome: 'setuju',
    outcomeLabel: 'Setujui',
    texts: [{ field: 'naskah', version: 3 }],
  }),
  entry('s-2', 4, -18.5, 'comment.added', party('sekda'), {
    comment: 'Undangan aslinya saya lampirkan.',
    detail: { attachments: ['s-2/3/surat-undangan.pdf'] },
  }),
];
