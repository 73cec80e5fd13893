// @alir/designer/viewer: flows to look at, in React and as an element. Without commands, without the engine's parser.

export { FlowViewer, type FlowViewerProps } from './flow-viewer.tsx';
export { chooseEvent, defineFlowElement, type FlowElement } from './flow-element.ts';
export type { PictureOf } from './picture-of.ts';
export type { FlowOverlay, StepOverlay } from '../model/svg/overlay.ts';
export type { FlowFigures, HeatBy } from '../model/svg/figures.ts';
export type { FlowChanges } from '../model/svg/changes.ts';
export type { StepProblem } from '../model/outline/outline.ts';
