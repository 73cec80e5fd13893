// What every command is once it is understood: a rule that may say no, and the change it makes. One file for each command.
//
//   A1  An act that is not refused fits: it makes its changes, all of them.
//   A2  What an act does follows from the document and the command alone.
//   A3  A document that parses still parses after any act.

import type { Editing } from '../document/editing.ts';
import type { FlowDocument } from '../document/document.ts';
import type { FlowGraph } from '../graph/flow-graph.ts';
import type { Refusal } from '../rules/refusal.ts';
import type { Command } from './command.ts';
import type { Moved } from './moved.ts';

/** What an act looks at. */
export interface Scene {
  /** The document before the act. */
  readonly document: FlowDocument;
  /** Its steps and ways. */
  readonly graph: FlowGraph;
}

/** A command that is understood. */
export interface Act {
  /** Why it cannot be done here, or null. */
  readonly refusal: (scene: Scene) => Refusal | null;
  /** Does it. Called only where nothing refused. */
  readonly perform: (editing: Editing, scene: Scene) => void;
  /** The same command after others were done meanwhile; null when nothing is left to do. */
  readonly map: (moved: Moved) => Command | null;
}
