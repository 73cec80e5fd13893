// The register of numbers of a simulation: draws as the engine's does, and holds what is reserved until it is used or its
// instance ends. What became of each number is the register's to tell, which nobody asks a simulation for.

import type { Need } from '../decision.ts';
import type { Flow } from '../compile/flow.ts';
import type { Instance } from '../instance.ts';
import { isRecord } from '../json-type.ts';
import type { Json } from '../json.ts';
import { writeNumber } from '../numbering/number-format.ts';
import { placeOf, suffixCounter, type Draft } from '../numbering/number-place.ts';
import { noNumber } from '../numbering/number-refusal.ts';
import { valueFormats } from '../validation/value-formats.ts';

/** For whom a number is drawn, and when. */
export interface Drawer {
  readonly flow: Flow;
  readonly instance: string;
  /** The day it is by the flow's calendar, `yyyy-mm-dd`. */
  readonly today: string;
}

interface Held {
  readonly name: string;
  readonly key: string;
  readonly n: number;
  readonly suffix: number;
  readonly date: string;
}

/** Counters and reserved numbers of one simulation. */
export class SimulatedRegister {
  readonly #counters = new Map<string, number>();
  /** By instance. */
  readonly #reserved = new Map<string, readonly Held[]>();
  /** Per series, the last number of each day. */
  readonly #lastOn = new Map<string, Map<string, number>>();

  /** As it is now. */
  fork(): SimulatedRegister {
    const other = new SimulatedRegister();
    for (const [counter, n] of this.#counters) other.#counters.set(counter, n);
    for (const [instance, held] of this.#reserved) other.#reserved.set(instance, held);
    for (const [key, days] of this.#lastOn) other.#lastOn.set(key, new Map(days));
    return other;
  }

  /** The next of a counter, from 1. */
  next(counter: string): number {
    const n = (this.#counters.get(counter) ?? 0) + 1;
    this.#counters.set(counter, n);
    return n;
  }

  /** The number as it is written, or why there is none. */
  draw({ ask, args }: Need, drawer: Drawer): Json {
    const [name = '', unit = ''] = args.slice(0, 2).map(String);
    const given = isRecord(args[2]) ? args[2] : {};
    const {
      date = drawer.today,
      reason = '',
      paper = '',
      ...fields
    } = Object.fromEntries(Object.entries(given).map(([field, value]) => [field, String(value)]));
    const series = drawer.flow.definition.series?.[name] ?? {};
    const draft: Draft = { name, unit, series, fields, date };
    // Nothing is set aside for paper here.
    if (paper.trim() !== '')
      return noNumber('NUMBER_NOT_FOUND', { series: name, number: paper.trim() });
    const why = refusedDate(draft, drawer.today, reason);
    if (why !== null) return noNumber('NUMBER_DATE_REFUSED', { series: name, date, reason: why });
    return this.#drawn(draft, drawer, {
      isReserved: ask === 'reserve',
      isDated: given['date'] !== undefined,
    });
  }

  /** What an instance that has ended still holds is nobody's any more. */
  close({ id, status }: Instance): void {
    if (status !== 'open') this.#reserved.delete(id);
  }

  #drawn(
    draft: Draft,
    { flow, instance, today }: Drawer,
    { isReserved, isDated }: { readonly isReserved: boolean; readonly isDated: boolean },
  ): Json {
    const { name, series, date } = draft;
    const place = placeOf(draft);
    const written = (n: number, suffix: number): string =>
      writeNumber(series.format ?? '{n}', { ...draft, n, suffix });
    const held = this.#reserved.get(instance) ?? [];
    const own = held.find(
      (one) =>
        one.name === name &&
        one.key === place.key &&
        (one.date === date || (place.size === null && !isDated)),
    );
    if (own) {
      if (!isReserved)
        this.#reserved.set(
          instance,
          held.filter((one) => one !== own),
        );
      return written(own.n, own.suffix);
    }
    let [n, suffix] = [0, 0];
    if (series.backdate === 'suffix' && date < today) {
      n = this.#lastBy(place.key, date);
      if (n === 0)
        return noNumber('NUMBER_DATE_REFUSED', {
          series: name,
          date,
          reason: 'no-earlier-number',
        });
      suffix = this.next(suffixCounter(place.key, n));
    } else {
      const count = this.next(place.counter);
      if (place.size !== null && count > place.size)
        return noNumber('NUMBER_BLOCK_EXHAUSTED', { series: name, date, block: place.size });
      n = place.offset + count;
      const days = this.#lastOn.get(place.key) ?? new Map<string, number>();
      this.#lastOn.set(place.key, days.set(date, n));
    }
    if (isReserved && flow.reserves)
      this.#reserved.set(instance, [...held, { name, key: place.key, n, suffix, date }]);
    return written(n, suffix);
  }

  #lastBy(key: string, date: string): number {
    const days = [...(this.#lastOn.get(key) ?? [])].filter(([day]) => day <= date);
    return Math.max(0, ...days.map(([, n]) => n));
  }
}

function refusedDate({ date, series }: Draft, today: string, reason: string): string | null {
  if (!valueFormats.date(date)) return 'no-date';
  if (date === today) return null;
  if (date > today) return 'future-date';
  if (series.backdate === undefined) return 'no-backdate';
  return reason.trim() === '' ? 'no-reason' : null;
}
