// Texts as they are compared when somebody searches: without case, accents and signs.

/** `Évaluasi-Dinas` as `evaluasi dinas`. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
