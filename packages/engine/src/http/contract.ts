// The bodies of the HTTP API: what requests carry and what they are answered with. `pnpm generate` makes JSON Schemas of
// everything exported here (schemas.generated.ts): requests are held against them, and OpenAPI shows them.

import type { Resolution, Seen } from '../core/command.ts';
import type { Text } from '../core/format/flow-types.generated.ts';
import type { Subject } from '../core/instance.ts';
import type { Json, JsonObject } from '../core/json.ts';
import type { AcceptedView, ProblemView } from '../core/views/answer.ts';
import type { AttachedView, AttachmentListView } from '../core/views/attachment.ts';
import type { MergeChoicesView } from '../core/views/merge.ts';
import type { DraftView } from '../core/views/draft.ts';
import type { ExplanationView } from '../core/views/explanation.ts';
import type { PatchOperation } from '../core/verify/fix.ts';
import type { ForecastView } from '../core/views/forecast.ts';
import type { IncidentView } from '../core/views/incident.ts';
import type { InstanceFlowView } from '../core/views/instance-flow.ts';
import type { InstanceItemView } from '../core/views/instance-item.ts';
import type { InstanceView } from '../core/views/instance.ts';
import type { MeView, PositionView } from '../core/views/people.ts';
import type { FollowUpView, TaskItemView } from '../core/views/task-item.ts';
import type { NumberView } from '../core/views/number.ts';
import type { StartClockView } from '../core/views/start-clock.ts';
import type { NoticeView, PreferenceView, UndeliveredView } from '../core/views/notice.ts';
import type { FlowFiguresView } from '../core/views/flow-figures.ts';
import type { PositionLoadView } from '../core/views/position-load.ts';
import type { TaskView } from '../core/views/task.ts';
import type { TextDiffView, TextVersionView } from '../core/views/text.ts';
import type { TimelineEntryView } from '../core/views/timeline.ts';
import type { TreeView } from '../core/views/tree.ts';
import type { FlowItemView, FlowView } from '../runtime/read/flow-views.ts';

export type { AttachedView, AttachmentListView, MergeChoicesView, TextDiffView };
export type {
  AcceptedView,
  ExplanationView,
  FlowFiguresView,
  FlowView,
  ForecastView,
  InstanceFlowView,
  InstanceView,
  MeView,
  PositionLoadView,
  PreferenceView,
  ProblemView,
  TaskView,
  TreeView,
};

/** How a task is ended: `POST /tasks/{id}/complete`. */
export interface CompleteBody {
  /** One of the task's outcomes. */
  readonly outcome: string;
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** What the outcome asks for besides the form. */
  readonly input?: Json;
  /** A comment for the history; some outcomes require one. @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** In which position a task is claimed, released or read. */
export interface SeatBody {
  /** Position to act in. */
  readonly as?: string;
}

/** A vote for no outcome: `POST /tasks/{id}/abstain`. */
export interface AbstainBody {
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** Whom a task is passed on to: `POST /tasks/{id}/transfer`. */
export interface TransferBody {
  /** Position that gets it. @maxLength 200 */
  readonly to: string;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** `false`: drafts of those who had the task are dropped. Default: whoever gets it is offered them. */
  readonly keepDraft?: boolean;
  /** Position to act in. */
  readonly as?: string;
}

/** What I have entered for a task so far: `POST /tasks/{id}/draft`. */
export interface DraftBody {
  /** Fields of the task's form that I have changed. */
  readonly data?: JsonObject;
  /** What I have entered for outcomes that ask for more, by their name. */
  readonly inputs?: JsonObject;
  /** The comment so far. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** The draft as it is kept. */
export interface KeptDraft {
  /** Null: there is none. */
  readonly draft: DraftView | null;
}

/** On which day I want to be reminded of a task, one of both: `POST /tasks/{id}/follow-up`. */
export interface FollowUpBody {
  /** `yyyy-mm-dd`, today or later. @maxLength 10 */
  readonly day?: string;
  /** `P3D`, or `work:P2D` in working days. @maxLength 40 */
  readonly after?: string;
  /** A note to myself. @maxLength 1000 */
  readonly note?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** My reminder of a task. */
export interface KeptFollowUp {
  /** Null: there is none. */
  readonly followUp: FollowUpView | null;
}

/** Who prepares a task, or is sent a copy. */
export interface GiveBody {
  /** Positions. @minItems 1 @maxItems 100 */
  readonly to: readonly string[];
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** What a delegate hands back: `POST /tasks/{id}/hand-back`. */
export interface HandBackBody {
  /** Fields of the task's form. */
  readonly data?: JsonObject;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** As the `TaskView` said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** An act that needs a reason: declining, skipping, suspending, reopening. */
export interface ReasonBody {
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** An act that may be commented: taking back, urging. */
export interface RemarkBody {
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** What it is a duplicate of: `POST /tasks/{id}/merge`. */
export interface MergeBody {
  /** Id of the earlier instance. @minLength 1 @maxLength 200 */
  readonly into: string;
  /** Fields of the form that were filled in. */
  readonly data?: JsonObject;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Who signs as well: `POST /tasks/{id}/add-signers`. */
export interface AddSignersBody {
  /** Positions. @minItems 1 @maxItems 100 */
  readonly positions: readonly string[];
  /** In a sequence: before or after one's own turn. Default `end`. */
  readonly place?: 'before' | 'after' | 'end';
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Who does not sign after all: `POST /tasks/{id}/remove-signer`. */
export interface RemoveSignerBody {
  /** Number of the seat. @asType integer @minimum 1 */
  readonly seat: number;
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Where an instance is moved: `POST /instances/{id}/jump`. Operators only. */
export interface JumpBody {
  /** State of its flow. */
  readonly state: string;
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** One of many tasks that are ended at once. */
export interface BatchItem {
  /** Id of the task. */
  readonly task: string;
  /** One of its outcomes. */
  readonly outcome: string;
  /** A comment for the history; some outcomes require one. @maxLength 10000 */
  readonly comment?: string;
  /** As its view said. */
  readonly seen?: Seen;
}

/** Whom all tasks of a position go to: `POST /positions/{id}/transfer`. Operators only. */
export interface TransferAllBody {
  /** Position that gets them. @maxLength 200 */
  readonly to: string;
  /** Kept in the history of every task. @maxLength 10000 */
  readonly reason: string;
}

/** What became of all tasks of a position. */
export interface TransferAllView {
  /** Ids of the tasks that went over. */
  readonly moved: readonly string[];
  /** Those that stay, each with why. */
  readonly kept: readonly BatchAnswer[];
}

/** Many tasks that are ended at once, each for itself: `POST /tasks/complete`. */
export interface BatchBody {
  /** The tasks, each once. @minItems 1 @maxItems 100 */
  readonly items: readonly BatchItem[];
  /** Position to act in. */
  readonly as?: string;
}

/** What became of many tasks. */
export interface BatchView {
  /** In the order in which they were given. */
  readonly items: readonly BatchAnswer[];
}

/** What became of one of many tasks. */
export interface BatchAnswer {
  /** Id of the task. */
  readonly task: string;
  /** Whether it was done. */
  readonly ok: boolean;
  /** Why not, one of the table of codes; null: it was done. */
  readonly code: string | null;
  /** A sentence in the reader's language; null: it was done. */
  readonly detail: string | null;
}

/** What is started: `POST /instances`. */
export interface StartBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Data of the instance, as the flow's start form or its `data` allows. */
  readonly data: JsonObject;
  /** The host's own entity that the instance is about. */
  readonly subject?: Subject;
  /** Unique within the flow. */
  readonly key?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How an action is taken: `POST /instances/{id}/actions/{action}`. */
export interface ActBody {
  /** State that offers the action, where several do. */
  readonly state?: string;
  /** What the action asks for. */
  readonly input?: Json;
  /** A comment for the history. @maxLength 10000 */
  readonly comment?: string;
  /** As the view said: answered with `STALE` if anything shown there has changed. */
  readonly seen?: Seen;
  /** Position to act in. */
  readonly as?: string;
}

/** A comment for the history: `POST /instances/{id}/comments`. */
export interface CommentBody {
  /** What is said. @maxLength 10000 */
  readonly text: string;
  /** Ids of files of the instance that it speaks of. @maxItems 50 */
  readonly attachments?: readonly string[];
  /** Position to act in. */
  readonly as?: string;
}

/** Why a file is taken away: `POST /attachments/{id}/remove`. */
export interface RemoveBody {
  /** Kept in the history. @maxLength 10000 */
  readonly reason?: string;
  /** Position to act in. */
  readonly as?: string;
}

/** Versions of a text. */
export interface TextVersionList {
  /** The versions, the first one first. */
  readonly items: readonly TextVersionView[];
}

/** Why an instance is cancelled: `POST /instances/{id}/cancel`. Operators only. */
export interface CancelBody {
  /** Kept in the history. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How an incident is resolved. Operators only. */
export interface ResolveBody {
  /** Do it again, correct data first, or go on elsewhere. */
  readonly how: Resolution;
  /** Kept in the history. @maxLength 10000 */
  readonly reason?: string;
}

/** One page of tasks. */
export interface TaskPage {
  /** The tasks, in the order asked for. */
  readonly items: readonly TaskItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** How many tasks fit the conditions. */
export interface TaskCount {
  /** The number. */
  readonly count: number;
}

/** One page of instances. */
export interface InstancePage {
  /** The instances, in the order asked for. */
  readonly items: readonly InstanceItemView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** One page of open incidents. */
export interface IncidentPage {
  /** The incidents, those of instances that changed last first. */
  readonly items: readonly IncidentView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** What tells a number of the register from all others. */
export interface NumberRef {
  /** Name of the series in its flow. */
  readonly name: string;
  /** The key that is counted under, as the register writes it. */
  readonly series: string;
  /** The number. @asType integer @minimum 1 */
  readonly n: number;
  /** Letters behind it; 0: none. @asType integer @minimum 0 */
  readonly suffix: number;
}

/** Numbers that are set aside for letters on paper: `POST /numbers/blocks`. */
export interface BlockBody {
  /** Name of the flow that declares the series. */
  readonly flow: string;
  /** Name of the series. */
  readonly series: string;
  /** Unit that they are for. @minLength 1 @maxLength 200 */
  readonly unit: string;
  /** What the series writes and counts by besides. */
  readonly fields?: Readonly<Record<string, string>>;
  /** How many. @asType integer @minimum 1 @maximum 500 */
  readonly count: number;
  /** The day they belong to, where each day has its own block of numbers. Default: today. */
  readonly date?: string;
  /** Kept in the register. @maxLength 10000 */
  readonly reason: string;
}

/** The letter on paper that a number was used for: `POST /numbers/enter`. */
export interface EnterNumberBody {
  /** A number that was set aside. */
  readonly number: NumberRef;
  /** What letter it is. @maxLength 10000 */
  readonly letter: string;
  /** Id of its instance, if it has one. */
  readonly instance?: string;
}

/** Numbers that stand on no letter, and never will: `POST /numbers/void`. All of them, or none. */
export interface VoidNumbersBody {
  /** The numbers. @minItems 1 @maxItems 500 */
  readonly numbers: readonly NumberRef[];
  /** Kept in the register. @maxLength 10000 */
  readonly reason: string;
}

/** Numbers as the register has them now. */
export interface NumberList {
  /** In the order in which they were asked for or drawn. */
  readonly items: readonly NumberView[];
}

/** One page of the register of numbers. */
export interface NumberPage {
  /** The numbers, by series and number. */
  readonly items: readonly NumberView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** Clocks by which flows start by themselves. */
export interface StartClockList {
  /** The clocks, by the names of their flows. */
  readonly items: readonly StartClockView[];
}

/** What became of starts of a clock that had been refused. */
export interface RetriedClockView {
  /** How many instances there are now that were not there before. */
  readonly started: number;
  /** How many moments still have starts that are refused. */
  readonly refused: number;
}

/** A version to be looked at before it is published: `POST /flows/examine`. Operators only. */
export interface ExamineBody {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. Default: those of the newest version. */
  readonly forms?: readonly JsonObject[];
  /** Version that it is compared with. Default: the newest. @asType integer @minimum 1 */
  readonly against?: number;
  /** Flows that it starts and that are published with it; they are not examined here. @maxItems 20 */
  readonly beside?: readonly FlowBeside[];
}

/** A flow that is published with another one that starts it. */
export interface FlowBeside {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. Default: those of the newest version. */
  readonly forms?: readonly JsonObject[];
}

/** A version to be published: `POST /flows`. Operators only. */
export interface PublishBody {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. Default: those of the newest version. */
  readonly forms?: readonly JsonObject[];
  /** Why it is published although its proof finds errors; kept with the version. @maxLength 10000 */
  readonly reason?: string;
  /** What changes and why, for whoever reads it later; kept with the version. @maxLength 10000 */
  readonly note?: string;
  /** Flows that it starts and that are not published yet: published before it, all or none; reason and note are theirs too. @maxItems 20 */
  readonly beside?: readonly FlowBeside[];
}

/** A version to be proposed, which is of one flow: `POST /flows/proposals`. Operators only. */
export interface ProposeVersionBody {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. Default: those of the newest version. */
  readonly forms?: readonly JsonObject[];
  /** Why it should be published although its proof finds errors; kept with the version. @maxLength 10000 */
  readonly reason?: string;
  /** What changes and why, for whoever reads it later; kept with the version. @maxLength 10000 */
  readonly note?: string;
}

/** Approves a version that was proposed: `POST /flows/proposals/{id}/approve`. Operators only, and not whoever proposed it. */
export interface ApproveBody {
  /** Why it is published although its proof finds errors that it did not find when it was proposed. @maxLength 10000 */
  readonly reason?: string;
}

/** Versions that somebody proposed. */
export interface ProposedVersionList {
  /** Whether publishing takes a second person. */
  readonly approval: 'none' | 'second-person';
  /** All, the newest first. */
  readonly items: readonly ProposedVersionItemView[];
}

/** A version that somebody proposed, as lists show it. */
export interface ProposedVersionItemView {
  /** Its id. */
  readonly id: string;
  /** `old`: another version was published since, so that it cannot be approved. */
  readonly status: 'waiting' | 'old' | 'approved' | 'rejected' | 'withdrawn';
  /** Name of the flow. */
  readonly flow: string;
  /** Number that the version has or is to have. */
  readonly version: number;
  /** SHA-256 of the definition and its forms: what is published is this, and nothing else. */
  readonly hash: string;
  /** The newest version when it was proposed; null: there was none. */
  readonly against: number | null;
  /** Id of the user who proposed it. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** What changes and why; null: nothing was written. */
  readonly note: string | null;
  /** Why it should be published although its proof finds errors; null: it found none. */
  readonly reason: string | null;
  /** The errors that the reason answers for. */
  readonly findings: readonly AnsweredFindingView[];
  /** How it ended; null as long as it waits. */
  readonly decision: ProposalDecisionView | null;
}

/** An error that somebody answers for. */
export interface AnsweredFindingView {
  /** What is wrong. */
  readonly code: string;
  /** Where in the definition: JSON pointer. */
  readonly pointer: string;
  /** The sentence. */
  readonly message: string;
}

/** How a proposal ended. */
export interface ProposalDecisionView {
  /** How. */
  readonly as: 'approved' | 'rejected' | 'withdrawn';
  /** Id of the user. */
  readonly by: string;
  /** ISO 8601 UTC. */
  readonly at: string;
  /** Why, in their words; null: nothing was said. */
  readonly reason: string | null;
}

/** A version that somebody proposed, as it is written: to be looked at. */
export interface ProposedVersionView extends ProposedVersionItemView {
  /** The flow. */
  readonly definition: JsonObject;
  /** Its forms. */
  readonly forms: readonly JsonObject[];
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

/** What happened in an instance, to be played again as a scenario. */
export interface RecordedScenarioView {
  /** Name of its flow. */
  readonly flow: string;
  /** The version that it is on. */
  readonly version: number;
  /** As one stands in a file of scenarios: posts instead of persons, no comments. Null: its history has no beginning. */
  readonly scenario: JsonObject | null;
  /** Events that a scenario has no word for, by their number. */
  readonly left: readonly LeftOutView[];
}

/** An event that a recorded scenario leaves out. */
export interface LeftOutView {
  /** Its number in the history. */
  readonly seq: number;
  /** What it is. */
  readonly type: string;
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

/** A version that can be used from now on. */
export interface PublishedView {
  /** Name of the flow. */
  readonly flow: string;
  /** Number of the version. */
  readonly version: number;
}

/** Which versions a plan is proposed for: `POST /migrations/propose`. Operators only. */
export interface ProposeBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Version that instances are on. Default: the one before the newest. @asType integer @minimum 1 */
  readonly from?: number;
  /** Version that they go to. Default: the newest. @asType integer @minimum 1 */
  readonly to?: number;
}

/** A plan to be looked at: `POST /migrations/dry-run`. Operators only. */
export interface DryRunBody {
  /** How instances go over. */
  readonly plan: MigrationPlanBody;
  /** `next` of the page before. */
  readonly after?: string;
  /** Default 100. @asType integer @minimum 1 @maximum 200 */
  readonly limit?: number;
}

/** A migration to be made: `POST /migrations`. Operators only. */
export interface MigrateBody {
  /** How instances go over. */
  readonly plan: MigrationPlanBody;
  /** Kept in the history of each instance. @maxLength 10000 */
  readonly reason: string;
  /** Position to act in. */
  readonly as?: string;
}

/** How instances of one version of a flow go over to another. */
export interface MigrationPlanBody {
  /** Name of the flow. */
  readonly flow: string;
  /** Version that the instances are on. @asType integer @minimum 1 */
  readonly from: number;
  /** Version that they go to. @asType integer @minimum 1 */
  readonly to: number;
  /** State of the new version by state of the old one. */
  readonly states: { readonly [state: string]: string };
  /** Expressions over the data as it was, by field of the new version. */
  readonly data: { readonly [field: string]: string };
}

/** How much is done at once: `POST /migrations/{id}/run`. Operators only. */
export interface RunMigrationBody {
  /** Most instances to look at. Default 1000. @asType integer @minimum 1 @maximum 10000 */
  readonly limit?: number;
}

/** A plan that is proposed. */
export interface ProposalView {
  /** The plan. */
  readonly plan: MigrationPlanBody;
  /** States that it says nothing of. */
  readonly open: readonly NamedStateView[];
  /** Fields that the new version takes for granted and the old one does not have. */
  readonly missing: readonly string[];
  /** States of the new version, to choose from. */
  readonly states: readonly NamedStateView[];
}

/** A state, and what people call it. */
export interface NamedStateView {
  /** Its key. */
  readonly state: string;
  /** Its title; null: it has none. */
  readonly title: Text | null;
}

/** What would become of some instances. */
export interface DryRunView {
  /** One for each that is open on the version. */
  readonly items: readonly VerdictView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** What would become of an instance, or has. */
export interface VerdictView {
  /** Its id. */
  readonly instance: string;
  /** `yes`, `no`; afterwards `migrated`, `refused`, `returned`, `stays`. */
  readonly did: string;
  /** Why not; null where nothing is in the way. */
  readonly code: string | null;
  /** The same in a sentence. */
  readonly message: string | null;
}

/** A migration and how far it is. */
export interface MigrationItemView {
  /** Its id. */
  readonly id: string;
  /** Its plan. */
  readonly plan: MigrationPlanBody;
  /** Who made it. */
  readonly by: string;
  /** Why. */
  readonly reason: string;
  /** ISO 8601 UTC. */
  readonly startedAt: string;
  /** `running`, `stopped`, `done`, `returning`, `returning-stopped`, `returned` */
  readonly status: string;
  /** Instances that went over so far. */
  readonly migrated: number;
  /** Instances that could not. */
  readonly refused: number;
  /** Of a way back: instances that are as they were. */
  readonly returned: number;
  /** Of a way back: instances on which somebody has acted since. */
  readonly staying: number;
}

/** Migrations of instances. */
export interface MigrationList {
  /** All, the newest first. */
  readonly items: readonly MigrationItemView[];
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
  /** Who published it although its proof found errors; null: there were none. */
  readonly despite: PublishedDespiteView | null;
  /** What its publisher wrote about it; null: nothing. */
  readonly note: PublishedNoteView | null;
  /** Who proposed it and who approved it; null: one person published it. */
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

/** What happened. */
export interface Timeline {
  /** The events, oldest first. */
  readonly items: readonly TimelineEntryView[];
}

/** Flows of the tenant. */
export interface FlowList {
  /** The newest version of each. */
  readonly items: readonly FlowItemView[];
}

/** Positions that fit a search. */
export interface PositionList {
  /** The positions. */
  readonly items: readonly PositionView[];
}

/** How I want to be told: `POST /notices/preference`. What is left out is as the house sets it. */
export type PreferenceBody = Partial<PreferenceView>;

/** Nothing is to be said. */
// oxlint-disable-next-line typescript/no-generated-empty-object-type -- that is what it says
export type NoBody = Record<never, never>;

/** One page of what I was told. */
export interface NoticePage {
  /** The notices, newest first. */
  readonly items: readonly NoticeView[];
  /** Pass as `after`; null on the last page. */
  readonly next: string | null;
}

/** How many notices I have not read. */
export interface NoticeCount {
  /** The number. */
  readonly unread: number;
}

/** What could not be handed over. */
export interface UndeliveredList {
  /** The notices, oldest first. */
  readonly items: readonly UndeliveredView[];
}

/** Whether there was a notice to try again. */
export interface RetriedView {
  /** False: there is none of this id that is still to be handed over. */
  readonly found: boolean;
}
