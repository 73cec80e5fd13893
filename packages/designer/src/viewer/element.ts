// @alir/designer/element: flows to look at as `<alir-flow>`, for pages that have no React.

export { chooseEvent, defineFlowElement, type FlowElement } from './flow-element.ts';
export type { PictureOf } from './picture-of.ts';
export type { FlowOverlay, StepOverlay } from '../model/svg/overlay.ts';
export type { FlowFigures, HeatBy } from '../model/svg/figures.ts';
