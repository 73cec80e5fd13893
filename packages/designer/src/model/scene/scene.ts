// What stands where in the picture: boxes, lines and texts with their places, ready to be drawn by anything that draws. The
// geometry is the layout's, the words are those of the outline; nothing here knows how it is painted.

import type { FlowDocument, Point } from '../document/document.ts';
import { graphOf } from '../graph/flow-graph.ts';
import type { Exit, ExitVia, Step, StepKind } from '../graph/step.ts';
import type { Box, Picture } from '../layout/picture.ts';
import { outlineOf, type OutlineRow, type StepProblem } from '../outline/outline.ts';
import { wayId } from '../outline/way-id.ts';
import { settleLabels } from '../route/labels.ts';
import type { Language } from '../words/language.ts';
import type { Naming } from '../words/speaker.ts';
import { wordsOf, type Words } from '../words/words.ts';
import { boxTexts } from './box-texts.ts';
import { lineWords, sizeOfWords, textsAround } from './line-texts.ts';
import { reachOf } from './reach.ts';

/** What a line of text is: for its size and weight. */
export type TextRole = 'title' | 'who' | 'deadline' | 'heading' | 'label';

/** One line of text. */
export interface SceneText {
  /** What is written; already shortened to its room. */
  readonly text: string;
  /** What it is. */
  readonly role: TextRole;
  /** Where it begins, on its base line; for `label` its middle. Where it runs leftward, its right end. */
  readonly x: number;
  /** The base line. */
  readonly y: number;
  /** Whether it runs from right to left. */
  readonly isLeftward: boolean;
}

/** What a small sign on a box stands for: the step has a form, sends copies, reminds somebody, or stops the clock. */
export type SceneMark = 'form' | 'copies' | 'reminder' | 'stopped';

/** A step in the picture. */
export interface SceneBox extends Box {
  /** The step. */
  readonly key: string;
  /** The step it lies in, or null. */
  readonly parent: string | null;
  /** How it is drawn. */
  readonly kind: StepKind;
  /** Whether other steps lie in it. */
  readonly isContainer: boolean;
  /** Its number in the outline. */
  readonly number: string;
  /** What people call it, whole. */
  readonly title: string;
  /** All of it in one sentence. */
  readonly name: string;
  /** What is written in it. */
  readonly texts: readonly SceneText[];
  /** Small signs. */
  readonly marks: readonly SceneMark[];
}

/** A way in the picture. */
export interface SceneLine {
  /** The same as in the outline. */
  readonly id: string;
  /** The step it leads out of, or null. */
  readonly step: string | null;
  /** Where it leads. */
  readonly target: string;
  /** What takes it. */
  readonly via: ExitVia;
  /** Whether it leads back. */
  readonly isBack: boolean;
  /** Its corners. */
  readonly points: readonly Point[];
  /** What is written at it. */
  readonly texts: readonly SceneText[];
  /** What takes it, and where it leads, whole. */
  readonly name: string;
}

/** The beginning of the flow or of a part. */
export interface SceneEntrance {
  /** The part, or '' for the flow. */
  readonly of: string;
  /** Where it begins. */
  readonly dot: Point;
  /** The way to the first step. */
  readonly points: readonly Point[];
}

/** A picture with everything that is written on it, and the rectangle that holds all of that. Its corner is not always 0, 0. */
export interface Scene extends Box {
  /** The language of its words. */
  readonly lang: Language;
  /** What people call the flow. */
  readonly title: string;
  /** Steps, each before those in it. */
  readonly boxes: readonly SceneBox[];
  /** Ways. */
  readonly lines: readonly SceneLine[];
  /** Beginnings. */
  readonly entrances: readonly SceneEntrance[];
}

/** What a scene is told besides document and picture. */
export interface SceneOptions extends Naming {
  /** What is to be told beside steps. */
  readonly problems?: readonly StepProblem[] | undefined;
}

/**
 * The scene of `document`, drawn as `picture` says.
 *
 * @param before - the scene before an edit: what the edit has left as it was is the same value in both
 */
export function sceneOf(
  document: FlowDocument,
  picture: Picture,
  options: SceneOptions,
  before: Scene | null = null,
): Scene {
  const words = wordsOf(document, options);
  const graph = graphOf(document);
  const outline = outlineOf(document, words, options.problems);
  const exits = [...graph.ofFlow, ...[...graph.steps.values()].flatMap((step) => step.exits)];
  const byId = new Map(exits.map((exit) => [wayId(exit.step, exit.at.join('/')), exit]));
  const known = before?.lang === options.lang ? before : null;
  const boxes = new Map(known?.boxes.map((box) => [box.key, box]));
  const stood = known && pictureOfScene.get(known) === picture ? known : null;
  const lines = linesOf(picture, words, { exits: byId, before: known, hasMoved: stood === null });
  const entrances = [...picture.entrances].map(([of, entrance]) => ({ of, ...entrance }));
  const isWrittenThere = stood?.lines.every((line, index) => line.texts === lines[index]?.texts);
  const { x, y, width, height } =
    stood && isWrittenThere ? stood : reachOf(picture, { lines, entrances });
  const scene: Scene = {
    x,
    y,
    width,
    height,
    lang: options.lang,
    title: outline.title,
    boxes: outline.rows.flatMap((row) => {
      const step = graph.steps.get(row.key);
      const box = picture.boxes.get(row.key);
      return step && box ? [boxOf({ row, step, box }, boxes.get(row.key))] : [];
    }),
    lines,
    entrances,
  };
  pictureOfScene.set(scene, picture);
  return scene;
}

/** What scenes are drawn from. Where it is the same as before, nothing has moved. */
const pictureOfScene = new WeakMap<Scene, Picture>();

/** What a box is made from. */
interface BoxSource {
  readonly row: OutlineRow;
  readonly step: Step;
  readonly box: Box;
}

/** What a line is made from. */
interface LineSource {
  readonly id: string;
  readonly exit: Exit;
  readonly route: Picture['routes'][number];
  readonly said: readonly string[];
  readonly name: string;
  /** Of its words. */
  readonly middle: Point;
}

const sourceOfBox = new WeakMap<SceneBox, BoxSource>();
const sourceOfLine = new WeakMap<SceneLine, LineSource>();

function boxOf(source: BoxSource, before: SceneBox | undefined): SceneBox {
  const known = before && sourceOfBox.get(before);
  if (known && isSameBox(source, known)) return before;
  const { row, step } = source;
  const { x, y, width, height } = source.box;
  const { key, parent, kind, number, title, name } = row;
  const box = { x, y, width, height };
  const isContainer = row.hasSteps;
  const made: SceneBox = {
    ...box,
    key,
    parent,
    kind,
    isContainer,
    number,
    title,
    name,
    texts: boxTexts(row, box),
    marks: isContainer ? [] : marksOf(step),
  };
  sourceOfBox.set(made, source);
  return made;
}

const sides = ['x', 'y', 'width', 'height'] as const;
/** Of what is said of a step, all that a box shows; its sentence has the ways out of it and what is wrong with it. */
const shown = [
  'parent',
  'kind',
  'hasSteps',
  'number',
  'title',
  'who',
  'deadline',
  'name',
] as const satisfies readonly (keyof OutlineRow)[];

function isSameBox({ row, step, box }: BoxSource, before: BoxSource): boolean {
  return (
    step.state === before.step.state &&
    shown.every((part) => row[part] === before.row[part]) &&
    sides.every((side) => box[side] === before.box[side])
  );
}

function marksOf({ state }: Step): readonly SceneMark[] {
  const task: unknown = state['task'];
  const hasForm = typeof task === 'object' && task !== null && 'form' in task;
  const timers = Array.isArray(state['after']) ? state['after'] : [];
  const reminds = timers.some(
    (timer) => typeof timer === 'object' && timer !== null && 'notify' in timer,
  );
  return [
    ...(hasForm ? ['form' as const] : []),
    ...(state['copies'] === undefined ? [] : ['copies' as const]),
    ...(reminds ? ['reminder' as const] : []),
    ...(state['clock'] === 'stopped' ? ['stopped' as const] : []),
  ];
}

interface Around {
  /** By the ids of ways. */
  readonly exits: ReadonlyMap<string, Exit>;
  readonly before: Scene | null;
  /** Whether anything stands elsewhere than before. */
  readonly hasMoved: boolean;
}

/** Ways with their words, of which none lies on another as far as can be: how long they are is known only here. */
function linesOf(
  picture: Picture,
  words: Words,
  { exits, before, hasMoved }: Around,
): readonly SceneLine[] {
  const lines = new Map(before?.lines.map((line) => [line.id, line]));
  const worded = picture.routes.flatMap((route) => {
    const id = wayId(route.step, route.at);
    const exit = exits.get(id);
    if (exit === undefined) return [];
    const said = lineWords(exit, words);
    const name = `${words.way(exit)} ${words.destination(exit)}`;
    const { points, label: at, step, target } = route;
    const ends = `${step} ${target}`;
    return [{ id, exit, route, said, name, points, at, ends, size: sizeOfWords(said) }];
  });
  const knownOf = (id: string): LineSource | undefined => {
    const line = lines.get(id);
    return line && sourceOfLine.get(line);
  };
  const isSame = !hasMoved && worded.every(({ id, said }) => isSaidAlike(said, knownOf(id)?.said));
  const middles = isSame ? [] : settleLabels(worded, coveredBy(picture));
  return worded.map(({ id, exit, route, said, name, at }, index) => {
    const middle = middles[index] ?? knownOf(id)?.middle ?? at;
    return lineOf({ id, exit, route, said, name, middle }, lines.get(id));
  });
}

/** What words may not cover: steps, and the bars with the names of those that hold others. */
function coveredBy({ boxes, bars }: Picture): Iterable<Box> {
  return [...boxes].map(([key, box]) => ({ ...box, height: bars.get(key) ?? box.height }));
}

function lineOf(source: LineSource, before: SceneLine | undefined): SceneLine {
  const known = before && sourceOfLine.get(before);
  if (known && isSameLine(source, known)) return before;
  const { id, exit, route, said, name, middle } = source;
  const { step, target, points } = route;
  const made: SceneLine = {
    id,
    step,
    target,
    points,
    via: exit.via,
    isBack: exit.isBack,
    texts:
      before && known && isWrittenAlike(source, known) ? before.texts : textsAround(said, middle),
    name,
  };
  sourceOfLine.set(made, source);
  return made;
}

function isSaidAlike(said: readonly string[], before: readonly string[] = []): boolean {
  return said.length === before.length && said.every((line, index) => line === before[index]);
}

function isWrittenAlike({ said, middle }: LineSource, before: LineSource): boolean {
  return (
    isSaidAlike(said, before.said) && middle.x === before.middle.x && middle.y === before.middle.y
  );
}

function isSameLine(source: LineSource, before: LineSource): boolean {
  const { exit, route, name } = source;
  return (
    isWrittenAlike(source, before) &&
    name === before.name &&
    exit.via === before.exit.via &&
    exit.isBack === before.exit.isBack &&
    // A layout in which nothing has moved keeps its routes.
    route === before.route
  );
}
