// @alir/designer/model: documents, commands and history of the designer, without a screen. Runs in browsers and on servers.

export { createEditor, type Edit, type Editor } from './history/editor.ts';
export {
  asDocument,
  blankFlow,
  createDocument,
  type FlowDocument,
  type LayoutFile,
  type Point,
} from './document/document.ts';
export type * from './commands/command.ts';
export type * from './commands/parts-command.ts';
export type * from './commands/work-command.ts';
export type * from './commands/data-command.ts';
export { readCommand } from './commands/read-command.ts';
export { copy, readFragment } from './clipboard/fragment.ts';
export { type Extracted, type Extraction, extractChild } from './clipboard/extract-child.ts';
export { sayCommand, sayEdit } from './texts/say-command.ts';
export { sayRefusal } from './texts/say-refusal.ts';
export type { Language } from './texts/texts.ts';
export { perform, refusalOf, type Done, type Outcome } from './commands/perform.ts';
export { type Change, invertChanges, applyChanges } from './change/change.ts';
export type { Path } from './change/path.ts';
export { pictureOf } from './layout/picture-of.ts';
export type { Box, EntranceLine, Picture, Route, Size } from './layout/picture.ts';
export { type PictureOptions, usualLabel, usualSize } from './layout/spacing.ts';
export { graphOf, type FlowGraph } from './graph/flow-graph.ts';
export type { Entrance, Exit, ExitPlace, ExitVia, Step, StepKind } from './graph/step.ts';
export type { Entry, History } from './history/history.ts';
export { act, createReplica, receive, toSend } from './history/replica.ts';
export type { Logged, Lost, Replica, Waiting } from './history/replica.ts';
export type { Refusal, RefusalCode } from './rules/refusal.ts';
export {
  outlineOf,
  type Outline,
  type OutlineRow,
  type OutlineWay,
  type StepProblem,
} from './outline/outline.ts';
export { wayId } from './outline/way-id.ts';
export {
  sceneOf,
  type Scene,
  type SceneBox,
  type SceneEntrance,
  type SceneLine,
  type SceneMark,
  type SceneOptions,
  type SceneText,
  type TextRole,
} from './scene/scene.ts';
export { fonts, type Font } from './scene/fonts.ts';
export { labelRoom } from './scene/line-texts.ts';
export { renderSvg, type SvgOptions } from './svg/render-svg.ts';
export type { Became, FlowChanges } from './svg/changes.ts';
export type { FlowOverlay, StepOverlay } from './svg/overlay.ts';
export type { NamedKind, NameOf, Naming, Speaker } from './words/speaker.ts';
export { wordsOf, type Words } from './words/words.ts';
export { commandFor, type Before, type Preset, type Said, type Written } from './presets/preset.ts';
export { letterPresets, plainPresets } from './presets/presets.ts';
export { type Direction, neighbourOf } from './graph/neighbours.ts';
export { search, type Found } from './search/search.ts';
