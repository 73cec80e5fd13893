// What a population that was played comes to, in two languages.

import { codes, type Code } from '../codes.ts';
import type { Flow } from '../compile/flow.ts';
import { namingOf } from '../explain/naming.ts';
import { textIn } from '../format/text-in.ts';
import { say } from '../messages/say.ts';
import { writtenNumber } from '../messages/written-number.ts';
import type { World } from '../organisation/world.ts';
import type { PopulationReport, StepLoad } from './population.ts';
import type { Estimate } from './statistics.ts';

/** Whose names keys stand for. */
export interface Played {
  /** All that took part, by name. */
  readonly flows: ReadonlyMap<string, Flow>;
  /** The one that was played. */
  readonly own: Flow;
  /** The people. */
  readonly world: World;
  /** Working days of a run. */
  readonly days: number;
}

/** A report in sentences. */
export interface ToldReport {
  /** How many began and ended, and how long it took. */
  readonly summary: readonly string[];
  /** How each step fares. */
  readonly steps: readonly string[];
  /** Who is busiest, the first first. */
  readonly busy: readonly string[];
  /** Where nothing went on, with the code. */
  readonly stuck: readonly { readonly code: string; readonly message: string }[];
}

interface Load {
  readonly step: string;
  readonly done: string;
  readonly left: string;
  readonly waiting: string;
  readonly most: string;
}

interface Sentences {
  runs(days: string, runs: string): string;
  readonly ranges: string;
  counts(started: string, ended: string): string;
  duration(hours: string): string;
  readonly noneEnded: string;
  step(load: Load): string;
  waited(load: Load): string;
  readonly hardlyWaited: string;
  busy(who: string, part: string): string;
  stuck(step: string, why: string): string;
}

const id: Sentences = {
  runs: (days, runs) =>
    `Angka berikut adalah rata-rata dari ${runs} putaran selama ${days} hari kerja.`,
  ranges: 'Angka dalam kurung adalah batas bawah dan batas atas perkiraan (95 %).',
  counts: (started, ended) => `Proses yang dimulai: ${started}; yang selesai: ${ended}.`,
  duration: (hours) => `Rata-rata satu proses selesai dalam ${hours} jam kerja.`,
  noneEnded:
    'Tidak satu pun proses selesai. Perpanjang masanya, atau lihat di mana pekerjaan tertahan.',
  step: ({ step, done, left }) => `${step}: ${done} selesai, ${left} tersisa.`,
  waited: ({ waiting, most }) =>
    `Tugasnya menunggu rata-rata ${waiting} jam kerja; sembilan dari sepuluh tidak lebih dari ${most} jam.`,
  hardlyWaited: 'Tugasnya hampir tidak perlu menunggu.',
  busy: (who, part) => `${who} sibuk ${part} % dari jam kerjanya.`,
  stuck: (step, why) =>
    `Pada ${step} proses tertahan, karena semua keputusan dalam skenario ditolak.${why === '' ? '' : ` Alasannya: “${why}”`} Tambahkan skenario yang cocok.`,
};

const en: Sentences = {
  runs: (days, runs) => `These are averages over ${runs} runs of ${days} working days.`,
  ranges: 'Figures in brackets are the lower and upper bound of the estimate (95 %).',
  counts: (started, ended) => `Cases that began: ${started}; that ended: ${ended}.`,
  duration: (hours) => `On average a case took ${hours} working hours from start to end.`,
  noneEnded: 'No case ended. Play a longer time, or see where work is held up.',
  step: ({ step, done, left }) => `${step}: ${done} done, ${left} left.`,
  waited: ({ waiting, most }) =>
    `Its tasks waited ${waiting} working hours on average, nine of ten no longer than ${most}.`,
  hardlyWaited: 'Its tasks hardly had to wait.',
  busy: (who, part) => `${who} is busy for ${part} % of the working hours.`,
  stuck: (step, why) =>
    `Cases are held up at ${step}, because every decision in the scenarios was refused.${why === '' ? '' : ` The reason: “${why}”`} Add a scenario that fits.`,
};

/** What it says, by language. */
export const reportSentences = { id, en } as const;
/** Hours of which less is told as no waiting. */
const LEAST_WAIT = 0.1;
/** Positions that are told of. */
const mostBusy = 10;

/** Says what a report says, with titles and names instead of keys. */
export function sayReport(
  played: Played,
  report: PopulationReport,
  language: 'id' | 'en',
): ToldReport {
  const sentences = reportSentences[language];
  const shown = (one: Estimate | null): string => written(one, language);
  const { runs, started, ended, duration, steps, busy, stuck } = report;
  const busiest = Object.entries(busy)
    .flatMap(([who, part]) => (part === null ? [] : [{ who, mean: part.mean }]))
    .sort((one, other) => other.mean - one.mean)
    .slice(0, mostBusy);
  return {
    summary: [
      sentences.runs(numberIn(played.days, language), numberIn(runs, language)),
      ...(runs > 1 ? [sentences.ranges] : []),
      sentences.counts(shown(started), shown(ended)),
      duration === null ? sentences.noneEnded : sentences.duration(shown(duration)),
    ],
    steps: steps.map((one) => sayStep(played, one, language)),
    busy: busiest.map(({ who, mean }) =>
      sentences.busy(holderName(played, who), String(Math.round(100 * mean))),
    ),
    stuck: Object.entries(stuck).map(([step, code]) => ({
      code,
      message: sentences.stuck(
        stepName(played, step, language),
        isCode(code) ? say(code, {}, language) : '',
      ),
    })),
  };
}

function sayStep(played: Played, load: StepLoad, language: 'id' | 'en'): string {
  const { step, waited, hardlyWaited } = reportSentences[language];
  const told = {
    step: stepName(played, load.step, language),
    done: written(load.done, language),
    left: written(load.left, language),
    waiting: written(load.waiting, language),
    most: written(load.waitingOfMost, language),
  };
  if (load.waiting === null) return step(told);
  const isLong = (load.waitingOfMost?.mean ?? 0) >= LEAST_WAIT;
  return `${step(told)} ${isLong ? waited(told) : hardlyWaited}`;
}

const isCode = (code: string): code is Code => Object.hasOwn(codes, code);

/** Title of a step; of another flow with the title of that one. @param step - `konsep`, `surat-masuk/registrasi` */
function stepName({ flows, own, world }: Played, step: string, language: 'id' | 'en'): string {
  const [first = '', inner] = step.split('/');
  const flow = inner === undefined ? own : flows.get(first);
  // An instance of another flow that could not even start is told by that flow alone.
  const other = flows.get(step);
  if (!flow) return `“${step}”`;
  if (!flow.nodes.has(inner ?? first) && other)
    return `“${textIn(other.definition.title, language)}”`;
  const title = `“${namingOf({ flow, world, now: 0 }, language).stateOf(inner ?? first)}”`;
  return flow === own ? title : `${title} (${textIn(flow.definition.title, language)})`;
}

/** A position, or a person where everybody acts as themselves. */
const holderName = ({ world: { organisation } }: Played, who: string): string =>
  organisation.positions.get(who)?.name ?? organisation.users.get(who)?.name ?? who;

/** `3.2 (2.8–3.6)` */
function written(one: Estimate | null, language: 'id' | 'en'): string {
  if (one === null) return '–';
  const { mean, range } = one;
  const shown = numberIn(mean, language);
  const [low, high] = (range ?? []).map((bound) => numberIn(bound, language));
  // A range that is nothing but the mean says nothing.
  return low === undefined || (low === shown && high === shown)
    ? shown
    : `${shown} (${low}–${high})`;
}

/** With one decimal below ten. */
function numberIn(value: number, language: 'id' | 'en'): string {
  const text = value < 10 ? String(Math.round(value * 10) / 10) : String(Math.round(value));
  return writtenNumber(text)?.[language] ?? text;
}
