// What we accept of JSON from outside, whether it comes as text or as a value.

export const jsonLimits = {
  /** Bytes of UTF-8. */
  bytes: 1_048_576,
  /** Objects and lists within each other. */
  depth: 64,
  /** Punctuation, keys and values of the text; keys, values and containers of a value. */
  tokens: 50_000,
  /** Characters of a key. Names have at most 64; the rest is for topics and for a readable complaint. */
  key: 200,
} as const;

/** How much JSON is accepted. */
export type JsonLimits = { readonly [limit in keyof typeof jsonLimits]: number };

/** An organisation has tens of thousands of people. */
export const largeJsonLimits: JsonLimits = {
  ...jsonLimits,
  bytes: 33_554_432,
  tokens: 3_000_000,
};

/** The character that a string may not hold, or null: NUL (PostgreSQL refuses it) and halves of a surrogate pair. */
export function forbiddenCharacter(text: string): string | null {
  const found = /\0|\p{Surrogate}/u.exec(text);
  if (found === null) return null;
  return `U+${text.charCodeAt(found.index).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a number survives being written and read again: no infinity, no integer beyond 2^53 - 1, no negative zero. */
export function isSafeNumber(value: number): boolean {
  if (!Number.isFinite(value) || Object.is(value, -0)) return false;
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}
