// Many letters at once: what an office is loaded with, as the scenarios of a flow tell it, and as its steps do where they tell
// nothing. Whoever plays it changes the numbers.

import {
  type CalendarData,
  type Flow,
  type FlowNode,
  weekdays,
  type World,
} from '@alir/engine/core';
import type { Json, JsonObject } from '@alir/engine/core/types';
import {
  type Arrival,
  type Choice,
  playPopulation,
  type Population,
  type PopulationProgress,
  populationOf,
  type PopulationReport,
  sayReport,
  type ToldReport,
  type Weighted,
} from '@alir/engine/simulate';
import { isList, isObject } from '../model/change/change.ts';
import { beginner } from './cast-of-flow.ts';
import { namesOf } from './names.ts';
import { readScenarios, type Testing } from './test-scenarios.ts';

/** What somebody may change of a load. */
export interface LoadSettings {
  /** How many letters arrive on a working day. */
  readonly perDay: number;
  /** How many working days are played. */
  readonly days: number;
  /** How often it is played anew: more runs, narrower ranges. */
  readonly runs: number;
  /** Who brings letters: a user. Used where scenarios do not tell. */
  readonly by: string;
  /** What each letter says. Used where scenarios do not tell. */
  readonly data: JsonObject;
  /** How long somebody works on a step, minutes; by step. */
  readonly minutes: Readonly<Record<string, number>>;
  /** How often each outcome is chosen, in percent; by step and outcome. */
  readonly shares: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How many people do the work of a post; of others one. */
  readonly people: Readonly<Record<string, number>>;
}

/** A step at which somebody works, as it is shown to whoever changes its numbers. */
export interface LoadedStep {
  /** Its name. */
  readonly key: string;
  /** What people call it. */
  readonly title: string;
  /** How it may end. */
  readonly outcomes: readonly { readonly name: string; readonly label: string }[];
}

/** What a flow can be loaded with. */
export interface Load {
  /** The steps at which somebody works, in the flow's order. */
  readonly steps: readonly LoadedStep[];
  /** Whether scenarios tell what arrives; else somebody brings plain letters. */
  readonly isTold: boolean;
  /** Numbers to begin with. */
  readonly usual: LoadSettings;
  /** What is played with these numbers. */
  readonly populationOf: (settings: LoadSettings) => Population;
}

/** Of outcomes about which nobody told anything the first is the usual one. */
const usualShare = 80;
/** Of what nobody told how long it takes. */
const usualMinutes = 15;

/** What the flow of a document can be loaded with. */
export function loadOf(testing: Testing): Load {
  const { flows, document, world } = testing;
  const { flow } = flows;
  const read = readScenarios(testing);
  const file = read.ok ? read.file : null;
  const known = new Map([flow, ...flows.others].map((one) => [one.name, one]));
  const told = file && populationOf(file, known);
  const names = namesOf(document, world, testing);
  const tasks = [...flow.nodes.values()].filter(({ task }) => task !== null);
  const steps = tasks.map((node) => ({
    key: node.key,
    title: names.state(node.key),
    outcomes: outcomesOf(node).map((name) => ({ name, label: names.choice(name, node.key) })),
  }));
  const arrivals = (told?.arrivals ?? []).filter(({ by }) => isKnown(by, world));
  const { users } = world.organisation;
  const usual: LoadSettings = {
    perDay: 10,
    days: 20,
    runs: 20,
    by: users.has(beginner) ? beginner : (users.keys().next().value ?? ''),
    data: plainData(document.flow, fieldsAtStart(flows.flow, document.flow)),
    minutes: Object.fromEntries(tasks.map(({ key }) => [key, usualMinutes])),
    shares: Object.fromEntries(
      tasks.map((node) => [node.key, sharesOf(node, told?.choices[node.key] ?? [])]),
    ),
    people: {},
  };
  return {
    steps,
    isTold: arrivals.length > 0,
    usual,
    populationOf: ({ perDay, days, runs, by, data, minutes, shares, people }) => ({
      flow: flow.name,
      perHour: perDay / hoursOfDay(calendarIn(world, flow.calendar)),
      arrivals: arrivals.length > 0 ? arrivals : [{ data, by }],
      choices: Object.fromEntries(
        tasks.map((node) => {
          const known = told?.choices[node.key] ?? [];
          return [node.key, choicesAt(node, known, shares[node.key] ?? {}, document.flow)];
        }),
      ),
      work: Object.fromEntries(
        Object.entries(minutes).map(([key, usualTime]) => [key, aroundMinutes(usualTime)]),
      ),
      capacity: people,
      services: told?.services ?? {},
      days,
      runs,
    }),
  };
}

/** Plays a load bit by bit. */
export function playLoad(
  load: Load,
  settings: LoadSettings,
  { flows, world }: Testing,
): Generator<PopulationProgress, PopulationReport> {
  const office = {
    flows: [flows.flow, ...flows.others],
    world,
    now: Date.parse('2026-01-05T00:00:00+07:00'),
  };
  return playPopulation(office, load.populationOf(settings));
}

/** What a report says, in sentences. */
export function sayLoad(
  report: PopulationReport,
  { days }: LoadSettings,
  { flows, world, lang }: Testing,
): ToldReport {
  const all = new Map([flows.flow, ...flows.others].map((flow) => [flow.name, flow]));
  return sayReport({ flows: all, own: flows.flow, world, days }, report, lang);
}

function outcomesOf({ task }: FlowNode): readonly string[] {
  return [...(task?.outcomes.keys() ?? [])];
}

/** As often as scenarios tell; else the first outcome is the usual one. */
function sharesOf(
  node: FlowNode,
  known: readonly Weighted<Choice>[],
): Readonly<Record<string, number>> {
  const outcomes = outcomesOf(node);
  const count = (of: (choice: Choice) => boolean): number =>
    known.filter(of).reduce((sum, { weight = 1 }) => sum + weight, 0);
  const all = count(() => true);
  const others = outcomes.length - 1;
  return Object.fromEntries(
    outcomes.map((name, index) => {
      if (all > 0)
        return [name, Math.round((100 * count(({ outcome }) => outcome === name)) / all)];
      if (others === 0) return [name, 100];
      return [name, index === 0 ? usualShare : Math.round((100 - usualShare) / others)];
    }),
  );
}

function choicesAt(
  node: FlowNode,
  known: readonly Weighted<Choice>[],
  shares: Readonly<Record<string, number>>,
  flow: JsonObject,
): readonly Weighted<Choice>[] {
  return outcomesOf(node).flatMap((outcome) => {
    const told = known.filter((choice) => choice.outcome === outcome);
    const variants = told.length > 0 ? told : [plainChoice(node, outcome, flow)];
    const weight = (shares[outcome] ?? 0) / variants.length;
    return weight > 0 ? variants.map((choice) => ({ ...choice, weight })) : [];
  });
}

/** An outcome with what its form asks for, filled in plainly. */
function plainChoice({ task }: FlowNode, outcome: string, flow: JsonObject): Choice {
  const required = task?.form?.required(outcome) ?? [];
  const data = plainData(flow, required);
  const isCommented = task?.outcomes.get(outcome)?.definition.comment === 'required';
  return {
    outcome,
    ...(Object.keys(data).length > 0 && { data }),
    ...(isCommented && { comment: '…' }),
  };
}

/** What may be given at the start: guards ask for fields that nobody has to fill. */
function fieldsAtStart({ startForm }: Flow, { data }: JsonObject): readonly string[] {
  const properties = isObject(data) && isObject(data['properties']) ? data['properties'] : {};
  return Object.keys(properties).filter((field) => startForm?.writable.has(field) ?? true);
}

/** Whether a scenario speaks of somebody whom this office has. */
function isKnown(who: string, { organisation: { users, positions } }: World): boolean {
  const [role = ''] = who.split('@');
  const hasRole = [...positions.values()].some(({ roles = [] }) => roles.includes(role));
  return users.has(who) || positions.has(who) || hasRole;
}

function plainData(flow: JsonObject, fields: readonly string[]): JsonObject {
  const data = isObject(flow['data']) ? flow['data'] : {};
  const properties = isObject(data['properties']) ? data['properties'] : {};
  return Object.fromEntries(fields.map((field) => [field, plainValue(properties[field])]));
}

/** The plainest value of a field. What nothing plain fits is refused by the engine, and told. */
function plainValue(schema: Json | undefined): Json {
  if (!isObject(schema)) return '…';
  const { enum: words, type, minimum, format } = schema;
  if (isList(words)) return words[0] ?? null;
  if (type === 'integer' || type === 'number') return typeof minimum === 'number' ? minimum : 1;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  if (type === 'object') return {};
  return format === 'date' ? '2026-01-05' : '…';
}

/** Seldom shorter than half as long, seldom longer than twice. */
function aroundMinutes(usual: number) {
  return { least: usual / 2, usual, most: usual * 2 };
}

function calendarIn({ calendars }: World, name: string | null): CalendarData {
  return calendars.get(name ?? '') ?? weekdays;
}

/** How many hours are worked on a usual day that is worked. */
function hoursOfDay({ week }: CalendarData): number {
  const days = Object.values(week).filter((shifts) => shifts.length > 0);
  const hours = days.map((shifts) =>
    shifts.reduce((sum, [from, to]) => sum + hourOf(to) - hourOf(from), 0),
  );
  return hours.reduce((sum, one) => sum + one, 0) / (hours.length || 1) || 8;
}

/** `07:30` as 7.5. */
function hourOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours + minutes / 60;
}
