import type { Flow } from '../core/compile/flow.ts';
import { needKey, type Answers, type Need } from '../core/decision.ts';
import type { Json } from '../core/json.ts';
import { answerNeed, calendarOf, type World } from '../core/organisation/world.ts';
import { localDate } from '../core/calendar/local-date.ts';
import type { Unit } from '../ports/store.ts';
import type { Ids } from '../ports/ids.ts';

/** Answers from the world at once; ids as they are drawn; numbers once the unit has drawn them. */
export class ShellAnswers implements Answers {
  private given: Map<string, Json> | null = null;
  private readonly world: World;
  private readonly flow: Flow;
  private readonly now: number;
  private readonly ids: Ids;

  constructor(world: World, flow: Flow, now: number, ids: Ids) {
    this.world = world;
    this.flow = flow;
    this.now = now;
    this.ids = ids;
  }

  get(need: Need): Json | undefined {
    if (need.ask === 'number' || need.ask === 'open') return this.given?.get(needKey(need));
    if (need.ask === 'id') return this.idFor(needKey(need));
    return answerNeed(this.world, need, this.now, this.flow.calendar);
  }

  private idFor(key: string): Json {
    return this.given?.get(key) ?? this.keep(key, this.ids.next());
  }

  private keep(key: string, answer: Json): Json {
    this.given ??= new Map();
    this.given.set(key, answer);
    return answer;
  }

  /** Asks what only the unit's transaction can tell: a number of a series, how many of a tree are open. */
  async draw(need: Need, unit: Unit): Promise<void> {
    const answer =
      need.ask === 'open'
        ? await unit.countOpen(String(need.args[0]), Number(need.args[1]))
        : await this.drawNumber(need, unit);
    this.keep(needKey(need), answer);
  }

  private async drawNumber(need: Need, transaction: Unit): Promise<string> {
    const [series, unit = ''] = need.args.map(String);
    const { reset = 'year', format = '{n}' } = this.flow.definition.series?.[series ?? ''] ?? {};
    const [year = '', month = ''] = localDate(
      calendarOf(this.world, this.flow.calendar),
      this.now,
    ).split('-');
    const period = reset === 'never' ? '' : reset === 'year' ? `/${year}` : `/${year}-${month}`;
    const n = await transaction.takeNumber(`${series}/${unit}${period}`);
    const parts: Readonly<Record<string, string>> = {
      '{n}': String(n),
      '{unit}': unit,
      '{yyyy}': year,
      '{mm}': month,
    };
    return format.replace(/\{\w+\}/g, (placeholder) => parts[placeholder] ?? placeholder);
  }
}
