// Dates and times as officers write them: 24 November 2026, 16.00 WIB. The zone is the office's, not the device's.

/** The languages that the inbox speaks. */
export type Lang = 'id' | 'en';

/** `24 November 2026` */
export function formatDate(iso: string, lang: Lang, zone: string): string {
  return part(iso, lang, zone, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `24 Nov 2026`, for narrow places */
export function formatShortDate(iso: string, lang: Lang, zone: string): string {
  return part(iso, lang, zone, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `16.00` (Indonesian) or `16:00` (English) */
export function formatClock(iso: string, lang: Lang, zone: string): string {
  const clock = part(iso, 'en', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return lang === 'id' ? clock.replace(':', '.') : clock;
}

/** `24 November 2026 16.00 WIB` */
export function formatMoment(iso: string, lang: Lang, zone: string): string {
  return `${formatDate(iso, lang, zone)} ${formatClock(iso, lang, zone)} ${zoneName(iso, zone)}`;
}

/** `24 Nov 2026 16.00`, for narrow places */
export function formatShortMoment(iso: string, lang: Lang, zone: string): string {
  return `${formatShortDate(iso, lang, zone)} ${formatClock(iso, lang, zone)}`;
}

/** `Jumat` */
export function formatWeekday(iso: string, lang: Lang, zone: string): string {
  return part(iso, lang, zone, { weekday: 'long' });
}

/** `WIB`, `WITA`, `WIT`; another zone's own short name. Indonesian locale data knows these names, English does not. */
export function zoneName(iso: string, zone: string): string {
  const parts = formatter('id', zone, { timeZoneName: 'short' }).formatToParts(new Date(iso));
  return parts.find((piece) => piece.type === 'timeZoneName')?.value ?? zone;
}

/** The calendar day in the zone, as `2026-11-24`. */
export function dayIn(iso: string, zone: string): string {
  return part(iso, 'sv', zone, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** Whole calendar days from one ISO day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times what using it does, and lists use them by the hundred.
function formatter(
  lang: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${lang} ${zone} ${JSON.stringify(options)}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const locale = lang === 'en' ? 'en-GB' : lang;
  const made = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
  formatters.set(key, made);
  return made;
}

function part(
  iso: string,
  lang: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : formatter(lang, zone, options).format(date);
}
