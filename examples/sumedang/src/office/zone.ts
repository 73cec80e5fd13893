/** Zone of the regency. */
export const zone = 'Asia/Jakarta';

const isoDay = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone });

/** ISO date in the zone of the regency. @param at - ms UTC */
export function dayOf(at: number): string {
  return isoDay.format(at);
}
