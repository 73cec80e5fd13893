// The flows a tenant has, for those who start instances.

import type { Assign, Flow, Value } from '../../core/compile/flow.ts';
import type { Text } from '../../core/format/flow-types.generated.ts';
import type { JsonObject } from '../../core/json.ts';
import type { FormView } from '../../core/views/form.ts';
import type { Shell } from '../shell.ts';
import { formView } from './form-view.ts';
import type { Reader } from './reader.ts';

/** A flow as lists of what may be started show it. */
export interface FlowItemView {
  /** Name of the flow. */
  readonly flow: string;
  /** Its newest version. */
  readonly version: number;
  /** What people call it. */
  readonly title: Text;
  /** Whether the reader may start one, as far as that can be told before its data is known. */
  readonly startable: boolean;
}

/** A flow with what a screen needs to start one. */
export interface FlowView {
  /** Name of the flow. */
  readonly flow: string;
  /** Its newest version. */
  readonly version: number;
  /** What people call it. */
  readonly title: Text;
  /** The whole definition. */
  readonly definition: JsonObject;
  /** Null: the flow names no form to start with; its data says what it needs. */
  readonly startForm: FormView | null;
}

export async function flowViews(shell: Shell, reader: Reader): Promise<FlowItemView[]> {
  await shell.publisher.prepare(reader.tenant);
  return shell.flows.names(reader.tenant).flatMap((name): FlowItemView[] => {
    const flow = shell.flows.newest(reader.tenant, name);
    if (!flow) return [];
    const { version, definition } = flow;
    return [{ flow: name, version, title: definition.title, startable: mayStart(reader, flow) }];
  });
}

/** The newest version; null when there is no flow of this name. */
export async function flowView(
  shell: Shell,
  reader: Reader,
  name: string,
): Promise<FlowView | null> {
  await shell.publisher.prepare(reader.tenant);
  const flow = shell.flows.newest(reader.tenant, name);
  if (!flow) return null;
  const definition: JsonObject = JSON.parse(JSON.stringify(flow.definition));
  const { title } = flow.definition;
  const startForm = formView(shell, reader.tenant, flow, flow.startForm);
  return { flow: name, version: flow.version, title, definition, startForm };
}

function mayStart({ actor }: Reader, { startBy }: Flow): boolean {
  if (typeof startBy === 'string') return startBy === 'anyone';
  return actor.seats.some((seat) => mayBe(startBy, seat));
}

/** What an expression says of data is known only when there is data: `decide` judges it then. */
function mayBe(by: Assign, seat: Reader['actor']['seats'][number]): boolean {
  const isOrMayBe = (value: Value, is: (literal: string) => boolean): boolean =>
    'from' in value || is(value.literal);
  // Nobody has completed anything yet.
  if (by.kind === 'same') return false;
  if (by.kind === 'position')
    return isOrMayBe(by.position, (position) => position === seat.position);
  return (
    isOrMayBe(by.role, (role) => seat.roles.includes(role)) &&
    (by.unit === null || isOrMayBe(by.unit, (unit) => unit === seat.unit))
  );
}
