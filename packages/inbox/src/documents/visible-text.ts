// Whoever compares two texts sees every change, also one of characters that show nothing, or turn the direction of writing so
// that an amount reads as another.

/** Direction marks and overrides, zero-width characters, soft hyphens. */
const unseen = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Joins of emoji and marks of scripts show in what they join. */
const joins = /(?<=\p{Extended_Pictographic}\uFE0F?)\u200D(?=\p{Extended_Pictographic})/gu;

/** A text with what is not seen written as its code point. @param isChanged - line ends are shown as well */
export function visibleText(text: string, isChanged: boolean): string {
  const kept = new Set([...text.matchAll(joins)].map(({ index }) => index));
  const seen = text.replace(unseen, (sign, at: number) => (kept.has(at) ? sign : nameOf(sign)));
  return isChanged ? seen.replaceAll('\n', '↵\n') : seen;
}

function nameOf(sign: string): string {
  const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}
