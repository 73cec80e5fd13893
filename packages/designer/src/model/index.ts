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
export { copy, type Fragment, readFragment } from './clipboard/fragment.ts';
export type { Extraction } from './extract/child-flow.ts';
export { type Extracted, extractChild } from './extract/extract-child.ts';
export { sayCommand, sayEdit } from './texts/say-command.ts';
export { sayRefusal } from './texts/say-refusal.ts';
export type { Language } from './words/language.ts';
export { perform, refusalOf, type Done, type Outcome } from './commands/perform.ts';
export { type Change, invertChanges, applyChanges } from './change/change.ts';
export type { Path } from './change/path.ts';
export { graphOf, type FlowGraph } from './graph/flow-graph.ts';
export type { Entrance, Exit, ExitPlace, ExitVia, Gap, Step, StepKind } from './graph/step.ts';
export type { Entry, History } from './history/history.ts';
export { act, createReplica, receive, toSend } from './history/replica.ts';
export type { Logged, Lost, Replica, Stretch, Waiting } from './history/replica.ts';
export { nameFor } from './rules/names.ts';
export type { Refusal, RefusalCode } from './rules/refusal.ts';
