import type { SuggestPositions } from '@alir/inbox';

/** Own subordinates and the exceptions of the house, as the server knows them. */
export const suggestRecipients: SuggestPositions = async (query, { seat }) => {
  if (seat === null) return [];
  const asked = new URLSearchParams({ jabatan: seat.position, cari: query });
  const answer = await fetch(`/bantuan/penerima?${asked}`);
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { items }: { readonly items: Awaited<ReturnType<SuggestPositions>> } = await answer.json();
  return items;
};
