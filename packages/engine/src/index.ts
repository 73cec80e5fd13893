// @alir/engine: the runtime.

export { createEngine, type EngineOptions } from './runtime/create-engine.ts';
export { usersDirectory, organisationDirectory } from './runtime/directories.ts';
export { memoryStore } from './adapters/memory/index.ts';
export { memoryAttachments } from './adapters/memory/attachments.ts';
export { AlirError } from './core/errors.ts';
export { codes, isCode, type Code } from './core/codes.ts';
export { say } from './core/messages/say.ts';
export { sayProblems } from './core/messages/say-fault.ts';
export { hashEvent } from './runtime/to-commit.ts';
export { definitionHash } from './runtime/definition-hash.ts';
export { organisationHash } from './runtime/organisation-hash.ts';
export type { ActInput, Instances } from './runtime/api/instances.ts';
export type { BlockInput, NumberOptions, Numbers, NumbersResult } from './runtime/api/numbers.ts';
export type { By, CommandOptions } from './runtime/api/command-input.ts';
export type { CompleteInput, Task, Tasks } from './runtime/api/tasks.ts';
export type { CloseOptions, Engine } from './runtime/api/engine.ts';
export type { FlowHandle, StartInput } from './runtime/api/flow-handle.ts';
export type { FollowUpInput, FollowUpResult } from './runtime/api/follow-ups.ts';
export type {
  Examination,
  Finding,
  DecidedProposal,
  Proposals,
  ProposalStatus,
  ProposedItem,
  ProposedVersion,
  PublishedVersion,
  Publishing,
} from './runtime/api/publishing.ts';
export type { MigrationPlan } from './core/migrate/migration-plan.ts';
export type {
  DryRun,
  MigrationBudget,
  MigrationResult,
  MigrationResults,
  Migrations,
  MigrationStatus,
  MigrationView,
  Proposal,
  Verdict,
} from './runtime/api/migrations.ts';
export type { FlowOptions, FlowVersion } from './runtime/api/engine.ts';
export type { Proof, ProofContext, ProofFinding } from './ports/proof.ts';
export type {
  FlowSiblings,
  PublishedApproval,
  PublishedDespite,
  PublishedNote,
} from './ports/stored-flow.ts';
export type { Approval, PublishingOptions } from './runtime/approvals.ts';
export type { Notices } from './runtime/api/notices.ts';
export type { RetriedClock, StartClocks } from './runtime/api/start-clocks.ts';
export type { Accepted, Refused, Result } from './runtime/result.ts';
export type { TransferAllInput, TransferAllResult } from './runtime/transfer-all.ts';
export type { FlowTypes, TypedFlow } from './runtime/typed-flow.ts';
export type { FlowSource } from './runtime/flow-entry.ts';
export type { DueOptions, DueReport } from './runtime/due-work.ts';
export type { RecalculateOptions, RecalculateReport } from './runtime/recalculate.ts';
export type {
  AuditReads,
  RecordedCommand,
  StoredRows,
  StrayCommand,
  StrayEvent,
} from './ports/audit.ts';
export type { Clock } from './ports/clock.ts';
export type { Directory } from './ports/directory.ts';
export type { CallContext, Effects } from './ports/effects.ts';
export type {
  ArrivingFile,
  AttachmentOptions,
  AttachmentStore,
  ByteRange,
  FileToJudge,
  FinalVerdict,
  ScanAnswer,
} from './ports/attachments.ts';
export type { Attachment, ScanVerdict } from './core/attachments/attachment.ts';
export type { Commit, Loaded, Recall, StoredEvent, Unit } from './ports/unit.ts';
export type { DueTimer, OutboxEntry } from './ports/due.ts';
export type {
  InstanceQuery,
  NumberQuery,
  Readership,
  TaskItem,
  TaskQuery,
} from './ports/queries.ts';
export type { Mail, MailMatch } from './ports/mail.ts';
export type { Page } from './ports/page.ts';
export type { SqliteTx, SqlTx, Tx } from './ports/tx.ts';
export type { Store } from './ports/store.ts';
export type { StoredFlow } from './ports/stored-flow.ts';
export type {
  ProposalDecision,
  ProposalQuery,
  ProposalHead,
  ProposalStore,
  StoredProposal,
} from './ports/proposal-store.ts';
export type {
  ClaimedNotice,
  NewNotice,
  NoticeQuery,
  NoticeStore,
  StoredNotice,
} from './ports/notice-store.ts';
export type { DueFollowUp, FollowUpStore, StoredFollowUp } from './ports/follow-up-store.ts';
export type {
  DueStartClock,
  StartClockStore,
  StoredStartClock,
} from './ports/start-clock-store.ts';
export type {
  NoticeMessage,
  NoticeTransport,
  Notifier,
  SendContext,
  UrgencyFacts,
} from './ports/notifier.ts';
export type { NoticeChannel, NoticePreference, SentChannel } from './core/notices/preference.ts';
export type { Change, FlowEvent, Outgoing } from './core/event.ts';
export type { Instance } from './core/instance.ts';
export type { InstanceRow, ListenerRow, OpenRows, Rows, TaskRow, TimerRow } from './core/rows.ts';
export type { NumberId, NumberRow, NumberStatus } from './core/numbering/number-row.ts';
export type { Json, JsonObject } from './core/json.ts';
export type { Assignment, OrganisationData, Position } from './core/organisation/organisation.ts';
export type { UserRow } from './core/organisation/users-directory.ts';
export type { CalendarData, CalendarDefinition } from './core/calendar/calendar.ts';
export type { FlowDefinition } from './core/format/flow-types.generated.ts';
