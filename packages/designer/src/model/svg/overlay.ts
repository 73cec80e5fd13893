// What runs through a flow, on top of its picture: how many are where, how long it takes, how many are late, where mine is. Drawn
// apart from the picture, so that it can change alone.

import type { Point } from '../document/document.ts';
import type { Box } from '../layout/picture.ts';
import type { Scene, SceneBox, SceneLine } from '../scene/scene.ts';
import { wayId } from '../outline/way-id.ts';
import { type Language, saying } from '../words/language.ts';
import { badge, badgeHeight, badgeWidth, type Tone } from './badge.ts';
import { element } from './element.ts';
import type { HeatLevel } from './heat.ts';
import { light } from './style.ts';

/** What is known of a step. */
export interface StepOverlay {
  /** How many are there now. */
  readonly count?: number | undefined;
  /** How many of them are late, in parts of all: 0 to 1. */
  readonly overdue?: number | undefined;
  /** How long it usually takes, in seconds: half of them took less. */
  readonly median?: number | undefined;
  /** How many of them are late. */
  readonly late?: number | undefined;
  /** How many were done, or ended there. */
  readonly done?: number | undefined;
  /** How long it usually takes, in seconds of working time. */
  readonly working?: number | undefined;
  /** How often each outcome was chosen, by its name. */
  readonly outcomes?: Readonly<Record<string, number>> | undefined;
  /** How hot it is, from 0 to 4. */
  readonly heat?: HeatLevel | undefined;
  /** Whether what is looked at is there. */
  readonly isHere?: boolean | undefined;
}

interface PlacedBadge {
  readonly text: string;
  readonly tone: Tone;
  /** Its left end, and its middle from top to bottom. */
  readonly at: Point;
}

/** What is known of steps, by their names. */
export type FlowOverlay = Readonly<Record<string, StepOverlay>>;

/** The badges of all steps, as markup. */
export function overlayMarkup({ boxes, lines, lang }: Scene, overlay: FlowOverlay): string {
  return [
    ...boxes.map((box) => heatMarkup(box, overlay[box.key]?.heat)),
    ...lines.map((line) => wayMarkup(line, overlay)),
    ...boxes.map((box) => stepMarkup(box, overlay[box.key] ?? {}, lang)),
  ].join('');
}

/** Around the step, the wider the hotter: what is written in it stays as legible as it is. */
function heatMarkup({ x, y, width, height }: SceneBox, heat: HeatLevel | undefined): string {
  if (heat === undefined) return '';
  return element('rect', {
    class: `heat heat-${heat}`,
    x: x - 6,
    y: y - 6,
    width: width + 12,
    height: height + 12,
    rx: 12,
    fill: 'none',
    stroke: light[`heat-${heat}`],
    'stroke-width': heatWidth(heat),
  });
}

/** How wide the outline of a level is: told apart without colours. */
export const heatWidth = (heat: HeatLevel): number => 2 + heat * 2.5;

/** How often a way was taken; where one outcome leads several ways, no way by itself says it. */
function wayMarkup({ id, step, points, texts }: SceneLine, overlay: FlowOverlay): string {
  const count = takenBy(id, step, overlay);
  const text = texts.at(-1);
  const middle = points[Math.floor((points.length - 1) / 2)];
  if (count === 0 || middle === undefined) return '';
  const next = points[Math.floor((points.length - 1) / 2) + 1] ?? middle;
  const words = `${count}×`;
  const at = text
    ? { x: text.x - badgeWidth(words) / 2, y: text.y + 15 }
    : { x: (middle.x + next.x - badgeWidth(words)) / 2, y: (middle.y + next.y) / 2 };
  return badge(words, 'accent', at);
}

function takenBy(id: string, step: string | null, overlay: FlowOverlay): number {
  const outcomes = Object.entries((step === null ? undefined : overlay[step])?.outcomes ?? {});
  return outcomes.find(([name]) => id === wayId(step, `on/${name}`))?.[1] ?? 0;
}

/** What is known of a step and of the ways out of it, as a sentence to be heard after its name; empty where nothing is. */
export function stepWords({ lines, lang }: Scene, key: string, overlay: FlowOverlay): string {
  const ways = lines.flatMap(({ id, step, texts }) => {
    const count = step === key ? takenBy(id, step, overlay) : 0;
    const label = texts.map(({ text }) => text).join(' ');
    return count === 0 ? [] : [saying(lang)(`${label} ${count} kali`, `${label} ${count} times`)];
  });
  return [overlayWords(overlay[key] ?? {}, lang), ...ways].filter((part) => part !== '').join(', ');
}

function stepMarkup(box: SceneBox, known: StepOverlay, lang: Language): string {
  const outline = known.isHere === true ? hereOutline(box) : '';
  const drawn = placedBadges(box, known, lang).map(({ text, tone, at }) => badge(text, tone, at));
  return outline + drawn.join('');
}

/** Where what is known of steps is drawn: above their upper edges. */
export function overlayBoxes({ boxes, lang }: Scene, overlay: FlowOverlay): readonly Box[] {
  return boxes.flatMap((box) =>
    placedBadges(box, overlay[box.key] ?? {}, lang).map(({ text, at: { x, y } }) => ({
      x,
      y: y - badgeHeight / 2,
      width: badgeWidth(text),
      height: badgeHeight,
    })),
  );
}

/** From the right end to the left, across the upper edge; what does not fit goes above. */
function placedBadges(box: Box, known: StepOverlay, lang: Language): readonly PlacedBadge[] {
  let x = box.x + box.width + 4;
  let y = box.y - 5;
  return badgesOf(known, lang)
    .toReversed()
    .map(({ text, tone }) => {
      const width = badgeWidth(text);
      if (x - width < box.x - 8) {
        x = box.x + box.width + 4;
        y -= 24;
      }
      x -= width + 4;
      return { text, tone, at: { x: x + 4, y } };
    });
}

function hereOutline({ x, y, width, height }: SceneBox): string {
  const around = { x: x - 4, y: y - 4, width: width + 8, height: height + 8, rx: 12 };
  return element('rect', {
    class: 'outline accent',
    ...around,
    fill: 'none',
    stroke: light.accent,
    'stroke-width': 3,
  });
}

function badgesOf(
  { count, late, done, working, overdue, median, isHere }: StepOverlay,
  lang: Language,
): readonly Omit<PlacedBadge, 'at'>[] {
  const say = saying(lang);
  return [
    ...(isHere === true ? [{ text: say('◉ Di sini', '◉ Here'), tone: 'full' as const }] : []),
    ...(count === undefined ? [] : [{ text: `${count}×`, tone: 'accent' as const }]),
    ...(median === undefined
      ? []
      : [{ text: `~ ${spanWords(median, lang)}`, tone: 'good' as const }]),
    ...(working === undefined
      ? []
      : [{ text: `~ ${workingWords(working, lang)}`, tone: 'good' as const }]),
    ...(done === undefined || done === 0 || working !== undefined
      ? []
      : [{ text: `✓ ${done}`, tone: 'good' as const }]),
    ...(late === undefined
      ? []
      : [{ text: say(`! ${late} lewat`, `! ${late} late`), tone: 'alarm' as const }]),
    ...(overdue === undefined || overdue <= 0
      ? []
      : [
          {
            text: say(`! ${percent(overdue)} lewat`, `! ${percent(overdue)} late`),
            tone: 'alarm' as const,
          },
        ]),
  ];
}

/** What is known of a step, as a sentence to be heard after its name; empty where nothing is. */
export function overlayWords(
  { count, late, done, working, overdue, median, isHere }: StepOverlay,
  lang: Language,
): string {
  const say = saying(lang);
  return [
    isHere === true ? say('sedang di sini', 'it is here now') : '',
    count === undefined ? '' : say(`${count} berada di sini`, `${count} are here`),
    median === undefined
      ? ''
      : say(`biasanya ${spanWords(median, lang)}`, `usually ${spanWords(median, lang)}`),
    late === undefined ? '' : say(`${late} lewat batas waktu`, `${late} past the deadline`),
    done === undefined || done === 0 ? '' : say(`${done} selesai`, `${done} done`),
    working === undefined
      ? ''
      : say(
          `setengahnya dalam ${workingWords(working, lang)}`,
          `half of them within ${workingWords(working, lang)}`,
        ),
    overdue === undefined || overdue <= 0
      ? ''
      : say(`${percent(overdue)} lewat batas waktu`, `${percent(overdue)} past the deadline`),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function percent(share: number): string {
  // Nobody late and everybody late are said of exactly those.
  const rounded = Math.min(share < 1 ? 99 : 100, Math.max(1, Math.round(share * 100)));
  return `${rounded}%`;
}

const spans: readonly (readonly [seconds: number, id: string, en: string])[] = [
  [86_400, 'hari', 'day'],
  [3_600, 'jam', 'hour'],
  [60, 'menit', 'minute'],
];

/** Working time, in hours or minutes: a day of work is not as long everywhere. */
export function workingWords(seconds: number, lang: Language): string {
  const [size, id, en] = seconds >= 3_600 ? [3_600, 'jam', 'hour'] : [60, 'menit', 'minute'];
  const number = Math.round((seconds / size) * (size === 60 ? 1 : 2)) / (size === 60 ? 1 : 2);
  const written = lang === 'id' ? String(number).replace('.', ',') : String(number);
  return lang === 'id'
    ? `${written} ${id} kerja`
    : `${written} working ${en}${number === 1 ? '' : 's'}`;
}

/** A span of time, in the largest unit that it fills: `2,5 hari`. */
function spanWords(seconds: number, lang: Language): string {
  const [size, id, en] = spans.find(([one]) => seconds >= one) ?? [60, 'menit', 'minute'];
  const rounded = Math.max(1, Math.round((seconds / size) * 2) / 2);
  const written = lang === 'id' ? String(rounded).replace('.', ',') : String(rounded);
  return lang === 'id' ? `${written} ${id}` : `${written} ${en}${rounded === 1 ? '' : 's'}`;
}
