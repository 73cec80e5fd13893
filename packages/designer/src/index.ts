// @alir/designer: the editor, as React parts.

export { FlowDesigner, type FlowDesignerProps } from './editor/designer.tsx';
export { TemplateDialog } from './editor/templates/template-part.tsx';
export type { TemplateDialogProps } from './editor/templates/template-dialog.tsx';
export type { Before, Preset, Said, StepKinds, Written } from './model/presets/preset.ts';
export type { FormPreviewProps } from './editor/forms/form-preview-props.ts';
export {
  httpComments,
  type CommentsHost,
  type HttpCommentsOptions,
} from './comments/comments-host.ts';
export { localDrafts, type Draft, type Drafts, type Kept } from './drafts/drafts.ts';
export { httpPublishing } from './publish/http-publishing.ts';
export { documentOf, type HttpPublishingOptions } from './publish/over-http.ts';
export type {
  Decided,
  DecidedPage,
  ProposalItem,
  Proposals,
  ProposalsOfFlow,
} from './publish/proposals.ts';
export {
  httpFigures,
  type FiguresSource,
  type HttpFiguresOptions,
} from './figures/figures-source.ts';
export type {
  Changed,
  EarlierVersion,
  Examination,
  GoingOver,
  Gone,
  Published,
  Publishing,
  SaidOfVersion,
} from './publish/publishing.ts';
