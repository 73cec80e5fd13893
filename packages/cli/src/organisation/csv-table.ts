// A table of a spreadsheet that was saved as CSV, as rows of named cells with their places.

import { CsvError, parse } from 'csv-parse/sync';

export interface CsvRow {
  /** Line on which it begins, counted from 1. */
  readonly line: number;
  /** By the name of the column; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
  /** There are cells beyond the last column. */
  readonly isTooLong: boolean;
}

export interface CsvTable {
  /** Names of the columns from left to right. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
}

/** The line on which a text stops being CSV: a quote is not closed, or stands where none may. */
export interface BrokenCsv {
  readonly line: number;
  readonly broken: 'open quote' | 'stray quote';
}

/** The line by which some spreadsheets say what separates cells; its place is kept, so that lines are counted rightly. */
const separatorLine = /^(\uFEFF?)sep=(?:[,;]|\t)(?=\r?\n)/;

/** Cells are separated by commas, by semicolons as spreadsheets with a decimal comma write them, or by tabs. */
export function parseCsv(given: string): CsvTable | BrokenCsv {
  const text = given.replace(separatorLine, '$1');
  const head = /[^\r\n\uFEFF]+/.exec(text)?.[0] ?? '';
  const delimiter = [';', ',', '\t'].find((one) => head.includes(one)) ?? ',';
  try {
    const records: { line: number; record: readonly string[] }[] = [];
    parse(text, {
      bom: true,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter,
      // All of them: the first line end need not be that of the others.
      record_delimiter: ['\r\n', '\n', '\r'],
      // Its lines are counted to the end of the record.
      on_record: (record: readonly string[], { lines }) => {
        records.push({ line: lines - (record.join('').split('\n').length - 1), record });
        return null;
      },
    });
    const [first, ...others] = records;
    const columns = first?.record ?? [];
    return {
      columns,
      rows: others.flatMap(({ line, record }) => {
        const filled = columns.flatMap((column, n): (readonly [string, string])[] => {
          const cell = record[n] ?? '';
          return cell === '' ? [] : [[column, cell]];
        });
        const isTooLong = record.slice(columns.length).some((cell) => cell !== '');
        return filled.length === 0 && !isTooLong
          ? []
          : [{ line, cells: new Map(filled), isTooLong }];
      }),
    };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line: unknown = error['lines'];
    return {
      line: typeof line === 'number' ? line : 1,
      broken: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open quote' : 'stray quote',
    };
  }
}
