// Levels of heat: the same number of working hours, or share of what is late, has the same level in every flow.

/** From cool to hot. */
export type HeatLevel = 0 | 1 | 2 | 3 | 4;

/** All of them. */
export const heatLevels: readonly HeatLevel[] = [0, 1, 2, 3, 4];

/** From which a level begins, hours of work: less than a quarter, an hour, half a day, a day, more. */
export const heatFrom: readonly number[] = [0, 0.25, 1, 4, 8];

/** From which share of what is there a level begins: none is late, a few, a tenth, a quarter, a half. */
const shareFrom: readonly number[] = [0, Number.MIN_VALUE, 0.1, 0.25, 0.5];

/** The level of a length of time. @param hours - hours of work */
export const heatOf = (hours: number): HeatLevel => levelIn(heatFrom, hours);

/** The level of a share of what is late. @param share - 0 to 1 */
export const heatOfShare = (share: number): HeatLevel => levelIn(shareFrom, share);

function levelIn(starts: readonly number[], value: number): HeatLevel {
  return heatLevels[starts.findLastIndex((from) => value >= from)] ?? 0;
}
