// Versions of flows: examined, published, compared.

import type { Text } from '../../core/format/flow-types.generated.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { PatchOperation } from '../../core/verify/fix.ts';
import type { ProposalView } from './migrations.ts';

/** Files that lie beside a flow, for whoever edits it next: kept with the version, and never read. */
export interface FlowSiblingsView {
  /** Where steps are drawn. */
  readonly layout?: JsonObject;
  /** Scenarios, as in their file. */
  readonly scenarios?: JsonObject;
}

/** A flow as it is brought, such as one that is published with another one that starts it. */
export interface FlowBeside {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. Default: those of the newest version. */
  readonly forms?: readonly JsonObject[];
  /** What lies beside it. What is left out is that of the newest version. */
  readonly siblings?: FlowSiblingsView;
}

/** A version to be looked at before it is published: `POST /flows/examine`. Operators only. */
export interface ExamineBody extends FlowBeside {
  /** Version that it is compared with. Default: the newest. @asType integer @minimum 1 */
  readonly against?: number;
  /** Flows that it starts and that are published with it; they are not examined here. @maxItems 20 */
  readonly beside?: readonly FlowBeside[];
}

/** A version to be proposed, which is of one flow: `POST /flows/proposals`. Operators only. */
export interface ProposeVersionBody extends FlowBeside {
  /** Why it should be published although its proof finds errors; kept with the version. @maxLength 10000 */
  readonly reason?: string;
  /** What changes and why, for whoever reads it later; kept with the version. @maxLength 10000 */
  readonly note?: string;
}

/** A version to be published: `POST /flows`. Operators only. */
export interface PublishBody extends ProposeVersionBody {
  /** Flows that it starts and that are not published yet: published before it, all or none; reason and note are theirs too. @maxItems 20 */
  readonly beside?: readonly FlowBeside[];
}

/** A version that can be used from now on. */
export interface PublishedView {
  /** Name of the flow. */
  readonly flow: string;
  /** Number of the version. */
  readonly version: number;
}

/** What was found in a version that is not published. */
export interface ExaminationView {
  /** Whether publishing it takes a second person: it is proposed then. */
  readonly approval: 'none' | 'second-person';
  /** Errors stand in the way of publishing, warnings do not. */
  readonly findings: readonly FindingView[];
  /** What it changes; null: no version is published, or this one cannot be read. */
  readonly changes: ChangesView | null;
}

/** Something that is wrong, or may go wrong, in a version. */
export interface FindingView {
  /** What is wrong. */
  readonly code: string;
  /** An error stands in the way of publishing. */
  readonly severity: 'error' | 'warning';
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** The sentence. */
  readonly message: string;
  /** A way that leads there, to be replayed; null: none is known. */
  readonly scenario: JsonObject | null;
  /** A JSON patch of the definition after which it is no more found; null: it is for people to decide. */
  readonly fix: readonly PatchOperation[] | null;
}

/** What a version that is not published changes for people and for what is open. */
export interface ChangesView {
  /** The published version that it is compared with. */
  readonly against: number;
  /** What differs. */
  readonly items: readonly DifferenceView[];
  /** How what is open could go over; null: it has problems that keep it from running, or no number of its own. */
  readonly proposal: ProposalView | null;
}

/** What differs between two versions of a flow. */
export interface DifferencesView {
  /** Name of the flow. */
  readonly flow: string;
  /** The version that is shown. */
  readonly version: number;
  /** The one that it is compared with. */
  readonly against: number;
  /** What differs, part by part. Numbers of versions are no difference. */
  readonly items: readonly DifferenceView[];
}

/** Something that differs between two versions. */
export interface DifferenceView {
  /** What became different. */
  readonly code: string;
  /** The sentence. */
  readonly message: string;
  /** Which part of a flow it is about: `state`, `transition`, `guard`, `outcome`, `assignee`, `deadline`, `field`, … */
  readonly what: string;
  /** What became of it. */
  readonly how: 'added' | 'removed' | 'changed' | 'renamed' | 'moved';
  /** JSON pointer into the version that is shown; into the other one where it is removed. */
  readonly pointer: string;
  /** Key of the state that it is in; null: of the flow itself. */
  readonly state: string | null;
  /** As it was written; null: it was not there. */
  readonly from: Json | null;
  /** As it is written; null: it is not there. */
  readonly to: Json | null;
}

/** Versions of a flow. */
export interface FlowVersionList {
  /** All that are published, the newest first. */
  readonly items: readonly FlowVersionView[];
}

/** A published version of a flow. */
export interface FlowVersionView {
  /** Its number. */
  readonly version: number;
  /** Its title. */
  readonly title: Text;
  /** ISO 8601 UTC. */
  readonly publishedAt: string;
  /** Id of the user who published it; where two did, who approved it. Null: it came with the application, or nobody knows. */
  readonly by: string | null;
  /** Who published it although its proof found errors; null: there were none. */
  readonly despite: PublishedDespiteView | null;
  /** What its publisher wrote about it; null: nothing. */
  readonly note: PublishedNoteView | null;
  /** Who proposed it and who approved it; null: it took one person. */
  readonly approval: PublishedApprovalView | null;
}

/** Which two people published a version. */
export interface PublishedApprovalView {
  /** Id of the proposal. */
  readonly proposal: string;
  /** Id of the user who proposed it. */
  readonly proposedBy: string;
  /** ISO 8601 UTC. */
  readonly proposedAt: string;
  /** Id of the user who approved it. */
  readonly approvedBy: string;
  /** ISO 8601 UTC. */
  readonly approvedAt: string;
}

/** What somebody wrote about a version when they published it. */
export interface PublishedNoteView {
  /** Id of the user. */
  readonly by: string;
  /** What changes and why. */
  readonly text: string;
}

/** Who answers for a version whose proof found errors. */
export interface PublishedDespiteView {
  /** Id of the user. */
  readonly by: string;
  /** Why. */
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What the proof had found. */
  readonly findings: readonly JsonObject[];
}

/** A published version as it is written: `GET /flows/{flow}/source`. Operators only. */
export interface FlowSourceView {
  /** Name of the flow. */
  readonly flow: string;
  /** Number of the version. */
  readonly version: number;
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. */
  readonly forms: readonly JsonObject[];
  /** What lies beside it. */
  readonly siblings: FlowSiblingsView;
}
