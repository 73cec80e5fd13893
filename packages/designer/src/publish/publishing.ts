// What a host lets administrators do with a flow that is ready: look at what it would change, publish it, and let what is open go
// over. An interface: over HTTP it is `httpPublishing`, in a program of one's own it is whatever that has.

import type { FlowDocument } from '../model/index.ts';
import type { Proposals } from './proposals.ts';

/** What publishing a document would come to. */
export interface Examination {
  /** What is wrong; an error stands in the way unless a reason is given. */
  readonly findings: readonly {
    readonly severity: 'error' | 'warning';
    readonly message: string;
  }[];
  /** The published version that it is compared with; null: none is published. */
  readonly against: number | null;
  /** That version, to be drawn beside this one; null: there is none, or the host does not show it. */
  readonly before: FlowDocument | null;
  /** What the document began on, where somebody published a newer version meanwhile, which is `before`. */
  readonly overtaken?: FlowDocument | undefined;
  /** What it changes, as sentences, with the step that each is about. */
  readonly changes: readonly Changed[];
}

/** One thing that differs from the published version. */
export interface Changed {
  /** The sentence. */
  readonly message: string;
  /** What became of it. */
  readonly how: 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
  /** The step that it is about; null: the flow itself. */
  readonly step: string | null;
  /** Which part of a flow it is about: `state`, `transition`, `guard`, `assignee`, … */
  readonly what: string;
  /** Where it is: a JSON pointer into this version, into the other one where it is removed. */
  readonly pointer: string;
}

/** What whoever publishes a version says of it; it is kept with the version. */
export interface SaidOfVersion {
  /** What changes and why. */
  readonly note?: string;
  /** Why it is published although errors stand. */
  readonly reason?: string;
}

/** A version that was published, with what was written about it. */
export interface EarlierVersion {
  /** Its number. */
  readonly version: number;
  /** When, ISO 8601. */
  readonly publishedAt: string;
  /** What changed and why, in the words of whoever published it; null: nothing was written. */
  readonly note: { readonly by: string; readonly text: string } | null;
}

/** What became of publishing. */
export type Published =
  | { readonly ok: true; readonly version: number }
  | { readonly ok: false; readonly message: string };

/** What would become of what is open. */
export interface GoingOver {
  /** How many could go over to the newest version. */
  readonly able: number;
  /** How many could not, and why: each reason once, with how many it keeps. */
  readonly unable: readonly { readonly message: string; readonly count: number }[];
}

/** How far what is open has gone over. */
export interface Gone {
  /** How many have. */
  readonly migrated: number;
  /** How many could not. */
  readonly refused: number;
}

/** What a document is examined with. */
export interface ExamineOptions {
  /** Flows that are published before it. Default: none. */
  readonly beside?: readonly FlowDocument[];
  /** The version that it is compared with. Default: the newest. */
  readonly against?: number;
}

/** What a host lets administrators do with a flow that is ready. Rejects where the host cannot be reached. */
export interface Publishing {
  /** Looks at what publishing would say of a document. Keeps nothing. */
  readonly examine: (document: FlowDocument, options?: ExamineOptions) => Promise<Examination>;
  /** Versions that one person proposes and another approves. Absent: the host has none. */
  readonly proposals?: Proposals;
  /** Publishes a document, and before it the flows `beside` it, which it starts: all or none. */
  readonly publish: (
    document: FlowDocument,
    said: SaidOfVersion,
    beside?: readonly FlowDocument[],
  ) => Promise<Published>;
  /** The versions that are published, the newest first. */
  readonly versions: (flow: string) => Promise<readonly EarlierVersion[]>;
  /** Looks at what would become of what is open, after publishing. Null: nothing is open on an earlier version. */
  readonly tryGoingOver: (flow: string) => Promise<GoingOver | null>;
  /** Lets what is open go over, and tells how far it is until all are done. */
  readonly goOver: (flow: string, reason: string, tell: (gone: Gone) => void) => Promise<Gone>;
}
