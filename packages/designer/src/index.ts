// @alir/designer: the editor, as React parts.

export { FlowDesigner, type FlowDesignerProps } from './editor/designer.tsx';
export type { FormPreviewProps } from './editor/forms/form-preview-props.ts';
export { httpPublishing, type HttpPublishingOptions } from './publish/http-publishing.ts';
export type {
  Changed,
  Examination,
  GoingOver,
  Gone,
  Published,
  Publishing,
} from './publish/publishing.ts';
