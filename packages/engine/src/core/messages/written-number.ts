// Numbers as people write them: `1.500.000,5` in Indonesian, `1,500,000.5` in English.

/** In both languages; null where it is no number. @param text - `-1500000.5` */
export function writtenNumber(text: string): { readonly id: string; readonly en: string } | null {
  const number = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!number) return null;
  const [, sign = '', whole = '', part] = number;
  const written = (thousands: string, point: string): string =>
    sign +
    whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands) +
    (part === undefined ? '' : point + part);
  return { id: written('.', ','), en: written(',', '.') };
}
