// @alir/designer/picture: what a flow looks like and says, without a screen: geometry, words, outline, SVG. Runs in browsers and
// on servers.

export { type Comment, commentsOf, type Said } from '../model/comments/comments.ts';
export { type Direction, neighbourOf } from '../model/layout/neighbours.ts';
export { pictureOf } from '../model/layout/picture-of.ts';
export type { Box, EntranceLine, Picture, Route, Size } from '../model/layout/picture.ts';
export { type PictureOptions, usualLabel, usualSize } from '../model/layout/spacing.ts';
export {
  outlineOf,
  type Outline,
  type OutlineRow,
  type OutlineWay,
  type StepProblem,
} from '../model/outline/outline.ts';
export { wayId } from '../model/outline/way-id.ts';
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
} from '../model/scene/scene.ts';
export { fonts, type Font } from '../model/scene/fonts.ts';
export { labelRoom } from '../model/scene/line-texts.ts';
export { renderSvg, type SvgOptions } from '../model/svg/render-svg.ts';
export type { FlowFigures, HeatBy } from '../model/svg/figures.ts';
export type { Became, FlowChanges } from '../model/svg/changes.ts';
export type { FlowOverlay, StepOverlay } from '../model/svg/overlay.ts';
export type { NamedKind, NameOf, Naming, Speaker } from '../model/words/speaker.ts';
export { wordsOf, type Words } from '../model/words/words.ts';
export { search, type Found } from '../model/search/search.ts';
