// Which draft of a task somebody is offered: their own, else the newest of those who had the task before them.

import { within } from '../../core/access/delegated.ts';
import { seatFor } from '../../core/access/seats.ts';
import type { FlowNode } from '../../core/compile/flow.ts';
import { isRecord } from '../../core/json-type.ts';
import type { Json, JsonObject } from '../../core/json.ts';
import type { Assignee, Instance } from '../../core/instance.ts';
import { actorOf } from '../../core/organisation/world.ts';
import type { StoredDraft } from '../../ports/draft-store.ts';
import type { Shell } from '../shell.ts';
import type { Held } from './held-task.ts';
import type { Reader } from './reader.ts';

/** What a person has entered for a task and not sent. */
export interface DraftBody {
  /** Fields of the task's form that were changed, by name. */
  readonly data: JsonObject;
  /** What was entered for outcomes that ask for more, by their name. */
  readonly inputs: JsonObject;
  /** The comment so far. */
  readonly comment: string;
}

/** What is kept of a draft: fields that the form lets one write, and input of outcomes that there are. */
export function keptBody(node: FlowNode | null, given: Partial<DraftBody>): DraftBody {
  const { data = {}, inputs = {}, comment = '' } = given;
  const form = node?.task?.form ?? null;
  const outcomes = node?.task?.outcomes;
  return {
    data: only(data, (field) => !!form && (form.writable.has(field) || form.ballot.has(field))),
    inputs: only(inputs, (name) => outcomes?.has(name) === true),
    comment,
  };
}

export const isEmptyBody = ({ data, inputs, comment }: DraftBody): boolean =>
  comment.trim() === '' && Object.keys(data).length === 0 && Object.keys(inputs).length === 0;

/** A draft with what is kept of it now: the form may have changed since. */
export interface OfferedDraft extends DraftBody {
  readonly by: Pick<StoredDraft, 'user' | 'position'>;
  readonly savedAt: number;
}

/** Null for those who may not act on the task now, and where there is none for them. */
export async function draftOf(
  shell: Shell,
  reader: Reader,
  about: { readonly id: string; readonly node: FlowNode | null; readonly instance: Instance },
  { task, refusal }: Pick<Held, 'task' | 'refusal'>,
): Promise<OfferedDraft | null> {
  if (task === null || refusal !== null) return null;
  const drafts = await shell.store.drafts.of(reader.tenant, about.id);
  const draft =
    drafts.find(({ user }) => user === reader.actor.user) ??
    drafts.find(({ user }) => !mayAct(reader, user, about.instance, task.assignee));
  if (draft === undefined) return null;
  const { user, position, savedAt, body } = draft;
  return { ...keptBody(about.node, readBody(body)), by: { user, position }, savedAt };
}

/** Whether this person answers for the assignee now, whatever they chose to act in. */
function mayAct(
  { world, now }: Pick<Reader, 'world' | 'now'>,
  user: string,
  { flow, confidential }: Pick<Instance, 'flow' | 'confidential'>,
  assignee: Assignee,
): boolean {
  return seatFor(within(actorOf(world, user, now), flow, confidential), assignee) !== null;
}

function readBody({ data, inputs, comment }: JsonObject): DraftBody {
  return {
    data: objectOf(data),
    inputs: objectOf(inputs),
    comment: typeof comment === 'string' ? comment : '',
  };
}

const isObject = (value: Json | undefined): value is JsonObject => isRecord(value);
const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

function only(values: JsonObject, isKept: (name: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([name]) => isKept(name)));
}
