// Goes one way in an office that is played. What there is to choose is tried, the likeliest first; where a step goes
// elsewhere, what it depends on is chosen otherwise, be it there or where it was filled in.

import type { CompileContext } from '../compile/compilation.ts';
import type { Flow, Transition } from '../compile/flow.ts';
import type { FlowEvent } from '../event.ts';
import { today, type World } from '../organisation/world.ts';
import { inTurn } from '../samples/sample-values.ts';
import { Player, type Failure } from '../scenario/player.ts';
import type { Given, Step } from '../scenario/scenario-types.generated.ts';
import type { Offer } from '../verify/model.ts';
import type { Ways } from '../verify/ways.ts';
import { CauseFinder, type Causes } from './causes.ts';
import { Stepper, type Assignment, type Choices } from './choices.ts';
import { detours } from './detours.ts';
import { ended, named } from './done-steps.ts';
import type { Entry } from './entry.ts';
import { FieldValues } from './field-values.ts';
import type { Obstacle, Shown } from './goal.ts';
import { GuardHints } from './guard-hints.ts';
import type { Needs } from './needs.ts';
import { Observer } from './observed.ts';
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

/** Steps that are tried for one way, and for one step of it. */
const MOST_TRIES = 250;
const MOST_OF_STEP = 80;
/** Of steps behind the start so many are tried before something earlier is chosen otherwise, and then more. */
const BREADTHS: readonly number[] = [4, 40];
/** Stages that are kept of one configuration. */
const MOST_KEPT = 4;

/** How far a story has come. */
export interface Stage {
  readonly player: Player;
  readonly steps: readonly Step[];
  /** By the last of them. */
  readonly taken: ReadonlySet<Transition>;
}

/** A step that was done. */
interface Tried extends Shown {
  readonly watched: Watched;
  /** What went before it so that it is later. */
  readonly waited: readonly Step[];
}

/** A step that led to the states that were meant, and to other data. */
export interface Stray {
  /** Which step of the way it was. */
  readonly index: number;
  /** Where it came to. */
  readonly stage: Stage;
}

/** Where a way has ended. */
export interface Furthest {
  readonly index: number;
  readonly edge: number;
  readonly obstacle: Obstacle;
}

type Walked = { readonly reached: Stage } | { readonly causes: Causes };

const nothing: Needs = new Map();

/** Goes ways of one flow, and keeps where they have come to for those that follow. */
export class Walker {
  readonly #ways: Ways;
  readonly #watch: StepWatch;
  readonly #causes: CauseFinder;
  readonly #observer: Observer;
  readonly #guardHints: GuardHints;
  readonly #stepper: Stepper;
  readonly #opening: Player;
  readonly #kept = new Map<number, Stage[]>();
  /** What came of steps, by where they were done: ways that begin alike try the same ones. */
  readonly #done = new WeakMap<Player, Map<string, Tried>>();
  #tries = 0;
  #breadth = MOST_OF_STEP;
  /** Whether there was more to try in some step. */
  #isCut = false;
  #furthest: Furthest | null = null;
  #strays: Stray[] = [];

  constructor(ways: Ways, { flows, context, world, given = {} }: RehearsalSetting) {
    const { model } = ways;
    const { flow } = model;
    this.#ways = ways;
    this.#watch = new StepWatch(flow);
    this.#causes = new CauseFinder(flow);
    this.#observer = new Observer(model, context);
    this.#guardHints = new GuardHints(flow, { context, world });
    const watched = flows.map((one) => (one.name === flow.name ? this.#watch.watched : one));
    // Services answer in steps of the story.
    const opening = { ...given, services: {} };
    this.#opening = new Player({ flow: flow.name, flows: watched, world }, opening);
    const { now } = this.#opening.simulation;
    this.#stepper = new Stepper(model, {
      flows: new Map(flows.map((one) => [one.name, one])),
      values: new FieldValues(model, this.#observer),
      staff: new Staff(world.organisation, today(world, now)),
    });
  }

  /** Where the last way has come furthest; null: it failed nowhere. */
  get furthest(): Furthest | null {
    return this.#furthest;
  }

  /** Where the last way has strayed, by the last of its steps that did. */
  get strays(): readonly Stray[] {
    return this.#strays;
  }

  /** Whether the data of a story may be that of a configuration. */
  maybeIn(number: number, { player }: Stage): boolean {
    const { variables, firstVariable, width } = this.#ways.model;
    const { rows } = this.#ways.exploration;
    const data = player.instance?.data ?? {};
    return variables
      .slice(0, width - firstVariable)
      .every((variable, at) =>
        this.#observer.lies(variable, rows.at(number, firstVariable + at), data),
      );
  }

  /** Goes the rest of a way from where a story has come to. */
  goOn(way: readonly Entry[], { index, stage }: Stray): Stage | null {
    this.#furthest = null;
    this.#strays = [];
    this.#tries = MOST_TRIES / 4;
    const walked = this.#walk(way, index + 1, stage);
    return 'reached' in walked ? walked.reached : null;
  }

  /** From where a story has come to on this way before, or from the start. */
  go(way: readonly Entry[]): Stage | null {
    this.#furthest = null;
    this.#strays = [];
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
    const { instance } = stage.player;
    for (const detour of detours(this.#ways.model, way, index, instance)) {
      const around = this.#walk(way.toSpliced(index, 0, detour), index, stage);
      if ('reached' in around) return around;
    }
    return { causes: this.#causes.earlier(walked.causes) };
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
      if (next === index) this.#stray(index, stageAfter(stage, tried, named(step, events, player)));
      const causes = next === null ? this.#causesOf(entry, tried) : new Set(unmet);
      return { causes, isBehind: false };
    }
    const reached = stageAfter(stage, tried, named(step, events, player));
    this.#keep(way[next]?.at ?? null, reached);
    const walked = this.#walk(way, next + 1, reached);
    if ('reached' in walked) return walked;
    return { causes: this.#causes.earlier(walked.causes), isBehind: true };
  }

  /** Does a step where a story has come to, unless it was done there before. */
  #tried(stage: Stage, step: Step, wait: unknown): Tried {
    this.#tries -= 1;
    const waited: Step[] = typeof wait === 'string' ? [{ clock: { by: wait } }] : [];
    const done = this.#done.get(stage.player) ?? new Map<string, Tried>();
    this.#done.set(stage.player, done);
    const name = JSON.stringify([...waited, step]);
    const tried = done.get(name) ?? this.#doStep(stage, step, waited);
    done.set(name, tried);
    return tried;
  }

  /** In a fork of it. */
  #doStep(stage: Stage, step: Step, waited: readonly Step[]): Tried {
    const player = stage.player.fork();
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

  #stray(index: number, stage: Stage): void {
    const [last] = this.#strays;
    if (last && last.index > index) return;
    if (last && last.index < index) this.#strays = [];
    if (this.#strays.length < MOST_KEPT) this.#strays.push({ index, stage });
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
