// Goes ways that a proof has found in an office that is played: with real posts, and data for which it really goes that
// way. What there is to choose is tried, the likeliest first; where a step goes elsewhere, what it depends on is chosen
// otherwise, be it there or where it was filled in; and where nothing helps, another way is tried.

import type { CompileContext } from '../compile/compilation.ts';
import type { Flow, Transition } from '../compile/flow.ts';
import type { FlowEvent } from '../event.ts';
import { today, type World } from '../organisation/world.ts';
import { Player, type Failure } from '../scenario/player.ts';
import { inTurn } from '../samples/sample-values.ts';
import type { Actor, Given, Step } from '../scenario/scenario-types.generated.ts';
import type { Happening, Offer } from '../verify/model.ts';
import type { Ways } from '../verify/ways.ts';
import { CauseFinder, type Causes } from './causes.ts';
import { Stepper, type Assignment, type Choices } from './choices.ts';
import { FieldValues } from './field-values.ts';
import { GuardHints } from './guard-hints.ts';
import { beforeOffer, needsOf, type Needs, type StepNeeds } from './needs.ts';
import { Observer } from './observed.ts';
import { Routes } from './routes.ts';
import { Staff } from './staff.ts';
import { StepWatch, type Watched } from './step-watch.ts';

/** Where ways are gone. */
export interface RehearsalSetting {
  /** It, and all that it may start or listen to. */
  readonly flows: readonly Flow[];
  /** What the flow was compiled with. */
  readonly context: CompileContext;
  /** People and calendars. */
  readonly world: World;
  /** What the story begins with. */
  readonly given?: Given;
}

/** Where a way is to lead. */
export type Goal =
  /** A configuration, by its number; or that it is not reached, in the way that `mayFail` says. */
  | {
      readonly at: number;
      /** What must be so of the data there. */
      readonly needs?: Needs;
      mayFail?(failure: Failure): boolean;
      /** A transition that its last step has to take. */
      readonly takes?: Transition;
    }
  /** Along this edge. */
  | { readonly edge: number; readonly takes?: Transition }
  /** To a configuration, null the start, in which something then happens; `shows` says whether it is what was meant. */
  | {
      readonly at: number | null;
      readonly offer: Offer | null;
      /** What must be so of the data in it. */
      readonly needs: Needs;
      /** How it may fail before: what was meant may happen by itself. */
      mayFail?(failure: Failure): boolean;
      shows(after: Shown): boolean;
    };

/** What came of the last step. */
export interface Shown {
  readonly failure: Failure | null;
  readonly player: Player;
  /** What happened in it. */
  readonly events: readonly FlowEvent[];
}

/** How it went. */
export type Rehearsed =
  | {
      readonly steps: readonly Step[];
      readonly obstacle: null;
      /** What its last step has taken. */
      readonly taken: ReadonlySet<Transition>;
    }
  | { readonly steps: null; readonly obstacle: Obstacle };

/** What was in the way where it came furthest. */
export interface Obstacle {
  /** What was to happen; null: the start. */
  readonly trigger: Happening | null;
  /** How it failed; null: it led elsewhere. */
  readonly failure: Failure['what'] | null;
}

/** Steps that are tried for one way, and for one step of it. */
const MOST_TRIES = 250;
const MOST_OF_STEP = 80;
/** Of steps behind the start so many are tried before something earlier is chosen otherwise, and then more. */
const BREADTHS: readonly number[] = [4, 40];
/** Ways that are tried for one goal, and how often one step is before no way goes along it any more. */
const MOST_WAYS = 10;
const MOST_FAILED = 2;
/** Steps beside the way that are tried in between. */
const MOST_DETOURS = 2;
/** Stages that are kept of one configuration. */
const MOST_KEPT = 4;

/** How far a story has come. */
interface Stage {
  readonly player: Player;
  readonly steps: readonly Step[];
  /** By the last of them. */
  readonly taken: ReadonlySet<Transition>;
}

interface Entry {
  readonly edge: number;
  /** Null: what happens there is what is to be shown. */
  readonly at: number | null;
  readonly offer: Offer | null;
  readonly isRefused: boolean;
  readonly needs: StepNeeds;
  readonly shows: ((after: Shown) => boolean) | null;
  /** How it may fail, and is what was meant all the same. */
  readonly mayFail?: ((failure: Failure) => boolean) | undefined;
  /** What it has to take besides. */
  readonly takes?: Transition | undefined;
}

/** A step that was done. */
interface Tried extends Shown {
  readonly watched: Watched;
  /** What went before it so that it is later. */
  readonly waited: readonly Step[];
}

/** Where a way has ended. */
interface Furthest {
  readonly index: number;
  readonly edge: number;
  readonly obstacle: Obstacle;
}

type Walked = { readonly reached: Stage } | { readonly causes: Causes };

const nothing: Needs = new Map();

/** Goes ways of one flow. */
export class Rehearsal {
  readonly #ways: Ways;
  readonly #given: Given;
  readonly #routes: Routes;
  readonly #watch: StepWatch;
  readonly #causes: CauseFinder;
  readonly #observer: Observer;
  readonly #guardHints: GuardHints;
  readonly #stepper: Stepper;
  readonly #opening: Player;
  readonly #kept = new Map<number, Stage[]>();
  /** How often all variants of an edge have failed, what was in the way, and where that is so for good. */
  readonly #failed = new Map<number, number>();
  readonly #obstacles = new Map<number, Obstacle>();
  readonly #hopeless = new Map<number, Obstacle>();
  #tries = 0;
  #breadth = MOST_OF_STEP;
  /** Whether there was more to try in some step. */
  #isCut = false;
  #furthest: Furthest | null = null;

  constructor(ways: Ways, { flows, context, world, given = {} }: RehearsalSetting) {
    const { model, exploration } = ways;
    const { flow } = model;
    this.#ways = ways;
    // Services answer in steps of the story.
    this.#given = { ...given, services: {} };
    this.#routes = new Routes(model, exploration);
    this.#watch = new StepWatch(flow);
    this.#causes = new CauseFinder(flow);
    this.#observer = new Observer(model, context);
    this.#guardHints = new GuardHints(flow, { context, world });
    const watched = flows.map((one) => (one.name === flow.name ? this.#watch.watched : one));
    this.#opening = new Player({ flow: flow.name, flows: watched, world }, this.#given);
    const { now } = this.#opening.simulation;
    this.#stepper = new Stepper(model, {
      flows: new Map(flows.map((one) => [one.name, one])),
      values: new FieldValues(model, this.#observer),
      staff: new Staff(world.organisation, today(world, now)),
    });
  }

  /** A story that leads there. */
  to(goal: Goal): Rehearsed {
    const without = new Set(this.#hopeless.keys());
    const variants = new Map<number, number>();
    let most: Furthest | null = null;
    for (let round = 0; round < MOST_WAYS; round++) {
      const way = this.#way(goal, { without, variants });
      if (way === null) break;
      if (way === 'again') continue;
      this.#furthest = null;
      const reached = this.#go(way);
      if (reached) return { steps: reached.steps, obstacle: null, taken: reached.taken };
      const furthest = this.#furthestOne();
      if (furthest === null) break;
      if (!most || furthest.index >= most.index) most = furthest;
      const { edge, obstacle } = furthest;
      if (Number.isNaN(edge)) break;
      variants.set(edge, (variants.get(edge) ?? 0) + 1);
      this.#obstacles.set(edge, obstacle);
    }
    return { steps: null, obstacle: most?.obstacle ?? this.#known(goal) };
  }

  /** Why there is no way any more: what has been in the way of others. */
  #known(goal: Goal): Obstacle {
    const at = 'edge' in goal ? this.#from(goal.edge) : (goal.at ?? 0);
    const way = this.#routes.to(at, new Set()) ?? [];
    const edges = [...way.map(({ edge }) => edge), ...('edge' in goal ? [goal.edge] : [])];
    const hopeless = edges.flatMap((edge) => this.#hopeless.get(edge) ?? []);
    return hopeless[0] ?? { trigger: null, failure: null };
  }

  #furthestOne(): Furthest | null {
    return this.#furthest;
  }

  /** `again`: an edge had no more variants, and is left out from now on. */
  #way(
    goal: Goal,
    {
      without,
      variants,
    }: { readonly without: Set<number>; readonly variants: ReadonlyMap<number, number> },
  ): Entry[] | 'again' | null {
    const isEdge = 'edge' in goal;
    if (isEdge && without.has(goal.edge)) return null;
    const at = isEdge ? this.#from(goal.edge) : goal.at;
    const before = at === null ? [] : this.#routes.to(at, without);
    if (!before) return null;
    const route = isEdge ? [...before, this.#routes.step(goal.edge)] : before;
    const chosen = route.map((step) => ({ ...step, variant: variants.get(step.edge) ?? 0 }));
    const traced = this.#ways.exploration.retrace(chosen);
    const exhausted = chosen[traced.length];
    if (exhausted) {
      without.add(exhausted.edge);
      this.#exhaust(exhausted.edge);
      return 'again';
    }
    const needs = needsOf(
      this.#ways.model,
      traced,
      'offer' in goal
        ? beforeOffer(goal.needs, goal.offer)
        : (('needs' in goal ? goal.needs : undefined) ?? nothing),
    );
    const way = chosen.map((step, index): Entry => {
      const own = needs[index] ?? { given: nothing, after: nothing };
      return { ...step, needs: own, shows: null };
    });
    const isLast = (index: number): boolean => index === way.length - 1;
    const takes = 'takes' in goal ? goal.takes : undefined;
    const mayFail = 'mayFail' in goal ? goal.mayFail : undefined;
    const gone = way.map((entry, index) => (isLast(index) ? { ...entry, mayFail, takes } : entry));
    if (!('offer' in goal)) return gone;
    const { offer, shows } = goal;
    const last = { given: goal.needs, after: goal.needs };
    return [...gone, { edge: NaN, at: null, offer, isRefused: false, needs: last, shows }];
  }

  /** What has failed for several goals in every variant, is not tried for others. */
  #exhaust(edge: number): void {
    const count = (this.#failed.get(edge) ?? 0) + 1;
    this.#failed.set(edge, count);
    const obstacle = this.#obstacles.get(edge);
    if (count >= MOST_FAILED && obstacle) this.#hopeless.set(edge, obstacle);
  }

  #from(edge: number): number {
    return this.#ways.exploration.edges.values[edge] ?? 0;
  }

  /** From where a story has come to on this way before, or from the start. */
  #go(way: readonly Entry[]): Stage | null {
    // The last step is always gone: it may lead to where it begins.
    for (let index = way.length - 2; index >= 0; index--) {
      const entry = way[index];
      const kept = entry?.at == null ? [] : (this.#kept.get(entry.at) ?? []);
      for (const stage of kept) {
        if (!entry || !this.#meets(entry.needs.after, stage.player)) continue;
        this.#tries = MOST_TRIES / 4;
        const walked = this.#walk(way, index + 1, stage);
        if ('reached' in walked) return walked.reached;
      }
    }
    const start: Stage = { player: this.#opening, steps: [], taken: new Set() };
    for (const breadth of BREADTHS) {
      this.#tries = MOST_TRIES;
      this.#breadth = breadth;
      this.#isCut = false;
      const walked = this.#walk(way, 0, start);
      if ('reached' in walked) return walked.reached;
      // All that there is was tried.
      if (this.#tries > 0 && !this.#isCut) break;
    }
    return null;
  }

  #walk(way: readonly Entry[], index: number, stage: Stage): Walked {
    const entry = way[index];
    if (!entry) return { reached: stage };
    if (entry.isRefused) return this.#walk(way, index + 1, stage);
    const walked = this.#straight(way, index, stage);
    if ('reached' in walked || !walked.causes.has('~children')) return walked;
    for (const detour of this.#detours(way, index, stage)) {
      const around = this.#walk(way.toSpliced(index, 0, detour), index, stage);
      if ('reached' in around) return around;
    }
    return { causes: this.#causes.earlier(walked.causes) };
  }

  /** What gives an open fan-out children, or ends those that it has, and leads nowhere else. */
  #detours(way: readonly Entry[], index: number, { player }: Stage): Entry[] {
    const before = way[index - 1];
    if (!before || way.filter(({ edge }) => Number.isNaN(edge)).length >= MOST_DETOURS + 1)
      return [];
    const open = Object.values(player.instance?.open ?? {}).filter(({ each }) => each);
    const states = new Set(open.map(({ state }) => state));
    const appends = this.#ways.model.offers.filter(
      ({ trigger, candidates }) =>
        trigger.kind === 'action' &&
        candidates.some(({ transition }) => transition?.effect.kind === 'append') &&
        (trigger.state === null || states.has(trigger.state)),
    );
    const ends = open
      .filter(({ each }) => each?.children.some(({ status }) => status === 'open'))
      .map(({ state }): Offer => {
        const trigger = { kind: 'done', state } as const;
        return { trigger, span: null, candidates: [], hearing: null, fills: [], isAsked: true };
      });
    const needs = { given: nothing, after: before.needs.after };
    const { at } = before;
    return [...appends, ...ends].map((offer) => ({
      edge: NaN,
      at,
      offer,
      isRefused: false,
      needs,
      shows: null,
    }));
  }

  #straight(way: readonly Entry[], index: number, stage: Stage): Walked {
    const entry = way[index];
    if (!entry) return { reached: stage };
    const choices = this.#choicesOf(entry, stage);
    if (!choices) {
      this.#fail(index, entry, null);
      return { causes: new Set() };
    }
    const plain = new Map(choices.all.map(({ key, values }) => [key, values[0]]));
    const queue: { readonly chosen: Assignment; readonly changed: ReadonlySet<string> }[] = [];
    const seen = new Set<string>();
    for (const chosen of [plain, ...this.#hints(entry, { all: choices.all, plain, stage })]) {
      if (!seen.has(nameOf(chosen))) queue.push({ chosen, changed: new Set() });
      seen.add(nameOf(chosen));
    }
    const met = new Set<string>();
    const breadth = index === 0 ? MOST_OF_STEP : this.#breadth;
    for (let tried = 0; this.#tries > 0; tried++) {
      const next = queue[tried];
      if (!next) break;
      if (tried >= breadth) {
        this.#isCut = true;
        break;
      }
      const { chosen, changed } = next;
      const outcome = this.#once(way, index, { stage, choices, chosen });
      if ('reached' in outcome) return outcome;
      const causes = this.#causes.whole(outcome.causes);
      for (const cause of causes) met.add(cause);
      const own = choices.all.filter(({ key, values }) => causes.has(key) && values.length > 1);
      // What lies behind this step does not depend on what is chosen in it.
      if (own.length === 0 && outcome.isBehind) break;
      const others = own
        .filter(({ key }) => !changed.has(key))
        .map(({ key, values }) => values.map((value) => ({ key, value })));
      if (queue.length >= MOST_OF_STEP + tried) continue;
      for (const { key, value } of inTurn(others).slice(0, MOST_OF_STEP)) {
        const other = new Map([...chosen, [key, value] as const]);
        const name = nameOf(other);
        if (seen.has(name)) continue;
        seen.add(name);
        queue.push({ chosen: other, changed: new Set([...changed, key]) });
      }
    }
    return { causes: met };
  }

  /** What makes the guards of its branches hold. */
  #hints(
    { offer, needs }: Entry,
    { all, plain, stage }: { all: Choices['all']; plain: Assignment; stage: Stage },
  ): Assignment[] {
    const { player } = stage;
    const standing = {
      instance: player.instance,
      now: player.simulation.now,
      needs: needs.given,
    };
    const guarded = (offer?.candidates ?? []).flatMap(({ transition }) =>
      transition?.guard ? [transition] : [],
    );
    return guarded.map((transition) => this.#guardHints.for(transition, { all, plain, standing }));
  }

  /** One try of a step, and from there on. */
  #once(
    way: readonly Entry[],
    index: number,
    {
      stage,
      choices,
      chosen,
    }: { readonly stage: Stage; readonly choices: Choices; readonly chosen: Assignment },
  ): { readonly reached: Stage } | { readonly causes: Causes; readonly isBehind: boolean } {
    const entry = way[index];
    const step = choices.write(chosen);
    if (!entry || !step) return { causes: new Set(), isBehind: false };
    const tried = this.#tried(stage, step, chosen.get('~now'));
    const { player, failure, events, watched } = tried;
    const isMeant = entry.shows
      ? entry.shows({ failure, player, events })
      : failure !== null && entry.mayFail?.(failure) === true;
    if (isMeant) return { reached: stageAfter(stage, tried, ended(step, tried)) };
    if (failure || entry.shows) {
      this.#fail(index, entry, failure);
      return { causes: this.#causesOf(entry, tried), isBehind: false };
    }
    const next = isTaken(entry, watched) ? this.#arrived(way, index, player) : null;
    const unmet = next === null ? [] : this.#unmet(way[next]?.needs.after ?? nothing, player);
    if (next === null || unmet.length > 0) {
      this.#fail(index, entry, null);
      const causes = next === null ? this.#causesOf(entry, tried) : new Set(unmet);
      return { causes, isBehind: false };
    }
    const reached = stageAfter(stage, tried, named(step, events, player));
    this.#keep(way[next]?.at ?? null, reached);
    const walked = this.#walk(way, next + 1, reached);
    if ('reached' in walked) return walked;
    return { causes: this.#causes.earlier(walked.causes), isBehind: true };
  }

  /** Does a step where a story has come to, in a fork of it. */
  #tried(stage: Stage, step: Step, wait: unknown): Tried {
    this.#tries -= 1;
    const player = stage.player.fork();
    const waited: Step[] = typeof wait === 'string' ? [{ clock: { by: wait } }] : [];
    for (const one of waited) player.step(one, stage.steps.length);
    const before = player.simulation.events.length;
    this.#watch.take();
    const [failure = null] = player.step(step, stage.steps.length);
    const watched = this.#watch.take();
    return { player, failure, events: player.simulation.events.slice(before), watched, waited };
  }

  /** What the guards that were asked read; of what failed, also what its state asks for. */
  #causesOf({ offer }: Entry, { failure, events, watched }: Tried): Causes {
    const asked = this.#causes.ofGuards([...watched.asked].flatMap(({ guard }) => guard ?? []));
    if (!failure) return asked;
    const places = incidentsIn(events).map(({ pointer }) => pointer);
    return asked.union(this.#causes.ofFailure(failure, stateOf(offer), places));
  }

  /** Which step of the way it has come to: what ends by itself may have ended already. Null: elsewhere. */
  #arrived(way: readonly Entry[], index: number, { instance }: Player): number | null {
    const leaves = [...(instance?.configuration ?? [])].sort().join(' ');
    for (let at = index; at < way.length; at++) {
      const entry = way[at];
      if (!entry || entry.at === null) return null;
      if (at > index && entry.offer?.isAsked !== false && !entry.isRefused) return null;
      if (this.#ways.leaves(entry.at).sort().join(' ') === leaves) return at;
    }
    return null;
  }

  #meets(needs: Needs, player: Player): boolean {
    return this.#unmet(needs, player).length === 0;
  }

  /** Fields that are not as the rest of the way needs them. */
  #unmet(needs: Needs, { instance }: Player): string[] {
    const { variables, firstVariable } = this.#ways.model;
    const data = instance?.data ?? {};
    return variables.flatMap((variable, index) => {
      const mask = needs.get(firstVariable + index) ?? variable.all;
      return this.#observer.lies(variable, mask, data) ? [] : variable.subject.fields;
    });
  }

  #choicesOf({ offer, needs }: Entry, { player }: Stage): Choices | null {
    const { instance } = player;
    const standing = { instance, now: player.simulation.now, needs: needs.given };
    return offer ? this.#stepper.step(offer, standing) : this.#stepper.start(standing);
  }

  #keep(at: number | null, stage: Stage): void {
    if (at === null) return;
    const kept = this.#kept.get(at) ?? [];
    if (kept.length < MOST_KEPT) this.#kept.set(at, [...kept, stage]);
  }

  #fail(index: number, { offer, edge }: Entry, failure: Failure | null): void {
    if (this.#furthest && this.#furthest.index > index) return;
    const obstacle = { trigger: offer?.trigger ?? null, failure: failure?.what ?? null };
    this.#furthest = { index, edge, obstacle };
  }
}

const stageAfter = ({ steps }: Stage, { player, waited, watched }: Tried, done: Step[]): Stage => ({
  player,
  steps: [...steps, ...waited, ...done],
  taken: watched.taken,
});

/** Whether what the step is for has moved it; what is told to nobody moves nothing. */
const isTaken = ({ offer, takes }: Entry, { taken }: Watched): boolean =>
  (takes === undefined || taken.has(takes)) &&
  (!offer ||
    offer.trigger.kind === 'reopen' ||
    offer.candidates.length === 0 ||
    offer.candidates.some(({ transition }) => transition !== null && taken.has(transition)));

const incidentsIn = (events: readonly FlowEvent[]): readonly { readonly pointer: string }[] =>
  events.flatMap(({ changes }) =>
    changes.flatMap((change) => (change.kind === 'incident.opened' ? [change.incident] : [])),
  );

const nameOf = (chosen: Assignment): string => JSON.stringify([...chosen]);

function stateOf(offer: Offer | null): string | null {
  return offer && 'state' in offer.trigger ? offer.trigger.state : null;
}

/** Events of what somebody did in a step. */
const acts: ReadonlySet<FlowEvent['type']> = new Set([
  'instance.started',
  'task.completed',
  'vote.cast',
  'action.taken',
  'task.skipped',
  'instance.reopened',
]);

/** The step as it was done: by whom. Where several sign, a step for each of them. */
function named(step: Step, events: readonly FlowEvent[], { instance }: Player): Step[] {
  const actors = events.flatMap(({ by, type, instance: of }): Actor[] =>
    by !== null && of === instance?.id && acts.has(type) ? [actorOf(by)] : [],
  );
  const [first] = actors;
  if (first === undefined) return [step];
  const { start, complete, act, skip, reopen } = step;
  if (complete) return actors.map((by) => ({ ...step, complete: { ...complete, by } }));
  if (start) return [{ ...step, start: { ...start, by: first } }];
  if (act) return [{ ...step, act: { ...act, by: first } }];
  if (skip) return [{ ...step, skip: { ...skip, by: first } }];
  if (reopen) return [{ ...step, reopen: { ...reopen, by: first } }];
  return [step];
}

function actorOf({ user, position, delegate }: NonNullable<FlowEvent['by']>): Actor {
  const own = delegate ?? position;
  return own === null || own === user ? user : { user, position: own };
}

/** The last step, with what it comes to. */
function ended(step: Step, { failure, events, player }: Shown): Step[] {
  if (!failure) return named(step, events, player);
  const { what } = failure;
  if (what.kind === 'refused') return [{ ...step, refused: what.code }];
  return what.kind === 'incident' ? [{ ...step, incident: what.code }] : [step];
}
