// Walks through everything that can happen in a flow, breadth first. Where a guard may hold or not, both are tried, and
// what each answer says of the data is remembered; so what is found to be impossible is impossible, and the first way to
// a place is a shortest one.

import type { FlowNode, Transition } from '../compile/flow.ts';
import { Mover, type Row, type Witness } from '../kernel/encoded/mover.ts';
import type { Rule } from '../kernel/encoded/rules.ts';
import { Answers } from './answers.ts';
import { endlessIn } from './endless.ts';
import type { ExploreOptions, Exploration, Gone, Retraced, Step } from './exploration.ts';
import { followedBy } from './followed-by.ts';
import { jumpsOf } from './jumps.ts';
import { isLookedForBy } from './hearing.ts';
import { offersByPlace } from './offers-by-place.ts';
import { maskFrom } from './mask-from.ts';
import type { Hearing, Model, Offer, Test, Written } from './model.ts';
import { Moments, type Moment } from './moments.ts';
import { ReturnPoints } from './return-points.ts';
import { Integers, Rows } from './rows.ts';

const LIMIT = 200_000;

/** So often one step is gone with other answers before it is remembered what it has gone on from. */
const PATIENCE = 16;

/** So often a step is gone for another of the answers that lead to the same place. */
const MOST_FOR_VARIANTS = 1024;

/** Places that go wrong of which it is kept what is known there. */
const MOST_KNOWN = 256;

/** What was refused leads to the same place with more known of the data; as a number of an offer it is below this. */
const REFUSED = -2;

/** Walks through a flow. */
export function explore(
  model: Model,
  { limit = LIMIT, patience = PATIENCE, jumps }: ExploreOptions = {},
): Exploration {
  const all = jumps ? { ...model, offers: [...model.offers, ...jumpsOf(model, jumps)] } : model;
  return new Explorer(all, { limit, patience }).run();
}

/** The greatest integer of a row. How many ways back there are to remember, nobody knows beforehand. */
function mostIn({ layout, variables, width, firstVariable, counts, returns }: Model): number {
  if (returns.size > 0) return Infinity;
  const kept = variables.slice(0, width - firstVariable);
  const limits = [...counts.keys()].map(({ effect }) =>
    effect.kind === 'back' ? effect.limit : 0,
  );
  return Math.max(
    ...layout.slots.map(({ places }) => places.length),
    ...kept.map(({ all }) => all),
    ...limits.map((limit) => limit ?? 0),
  );
}

const none: readonly number[] = [];

const numbersOf = (rules: readonly (Rule | null)[]): ReadonlySet<number> =>
  new Set(rules.flatMap((rule) => rule?.index ?? []));

class Explorer implements Witness {
  readonly #model: Model;
  readonly #limit: number;
  readonly #patience: number;
  readonly #mover: Mover;
  readonly #rows: Rows;
  /** The row that moves. */
  readonly #row: Uint32Array;
  readonly #before: Uint32Array;
  readonly #answers = new Answers();
  #first: Rule | null = null;
  readonly #resumed: string[] = [];
  /** Those of them that are not put back yet. */
  #returning: string[] = [];
  #sentBack = false;
  /** Fan-outs of which only some children run again. */
  readonly #partial = new Set<string>();
  /** Whether the event at hand is also for those who look for it otherwise. */
  readonly #isFor = new Map<string, boolean>();
  /** The places before the microstep at hand. */
  readonly #places: Uint32Array;
  readonly #points: ReturnPoints;
  #offer: Offer | null = null;
  #hearing: Hearing | null = null;
  /** The guard at hand is that of this rule. */
  #asking: Rule | null = null;
  /** Null: it is not remembered what the step at hand has gone on from. */
  #moments: Moments | null = null;
  #keptMoments: Moments | null = null;
  /** Why the step at hand is gone no further. */
  #cut: 'known' | 'loops' | null = null;
  /** How often steps were begun and transitions taken; and of these how often beyond what is usual for one step. */
  #work = 0;
  #extra = 0;
  /** By the numbers of rules: null where nobody took it, or its guard never held. */
  readonly #taken: (Rule | null)[];
  readonly #held: (Rule | null)[];
  readonly #failed = new Set<number>();
  /** What guards ask and what transitions set, by the numbers of rules. */
  readonly #tests: (Test | null | undefined)[];
  readonly #sets: (readonly Written[] | undefined)[];
  readonly #from = new Integers();
  readonly #by = new Integers();
  readonly #edges = new Integers();
  readonly #unanswered: Exploration['unanswered'][number][] = [];
  readonly #loops: Exploration['loops'][number][] = [];
  readonly #emptied = new Map<string, Exploration['emptied'][number]>();
  /** What was known of what was set in the step at hand. */
  readonly #overwritten = new Map<number, number>();
  #at: number | null = null;
  readonly #final: ReadonlySet<number>;
  readonly #hasWaysBack: boolean;
  readonly left: Witness['left'];
  readonly entered: Witness['entered'];

  constructor(
    model: Model,
    { limit, patience }: Required<Pick<ExploreOptions, 'limit' | 'patience'>>,
  ) {
    this.#model = model;
    this.#limit = limit;
    this.#patience = patience;
    this.#mover = new Mover(model.layout, model.rules, this);
    this.#rows = new Rows(model.width, mostIn(model));
    this.#row = new Uint32Array(model.total);
    this.#before = new Uint32Array(model.total);
    this.#places = this.#before;
    this.#points = new ReturnPoints(model);
    const { count } = model.rules;
    this.#taken = Array.from({ length: count }, () => null);
    this.#held = Array.from({ length: count }, () => null);
    this.#tests = Array.from({ length: count });
    this.#sets = Array.from({ length: count });
    this.#hasWaysBack = model.returns.size > 0;
    const asksWhatIsDone = model.done.size > 0;
    const listens = asksWhatIsDone || model.lists.size > 0;
    this.left = asksWhatIsDone ? (node) => this.#noteLeft(node) : null;
    this.entered = listens ? (node) => this.#noteEntered(node) : null;
    const [root] = model.layout.slots;
    this.#final = new Set(
      root?.places.flatMap((place, value) =>
        place?.node.type === 'final' && place.node.parent === null ? [value] : [],
      ),
    );
  }

  run(): Exploration {
    const { offers } = this.#model;
    const { byPlace, always } = offersByPlace(this.#model);
    const stuck: number[] = [];
    let followed: ReadonlyMap<string, ReadonlySet<string>> | null = null;
    this.#try(null, null);
    let at = 0;
    for (; at < this.#rows.size && !this.#isTooMuch(); at++) {
      this.#rows.read(at, this.#before);
      const hasEnded = this.#hasEnded(this.#before);
      let moves = hasEnded ? 1 : 0;
      if (!hasEnded)
        for (const index of always) moves += this.#try(at, offers[index] ?? null, index);
      for (let slot = 0; slot < byPlace.length; slot++) {
        const here = byPlace[slot]?.[this.#before[slot] ?? 0] ?? none;
        for (const index of here) moves += this.#try(at, offers[index] ?? null, index);
      }
      if (moves === 0 && !this.#isTooMuch()) stuck.push(at);
    }
    const isComplete = at >= this.#rows.size && !this.#isTooMuch();
    return {
      size: this.#rows.size,
      extra: this.#extra,
      work: this.#work,
      isComplete,
      rows: this.#rows,
      entered: this.#everEntered(),
      held: numbersOf(this.#held),
      failed: this.#failed,
      taken: numbersOf(this.#taken),
      stuck,
      endless: isComplete ? endlessIn(this.#rows, this.#edges, this.#final) : [],
      unanswered: this.#unanswered,
      loops: this.#loops,
      leadsTo: (state) => {
        const { layout } = this.#model;
        followed ??= followedBy(layout, this.#rows, this.#edges);
        return followed.get(state) ?? new Set();
      },
      emptied: [...this.#emptied.values()],
      edges: this.#edges,
      stepTo: (number) => this.#stepTo(number),
      retrace: (way) => this.#retrace(way),
    };
  }

  /** Tries every way in which something may go. @returns how many ways led on */
  #try(at: number | null, offer: Offer | null, index = -1): number {
    let moves = 0;
    this.#begin();
    for (let plays = 1; !this.#isTooMuch(); plays++) {
      const before = this.#work;
      if (this.#once(at, offer, index)) moves++;
      if (plays > this.#patience) this.#extra += this.#work - before;
      if (!this.#nextAnswers(plays)) break;
    }
    return moves;
  }

  #isTooMuch(): boolean {
    return this.#rows.size > this.#limit || this.#extra > this.#limit;
  }

  /** Another step: nothing was answered in it, and nothing is remembered of it. */
  #begin(): void {
    this.#answers.clear();
    this.#moments = null;
  }

  /** @param plays - how often the step was gone @returns whether there are other answers */
  #nextAnswers(plays: number): boolean {
    const areThere = this.#answers.next();
    if (areThere && plays >= this.#patience) {
      if (!this.#moments) {
        this.#moments = this.#keptMoments ??= new Moments(this.#model);
        this.#moments.clear();
      }
      this.#moments.backTo(this.#answers.given - 1);
    }
    return areThere;
  }

  #once(at: number | null, offer: Offer | null, index: number): boolean {
    this.#at = at;
    switch (this.#play(at === null, offer)) {
      case 'moved':
        this.#arrive(at, index);
        return true;
      case 'refused':
        if (at === null || !offer) return false;
        if (!offer.isAsked && offer.isPassedOver !== true)
          this.#unanswered.push({ at, offer, ...this.#known(this.#unanswered) });
        else this.#remember(at, offer, index);
        return false;
      case 'lost':
      case 'known':
        return false;
      case 'loops':
        this.#loops.push({ at, offer, ...this.#known(this.#loops) });
        return false;
    }
  }

  /** What is known where it goes wrong, of the first such places. */
  #known({ length }: readonly unknown[]): { readonly row?: Uint32Array } {
    return length < MOST_KNOWN ? { row: this.#row.slice() } : {};
  }

  /**
   * From the row before, with the answers at hand. `lost`: nobody knows any more where to go back to. `known`: from where it
   * came to, it was gone on already.
   */
  #play(isStart: boolean, offer: Offer | null): 'moved' | 'refused' | 'lost' | 'loops' | 'known' {
    const { width, total, initial, firstVariable } = this.#model;
    const row = this.#row;
    this.#forgetLast(offer);
    if (isStart) {
      row.fill(0);
      for (const { place, mask } of initial) row[place] = mask;
    } else {
      for (let place = 0; place < width; place++) row[place] = this.#before[place] ?? 0;
      // What changes by itself may be anything each time.
      for (let place = width; place < total; place++)
        row[place] = initial[place - firstVariable]?.mask ?? 0;
    }
    if (offer) for (const { place, mask } of offer.fills) row[place] = mask;
    this.#work += 1;
    const rests = this.#move(row, offer);
    if (this.#cut) return this.#cut;
    if (offer && !this.#first) return 'refused';
    if (!rests) return 'loops';
    const isLost = this.#resumed.length > 0 && !this.#returnAll();
    if (this.#cut) return this.#cut;
    if (isLost) return 'lost';
    if (this.#hasWaysBack && !this.#sentBack) this.#points.forget(row);
    return 'moved';
  }

  /** Nothing of the step before goes into this one. */
  #forgetLast(offer: Offer | null): void {
    this.#answers.rewind();
    this.#cut = null;
    this.#asking = null;
    this.#first = null;
    this.#sentBack = false;
    if (this.#resumed.length > 0) this.#resumed.length = 0;
    if (this.#returning.length > 0) this.#returning = [];
    if (this.#partial.size > 0) this.#partial.clear();
    this.#offer = offer;
    this.#hearing = offer?.hearing ?? null;
  }

  #move(row: Row, offer: Offer | null): boolean {
    if (!offer) return this.#mover.begin(row);
    const { hearing, candidates } = offer;
    if (!hearing) return this.#mover.take(row, candidates);
    this.#isFor.clear();
    return this.#mover.hear(row, hearing.listeners);
  }

  #stepTo(number: number): Step {
    const from = this.#from.values[number] ?? -1;
    const by = this.#by.values[number] ?? -1;
    const isRefused = by <= REFUSED;
    const offer = this.#model.offers[isRefused ? REFUSED - by : by] ?? null;
    return { from: from < 0 ? null : from, offer, isRefused };
  }

  /** Goes a way again, with the answers that lead along it; what it learns is not forgotten. */
  #retrace(way: readonly Gone[]): Retraced[] {
    const known = new Uint32Array(this.#model.total);
    const retraced: Retraced[] = [];
    for (const gone of way) {
      const step = this.#again(gone, { known, isStart: retraced.length === 0 });
      if (!step) break;
      known.set(step.row);
      retraced.push(step);
    }
    return retraced;
  }

  #again(
    { at, offer, isRefused, variant = 0 }: Gone,
    { known, isStart }: { readonly known: Uint32Array; readonly isStart: boolean },
  ): Retraced | null {
    const seen = new Set<string>();
    const most = variant === 0 ? this.#limit : MOST_FOR_VARIANTS;
    this.#begin();
    for (let plays = 1; plays <= most; plays++) {
      this.#before.set(known);
      this.#overwritten.clear();
      const played = this.#play(isStart, offer);
      const row = this.#row.slice();
      const before = new Map(this.#overwritten);
      // What was refused leads to the same place, but for what was learnt.
      if (played === (isRefused ? 'refused' : 'moved') && this.#leads(at, offer, isRefused)) {
        const after = isRefused ? this.#row.slice() : row;
        const name = JSON.stringify([[...after], [...before]]);
        if (seen.size === variant && !seen.has(name))
          return { offer, isRefused, row: after, before };
        seen.add(name);
      }
      // Variants differ in what nobody asks for again, too.
      if (!(variant === 0 ? this.#nextAnswers(plays) : this.#answers.next())) break;
    }
    return null;
  }

  #leads(to: number, offer: Offer | null, isRefused: boolean): boolean {
    if (isRefused && offer) this.#learn(offer);
    const row = this.#row.slice();
    this.#forgetWhatNobodyAsks();
    const leads = this.#rows.holds(to, this.#row);
    this.#row.set(row);
    return leads;
  }

  /** What is refused changes nothing, but says something of the data: here it would be refused again. */
  #remember(at: number, offer: Offer, index: number): void {
    if (this.#learn(offer)) this.#arrive(at, REFUSED - index);
  }

  /** The row as it was, with what was learnt. @returns whether anything was */
  #learn({ fills }: Offer): boolean {
    const { firstVariable, width } = this.#model;
    let isNew = false;
    for (let place = 0; place < width; place++) {
      const known = this.#before[place] ?? 0;
      // Of what a form may fill in, nothing was learnt.
      if (place < firstVariable || fills.some((fill) => fill.place === place))
        this.#row[place] = known;
      else if (this.#row[place] !== known) isNew = true;
    }
    return isNew;
  }

  #arrive(at: number | null, by: number): void {
    this.#forgetWhatNobodyAsks();
    const number = this.#rows.add(this.#row);
    if (number >= 0) {
      this.#from.push(at ?? -1);
      this.#by.push(by);
    }
    if (at === null) return;
    this.#edges.push(at);
    this.#edges.push(number >= 0 ? number : -number - 1);
    this.#edges.push(by);
  }

  /** Of all that were sent back, each to its own sender. */
  #returnAll(): boolean {
    const row = this.#row;
    this.#returning = this.#resumed.splice(0);
    for (;;) {
      const state = this.#returning.shift();
      if (state === undefined || this.#cut) return true;
      if (!this.#isHere(state)) continue;
      const isKnown = this.#points.resume(state, row, () => this.#answers.choose());
      if (!isKnown || !this.#mover.take(row, [])) return false;
    }
  }

  /** What moved beside a state may have left it. */
  #isHere(state: string): boolean {
    const span = this.#model.layout.spans.get(state);
    return span !== undefined && this.#mover.isActive(this.#row, span);
  }

  /** Whether the event at hand is for a transition: what is looked for otherwise may be in it as well. */
  #hears(transition: Transition, { meant }: Hearing): boolean {
    const { correlation } = transition;
    if (!correlation || isLookedForBy(transition, meant)) return true;
    const { source } = correlation.is;
    const known = this.#isFor.get(source);
    if (known !== undefined) return known;
    const isFor = this.#answers.choose();
    this.#isFor.set(source, isFor);
    return isFor;
  }

  applies(rule: Rule): boolean {
    const { kind, transition, source } = rule;
    if (!transition) return true;
    if (this.#hearing && !this.#hears(transition, this.#hearing)) return false;
    const { effect, leadsTo } = transition;
    const { counts } = this.#model;
    if (kind === 'limited' && effect.kind === 'back') {
      const count = this.#row[counts.get(transition) ?? -1] ?? 0;
      if (count >= (effect.limit ?? Infinity)) return false;
    } else if (kind === 'resumed') {
      const sender = source && this.#points.senderTo(source.key, this.#row);
      if (sender === null || !leadsTo.has(sender)) return false;
    }
    const test = (this.#tests[rule.index] ??= this.#model.tests.get(transition) ?? null);
    if (!test) return true;
    this.#asking = rule;
    const holds = this.#holds(test);
    if (this.#cut) return false;
    if (holds) this.#held[rule.index] = rule;
    else this.#failed.add(rule.index);
    return holds;
  }

  took(rule: Rule): void {
    const { kind, transition, source } = rule;
    this.#work += 1;
    this.#first ??= rule;
    this.#taken[rule.index] = rule;
    if (!transition) return;
    const { counts, sets } = this.#model;
    this.#write((this.#sets[rule.index] ??= sets.get(transition) ?? []));
    const { effect } = transition;
    if (effect.kind === 'target' && effect.only !== null) this.#partial.add(effect.target);
    if (kind === 'limited') {
      const place = counts.get(transition);
      if (place !== undefined) this.#row[place] = (this.#row[place] ?? 0) + 1;
    }
    if (kind === 'resumed' && source) this.#resumed.push(source.key);
    if (effect.kind === 'back') this.#sentBack = true;
    if (effect.kind === 'back' && effect.resume && kind !== 'beyond')
      this.#points.keep(rule, this.#places, this.#row);
  }

  /** Becomes known of what is set. */
  #write(known: readonly Written[]): void {
    for (const { place, mask, from } of known) {
      if (!this.#overwritten.has(place)) this.#overwritten.set(place, this.#row[place] ?? 0);
      this.#row[place] = (from && maskFrom(this.#row[from.place] ?? 0, from.masks)) || mask;
    }
  }

  /** Of states whose end somebody asks for, by `done('x')`: their own outcome is one. */
  #noteLeft(node: FlowNode): void {
    const place = this.#model.done.get(node.key);
    if (place === undefined) return;
    const trigger = this.#offer?.trigger;
    const isOwn = trigger?.kind === 'outcome' && trigger.state === node.key;
    this.#row[place] = isOwn ? 2 : 1;
  }

  #noteEntered(node: FlowNode): void {
    const place = this.#model.done.get(node.key);
    if (place !== undefined) this.#row[place] = 1;
    const list = this.#model.lists.get(node.key);
    // What is run again in part has its children already.
    if (!list || this.#partial.has(node.key) || this.#emptied.has(node.key)) return;
    if (((this.#row[list.place] ?? 0) & list.mask) !== 0)
      this.#emptied.set(node.key, { state: node.key, at: this.#at, offer: this.#offer });
  }

  #everEntered(): Set<string> {
    const crossings = [
      this.#model.rules.begin,
      ...this.#taken.flatMap((rule) => rule?.crossing ?? []),
    ];
    return new Set(
      crossings.flatMap(({ entries }) => entries.flatMap(({ node }) => node?.key ?? [])),
    );
  }

  /** Whether a guard holds. Where it may or may not, the answer narrows what is known. */
  #holds(test: Test): boolean {
    switch (test.op) {
      case 'constant':
        return test.value;
      case 'not':
        return !this.#holds(test.of);
      case 'all':
        return test.of.every((part) => this.#holds(part));
      case 'any':
        return test.of.some((part) => this.#holds(part));
      case 'choice':
        return this.#holds(this.#holds(test.when) ? test.yes : test.no);
      case 'in': {
        const known = this.#row[test.place] ?? 0;
        const yes = known & test.mask;
        if (yes === 0) return false;
        if (yes === known) return true;
        if (this.#isKnown(test)) return false;
        const answer = this.#answers.choose();
        this.#row[test.place] = answer ? yes : known & ~test.mask;
        return answer;
      }
    }
  }

  /** Whether the step has gone on from here already, so that it is gone no further. */
  #isKnown(test: Test): boolean {
    if (this.#cut) return true;
    const { asked, given } = this.#answers;
    const rule = this.#asking;
    // What was answered before leads to where it was already.
    if (!this.#moments || !rule || asked < given) return false;
    const met = this.#moments.meet(this.#momentAt(rule, test), asked);
    if (met === 'new') return false;
    this.#cut = met === 'round' ? 'loops' : 'known';
    this.#mover.stop();
    return true;
  }

  #momentAt(rule: Rule, test: Test): Moment {
    const fills = this.#first ? null : (this.#offer?.fills ?? null);
    return {
      rule,
      test,
      row: this.#row,
      fills,
      isAlone: this.#mover.isAlone,
      isReturning: this.#resumed.length + this.#returning.length > 0,
      standing: [
        ...this.#mover.standing(),
        fills === null ? 1 : 0,
        this.#sentBack ? 1 : 0,
        ...this.#resumed,
        '<',
        ...this.#returning,
        '<',
        ...this.#partial,
        '<',
        ...[...this.#isFor].flat().map(String),
      ],
    };
  }

  /** What is not asked for again before it is written may be anything. */
  #forgetWhatNobodyAsks(): void {
    const { firstVariable, width, live, initial, variables } = this.#model;
    const row = this.#row;
    for (let place = firstVariable; place < width; place++) {
      const at = place - firstVariable;
      let isLive = false;
      for (let slot = 0; slot < live.length && !isLive; slot++)
        isLive = live[slot]?.[row[slot] ?? 0]?.[at] === 1;
      if (!isLive) row[place] = variables[at]?.all ?? initial[at]?.mask ?? 0;
    }
  }

  #hasEnded(row: Uint32Array): boolean {
    return this.#final.has(row[0] ?? 0);
  }
}
