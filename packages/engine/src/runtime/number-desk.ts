// Draws the numbers that a step asks for, and says in the register what became of each: used or reserved where the step's
// event has it, void where the step came to nothing or the instance ended without it. So the register explains every gap.

import { needKey, type Need } from '../core/decision.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance } from '../core/instance.ts';
import { isRecord } from '../core/json-type.ts';
import type { Json } from '../core/json.ts';
import { placeOf, suffixCounter, type Place } from '../core/numbering/number-place.ts';
import {
  fitsPlace,
  numberOnPaper,
  numberQuestion,
  paperNumber,
  refusalOfDate,
  refusedDate,
  rewritten,
  type Drawer,
  type NumberQuestion,
} from '../core/numbering/number-question.ts';
import { noNumber } from '../core/numbering/number-refusal.ts';
import {
  drawnNumber,
  numberName,
  type NumberRow,
  type NumberStatus,
} from '../core/numbering/number-row.ts';
import type { Unit } from '../ports/unit.ts';

/** A number that the step asked for. */
interface Drawn {
  readonly row: NumberRow;
  /** Null: it was drawn for this step. */
  readonly before: NumberStatus | null;
}

/** A place in the register that no number has yet. */
type Spot = Pick<NumberRow, 'n' | 'suffix'>;

export class NumberDesk {
  readonly #drawer: Drawer;
  readonly #unit: Unit;
  /** By the question that it answers. */
  readonly #drawn = new Map<string, Drawn>();
  #held: readonly NumberRow[] | null = null;

  constructor(drawer: Drawer, unit: Unit) {
    this.#drawer = drawer;
    this.#unit = unit;
  }

  /** The number as it is written, or why there is none. */
  async draw(need: Need): Promise<Json> {
    const asked = numberQuestion(need, this.#drawer);
    const refusal = refusalOfDate(asked, this.#drawer.today);
    if (refusal !== null) return refusal;
    const place = placeOf(asked);
    if (asked.paper !== '') return this.#onPaper(need, asked, place);
    const held = await this.#heldAt(place, asked);
    if (held !== null) return this.#keep(need, rewritten(held, asked, this.#drawer), held.status);
    const spot = await this.#spot(place, asked);
    if ('refusal' in spot) return spot.refusal;
    const drawing = { ...this.#drawer, status: asked.status, reason: asked.reason };
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
      if (isGiven) rows.set(numberName(drawn.row), drawn);
      // One that was held before stays so; one that was drawn for nothing is explained.
      else if (drawn.before === null)
        rows.set(numberName(drawn.row), { ...drawn, row: this.#voided(drawn.row, 'incident') });
    }
    if (event !== null && after !== null && after.status !== 'open' && this.#drawer.flow.reserves) {
      const why = endOf(event, after);
      for (const row of await this.#reserved())
        if (!rows.has(numberName(row))) rows.set(numberName(row), { row, before: row.status });
      for (const [key, { row, before }] of rows)
        if (row.status === 'reserved') rows.set(key, { row: this.#voided(row, why), before });
    }
    for (const { row, before } of rows.values()) await this.#unit.keepNumber(row, before);
  }

  /** Takes a number that was set aside for paper. */
  async #onPaper(need: Need, question: NumberQuestion, { key, size }: Place): Promise<Json> {
    const n = numberOnPaper(question);
    const id = { name: question.name, series: key, suffix: 0 };
    const row = n === null ? null : await this.#unit.findNumber({ ...id, n });
    const isDrawn = row !== null && this.#isDrawn(row);
    const paper = paperNumber({ question, size, row, isDrawn }, this.#drawer);
    return 'refusal' in paper ? paper.refusal : this.#keep(need, paper.row, 'reserved');
  }

  /** What the instance holds reserved here. */
  async #heldAt(place: Place, question: NumberQuestion): Promise<NumberRow | null> {
    if (!this.#drawer.flow.reserves) return null;
    const held = await this.#reserved();
    return held.find((row) => fitsPlace(row, place, question) && !this.#isDrawn(row)) ?? null;
  }

  #isDrawn(row: NumberRow): boolean {
    return [...this.#drawn.values()].some((one) => numberName(one.row) === numberName(row));
  }

  async #reserved(): Promise<readonly NumberRow[]> {
    this.#held ??= await this.#unit.reservedNumbers(this.#drawer.instance);
    return this.#held;
  }

  /** Draws where no number is yet, or says why there is none. */
  async #spot(place: Place, question: NumberQuestion): Promise<Spot | { readonly refusal: Json }> {
    const { name, series, date } = question;
    if (series.backdate === 'suffix' && date < this.#drawer.today) {
      const n = await this.#unit.lastNumberBy({ name, series: place.key }, date);
      if (n === 0) return { refusal: refusedDate(question, 'no-earlier-number') };
      return { n, suffix: await this.#unit.takeNumber(suffixCounter(place.key, n)) };
    }
    const count = await this.#unit.takeNumber(place.counter);
    if (place.size !== null && count > place.size)
      return {
        refusal: noNumber('NUMBER_BLOCK_EXHAUSTED', { series: name, date, block: place.size }),
      };
    return { n: place.offset + count, suffix: 0 };
  }

  #keep(need: Need, row: NumberRow, before: NumberStatus | null): string {
    this.#drawn.set(needKey(need), { row, before });
    return row.text;
  }

  #voided(row: NumberRow, voidReason: string): NumberRow {
    const { now: changedAt, by } = this.#drawer;
    return { ...row, status: 'void', changedAt, by, voidReason };
  }
}

/** Why what an instance still held is void. */
function endOf({ detail }: FlowEvent, { status, result }: Instance): string {
  const reason = detail['comment'] ?? detail['reason'];
  if (status === 'cancelled') return typeof reason === 'string' ? `cancelled: ${reason}` : status;
  return `ended: ${result ?? ''}`;
}
