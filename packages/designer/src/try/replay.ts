// A scenario as a story to be looked at: played by the engine step by step, each step with who does what, in sentences, and where
// the letter is afterwards. Proofs tell how it comes to what they find by such scenarios.

import { type FlowEvent, weekdays, type World } from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import {
  type Given,
  Player,
  sayFailure,
  sayHappening,
  type Scenario,
  type ScenarioNaming,
  type Step,
} from '@alir/engine/scenarios';
import type { Simulation } from '@alir/engine/simulate';
import { isObject } from '../model/change/change.ts';
import type { FlowDocument } from '../model/index.ts';
import { capitalised, type Language, listed, saying } from '../model/words/language.ts';
import type { Naming } from '../model/words/speaker.ts';
import type { CompiledFlows } from './compiled-flow.ts';
import { namesOf, personIn } from './names.ts';
import { goOnFrom, stepsWithLetters, type Trial } from './trial.ts';
import { type Passed, Watch } from './watched-flow.ts';

/** Something that was filled in. */
export interface Filled {
  /** The field. */
  readonly field: string;
  /** What was written. */
  readonly value: string;
}

/** One picture of a story. */
export interface Frame {
  /** Who does what. */
  readonly sentence: string;
  /** What is filled in with it. */
  readonly filled: readonly Filled[];
  /** When it happens, ms UTC. */
  readonly at: number;
  /** Where it went. */
  readonly passed: Passed;
  /** Whether there is a letter by then; none: nobody could begin it. */
  readonly isBegun: boolean;
  /** The steps that the letter is in afterwards, with how often. */
  readonly here: ReadonlyMap<string, number>;
  /** What went otherwise than the scenario says, in sentences; empty where all is as it says. */
  readonly failures: readonly string[];
  /** The office as it is then. */
  readonly office: Simulation;
}

/** A story. */
export interface Replay {
  /** In order; it ends where something goes otherwise than the scenario says. */
  readonly frames: readonly Frame[];
  /** Whether it ends before its last step: who or what is in it is not there. */
  readonly isCut: boolean;
  /** What it is played with. */
  readonly setting: CompiledFlows & { readonly world: World; readonly watch: Watch };
}

/** A story to be played: a finding's scenario, or one that is kept beside the flow. */
export interface Story {
  /** The steps. */
  readonly steps: readonly Step[];
  /** The world in which it begins. */
  readonly given: Given;
}

/** Plays a story on a document that compiles. */
export function replayOf(
  story: Story,
  playing: {
    readonly document: FlowDocument;
    readonly flows: CompiledFlows;
    readonly world: World;
  } & Naming,
): Replay {
  const { document, flows, world, lang } = playing;
  const watch = new Watch(flows.flow);
  const setting = { flow: flows.flow.name, flows: [watch.flow, ...flows.others], world };
  const player = new Player(setting, story.given);
  const names = namesOf(document, world, playing);
  const { zone } = world.calendars.get(flows.flow.calendar ?? '') ?? weekdays;
  const frames: Frame[] = [];
  for (const [index, step] of story.steps.entries()) {
    const before = player.simulation.events.length;
    const [failures, passed] = watch.during(() => player.step(step, index));
    const office = player.simulation.fork();
    const events = office.events.slice(before);
    frames.push({
      sentence: sentenceOf(step, {
        events,
        names,
        world,
        lang,
        now: office.now,
        zone,
      }),
      filled: filledIn(step, { names, world, lang }),
      at: office.now,
      passed,
      isBegun: office.instances.some(({ flow }) => flow === flows.flow.name),
      here: stepsWithLetters(office, flows.flow.name),
      failures: failures.map(({ what }) => sayFailure(what, lang, names)),
      office,
    });
    if (failures.length > 0) break;
  }
  const isCut = frames.length < story.steps.length;
  return { frames, isCut, setting: { ...flows, world, watch } };
}

/** A trial that goes on from where a frame of a story stands. */
export function tryFrom({ setting }: Replay, { office, passed, at }: Frame): Trial {
  const { flow, others, world, watch } = setting;
  return goOnFrom({
    setting: { flow, others, world, now: at },
    watch,
    office: office.fork(),
    passed,
  });
}

/** What a finding's scenario tells. */
export function storyOf(scenario: {
  readonly steps: readonly Step[];
  readonly at?: string;
}): Story {
  const { steps, at } = scenario;
  return { steps, given: at === undefined ? {} : { at } };
}

/** What a scenario of a document tells. */
export function storyIn(scenario: Scenario, given: Given = {}): Story {
  return { steps: scenario.steps, given: { ...given, ...scenario.given } };
}

/** Where a story went until it stood at a frame, frame by frame. */
export function passedUntil({ frames }: Replay, at: number): readonly Passed[] {
  return frames.slice(0, at + 1).map(({ passed }) => passed);
}

interface Telling {
  readonly names: ScenarioNaming;
  readonly world: World;
  readonly lang: Language;
}

interface Happened extends Telling {
  /** What the step brought about. */
  readonly events: readonly FlowEvent[];
  /** When, ms UTC. */
  readonly now: number;
  /** The zone of the flow's calendar. */
  readonly zone: string;
}

/** Who did what: as the engine saw it, whoever the scenario names. */
function sentenceOf(step: Step, happened: Happened): string {
  const { names, lang, now } = happened;
  const say = saying(lang);
  const { start, complete, clock, service } = step;
  const doers = doersOf(happened);
  const who = doers ?? say('Seseorang', 'Somebody');
  if (start && doers === null)
    return say('Alur lain memulai surat.', 'Another flow starts the letter.');
  if (start) return say(`${who} memulai surat.`, `${who} starts the letter.`);
  if (complete) {
    const state = names.state(complete.state);
    const outcome = names.choice(complete.outcome, complete.state);
    return say(
      `${who} menyelesaikan “${state}” dengan “${outcome}”.`,
      `${who} completes “${state}” with “${outcome}”.`,
    );
  }
  if (clock) {
    const until = momentWords(now, happened.zone, lang);
    return say(`Waktu berlalu sampai ${until}.`, `Time passes until ${until}.`);
  }
  if (service) {
    const state = names.state(service.state);
    return 'error' in service
      ? say(`Layanan gagal pada “${state}”.`, `The service fails at “${state}”.`)
      : say(`Layanan menjawab pada “${state}”.`, `The service answers at “${state}”.`);
  }
  return `${capitalised(sayHappening(step, lang, names))}.`;
}

/** Everybody who did something, by name; null where nobody did. */
function doersOf({ events, world, lang }: Happened): string | null {
  const people = events.flatMap(({ by }) => (by === null ? [] : [personIn(world, by)]));
  return people.length === 0 ? null : listed([...new Set(people)], saying(lang)('dan', 'and'));
}

/** A moment as people of that zone write it. @param at - ms UTC */
function momentWords(at: number, zone: string, lang: Language): string {
  const locale = lang === 'id' ? 'id-ID' : 'en-GB';
  const style = { dateStyle: 'full', timeStyle: 'short', timeZone: zone } as const;
  return new Intl.DateTimeFormat(locale, style).format(at);
}

function filledIn({ start, complete }: Step, { names, world, lang }: Telling): readonly Filled[] {
  const data: JsonObject = start?.data ?? complete?.data ?? {};
  return Object.entries(data).map(([field, value]) => ({
    field: names.field(field),
    value: valueWords(value, world, lang),
  }));
}

/** A value as people write it. */
function valueWords(value: Json, world: World, lang: Language): string {
  const say = saying(lang);
  if (value === null) return say('kosong', 'empty');
  if (typeof value === 'boolean') return value ? say('ya', 'yes') : say('tidak', 'no');
  if (typeof value === 'number') return value.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB');
  if (typeof value === 'string') return world.organisation.positions.get(value)?.name ?? value;
  if (Array.isArray(value)) return value.map((one) => valueWords(one, world, lang)).join(', ');
  return isObject(value)
    ? Object.values(value)
        .map((one) => valueWords(one, world, lang))
        .join(', ')
    : String(value);
}
