// Numbers that events record as drawn, and the series they are of. Owns: reading a number back from its written form.
//
// Of a series that writes fields of the flow, or counts by them or by the day, the register alone tells what was drawn.

import type { FlowEvent, StoredFlow } from '@alir/engine';

export interface DrawnNumber {
  readonly number: number;
  /** Names of the series it may be of: near the end of a year or month, the zone of the calendar says which. */
  readonly series: readonly string[];
}

/** A flow's word for a series: how numbers are written, and when they begin anew. */
interface Series {
  readonly format: string;
  readonly reset: string;
  /** Whether the counter is that of the name, the unit and the period, and of nothing else. */
  readonly isPlain: boolean;
}

/** @param flow - the version that the instance was on; without it nobody knows how its numbers are written */
export function drawnNumbers(event: FlowEvent, flow: StoredFlow | undefined): DrawnNumber[] {
  const { answers } = event.detail;
  if (flow === undefined || !isRecord(answers)) return [];
  return Object.entries(answers).flatMap(([need, written]) => {
    if (!need.startsWith('["number",') || typeof written !== 'string') return [];
    const [, name = '', scope = '', fields] = namesIn(need);
    const { format, reset, isPlain } = seriesOf(flow, name);
    if (fields !== undefined || !isPlain) return [];
    const number = readNumber(format, scope, written);
    if (number === null) return [];
    const periods = new Set(localDays(event.at).map((day) => periodOf(reset, day)));
    return [{ number, series: [...periods].map((period) => `${name}/${scope}${period}`) }];
  });
}

/** The need as `needKey` wrote it. */
function namesIn(need: string): string[] {
  const parts: unknown = JSON.parse(need);
  return Array.isArray(parts) ? parts.map(String) : [];
}

function seriesOf({ definition }: StoredFlow, name: string): Series {
  const all = definition['series'];
  const series = isRecord(all) ? all[name] : undefined;
  const { format, reset, by, backdate } = isRecord(series) ? series : {};
  return {
    format: typeof format === 'string' ? format : '{n}',
    reset: typeof reset === 'string' ? reset : 'year',
    isPlain: by === undefined && backdate === undefined,
  };
}

/** Null: it is not written as the format says. */
function readNumber(format: string, scope: string, written: string): number | null {
  const pattern = format
    .split(/(\{n(?::[1-9])?\}|\{unit\}|\{yyyy\}|\{mm\}|\{dd\}|\{roman\})/)
    .map((part) => {
      if (part.startsWith('{n')) return '(\\d+)';
      if (part === '{roman}') return '[IVX]+';
      if (part === '{yyyy}') return '\\d{4,}';
      if (part === '{mm}' || part === '{dd}') return '\\d{2}';
      return literally(part === '{unit}' ? scope : part);
    })
    .join('');
  const number = Number(new RegExp(`^${pattern}$`, 'u').exec(written)?.[1]);
  return Number.isSafeInteger(number) ? number : null;
}

const literally = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The first and the last date that it may have been somewhere on earth, `yyyy-mm-dd`. */
function localDays(at: number): string[] {
  const hour = 3_600_000;
  return [at - 12 * hour, at + 14 * hour].map((moment) =>
    new Date(moment).toISOString().slice(0, 10),
  );
}

function periodOf(reset: string, day: string): string {
  if (reset === 'never') return '';
  return `/${day.slice(0, reset === 'year' ? 4 : reset === 'day' ? 10 : 7)}`;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
