// A picture as SVG: complete in itself, for files, pages and printers. Runs where there is no screen.

import type { Point } from '../document/document.ts';
import type { Box } from '../layout/picture.ts';
import { around, grown } from '../route/box-grid.ts';
import type { Scene, SceneBox, SceneEntrance, SceneLine, SceneText } from '../scene/scene.ts';
import { boxRoom } from '../scene/box-texts.ts';
import { fonts } from '../scene/fonts.ts';
import { textWidth } from '../scene/text-width.ts';
import type { StepProblem } from '../outline/outline.ts';
import { saying } from '../words/language.ts';
import { changeBadge, changeOutline, changedDash, type FlowChanges } from './changes.ts';
import { digits, element, escaped } from './element.ts';
import { type HeatLevel, heatLevels } from './heat.ts';
import { headPath, linePath } from './line-path.ts';
import { markSigns } from './mark-signs.ts';
import { type FlowFigures, figuresOverlay, type HeatBy, heatWords } from './figures.ts';
import { type FlowOverlay, heatWidth, overlayBoxes, overlayMarkup, stepWords } from './overlay.ts';
import { problemBadge } from './problem-badge.ts';
import { kindSigns, shapeOf } from './shapes.ts';
import { flowStyle, light } from './style.ts';

/** How a picture is painted. */
export interface SvgOptions {
  /** `auto` follows the reader's device. Default `auto`. */
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
  /** What runs through the flow. */
  readonly overlay?: FlowOverlay | undefined;
  /** What history says of its steps. */
  readonly figures?: FlowFigures | undefined;
  /** What steps are coloured by, where there are figures. Default: how long tasks take. */
  readonly heatBy?: HeatBy | undefined;
  /** What is to be told beside steps. */
  readonly problems?: readonly StepProblem[] | undefined;
  /** What became different. */
  readonly changed?: FlowChanges | undefined;
  /** Whether each step can be focused and chosen, for a viewer that follows keys. Default: a picture to be looked at. */
  readonly isInteractive?: boolean | undefined;
  /** Whether the style sheet is left out, where the page has it already. */
  readonly isStyled?: boolean | undefined;
  /** Whether it lies on white paper, and is read by programs that know little of SVG. */
  readonly isOnPaper?: boolean | undefined;
}

/** Room around the picture, for badges on its edge. */
const margin = 24;

/** What is shown of the plane that a scene lies in: all that is drawn, with the badges above steps. */
export function frameOf(scene: Scene, overlay: FlowOverlay = {}): Box {
  const { x, y, width, height } = scene;
  const badges = overlayBoxes(scene, overlay).map((one) => grown(one, 4));
  return around([grown({ x, y, width, height }, margin), ...badges]);
}

/** The SVG of a scene. */
export function renderSvg(scene: Scene, given: SvgOptions = {}): string {
  const { theme = 'auto', isInteractive = false, isStyled = false } = given;
  const overlay = overlayOf(given);
  const options = { ...given, overlay };
  const { title, lang } = scene;
  const { x, y, width, height: drawn } = frameOf(scene, overlay);
  const legend = isInteractive ? [] : legendOf(given, lang);
  const height = drawn + (legend.length === 0 ? 0 : legend.length * legendLine + margin);
  const inside = [
    element('title', {}, escaped(title)),
    element('desc', {}, escaped(descriptionOf(scene, overlay))),
    isStyled ? '' : element('style', {}, flowStyle),
    element('rect', { class: 'ground', x, y, width, height, fill: light.ground }),
    ...paintedScene(scene, options),
    element(
      'g',
      { 'data-overlay': '', 'aria-hidden': 'true' },
      overlayMarkup(scene, overlay) || ' ',
    ),
    ...legend.map((words, level) =>
      legendMarkup(words, heatLevels[level] ?? 0, { x: x + margin, y: y + drawn }),
    ),
  ];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'alir-flow',
      'data-theme': theme,
      lang,
      // Whichever way the page around it runs: places are counted from the left.
      direction: 'ltr',
      viewBox: [x, y, width, height].map(digits).join(' '),
      width,
      height,
      role: isInteractive ? 'group' : 'img',
      'aria-label': title,
      'font-family': 'system-ui, sans-serif',
    },
    inside.join(''),
  );
}

/** Boxes, ways and words of a scene, without what is around them. */
export function paintedScene(scene: Scene, options: SvgOptions = {}): readonly string[] {
  return [
    // Boxes that hold others lie below the lines within them.
    groupOf(
      'groups',
      scene.boxes
        .filter(({ isContainer }) => isContainer)
        .map((box) => boxMarkup(box, scene, options)),
    ),
    groupOf('ways', [
      ...scene.entrances.map(entranceMarkup),
      ...scene.lines.map((line) => lineMarkup(line, options.changed)),
    ]),
    groupOf(
      'steps',
      scene.boxes
        .filter(({ isContainer }) => !isContainer)
        .map((box) => boxMarkup(box, scene, options)),
    ),
    groupOf(
      'labels',
      scene.lines.map(({ texts }) =>
        texts.map((text) => (options.isOnPaper ? paperLabel(text) : textMarkup(text))).join(''),
      ),
    ),
  ];
}

/** What is drawn over the picture: figures, and what else is known. */
function overlayOf({ overlay = {}, figures, heatBy = 'time' }: SvgOptions): FlowOverlay {
  return figures ? figuresOverlay(figures, heatBy, overlay) : overlay;
}

/** Height of a line of the legend. */
const legendLine = 24;

function legendOf(
  { figures, heatBy = 'time' }: SvgOptions,
  lang: Scene['lang'],
): readonly string[] {
  return figures ? heatWords(heatBy, lang) : [];
}

function legendMarkup(words: string, heat: HeatLevel, from: Point): string {
  const y = from.y + heat * legendLine;
  const sign = element('rect', {
    class: `heat heat-${heat}`,
    x: from.x + 8,
    y,
    width: 26,
    height: 12,
    rx: 4,
    fill: 'none',
    stroke: light[`heat-${heat}`],
    'stroke-width': heatWidth(heat) / 2,
  });
  const size = fonts.label.size;
  const text = { x: from.x + 48, y: y + 11, fill: light.ink, stroke: 'none', 'font-size': size };
  return element('g', { class: 'legend' }, sign + element('text', text, escaped(words)));
}

function groupOf(name: string, parts: readonly string[]): string {
  return element('g', { class: name }, parts.join('') || ' ');
}

function descriptionOf(scene: Scene, overlay: FlowOverlay): string {
  const { boxes, lang } = scene;
  const say = saying(lang);
  if (boxes.length === 0) return say('Belum ada langkah.', 'There are no steps yet.');
  return boxes.map(({ key, name }) => sentence([name, stepWords(scene, key, overlay)])).join(' ');
}

function sentence(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

/** A step as it is painted, where the picture has it. */
export function boxMarkup(box: SceneBox, scene: Scene, options: SvgOptions): string {
  const { key, kind, name, texts, marks, isContainer } = box;
  const { isInteractive = false, overlay = {}, problems = [], changed } = options;
  const change = changed?.steps?.[key];
  const own = problems.filter(({ step }) => step === key);
  const label = isInteractive
    ? [name, stepWords(scene, key, overlay)].filter((part) => part !== '').join(', ')
    : undefined;
  const drawn = [
    shapeOf(kind, box),
    changeOutline(change, box),
    signMarkup(kindSigns[kind], {
      x: box.x + boxRoom.side,
      y: isContainer ? box.y + boxRoom.top + 1 : box.y + box.height / 2 - boxRoom.icon / 2,
    }),
    ...texts.map((text) => textMarkup(text, change === 'removed')),
    ...marks.map((mark, index) =>
      element('path', {
        class: 'mark',
        d: markSigns[mark],
        transform: `translate(${digits(box.x + box.width - 20 - index * 16)} ${digits(box.y + box.height - 17)}) scale(.75)`,
      }),
    ),
    changeBadge(change, box, scene.lang),
    problemBadge(own, box),
  ].join('');
  return element(
    'g',
    {
      class: `step kind-${kind}`,
      'data-step': key,
      ...(isInteractive && { role: 'button', tabindex: -1, 'aria-label': label }),
      fill: kind === 'region' || kind === 'parallel' ? light.sunken : light.surface,
      stroke: kind === 'end' ? light.ink : light['line-strong'],
      'stroke-width': kind === 'end' ? 2.5 : 1.25,
    },
    drawn,
  );
}

function signMarkup(d: string, { x, y }: { readonly x: number; readonly y: number }): string {
  return element('path', {
    class: 'sign',
    d,
    transform: `translate(${digits(x)} ${digits(y)})`,
    fill: 'none',
    stroke: light.accent,
    'stroke-width': 1.5,
    'stroke-linejoin': 'round',
    'stroke-linecap': 'round',
  });
}

const clock = 'M6 .5a5.5 5.5 0 1 0 .01 0zM6 3v3l2 1.5';

function textMarkup({ text, role, x, y, isLeftward }: SceneText, isStruck = false): string {
  const isLabel = role === 'label';
  const isSoft = role === 'who' || role === 'deadline';
  const words = element(
    'text',
    {
      class: isLabel ? 'label' : isSoft ? 'soft' : undefined,
      x,
      y,
      'font-size': fonts[role].size,
      'font-weight': role === 'title' || role === 'heading' ? 600 : undefined,
      'text-anchor': isLabel ? 'middle' : undefined,
      direction: isLeftward ? 'rtl' : undefined,
      'text-decoration': isStruck ? 'line-through' : undefined,
      fill: isSoft ? light['ink-soft'] : light.ink,
      stroke: isLabel ? light.ground : 'none',
      ...(isLabel && {
        'stroke-width': 4,
        'paint-order': 'stroke',
        'stroke-linejoin': 'round',
      }),
    },
    escaped(text),
  );
  if (role !== 'deadline') return words;
  const left = isLeftward ? x + 4 : x - boxRoom.clock;
  return (
    element('path', {
      class: 'mark',
      d: clock,
      transform: `translate(${digits(left)} ${digits(y - 10)})`,
      fill: 'none',
      stroke: light['ink-soft'],
    }) + words
  );
}

/** Words at a way on paper: on a white ground of their own, as not everything paints a rim behind letters. */
function paperLabel({ text, role, x, y, isLeftward }: SceneText): string {
  const { size, base, line } = fonts[role];
  const width = textWidth(text, size) * 0.94;
  const box = { x: x - width / 2, y: y - base + 1, width, height: line - 1, fill: '#ffffff' };
  const direction = isLeftward ? 'rtl' : undefined;
  const how = { x, y, direction, 'font-size': size, 'text-anchor': 'middle', fill: light.ink };
  return element('rect', box) + element('text', how, escaped(text));
}

function lineMarkup(
  { id, points, isBack, via, name }: SceneLine,
  changed: FlowChanges | undefined,
): string {
  const change = changed?.ways?.[id];
  const isTimed = via === 'timer' || via === 'error';
  const dash = changedDash(change) ?? (isBack ? '7 4' : isTimed ? '2 4' : undefined);
  const way = element('path', {
    class: 'way',
    d: linePath(points),
    fill: 'none',
    'stroke-dasharray': dash,
    'stroke-linecap': isTimed ? 'round' : undefined,
  });
  const head = element('path', {
    class: 'head',
    d: headPath(points, isBack),
    fill: isBack ? 'none' : light['ink-soft'],
  });
  return element(
    'g',
    {
      class: isBack ? 'back' : undefined,
      'data-way': id,
      stroke: light['ink-soft'],
      'stroke-width': change === undefined ? 1.5 : 3,
    },
    element('title', {}, escaped(name)) + way + head,
  );
}

function entranceMarkup({ dot, points }: SceneEntrance): string {
  const circle = element('circle', { class: 'dot', cx: dot.x, cy: dot.y, r: 6, fill: light.ink });
  const way = element('path', { class: 'way', d: linePath(points), fill: 'none' });
  const head = element('path', {
    class: 'head',
    d: headPath(points, false),
    fill: light['ink-soft'],
  });
  return element('g', { stroke: light['ink-soft'], 'stroke-width': 1.5 }, way + head + circle);
}
