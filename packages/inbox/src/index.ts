// `@alir/inbox`: React parts for officers, over the HTTP API of `@alir/engine/http`.

export { Inbox } from './inbox/inbox.tsx';
export type { InboxProps } from './inbox/inbox.tsx';
export { letterTiles } from './inbox/letter-tiles.ts';
export type { Tile } from './inbox/tiles.ts';
export type { IconName } from './parts/icon.tsx';

export { createClient } from './client/create-client.ts';
export type { ClientOptions } from './client/create-client.ts';
export type {
  AbstainBody,
  ActBody,
  AddSignersBody,
  BatchAnswer,
  BatchBody,
  BatchResult,
  ChangeNotice,
  Client,
  CommandResult,
  CompleteBody,
  FlowItemView,
  FlowView,
  GiveBody,
  HandBackBody,
  Intent,
  JumpBody,
  MergeBody,
  ReasonBody,
  RemarkBody,
  RemoveSignerBody,
  ResolveBody,
  StartBody,
  TransferAllBody,
  TransferAllResult,
  TransferBody,
} from './client/client.ts';
export { intents } from './client/intents.ts';
export type {
  InstanceQuery,
  NoticeQuery,
  PositionQuery,
  TaskQuery,
  TextDiffQuery,
} from './client/queries.ts';
export { ApiProblem, Unreachable } from './client/problem.ts';
export type { UnreachableReason } from './client/problem.ts';

export { InboxProvider } from './session/inbox-provider.tsx';
export type { InboxProviderProps } from './session/inbox-provider.tsx';
export { UploadRefused, describeLetter, useLanguage } from './session/environment.tsx';
export { instanceAttachments } from './session/instance-attachments.ts';
export type {
  AgendaNumber,
  Attachments,
  Describe,
  Description,
  Hrefs,
  FlowPicture,
  PrintLink,
  SuggestPositions,
  SuggestionContext,
  UploadPlace,
} from './session/environment.tsx';
export { useSession } from './session/session.tsx';
export type { Session } from './session/session.tsx';

export { letterSayings } from './story/sayings.ts';
export type { Sayings } from './story/sayings.ts';

export { TaskPage } from './task/task-page.tsx';
export type { TaskPageProps } from './task/task-page.tsx';
export { LetterPage } from './letter/letter-page.tsx';
export type { LetterPageProps } from './letter/letter-page.tsx';
export { DispositionTree } from './letter/disposition-tree.tsx';
export type { DispositionTreeProps } from './letter/disposition-tree.tsx';
export { Timeline } from './letter/timeline.tsx';
export type { TimelineProps } from './letter/timeline.tsx';
export { FilesSection } from './documents/files-section.tsx';
export type { FilesSectionProps } from './documents/files-section.tsx';
export { TextDifference } from './documents/text-difference.tsx';
export type { TextDifferenceProps } from './documents/text-difference.tsx';
export { NoticeBell } from './notices/notice-bell.tsx';
export { NoticesPage } from './notices/notices-page.tsx';
export { IncidentsPage } from './incidents/incidents-page.tsx';
export { StartClocksPage } from './start-clocks/start-clocks-page.tsx';
export { StartForm } from './start/start-form.tsx';
export type { StartFormProps } from './start/start-form.tsx';

export {
  useAttachments,
  useFlows,
  useIncidents,
  useNoticeCount,
  useNotices,
  useInstance,
  useInstances,
  useTask,
  useTaskCount,
  useTasks,
  useTextDiff,
  useTextVersions,
  useTimeline,
  useTree,
} from './queries/reads.ts';
export type { TextOf } from './queries/reads.ts';
export { useBatchCommand, useCommand } from './queries/use-command.ts';
export type { BatchCommand, Command, Sent } from './queries/use-command.ts';
export type { BatchParcel, Parcel } from './drafts/outbox.ts';
export type { KeyValueStorage } from './drafts/draft-store.ts';
export { localize } from './texts/localize.ts';
export type { Lang } from './time/format-time.ts';
export type { Words } from './texts/texts.ts';
