// An instance opened: its data, its tasks, and what the reader may do with it.

import { isRecord } from '../../core/json-type.ts';
import type { JsonSchema } from '../../core/json.ts';
import type { InstanceView } from '../../core/views/instance.ts';
import type { TaskItemView } from '../../core/views/task-item.ts';
import type { Rejection } from '../../core/decision.ts';
import { readerRefusal } from '../reading-refusal.ts';
import type { Shell } from '../shell.ts';
import { actionViews } from './action-views.ts';
import { fieldViews } from './field-views.ts';
import { flowOf } from './flow-of.ts';
import { hiddenFrom, withoutHidden, type Hidden } from './hidden.ts';
import { incidentView } from './incident-view.ts';
import { instanceActViews } from './instance-acts.ts';
import { instanceItemView } from './instance-page.ts';
import { mergeViews } from './merge-views.ts';
import { permission } from './permission.ts';
import { openInstance } from './open-instance.ts';
import type { Reader } from './reader.ts';
import { readingTurn } from './reading-turn.ts';
import { resolvedSchema } from './resolved-schema.ts';
import { signingRounds } from './signing-rounds.ts';
import { copyView, suspensionView } from './signing-view.ts';
import { taskItemView } from './task-item-view.ts';
import type { Flow } from '../../core/compile/flow.ts';

/** Tasks that are shown of one instance; a flow that goes round and round has more. */
const mostTasks = 200;

/** Null when there is no such instance, or none for this reader. */
export async function instanceView(
  shell: Shell,
  reader: Reader,
  id: string,
): Promise<InstanceView | null> {
  const found = await openInstance(shell, reader, id);
  const loaded = found && (await shell.store.load(reader.tenant, id));
  if (!found || !loaded) return null;
  const { row, standing } = found;
  const { tenant } = reader;
  const { instance } = loaded;
  const flow = await flowOf(shell, tenant, row.flow, row.flowVersion);
  const hidden = hiddenFrom(shell, reader, { standing, flow, row, instance });
  const schema = resolvedSchema(shell, tenant, flow, flow.definition.data);
  const data = withoutHidden(instance.data, hidden);
  const turn = readingTurn(shell, reader, flow, instance);
  const ended: Rejection | null =
    instance.status === 'open'
      ? null
      : { code: 'INSTANCE_ENDED', details: { status: instance.status, result: instance.result } };
  const onlySeen = (await readerRefusal(shell, reader, row, 'comment')) ?? null;
  return {
    ...instanceItemView(flow, row),
    version: instance.version,
    data,
    dataSchema: withoutFields(schema, hidden),
    fields: fieldViews(shell, tenant, flow, data),
    tasks: await tasksOf(shell, reader, flow, id),
    actions: actionViews(shell, reader, turn, { hidden }),
    acts: instanceActViews(reader, turn, onlySeen),
    comment: permission(reader, onlySeen ?? ended),
    signings: await signingRounds(shell, reader, flow, id),
    copies: (instance.copies ?? []).map((copy) => copyView(reader, copy)),
    suspension: suspensionView(reader, instance.suspension),
    ...(await mergeViews(shell, reader, instance)),
    openIncidents: Object.values(instance.incidents).map((incident) =>
      incidentView(reader, flow, instance, incident),
    ),
  };
}

async function tasksOf(
  shell: Shell,
  reader: Reader,
  flow: Flow,
  instance: string,
): Promise<TaskItemView[]> {
  const query = { instance, sort: '-opened', limit: mostTasks } as const;
  const { items } = await shell.store.tasks(reader.tenant, query);
  return items.map((item) => taskItemView(reader, flow, item)).reverse();
}

function withoutFields(schema: JsonSchema, { fields }: Hidden): JsonSchema {
  const { properties, required } = schema;
  if (fields.size === 0 || !isRecord(properties)) return schema;
  const shown = Object.entries(properties).filter(([field]) => !fields.has(field));
  return {
    ...schema,
    properties: Object.fromEntries(shown),
    ...(Array.isArray(required)
      ? { required: required.filter((field) => typeof field !== 'string' || !fields.has(field)) }
      : {}),
  };
}
