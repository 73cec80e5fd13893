const and = { id: 'dan', en: 'and' } as const;

/** `“A”, “B” and “C”`, as whoever reads it lists things. */
export function quotedList(names: readonly string[], language: 'id' | 'en'): string {
  const quoted = names.map((name) => `“${name}”`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${and[language]} ${last}`;
}
