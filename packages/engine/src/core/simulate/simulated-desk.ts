// Where one step of a simulation draws its numbers and turns, as the engine's does: what the step comes to, the register is
// told; what comes to nothing has drawn nothing.

import { needKey, type Need } from '../decision.ts';
import type { FlowEvent } from '../event.ts';
import type { Instance } from '../instance.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import { placeOf, suffixCounter, type Place } from '../numbering/number-place.ts';
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
} from '../numbering/number-question.ts';
import { noNumber } from '../numbering/number-refusal.ts';
import { drawnNumber, numberName, type NumberRow } from '../numbering/number-row.ts';
import type { SimulatedRegister } from './simulated-register.ts';

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
    const asked = numberQuestion(need, this.#drawer);
    const refusal = refusalOfDate(asked, this.#drawer.today);
    if (refusal !== null) return refusal;
    const place = placeOf(asked);
    if (asked.paper !== '') return this.#onPaper(need, asked, place);
    const held = this.#heldAt(place, asked);
    if (held) return this.#give(need, { row: rewritten(held, asked, this.#drawer), isKnown: true });
    return this.#new(need, asked, place);
  }

  /** Tells the register what the step has come to. */
  keep({ detail }: FlowEvent, { status, result }: Instance): void {
    const { answers } = detail;
    const rows = new Map<string, NumberRow>();
    for (const [key, { row, isKnown }] of this.#drawn) {
      if (isRecord(answers) && Object.hasOwn(answers, key)) rows.set(numberName(row), row);
      // One that was held before stays so; one that was drawn for nothing is explained.
      else if (!isKnown)
        rows.set(numberName(row), { ...row, status: 'void', voidReason: 'incident' });
    }
    if (status !== 'open') {
      const voidReason = status === 'done' ? `ended: ${result ?? ''}` : status;
      const held = this.#register.reservedBy(this.#drawer.instance);
      for (const row of [...held, ...rows.values()])
        if ((rows.get(numberName(row)) ?? row).status === 'reserved')
          rows.set(numberName(row), { ...row, status: 'void', voidReason });
    }
    this.#register.keep(this.#counters, rows.values());
  }

  /** Takes a number that was set aside for paper. */
  #onPaper(need: Need, question: NumberQuestion, { key, size }: Place): Json {
    const n = numberOnPaper(question);
    const id = { name: question.name, series: key, suffix: 0 };
    const row = n === null ? null : this.#register.find({ ...id, n });
    const isDrawn = row !== null && this.#isDrawn(row);
    const paper = paperNumber({ question, size, row, isDrawn }, this.#drawer);
    return 'refusal' in paper ? paper.refusal : this.#give(need, { row: paper.row, isKnown: true });
  }

  /** What the instance holds reserved here. */
  #heldAt(place: Place, question: NumberQuestion): NumberRow | undefined {
    if (!this.#drawer.flow.reserves) return undefined;
    return this.#register
      .reservedBy(this.#drawer.instance)
      .find((row) => fitsPlace(row, place, question) && !this.#isDrawn(row));
  }

  #isDrawn(row: NumberRow): boolean {
    return [...this.#drawn.values()].some((one) => numberName(one.row) === numberName(row));
  }

  #new(need: Need, asked: NumberQuestion, { key, counter, offset, size }: Place): Json {
    const { name, series, date } = asked;
    const { today, flow: _flow, ...drawer } = this.#drawer;
    const isLate = series.backdate === 'suffix' && date < today;
    const last = isLate ? this.#register.lastBy({ name, series: key }, date) : 0;
    if (isLate && last === 0) return refusedDate(asked, 'no-earlier-number');
    const count = this.next(isLate ? suffixCounter(key, last) : counter);
    if (!isLate && size !== null && count > size)
      return noNumber('NUMBER_BLOCK_EXHAUSTED', { series: name, date, block: size });
    const spot = isLate ? { n: last, suffix: count } : { n: offset + count, suffix: 0 };
    const drawing = { ...drawer, today, status: asked.status, reason: asked.reason };
    return this.#give(need, { row: drawnNumber(asked, key, spot, drawing), isKnown: false });
  }

  #give(need: Need, drawn: Drawn): string {
    this.#drawn.set(needKey(need), drawn);
    return drawn.row.text;
  }
}
