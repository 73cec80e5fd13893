// `@alir/engine/core/types`: the shapes that readers of the engine (screens, reports) need, and no code.

export type * from './views.ts';
export type { Text, FlowDefinition } from './format/flow-types.generated.ts';
export type { Json, JsonObject, JsonSchema } from './json.ts';
export type { Capacity } from './organisation/organisation.ts';
export type { InstanceStatus, Subject } from './instance.ts';
export type { FlowEventType } from './event.ts';
