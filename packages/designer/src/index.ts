// @alir/designer: the editor, as React parts.

export { FlowDesigner, type FlowDesignerProps } from './editor/designer.tsx';
