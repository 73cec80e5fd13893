// Where one step of a simulation draws its numbers and turns, as the engine's does: what the step comes to, the register is
// told; what comes to nothing has drawn nothing.

import type { Flow } from '../compile/flow.ts';
import { needKey, type Need } from '../decision.ts';
import type { FlowEvent } from '../event.ts';
import type { Instance } from '../instance.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import { writeNumber } from '../numbering/number-format.ts';
import { placeOf, suffixCounter, type Draft, type Place } from '../numbering/number-place.ts';
import { noNumber } from '../numbering/number-refusal.ts';
import { drawnNumber, type NumberRow } from '../numbering/number-row.ts';
import { valueFormats } from '../validation/value-formats.ts';
import { rowKey, type SimulatedRegister } from './simulated-register.ts';

/** For whom numbers are drawn, and when. */
export interface Drawer {
  readonly flow: Flow;
  readonly instance: string;
  /** User; null: the engine itself. */
  readonly by: string | null;
  /** ms UTC */
  readonly now: number;
  /** The day it is by the flow's calendar, `yyyy-mm-dd`. */
  readonly today: string;
}

/** A question for a number, taken apart. */
interface Asked extends Draft {
  readonly reason: string;
  readonly status: 'reserved' | 'used';
  /** Whether the flow says which day the letter bears. */
  readonly isDated: boolean;
  /** The number that the letter bears on paper; empty: none. */
  readonly paper: string;
}

interface Drawn {
  readonly row: NumberRow;
  /** Whether it was in the register before this step. */
  readonly isKnown: boolean;
}

/** The numbers of one step. */
export class SimulatedDesk {
  readonly #register: SimulatedRegister;
  readonly #drawer: Drawer;
  readonly #counters = new Map<string, number>();
  /** By the question that it answers. */
  readonly #drawn = new Map<string, Drawn>();

  constructor(register: SimulatedRegister, drawer: Drawer) {
    this.#register = register;
    this.#drawer = drawer;
  }

  /** The next of a counter, from 1. */
  next(counter: string): number {
    const n = (this.#counters.get(counter) ?? this.#register.last(counter)) + 1;
    this.#counters.set(counter, n);
    return n;
  }

  /** The number as it is written, or why there is none. */
  draw(need: Need): Json {
    const asked = this.#asked(need);
    const why = this.#refusedDate(asked);
    if (why !== null) return refusedDate(asked, why);
    const place = placeOf(asked);
    if (asked.paper !== '') return this.#onPaper(need, asked, place);
    const held = this.#heldAt(place, asked);
    if (held) return this.#give(need, { row: this.#rewritten(held, asked), isKnown: true });
    return this.#new(need, asked, place);
  }

  /** Tells the register what the step has come to. */
  keep({ detail }: FlowEvent, { status, result }: Instance): void {
    const { answers } = detail;
    const rows = new Map<string, NumberRow>();
    for (const [key, { row, isKnown }] of this.#drawn) {
      if (isRecord(answers) && Object.hasOwn(answers, key)) rows.set(rowKey(row), row);
      // One that was held before stays so; one that was drawn for nothing is explained.
      else if (!isKnown) rows.set(rowKey(row), { ...row, status: 'void', voidReason: 'incident' });
    }
    if (status !== 'open') {
      const voidReason = status === 'done' ? `ended: ${result ?? ''}` : status;
      const held = this.#register.reservedBy(this.#drawer.instance);
      for (const row of [...held, ...rows.values()])
        if ((rows.get(rowKey(row)) ?? row).status === 'reserved')
          rows.set(rowKey(row), { ...row, status: 'void', voidReason });
    }
    this.#register.keep(this.#counters, rows.values());
  }

  #asked({ ask, args }: Need): Asked {
    const { flow, today } = this.#drawer;
    const [name = '', unit = ''] = args.slice(0, 2).map(String);
    const given = isRecord(args[2]) ? args[2] : {};
    const {
      date = today,
      reason = '',
      paper = '',
      ...fields
    } = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, String(value)]));
    return {
      name,
      unit,
      series: flow.definition.series?.[name] ?? {},
      fields,
      date,
      isDated: given['date'] !== undefined,
      paper: paper.trim(),
      reason,
      status: ask === 'reserve' ? 'reserved' : 'used',
    };
  }

  #refusedDate({ date, series, reason, paper }: Asked): string | null {
    const { today } = this.#drawer;
    if (!valueFormats.date(date)) return 'no-date';
    if (date === today) return null;
    if (date > today) return 'future-date';
    // Which days a number on paper is for says the register.
    if (paper !== '') return null;
    if (series.backdate === undefined) return 'no-backdate';
    return reason.trim() === '' ? 'no-reason' : null;
  }

  /** Takes a number that was set aside for paper; it may stand on letters from the day on for which it was. */
  #onPaper(need: Need, asked: Asked, { key, size }: Place): Json {
    const { name, paper, date } = asked;
    const id = { name, series: key, n: Number(paper), suffix: 0 };
    const row = /^\d{1,9}$/.test(paper) ? this.#register.find(id) : null;
    if (row === null) return noNumber('NUMBER_NOT_FOUND', { series: name, number: paper });
    const { status, instance } = row;
    const isOwn = instance === null || instance === this.#drawer.instance;
    if (status !== 'reserved' || !isOwn || this.#isDrawn(row))
      return noNumber('NUMBER_NOT_RESERVED', { number: row.text, status });
    if (size === null ? date < row.date : date !== row.date)
      return refusedDate(asked, size === null ? 'not-yet-set-aside' : 'other-day');
    const taken = { ...this.#rewritten(row, asked), instance: this.#drawer.instance };
    return this.#give(need, { row: taken, isKnown: true });
  }

  /** What the instance holds reserved here. A day's block is for letters of that day. */
  #heldAt({ key, size }: Place, { name, date, isDated }: Asked): NumberRow | undefined {
    if (!this.#drawer.flow.reserves) return undefined;
    return this.#register
      .reservedBy(this.#drawer.instance)
      .find(
        (row) =>
          row.name === name &&
          row.series === key &&
          (row.date === date || (size === null && !isDated)) &&
          !this.#isDrawn(row),
      );
  }

  #isDrawn(row: NumberRow): boolean {
    return [...this.#drawn.values()].some((one) => rowKey(one.row) === rowKey(row));
  }

  #new(need: Need, asked: Asked, { key, counter, offset, size }: Place): Json {
    const { name, series, date } = asked;
    const { today, flow: _flow, ...drawer } = this.#drawer;
    const isLate = series.backdate === 'suffix' && date < today;
    const last = isLate ? this.#register.lastBy({ name, series: key }, date) : 0;
    if (isLate && last === 0) return refusedDate(asked, 'no-earlier-number');
    const count = this.next(isLate ? suffixCounter(key, last) : counter);
    if (!isLate && size !== null && count > size)
      return noNumber('NUMBER_BLOCK_EXHAUSTED', { series: name, date, block: size });
    const spot = isLate ? { n: last, suffix: count } : { n: offset + count, suffix: 0 };
    const { status, reason } = asked;
    const drawing = { ...drawer, today, status, reason: date < today ? reason : '' };
    return this.#give(need, { row: drawnNumber(asked, key, spot, drawing), isKnown: false });
  }

  /** A number that is held for a draft is written anew: what it says may have changed since. */
  #rewritten(held: NumberRow, asked: Asked): NumberRow {
    const { series, unit, status, date } = asked;
    const { now: changedAt, by } = this.#drawer;
    const text = writeNumber(series.format ?? '{n}', { ...held, ...asked });
    return { ...held, text, status, unit, date, changedAt, by };
  }

  #give(need: Need, drawn: Drawn): string {
    this.#drawn.set(needKey(need), drawn);
    return drawn.row.text;
  }
}

const refusedDate = ({ name: series, date }: Asked, reason: string): Json =>
  noNumber('NUMBER_DATE_REFUSED', { series, date, reason });
