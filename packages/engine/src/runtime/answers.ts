import type { Flow } from '../core/compile/flow.ts';
import { needKey, type Answers, type Need } from '../core/decision.ts';
import type { FlowEvent } from '../core/event.ts';
import type { Instance } from '../core/instance.ts';
import type { Json } from '../core/json.ts';
import { answerNeed, calendarOf, type World } from '../core/organisation/world.ts';
import { asEarlier, filesLeft } from '../core/decide/merge-task.ts';
import { localDate } from '../core/calendar/local-date.ts';
import type { Unit } from '../ports/unit.ts';
import type { Ids } from '../ports/ids.ts';
import { NumberDesk } from './number-desk.ts';

/** What only the unit's transaction can tell. */
const ofUnit: ReadonlySet<string> = new Set([
  'number',
  'reserve',
  'open',
  'turn',
  'workload',
  'instance',
  'files',
]);

/** Beyond what an id's characters add up to, and small enough to multiply exactly. */
const PRIME = 2_147_483_647;

/** For whom the answers are. */
interface Asker {
  readonly now: number;
  readonly instance: string;
  /** User; null: the engine itself. */
  readonly by: string | null;
}

/** Answers from the world at once; ids as they are drawn; numbers once the unit has drawn them. */
export class ShellAnswers implements Answers {
  private given: Map<string, Json> | null = null;
  private desk: NumberDesk | null = null;
  private readonly world: World;
  private readonly flow: Flow;
  private readonly asker: Asker;
  private readonly ids: Ids;

  constructor(world: World, flow: Flow, asker: Asker, ids: Ids) {
    this.world = world;
    this.flow = flow;
    this.asker = asker;
    this.ids = ids;
  }

  get(need: Need): Json | undefined {
    if (ofUnit.has(need.ask)) return this.given?.get(needKey(need));
    if (need.ask === 'id') return this.idFor(needKey(need));
    if (need.ask === 'chance') return this.chanceFor(needKey(need), Number(need.args[0]));
    return answerNeed(this.world, need, this.asker.now, this.flow.calendar);
  }

  private idFor(key: string): Json {
    return this.given?.get(key) ?? this.keep(key, this.ids.next());
  }

  /** A whole number below `most`, of the random bits of an id; history keeps it. */
  private chanceFor(key: string, most: number): Json {
    const known = this.given?.get(key);
    if (known !== undefined) return known;
    let bits = 0;
    for (const character of this.ids.next()) bits = (bits * 31 + character.charCodeAt(0)) % PRIME;
    return this.keep(key, bits % most);
  }

  private keep(key: string, answer: Json): Json {
    this.given ??= new Map();
    this.given.set(key, answer);
    return answer;
  }

  /**
   * Asks what only the unit's transaction can tell: a number of a series, how many of a tree are open.
   *
   * @param known - what is known better than the unit knows it; default: nothing
   */
  async draw(
    need: Need,
    unit: Unit,
    known: (need: Need, drawn: Json) => Json = (_need, drawn) => drawn,
  ): Promise<void> {
    this.keep(needKey(need), known(need, await this.drawn(need, unit)));
  }

  private drawn(need: Need, unit: Unit): Promise<Json> {
    const [first, second] = need.args;
    switch (need.ask) {
      case 'open':
        return unit.countOpen(String(first), Number(second));
      case 'turn':
        return unit.takeNumber(`~turn/${String(first)}`);
      case 'instance':
        return this.earlier(unit, need.args.map(String));
      case 'files':
        return this.filesOf(unit, String(first));
      case 'workload':
        return Promise.all(need.args.map((pool) => unit.countPool(String(pool))));
      default:
        return this.deskIn(unit).draw(need);
    }
  }

  /** What of another instance decides whether this one may be merged into it; null: there is none. */
  private async earlier(unit: Unit, [id = '', ...same]: readonly string[]): Promise<Json> {
    const loaded = await unit.load(id);
    return loaded && asEarlier(loaded.instance, same);
  }

  /** Ids of the files of another instance. */
  private async filesOf(unit: Unit, id: string): Promise<Json> {
    const loaded = await unit.load(id);
    return loaded === null ? [] : filesLeft(loaded.instance);
  }

  /** Whether the step has drawn a number, or its instance may hold one. */
  get hasNumbers(): boolean {
    return this.desk !== null || this.flow.reserves;
  }

  /** Says in the register what became of the numbers of this step. @param event - null: it came to nothing */
  async closeNumbers(unit: Unit, event: FlowEvent | null, after: Instance | null): Promise<void> {
    const mayHold = this.flow.reserves && after !== null && after.status !== 'open';
    if (this.desk === null && !mayHold) return;
    await this.deskIn(unit).close(event, after);
  }

  private deskIn(unit: Unit): NumberDesk {
    const today = localDate(calendarOf(this.world, this.flow.calendar), this.asker.now);
    this.desk ??= new NumberDesk({ flow: this.flow, today, ...this.asker }, unit);
    return this.desk;
  }
}
