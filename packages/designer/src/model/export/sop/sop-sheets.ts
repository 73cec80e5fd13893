// The table of an operating procedure on paper, sheet by sheet: first its identity, then its activities, with the head of the table
// on each.

import type { FlowDocument } from '../../document/document.ts';
import { digits, element } from '../../svg/element.ts';
import { saying } from '../../words/language.ts';
import { type Heading, headingOf } from '../heading.ts';
import { edge, type Page, pageOf, type Sheet } from '../paper.ts';
import type { PrintOptions } from '../picture-sheets.ts';
import { sheetOf } from '../sheet.ts';
import { lineHeight, written, writtenAll } from '../writing.ts';
import { Jumps, type PlacedRow, stepDown } from './arrows.ts';
import { type Column, type Columns, columnsFor } from './columns.ts';
import { type Head, headHeightOf, headMarkup, padding, ruled, size } from './head.ts';
import { identityMarkup } from './identity.ts';
import { arrowMarkup, heightOf, pentagon, pentagonMarkup, signMarkup } from './signs.ts';
import { type SopRow, type SopTable, sopTable } from './table.ts';

/** A sign with room above and below for what comes and goes. */
const lowest = 46;
const foot = 18;

/** The operating procedure, sheet by sheet. Paper lies on its side. */
export function sopSheets(document: FlowDocument, options: PrintOptions): readonly Sheet[] {
  const page = pageOf(options.paper ?? 'F4', 'landscape');
  const heading = headingOf(document, options);
  const table = sopTable(document, options);
  const columns = columnsFor(table.performers.length, page.room.width);
  const say = saying(heading.lang);
  const drawing: Drawing = {
    table,
    columns,
    say,
    headHeight: headHeightOf(table, columns),
    room: (page.room.height - foot) / columns.scale,
  };
  const parts = partsOf(drawing);
  const count = parts.length + 1;
  const named = (index: number): string =>
    say(`Lembar ${index} dari ${count}`, `Sheet ${index} of ${count}`);
  const first = sheetOf(
    page,
    {
      lang: heading.lang,
      title: `SOP ${heading.title}, ${heading.version}. ${named(1)}`,
      description: heading.basis.join(' '),
    },
    identityMarkup({ document, heading, page, printing: options }),
  );
  const others = parts.map((part, index) =>
    tableSheet(part, { drawing, page, heading, name: named(index + 2) }),
  );
  return [first, ...others];
}

interface Drawing extends Head {
  /** For head and rows, in the table's own pixels. */
  readonly room: number;
}

/** The rows of one sheet. */
interface Part {
  readonly rows: readonly { readonly index: number; readonly height: number }[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function partsOf(drawing: Drawing): readonly Part[] {
  const { table, room, headHeight } = drawing;
  const most = room - headHeight - 2 * pentagon.strip;
  const parts: { index: number; height: number }[][] = [[]];
  let filled = 0;
  table.rows.forEach((row, index) => {
    const height = Math.min(most, rowHeight(row, drawing));
    if (filled + height > most) {
      const last = parts.at(-1);
      // The name of a part does not stand alone at the end of a sheet.
      const moved = last && isName(table.rows[last.at(-1)?.index ?? -1]) ? last.splice(-1) : [];
      parts.push(moved);
      filled = moved.reduce((sum, one) => sum + one.height, 0);
    }
    parts.at(-1)?.push({ index, height });
    filled += height;
  });
  return parts.map((rows, at) => ({ rows, isFirst: at === 0, isLast: at === parts.length - 1 }));
}

function isName(row: SopRow | undefined): boolean {
  return row !== undefined && row.performer === null;
}

function rowHeight(row: SopRow, { columns }: Drawing): number {
  const tall = cellsOf(row, columns).map(
    ({ texts, column, isBold }) =>
      writtenAll(texts, { x: 0, y: 0, width: column.width - 2 * padding, size, isBold }).height,
  );
  return Math.max(isName(row) ? 0 : lowest, ...tall) + 2 * padding;
}

interface Cell {
  readonly column: Column;
  readonly texts: readonly string[];
  readonly isBold?: boolean | undefined;
  readonly isCentred?: boolean | undefined;
}

function cellsOf(row: SopRow, columns: Columns): readonly Cell[] {
  return [
    { column: columns.number, texts: [row.number], isCentred: true },
    { column: columns.activity, texts: [row.activity], isBold: isName(row) },
    { column: columns.needs, texts: [row.needs] },
    { column: columns.time, texts: [row.time] },
    { column: columns.results, texts: [row.results] },
    { column: columns.notes, texts: row.notes },
  ];
}

interface Around {
  readonly drawing: Drawing;
  readonly page: Page;
  readonly heading: Heading;
  readonly name: string;
}

function tableSheet(part: Part, { drawing, page, heading, name }: Around): Sheet {
  const { columns, table } = drawing;
  const inside = headMarkup(drawing) + rowsMarkup(part, drawing);
  const scaled = element(
    'g',
    { transform: `translate(${digits(edge)} ${digits(edge)}) scale(${columns.scale.toFixed(4)})` },
    inside,
  );
  const line = written(`SOP ${heading.title} · ${heading.version} · ${name}`, {
    x: edge,
    y: page.height - edge - 12,
    width: page.room.width,
    size: 10,
    lines: 1,
    isSoft: true,
  });
  const sentences = part.rows.flatMap(({ index }) => sentenceOf(table.rows[index], table));
  return sheetOf(
    page,
    {
      lang: heading.lang,
      title: `SOP ${heading.title}, ${heading.version}. ${name}`,
      description: sentences.join(' '),
    },
    scaled + line.markup,
  );
}

function sentenceOf(row: SopRow | undefined, { performers }: SopTable): readonly string[] {
  if (!row) return [];
  const who = row.performer === null ? '' : (performers[row.performer] ?? '');
  const said = [row.activity, who, row.needs, row.time, row.results, ...row.notes];
  const kept = said.filter((one) => one !== '' && one !== '–');
  return [`${row.number === '' ? '' : `${row.number}. `}${kept.join(', ')}.`];
}

/** Between performers: lighter than the arrows that cross it. */
const faint = { fill: 'none', stroke: '#b4bec8', 'stroke-width': 0.7 } as const;
function rowsMarkup(part: Part, drawing: Drawing): string {
  const { columns, table, headHeight } = drawing;
  let y = headHeight + (part.isFirst ? 0 : pentagon.strip);
  const ruledRows: string[] = [];
  const placed = new Map<number, PlacedRow>();
  for (const { index, height } of part.rows) {
    const row = table.rows[index];
    if (!row) continue;
    ruledRows.push(rowMarkup(row, { y, height, columns }));
    const column = row.performer === null ? undefined : columns.performers[row.performer];
    if (column && row.performer !== null) {
      const width = signWidth(column);
      const sign = { sign: row.sign, x: column.x + column.width / 2, y: y + height / 2, width };
      placed.set(index, { row: index, sign, column: row.performer, bottom: y + height });
    }
    y += height;
  }
  const end = y + (part.isLast ? 0 : pentagon.strip);
  return (
    stripsMarkup(part, { columns, from: headHeight, to: end, last: y }) +
    ruledRows.join('') +
    arrowsMarkup(placed, { drawing, last: y }) +
    [...placed.values()].map(({ sign }) => signMarkup(sign)).join('')
  );
}

/** Signs leave room beside them for arrows. */
function signWidth({ width }: Column): number {
  return Math.min(48, width - 22);
}

function rowMarkup(
  row: SopRow,
  {
    y,
    height,
    columns,
  }: { readonly y: number; readonly height: number; readonly columns: Columns },
): string {
  const cells = cellsOf(row, columns).map(({ column, texts, isBold, isCentred }) => {
    const x = isCentred ? column.x + column.width / 2 : column.x + padding;
    const width = column.width - 2 * padding;
    const lines = Math.max(1, Math.floor((height - padding) / (size * lineHeight)));
    return (
      element('rect', { x: column.x, y, width: column.width, height, ...ruled }) +
      writtenAll(texts, { x, y: y + padding, width, size, isBold, isCentred, lines }).markup
    );
  });
  const lanes = columns.performers.map(({ x, width }) =>
    element('rect', { x, y, width, height, ...faint }),
  );
  return lanes.join('') + cells.join('');
}

/** The strips above and below the rows, in which it comes from another sheet and goes on at another. */
function stripsMarkup(
  part: Part,
  {
    columns,
    from,
    to,
    last,
  }: {
    readonly columns: Columns;
    readonly from: number;
    readonly to: number;
    readonly last: number;
  },
): string {
  const [first] = columns.performers;
  const end = columns.performers.at(-1);
  if (!first || !end) return '';
  const width = end.x + end.width - first.x;
  const strip = (y: number): string =>
    element('rect', { x: first.x, y, width, height: pentagon.strip, ...faint });
  return (part.isFirst ? '' : strip(from)) + (part.isLast || to === last ? '' : strip(last));
}

function arrowsMarkup(
  placed: ReadonlyMap<number, PlacedRow>,
  { drawing, last }: { readonly drawing: Drawing; readonly last: number },
): string {
  const { columns, table, headHeight } = drawing;
  const edges = columns.performers.flatMap(({ x, width }, index) =>
    index === 0 ? [x, x + width] : [x + width],
  );
  const [column] = columns.performers;
  const jumps = new Jumps(edges, column ? (column.width - signWidth(column)) / 2 : 0);
  const found: string[] = [];
  table.rows.forEach((row, index) => {
    const from = placed.get(index);
    const next = nextRow(table, index);
    for (const { to, isBack } of row.ways) {
      const target = placed.get(to);
      if (from && target) {
        const jump = { from, to: target, isBack };
        const arrow = to === next ? stepDown(jump) : jumps.arrow(jump);
        if (arrow !== null) found.push(arrowMarkup(arrow.points, isBack));
      } else if (to === next && from) {
        const { x, y, sign } = from.sign;
        const at = { x, y: last + 3 };
        found.push(
          arrowMarkup([{ x, y: y + heightOf(sign) / 2 }, at], false) +
            pentagonMarkup(at, table.rows[to]?.number ?? ''),
        );
      } else if (to === next && target) {
        const { x, y, sign } = target.sign;
        const top = headHeight + 3;
        found.push(
          arrowMarkup(
            [
              { x, y: top + pentagon.height },
              { x, y: y - heightOf(sign) / 2 },
            ],
            false,
          ) + pentagonMarkup({ x, y: top }, row.number),
        );
      }
    }
  });
  return found.join('');
}

/** The activity below, past names of parts. */
function nextRow({ rows }: SopTable, index: number): number {
  const next = rows.findIndex((row, at) => at > index && row.performer !== null);
  return next;
}
