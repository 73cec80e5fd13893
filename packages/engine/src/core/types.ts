// `@alir/engine/core/types`: the shapes that readers of the engine (screens, reports) need, and no code.

export type { SeatView, MeView, AssigneeView, PartyView, PositionView } from './views/people.ts';
export type { TaskItemView, FollowUpView } from './views/task-item.ts';
export type { PageView } from './views/page.ts';
export type { PermissionView } from './views/permission.ts';
export type { OutcomeView, ActionView } from './views/offers.ts';
export type { FieldView, FormView } from './views/form.ts';
export type { TaskAct, TaskActView } from './views/task-acts.ts';
export type { SignerView, SigningView, SigningRoundView } from './views/signing.ts';
export type { SuspensionView } from './views/suspension.ts';
export type { CopyView } from './views/copy.ts';
export type { InstanceAct, InstanceActView } from './views/instance-acts.ts';
export type { TaskView, DelegateView } from './views/task.ts';
export type { DraftView, DrafterView } from './views/draft.ts';
export type { ChildView } from './views/child.ts';
export type { InstanceItemView } from './views/instance-item.ts';
export type { InstanceView } from './views/instance.ts';
export type { MergeView, MergeChoicesView } from './views/merge.ts';
export type {
  ActionChanceView,
  ChanceView,
  ExplanationView,
  MoverView,
  PersonView,
  WaitView,
} from './views/explanation.ts';
export type {
  AssumptionView,
  ForecastView,
  ForecastWayView,
  ForeseenInstanceView,
  ForeseenTaskView,
} from './views/forecast.ts';
export type { InstanceFlowView } from './views/instance-flow.ts';
export type { TreeView } from './views/tree.ts';
export type { TimelineEntryView } from './views/timeline.ts';
export type { AttachmentView, AttachmentListView, AttachedView } from './views/attachment.ts';
export type { TextVersionView, TextDiffView, DiffPart } from './views/text.ts';
export type { IncidentView } from './views/incident.ts';
export type { ProblemView, AcceptedView } from './views/answer.ts';
export type { StartClockView, RefusedMomentView, RefusedStartView } from './views/start-clock.ts';
export type { NumberView } from './views/number.ts';
export type { FlowFiguresView, SpanFigures, StepFigures } from './views/flow-figures.ts';
export type { PositionLoadView } from './views/position-load.ts';
export type { NoticeView, UndeliveredView, PreferenceView } from './views/notice.ts';
export type { Text, FlowDefinition } from './format/flow-types.generated.ts';
export type { Json, JsonObject, JsonSchema } from './json.ts';
export type { Capacity } from './organisation/organisation.ts';
export type { InstanceStatus, Subject } from './instance.ts';
export type { FlowEventType } from './event.ts';
