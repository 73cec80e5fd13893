// Scenarios that go every way of a flow at least once, from the shortest ways that a proof has found. They say what the
// flow does: whoever reads them decides whether it should.

import type { CompileContext } from '../compile/compilation.ts';
import type { Flow, Transition } from '../compile/flow.ts';
import type { World } from '../organisation/world.ts';
import type { Goal, Obstacle } from '../rehearse/goal.ts';
import { Rehearsal } from '../rehearse/rehearsal.ts';
import { explore } from '../verify/explore.ts';
import { modelOf, type Model, type Offer } from '../verify/model.ts';
import { Ways } from '../verify/ways.ts';
import { Coverage } from './coverage.ts';
import { playScenario, recordScenario } from './play-scenario.ts';
import type { Given, Scenario, ScenarioFile, Step } from './scenario-types.generated.ts';

/** What scenarios are generated with. */
export interface Generating {
  /** It, and all that it may start or listen to. */
  readonly flows: readonly Flow[];
  /** What the flow was compiled with. */
  readonly context: CompileContext;
  /** People and calendars. */
  readonly world: World;
  /** What all of them begin with. */
  readonly given?: Given;
  /** Ways that are tried at most. Default 2,000. */
  readonly most?: number;
}

/** A transition that no generated scenario takes. */
export interface Missed {
  /** Its place: a JSON pointer. */
  readonly pointer: string;
  /** What was in the way where it came furthest; null: whatever the data says, nothing leads there. */
  readonly obstacle: Obstacle | null;
}

/** What was generated. */
export interface Generated {
  /** Null: no way could be gone. */
  readonly file: ScenarioFile | null;
  /** Transitions that none of them takes, and why. */
  readonly missed: readonly Missed[];
}

interface Way {
  readonly scenario: Scenario;
  readonly takes: ReadonlySet<string>;
}

/** So often it is tried to take a transition. */
const MOST_IN_VAIN = 8;

/** Steps that go on by themselves are tried again so often, to go on otherwise. */
const MOST_AGAIN = 6;

/** Ways between the same states that are tried, until one of them can be gone. */
const MOST_ALIKE = 4;

/** Writes as few scenarios as it can that together take every transition; the same flow gives the same ones. */
export function generateScenarios(flow: Flow, generating: Generating): Generated {
  const { flows, world, given = {} } = generating;
  const setting = { flow: flow.name, flows, world };
  const { ways, missed } = new Generator(flow, generating).run();
  const scenarios = fewest(ways).map(
    (scenario) => recordScenario(scenario, setting, given).scenario,
  );
  if (scenarios.length === 0) return { file: null, missed };
  const about = Object.keys(given).length > 0 ? { given } : {};
  const file = { $schema: 'urn:alir:scenarios:1', flow: flow.name, generated: true } as const;
  return { file: { ...file, ...about, scenarios }, missed };
}

/** Looks for a story along each edge of what was explored that may take a transition which none has taken. */
class Generator {
  readonly #flow: Flow;
  readonly #generating: Generating;
  readonly #model: Model;
  readonly #ways: Ways;
  readonly #rehearsal: Rehearsal;
  readonly #total: Coverage;
  readonly #found: Way[] = [];
  readonly #obstacles = new Map<string, Obstacle>();
  readonly #failures = new Map<string, number>();
  /** Goals whose last step went on by itself through a state. */
  readonly #through = new Map<string, { readonly goal: Goal; readonly to: number }[]>();

  constructor(flow: Flow, generating: Generating) {
    this.#flow = flow;
    this.#generating = generating;
    this.#model = modelOf(flow, generating.context);
    this.#ways = new Ways(this.#model, explore(this.#model));
    this.#rehearsal = new Rehearsal(this.#ways, generating);
    this.#total = new Coverage(flow);
  }

  run(): { readonly ways: readonly Way[]; readonly missed: readonly Missed[] } {
    const { edges, size } = this.#ways.exploration;
    const { most = 2_000 } = this.#generating;
    for (let start = 0; start < size && this.#ways.exploration.stepTo(start).from === null; start++)
      this.#try({ at: start }, start, null);
    const alike = new Map<string, number>();
    for (let edge = 0, tried = 0; edge < edges.size && tried < most; edge += 3) {
      const [from = 0, to = 0, by = 0] = edges.values.subarray(edge, edge + 3);
      const offer = this.#model.offers[by];
      if (!offer || !this.#mayTakeMore(offer)) continue;
      const name = JSON.stringify([by, this.#ways.leaves(from), this.#ways.leaves(to)]);
      const before = alike.get(name) ?? 0;
      if (before >= MOST_ALIKE) continue;
      tried += 1;
      alike.set(name, this.#try({ edge }, to, offer) ? MOST_ALIKE : before + 1);
    }
    this.#goOnOtherwise();
    return { ways: this.#found, missed: this.#missed() };
  }

  /** Branches that are taken without anybody's doing: where others of their state were taken before. */
  #goOnOtherwise(): void {
    for (const node of this.#flow.nodes.values())
      for (const transition of [...node.always, ...node.onDone]) {
        for (const { goal, to } of this.#through.get(node.key) ?? []) {
          if (!this.#isMissed(transition)) break;
          this.#try({ ...goal, takes: transition }, to, null);
        }
      }
  }

  #try(goal: Goal, to: number, offer: Offer | null): boolean {
    const rehearsed = this.#rehearsal.to(goal);
    if (rehearsed.steps === null) {
      const { takes = null } = 'takes' in goal ? goal : {};
      const meant = takes ? [takes] : (offer?.candidates ?? []).map(({ transition }) => transition);
      for (const transition of meant)
        if (transition) {
          this.#obstacles.set(transition.pointer, rehearsed.obstacle);
          const count = this.#failures.get(transition.pointer) ?? 0;
          this.#failures.set(transition.pointer, count + 1);
        }
      return false;
    }
    const { steps, taken } = rehearsed;
    this.#note({ goal, to }, taken);
    const { given = {}, flows, world } = this.#generating;
    const services = given.services ? { given: { services: {} } } : {};
    const scenario = { name: nameOf(steps, this.#ways.leaves(to)), ...services, steps };
    const coverage = new Coverage(this.#flow);
    const watched = flows.map((one) => (one.name === this.#flow.name ? coverage.watched : one));
    const setting = { flow: this.#flow.name, flows: watched, world };
    if (playScenario(scenario, setting, given).failures.length > 0) return false;
    const before = this.#total.transitions.size;
    this.#total.add(coverage);
    if (this.#total.transitions.size > before)
      this.#found.push({ scenario, takes: coverage.transitions });
    return true;
  }

  #note(gone: { readonly goal: Goal; readonly to: number }, taken: ReadonlySet<Transition>): void {
    if ('takes' in gone.goal) return;
    for (const { source } of taken) {
      const known = source === null ? [] : (this.#through.get(source) ?? []);
      if (source !== null && known.length < MOST_AGAIN) this.#through.set(source, [...known, gone]);
    }
  }

  /** Whether it, or what then goes by itself, takes what nothing has taken so far, and was not tried in vain too often. */
  #mayTakeMore({ candidates }: Offer): boolean {
    const { always, done } = this.#model.rules;
    const rules = new Set(candidates);
    for (const { crossing, transition, source } of rules) {
      if (transition && this.#isMissed(transition) && !this.#isHopeless(transition)) return true;
      for (const { node } of crossing?.entries ?? [])
        for (const rule of always.get(node?.key ?? '') ?? []) rules.add(rule);
      // What it ends may have been the last thing of what is around it.
      for (let around = source?.parent; around; around = around.parent)
        for (const rule of done.get(around.key) ?? []) rules.add(rule);
    }
    return false;
  }

  #isHopeless = ({ pointer }: Transition): boolean =>
    (this.#failures.get(pointer) ?? 0) >= MOST_IN_VAIN;

  #isMissed = ({ pointer }: Transition): boolean => !this.#total.transitions.has(pointer);

  #missed(): Missed[] {
    const { always, done } = this.#model.rules;
    const rules = [
      ...this.#model.offers.flatMap(({ candidates }) => candidates),
      ...[...always.values(), ...done.values()].flat(),
    ];
    const { taken } = this.#ways.exploration;
    const possible = new Set(
      rules.flatMap(({ index, transition }) =>
        transition && taken.has(index) ? [transition.pointer] : [],
      ),
    );
    return this.#total.report.transitions.missed.map((pointer) => ({
      pointer,
      obstacle: possible.has(pointer)
        ? (this.#obstacles.get(pointer) ?? { trigger: null, failure: null })
        : null,
    }));
  }
}

/** What people do on the way, and where it ends. */
function nameOf(steps: readonly Step[], leaves: readonly string[]): string {
  const way = steps.flatMap(({ complete, act }) =>
    complete ? `${complete.state} ${complete.outcome}` : act ? act.action : [],
  );
  return [...way, leaves.join(', ')].join(' → ').slice(-300);
}

/** Those that are needed: the one that takes most of what is left, until nothing is left. */
function fewest(ways: readonly Way[]): readonly Scenario[] {
  const left = new Set(ways.flatMap(({ takes }) => [...takes]));
  const chosen: Scenario[] = [];
  while (left.size > 0) {
    let best: { readonly way: Way; readonly gain: number } | null = null;
    for (const way of ways) {
      const gain = [...way.takes].filter((one) => left.has(one)).length;
      if (gain > (best?.gain ?? 0)) best = { way, gain };
    }
    if (!best) break;
    for (const one of best.way.takes) left.delete(one);
    chosen.push(best.way.scenario);
  }
  return chosen;
}
