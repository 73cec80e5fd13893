import type { SuggestPositions } from '@alir/inbox';

/** Flows whose letters name anybody. */
const anybody: ReadonlySet<string> = new Set([
  'surat-keluar',
  'nota-dinas',
  'surat-tugas-sppd',
  'sppd',
]);

/** Own subordinates and the exceptions of the house, as the server knows them. */
export const suggestRecipients: SuggestPositions = async (query, { seat, flow, instance }) => {
  if (seat === null) return [];
  const asked = new URLSearchParams({
    jabatan: seat.position,
    cari: query,
    surat: instance ?? '',
  });
  // A letter or a memo is written to anybody; a disposition goes down one's own line.
  const path = anybody.has(flow ?? '') ? 'pejabat' : 'penerima';
  const answer = await fetch(`/bantuan/${path}?${asked}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { items }: { readonly items: Awaited<ReturnType<SuggestPositions>> } = await answer.json();
  return items;
};
