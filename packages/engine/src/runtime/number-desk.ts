// Draws the numbers that a step asks for, and says in the register what became of each: used or reserved where the step's
// event has it, void where the step came to nothing or the instance ended without it. So the register explains every gap.

import type { Flow } from '../core/compile/flow.ts';
import { needKey, type Need } from '../core/decision.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance } from '../core/instance.ts';
import { isRecord } from '../core/json-type.ts';
import type { Json } from '../core/json.ts';
import { writeNumber } from '../core/numbering/number-format.ts';
import { placeOf, suffixCounter, type Draft, type Place } from '../core/numbering/number-place.ts';
import { noNumber } from '../core/numbering/number-refusal.ts';
import { drawnNumber, type NumberRow, type NumberStatus } from '../core/numbering/number-row.ts';
import { valueFormats } from '../core/validation/value-formats.ts';
import type { Unit } from '../ports/unit.ts';

/** Who draws, when and for what. */
export interface DeskFacts {
  readonly flow: Flow;
  readonly instance: string;
  /** User; null: the engine itself. */
  readonly by: string | null;
  /** ms UTC */
  readonly now: number;
  /** The day it is by the flow's calendar, `yyyy-mm-dd`. */
  readonly today: string;
}

/** A number that the step asked for. */
interface Drawn {
  readonly row: NumberRow;
  /** Null: it was drawn for this step. */
  readonly before: NumberStatus | null;
}

/** A question for a number, taken apart. */
interface Asked extends Draft {
  readonly reason: string;
  readonly status: NumberStatus;
  /** Whether the flow says which day the letter bears. */
  readonly isDated: boolean;
  /** The number that the letter bears on paper; empty: none. */
  readonly paper: string;
}

/** A place in the register that no number has yet. */
type Spot = Pick<NumberRow, 'n' | 'suffix'>;

export class NumberDesk {
  readonly #facts: DeskFacts;
  readonly #unit: Unit;
  /** By the question that it answers. */
  readonly #drawn = new Map<string, Drawn>();
  #held: readonly NumberRow[] | null = null;

  constructor(facts: DeskFacts, unit: Unit) {
    this.#facts = facts;
    this.#unit = unit;
  }

  /** The number as it is written, or why there is none. */
  async draw(need: Need): Promise<Json> {
    const asked = this.#asked(need);
    const refusal = this.#refusal(asked);
    if (refusal !== null) return refusal;
    const place = placeOf(asked);
    if (asked.paper !== '') return this.#onPaper(need, asked, place);
    const held = await this.#heldAt(place, asked);
    if (held !== null) return this.#keep(need, this.#rewritten(held, asked), held.status);
    const spot = await this.#spot(place, asked);
    if ('refusal' in spot) return spot.refusal;
    const drawing = { ...this.#facts, status: asked.status, reason: asked.reason };
    return this.#keep(need, drawnNumber(asked, place.key, spot, drawing), null);
  }

  /**
   * Tells the register, with the rest of the unit.
   *
   * @param event - what the step came to; null: nothing
   */
  async close(event: FlowEvent | null, after: Instance | null): Promise<void> {
    const answers = event?.detail['answers'];
    const rows = new Map<string, Drawn>();
    for (const [key, drawn] of this.#drawn) {
      const isGiven = isRecord(answers) && Object.hasOwn(answers, key);
      if (isGiven) rows.set(rowKey(drawn.row), drawn);
      // One that was held before stays so; one that was drawn for nothing is explained.
      else if (drawn.before === null)
        rows.set(rowKey(drawn.row), { ...drawn, row: this.#voided(drawn.row, 'incident') });
    }
    if (event !== null && after !== null && after.status !== 'open' && this.#facts.flow.reserves) {
      const why = endOf(event, after);
      for (const row of await this.#reserved())
        if (!rows.has(rowKey(row))) rows.set(rowKey(row), { row, before: row.status });
      for (const [key, { row, before }] of rows)
        if (row.status === 'reserved') rows.set(key, { row: this.#voided(row, why), before });
    }
    for (const { row, before } of rows.values()) await this.#unit.keepNumber(row, before);
  }

  #asked({ ask, args }: Need): Asked {
    const [name = '', unit = ''] = args.slice(0, 2).map(String);
    const given = isRecord(args[2]) ? args[2] : {};
    const {
      date,
      reason,
      paper = '',
      ...fields
    } = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, String(value)]));
    return {
      name,
      unit,
      series: this.#facts.flow.definition.series?.[name] ?? {},
      fields,
      date: date ?? this.#facts.today,
      isDated: date !== undefined,
      paper: paper.trim(),
      reason: date !== undefined && date < this.#facts.today ? (reason ?? '') : '',
      status: ask === 'reserve' ? 'reserved' : 'used',
    };
  }

  #refusal({ name: series, date, series: { backdate }, reason, paper }: Asked): Json | null {
    const { today } = this.#facts;
    const no = (why: string): Json =>
      noNumber('NUMBER_DATE_REFUSED', { series, date, reason: why });
    if (!valueFormats.date(date)) return no('no-date');
    if (date === today) return null;
    if (date > today) return no('future-date');
    // Which days a number on paper is for says the register.
    if (paper !== '') return null;
    if (backdate === undefined) return no('no-backdate');
    return reason.trim() === '' ? no('no-reason') : null;
  }

  /** Takes a number that was set aside for paper; it may stand on letters from the day on for which it was. */
  async #onPaper(need: Need, asked: Asked, { key, size }: Place): Promise<Json> {
    const { name, paper, date } = asked;
    const id = { name, series: key, n: Number(paper), suffix: 0 };
    const row = /^\d{1,9}$/.test(paper) ? await this.#unit.findNumber(id) : null;
    if (row === null) return noNumber('NUMBER_NOT_FOUND', { series: name, number: paper });
    const { status, instance } = row;
    const isOwn = instance === null || instance === this.#facts.instance;
    const isDrawn = [...this.#drawn.values()].some((one) => rowKey(one.row) === rowKey(row));
    if (status !== 'reserved' || !isOwn || isDrawn)
      return noNumber('NUMBER_NOT_RESERVED', { number: row.text, status });
    if (size === null ? date < row.date : date !== row.date) {
      const reason = size === null ? 'not-yet-set-aside' : 'other-day';
      return noNumber('NUMBER_DATE_REFUSED', { series: name, date, reason });
    }
    const taken = { ...this.#rewritten(row, asked), instance: this.#facts.instance };
    return this.#keep(need, taken, status);
  }

  /** What the instance holds reserved here. A day's block is for letters of that day. */
  async #heldAt({ key, size }: Place, { name, date, isDated }: Asked): Promise<NumberRow | null> {
    if (!this.#facts.flow.reserves) return null;
    const held = await this.#reserved();
    const fits = (row: NumberRow): boolean =>
      row.name === name && row.series === key && (row.date === date || (size === null && !isDated));
    const taken = new Set([...this.#drawn.values()].map(({ row }) => rowKey(row)));
    return held.find((row) => fits(row) && !taken.has(rowKey(row))) ?? null;
  }

  async #reserved(): Promise<readonly NumberRow[]> {
    this.#held ??= await this.#unit.reservedNumbers(this.#facts.instance);
    return this.#held;
  }

  /** Draws where no number is yet, or says why there is none. */
  async #spot(
    place: Place,
    { name, series, date }: Asked,
  ): Promise<Spot | { readonly refusal: Json }> {
    const refuse = (...why: Parameters<typeof noNumber>): { readonly refusal: Json } => ({
      refusal: noNumber(...why),
    });
    if (series.backdate === 'suffix' && date < this.#facts.today) {
      const n = await this.#unit.lastNumberBy({ name, series: place.key }, date);
      if (n === 0)
        return refuse('NUMBER_DATE_REFUSED', { series: name, date, reason: 'no-earlier-number' });
      return { n, suffix: await this.#unit.takeNumber(suffixCounter(place.key, n)) };
    }
    const count = await this.#unit.takeNumber(place.counter);
    if (place.size !== null && count > place.size)
      return refuse('NUMBER_BLOCK_EXHAUSTED', { series: name, date, block: place.size });
    return { n: place.offset + count, suffix: 0 };
  }

  /** A number that is held for a draft is written anew: what it says may have changed since. */
  #rewritten(held: NumberRow, asked: Asked): NumberRow {
    const { series, unit, status, date } = asked;
    const { now: changedAt, by } = this.#facts;
    const text = writeNumber(series.format ?? '{n}', { ...held, ...asked });
    return { ...held, text, status, unit, date, changedAt, by };
  }

  #keep(need: Need, row: NumberRow, before: NumberStatus | null): string {
    this.#drawn.set(needKey(need), { row, before });
    return row.text;
  }

  #voided(row: NumberRow, voidReason: string): NumberRow {
    const { now: changedAt, by } = this.#facts;
    return { ...row, status: 'void', changedAt, by, voidReason };
  }
}

/** Why what an instance still held is void. */
function endOf({ detail }: FlowEvent, { status, result }: Instance): string {
  const reason = detail['comment'] ?? detail['reason'];
  if (status === 'cancelled') return typeof reason === 'string' ? `cancelled: ${reason}` : status;
  return `ended: ${result ?? ''}`;
}

function rowKey({ name, series, n, suffix }: NumberRow): string {
  return JSON.stringify([name, series, n, suffix]);
}
