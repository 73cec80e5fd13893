// What a catalogue says: its texts, and the written parts of those that are put together.

/** Every text in `catalogue`, however deep; of a function what stands written in it. */
export function saidIn(catalogue: unknown): readonly string[] {
  if (typeof catalogue === 'string') return [catalogue];
  if (typeof catalogue === 'function') return writtenIn(String(catalogue));
  if (typeof catalogue !== 'object' || catalogue === null) return [];
  return Object.values(catalogue).flatMap(saidIn);
}

/** Texts in single, double or slanted quotes, without what is filled in. */
function writtenIn(source: string): readonly string[] {
  return [...source.matchAll(/(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, , text = '']) =>
    text.replaceAll(/\$\{[^}]*\}/g, 'Nama'),
  );
}
