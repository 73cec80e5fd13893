import type { Lang } from '../time/format-time.ts';

/** `1,2 MB`, `340 kB`: as people say it. */
export function fileSize(bytes: number, lang: Lang): string {
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1_000, 'kB'] : [bytes / 1_000_000, 'MB'];
  const digits = value < 10 ? 1 : 0;
  return `${value.toLocaleString(lang, { maximumFractionDigits: digits })} ${unit}`;
}
