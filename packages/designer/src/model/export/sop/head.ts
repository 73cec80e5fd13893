// The head of the table of an operating procedure: what stands in each column, with the names of the performers.

import { digits, element } from '../../svg/element.ts';
import { light } from '../../svg/style.ts';
import type { Say } from '../../words/language.ts';
import { written } from '../writing.ts';
import type { Column, Columns } from './columns.ts';
import type { SopTable } from './table.ts';

/** Of what is written in the table, px. */
export const size = 10;
/** Around what is written in a cell, px. */
export const padding = 4;
/** The lines of the table. */
export const ruled = { fill: 'none', stroke: light.ink, 'stroke-width': 0.8 } as const;
const shaded = { ...ruled, fill: light.sunken } as const;

/** Performers' names stand upright where their columns are too narrow for them. */
function isTurned(columns: Columns): boolean {
  return (columns.performers[0]?.width ?? 0) < 76;
}

/** How high it is, px: with names that are too long for their columns. */
export function headHeightOf(table: SopTable, columns: Columns): number {
  if (isTurned(columns)) return 20 + 110;
  const tall = table.performers.map(
    (name) =>
      written(name, {
        x: 0,
        y: 0,
        width: (columns.performers[0]?.width ?? 0) - 8,
        size,
        isBold: true,
      }).height,
  );
  return 20 + Math.max(26, ...tall) + 2 * padding;
}

/** What the head is drawn of. */
export interface Head {
  /** The table. */
  readonly table: SopTable;
  /** Its columns. */
  readonly columns: Columns;
  /** In which language. */
  readonly say: Say;
  /** How high the head is, px. */
  readonly headHeight: number;
}

/** Its SVG. */
export function headMarkup({ table, columns, say, headHeight }: Head): string {
  const top = 20;
  const tall = (column: Column, text: string): string =>
    element('rect', { x: column.x, y: 0, width: column.width, height: headHeight, ...shaded }) +
    centred(text, column, headHeight / 2);
  const over = (from: Column, to: Column | undefined, text: string): string => {
    const width = (to ?? from).x + (to ?? from).width - from.x;
    return (
      element('rect', { x: from.x, y: 0, width, height: top, ...shaded }) +
      centred(text, { x: from.x, width }, top / 2)
    );
  };
  const under = (column: Column, text: string): string =>
    element('rect', {
      x: column.x,
      y: top,
      width: column.width,
      height: headHeight - top,
      ...shaded,
    }) + centred(text, column, (headHeight + top) / 2);
  const [first] = columns.performers;
  const performer = (column: Column, text: string): string =>
    isTurned(columns) ? turned(text, column, { top, headHeight }) : under(column, text);
  return [
    tall(columns.number, 'No.'),
    tall(columns.activity, say('Kegiatan', 'Activity')),
    first ? over(first, columns.performers.at(-1), say('Pelaksana', 'Performers')) : '',
    ...columns.performers.map((column, index) => performer(column, table.performers[index] ?? '')),
    over(columns.needs, columns.results, say('Mutu baku', 'Standard')),
    under(columns.needs, say('Kelengkapan', 'Requirements')),
    under(columns.time, say('Waktu', 'Time')),
    under(columns.results, 'Output'),
    tall(columns.notes, say('Keterangan', 'Notes')),
  ].join('');
}

function centred(text: string, { x, width }: Column, middle: number): string {
  const how = { x: x + width / 2, width: width - 8, size, isBold: true, isCentred: true };
  const { height } = written(text, { ...how, y: 0 });
  return written(text, { ...how, y: middle - height / 2 }).markup;
}

/** A name that runs upwards. */
function turned(
  text: string,
  { x, width }: Column,
  { top, headHeight }: { readonly top: number; readonly headHeight: number },
): string {
  const height = headHeight - top;
  const how = { x: 0, width: height - 8, size: 9.5, isBold: true, isCentred: true, lines: 3 };
  const measured = written(text, { ...how, y: 0 });
  return (
    element('rect', { x, y: top, width, height, ...shaded }) +
    element(
      'g',
      {
        transform: `translate(${digits(x + width / 2)} ${digits(top + height / 2)}) rotate(-90)`,
      },
      written(text, { ...how, y: -measured.height / 2 }).markup,
    )
  );
}
