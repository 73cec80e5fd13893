const ones = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

const groups: readonly (readonly [bigint, string])[] = [
  [1_000_000_000_000n, 'triliun'],
  [1_000_000_000n, 'miliar'],
  [1_000_000n, 'juta'],
  [1000n, 'ribu'],
  [100n, 'ratus'],
];

/** A whole number in Indonesian words, as on receipts: `tiga ratus ribu`. @param number - not below zero */
export function spelledNumber(number: bigint): string {
  if (number < 12n) return ones[Number(number)] ?? '';
  if (number < 20n) return `${spelledNumber(number - 10n)} belas`;
  for (const [size, name] of groups)
    if (number >= size) {
      const count = number / size;
      const one = count === 1n && (size === 100n || size === 1000n);
      return withRest(one ? `se${name}` : `${spelledNumber(count)} ${name}`, number % size);
    }
  return withRest(`${spelledNumber(number / 10n)} puluh`, number % 10n);
}

const withRest = (words: string, rest: bigint): string =>
  rest === 0n ? words : `${words} ${spelledNumber(rest)}`;
