// How wide the columns of the table are. Many performers make the paper wider than it is: then all of it is drawn smaller.

/** A column, in the table's own pixels. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** The columns of the table. */
export interface Columns {
  readonly number: Column;
  readonly activity: Column;
  readonly performers: readonly Column[];
  readonly needs: Column;
  readonly time: Column;
  readonly results: Column;
  readonly notes: Column;
  /** All together. */
  readonly width: number;
  /** By how much it is drawn smaller than it is. */
  readonly scale: number;
}

const widths = { number: 26, activity: 178, needs: 122, time: 74, results: 122, notes: 158 };
/** As wide as a sign with room for two lines beside it. */
const narrowest = 44;
const widest = 100;

/** The columns for so many performers on so much room. */
export function columnsFor(performers: number, room: number): Columns {
  const others = Object.values(widths).reduce((sum, width) => sum + width, 0);
  const count = Math.max(1, performers);
  const each = Math.min(widest, Math.max(narrowest, (room - others) / count));
  // What performers leave over is for words.
  const spare = Math.max(0, room - others - each * count);
  let x = 0;
  const column = (width: number): Column => {
    x += width;
    return { x: x - width, width };
  };
  const columns = {
    number: column(widths.number),
    activity: column(widths.activity + spare * 0.4),
    performers: Array.from({ length: count }, () => column(each)),
    needs: column(widths.needs + spare * 0.15),
    time: column(widths.time),
    results: column(widths.results + spare * 0.15),
    notes: column(widths.notes + spare * 0.3),
  };
  return { ...columns, width: x, scale: room / x };
}
